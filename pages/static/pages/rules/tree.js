/* Rules as the builder edits them: groups and comparisons, each of which may be negated. */

import { LISTS, slotsOf } from "./comparators.js";

const JOINS = ["all", "any"];

/** What an editor starts from: a group that holds nothing. */
export function emptyGroup() {
  return { join: "all", negated: false, parts: [] };
}

export function emptyComparison() {
  return { question: "", comparator: "", values: [], negated: false };
}

/** From JSON: always a group, which the outermost comparison is put into. */
export function read(rule) {
  if (rule === null) return emptyGroup();
  const part = readPart(rule);
  return part.parts ? part : { ...emptyGroup(), parts: [part] };
}

/** To JSON; null for nothing. What is not finished is left out. */
export function write(part) {
  return writePart(part, () => null);
}

/** To JSON as a draft keeps it: what is not finished stands in it as {unfinished}, which no publication allows. */
export function writeDraft(part) {
  return writePart(part, ({ question, comparator, values }) => ({ unfinished: { question, comparator, values } }));
}

function writePart(part, unfinished) {
  const bare = part.parts ? writeGroup(part, unfinished) : writeComparison(part, unfinished);
  return bare !== null && part.negated ? { not: bare } : bare;
}

export function isFinished({ question, comparator, values }) {
  if (!question || !comparator) return false;
  const filled = values.filter((value) => value !== "" && value !== null);
  return LISTS.includes(comparator) ? filled.length > 0 : filled.length === slotsOf(comparator);
}

function readPart(rule) {
  const [operator] = Object.keys(rule);
  const operands = rule[operator];
  if (operator === "not") {
    const inner = readPart(operands);
    return { ...inner, negated: !inner.negated };
  }
  if (JOINS.includes(operator)) return { join: operator, negated: false, parts: operands.map(readPart) };
  if (operator === "unfinished") return { ...emptyComparison(), ...operands };
  const [question, ...values] = operands;
  return { question, comparator: operator, values: LISTS.includes(operator) ? values[0] : values, negated: false };
}

/** A group of one is that one, and an empty group is nothing. */
function writeGroup({ join, parts }, unfinished) {
  const written = parts.map((part) => writePart(part, unfinished)).filter((rule) => rule !== null);
  if (written.length < 2) return written[0] ?? null;
  return { [join]: written };
}

function writeComparison(comparison, unfinished) {
  if (!isFinished(comparison)) return unfinished(comparison);
  const { question, comparator, values } = comparison;
  return { [comparator]: LISTS.includes(comparator) ? [question, values] : [question, ...values] };
}
