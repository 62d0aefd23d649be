/* A rule in plain words, the same as pages/rules/trials/sentences.py says; a test compares them. */

import { choicesOf } from "./comparators.js";

const JOINS = { all: " and ", any: " or " };

/** When a rule is true, without a full stop; `questions` is a Map of those that are published, by key. */
export function ruleSentence(rule, questions) {
  return said(rule, questions, false);
}

function said(rule, questions, inside) {
  const [operator] = Object.keys(rule);
  if (operator in JOINS) return joined(rule[operator], JOINS[operator], questions, inside);
  if (operator !== "not") return compared(operator, rule[operator], questions, false);
  const [inner] = Object.keys(rule.not);
  if (inner in JOINS || inner === "not") return `it is not so that (${said(rule.not, questions, false)})`;
  return compared(inner, rule.not[inner], questions, true);
}

function joined(rules, word, questions, inside) {
  const sentence = rules.map((rule) => said(rule, questions, true)).join(word);
  return inside && rules.length > 1 ? `(${sentence})` : sentence;
}

function compared(comparator, [key, ...operands], questions, negated) {
  const question = questions.get(key);
  const answer = question?.answer ?? {};
  const values = operands.flat().map((value) => labelOf(value, answer));
  const verb = comparator === "overlaps" ? (negated ? "does not include" : "includes") : negated ? "is not" : "is";
  return `“${question?.text || key}” ${verb} ${listed(comparator, values, answer.type === "MonthAnswer")}`;
}

function listed(comparator, values, isMonth) {
  switch (comparator) {
    case "gte":
      return `${values[0]} ${isMonth ? "or later" : "or more"}`;
    case "lte":
      return `${values[0]} ${isMonth ? "or earlier" : "or less"}`;
    case "between":
      return `from ${values[0]} to ${values[1]}`;
    default:
      return values.length > 1 ? `${values.slice(0, -1).join(", ")} or ${values.at(-1)}` : values[0];
  }
}

function labelOf(value, answer) {
  const chosen = choicesOf(answer).find(([choice]) => choice === value);
  return chosen?.[1] || `${value}${answer.unit_label ? ` ${answer.unit_label}` : ""}`;
}
