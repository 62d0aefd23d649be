/* The form of a rule: a group is a fieldset of conditions and further groups. */

import { comparatorsOf } from "./comparators.js";
import { button, element, labelled, on, select } from "./element.js";
import { emptyComparison, emptyGroup, isFinished } from "./tree.js";
import { valueControls } from "./values.js";

const DEEPEST = 8;
const JOINS = [
  ["all", "All of these hold"],
  ["any", "Any of these holds"],
];

/**
 * The fieldset of a group. `form` has `questions`, those `offered`, `whyAbsent` of others, `redraw(focus)` for another shape and `changed()` for another value;
 * `focus` is the path of the control that is then focused, for example "0.1 question".
 */
export function groupEditor(group, form, name, path = "", remove = null) {
  const parts = group.parts.map((part, index) => partEditor(group, part, index, form, path));
  const add = (part, control) => {
    group.parts.push(part);
    form.redraw(`${step(path, group.parts.length - 1)} ${control}`);
  };
  const buttons = [button("Add a condition", () => add(emptyComparison(), "question"), { "data-focus": `${path} add` })];
  if (depthOf(path) < DEEPEST) buttons.push(button("Add a group", () => add(emptyGroup(), "add")));
  if (remove) buttons.push(button(`Remove ${name.toLowerCase()}`, remove));
  return element(
    "fieldset",
    { class: "rule-builder__group" },
    element("legend", {}, name),
    element("div", { class: "rule-builder__row" }, joinControl(group, form), notControl(group, form)),
    element("ul", { class: "rule-builder__parts" }, ...parts),
    element("div", { class: "rule-builder__row" }, ...buttons),
  );
}

function partEditor(group, part, index, form, path) {
  const here = step(path, index);
  const remove = () => {
    group.parts.splice(index, 1);
    form.redraw(`${path} add`);
  };
  const number = here.split(".").map((each) => Number(each) + 1).join(".");
  const editor = part.parts
    ? groupEditor(part, form, `Group ${number}`, here, remove)
    : comparisonEditor(part, form, `Condition ${number}`, here, remove);
  return element("li", {}, editor);
}

function comparisonEditor(comparison, form, name, path, remove) {
  const question = form.questions.get(comparison.question);
  const row = [questionControl(comparison, form, path), notControl(comparison, form)];
  if (question) row.push(comparatorControl(comparison, question.answer, form, path));
  const unfinished = element("p", { class: "rule-builder__unfinished" });
  const tell = () => {
    unfinished.textContent = isFinished(comparison) ? "" : "Not finished: drafts keep it, and nothing is published with it. Finish it, or remove it.";
  };
  const values = (chosen) => {
    comparison.values = chosen;
    tell();
    form.changed();
  };
  if (question && comparison.comparator) row.push(...valueControls(question.answer, comparison, values));
  tell();
  const legend = element("legend", { class: "w-sr-only" }, name);
  const line = element("div", { class: "rule-builder__row" }, ...row, button(`Remove ${name.toLowerCase()}`, remove));
  return element("fieldset", { class: "rule-builder__condition" }, legend, line, unfinished);
}

/** A question that is not offered stays until another is chosen: nothing is lost by looking. */
function questionControl(comparison, form, path) {
  const known = form.offered.map(({ key, text, retired }) => [key, retired ? `${text} (retired)` : text]);
  const lead = known.length ? "Choose a question" : "No question to choose from: none is asked above";
  const options = [["", lead], ...absentChoice(comparison.question, form), ...known];
  const control = select(options, comparison.question, { "data-focus": `${path} question` });
  on(control, "change", () => {
    const answer = form.questions.get(control.value)?.answer ?? {};
    const [first] = comparatorsOf(answer);
    Object.assign(comparison, { question: control.value, comparator: first?.[0] ?? "", values: [] });
    form.redraw(`${path} question`);
  });
  return labelled("Question", control);
}

function absentChoice(key, form) {
  if (!key || form.offered.some((question) => question.key === key)) return [];
  const question = form.questions.get(key);
  return [[key, question ? `${question.text} (${form.whyAbsent})` : `${key} (not published)`]];
}

function comparatorControl(comparison, answer, form, path) {
  const control = select(comparatorsOf(answer), comparison.comparator, { "data-focus": `${path} comparator` });
  on(control, "change", () => {
    Object.assign(comparison, { comparator: control.value, values: [] });
    form.redraw(`${path} comparator`);
  });
  return labelled("Comparison", control);
}

function joinControl(group, form) {
  const control = select(JOINS, group.join);
  on(control, "change", () => {
    group.join = control.value;
    form.changed();
  });
  return labelled("It holds if", control);
}

function notControl(part, form) {
  const control = element("input", { type: "checkbox", checked: part.negated });
  on(control, "change", () => {
    part.negated = control.checked;
    form.changed();
  });
  return element("label", { class: "rule-builder__tick" }, control, "Not");
}

function step(path, index) {
  return path ? `${path}.${index}` : `${index}`;
}

function depthOf(path) {
  return path ? path.split(".").length : 0;
}
