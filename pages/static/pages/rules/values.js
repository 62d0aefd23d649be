/* The controls for what an answer is compared with: options, numbers with their unit, or months. */

import { choicesOf, LISTS, NUMERIC } from "./comparators.js";
import { element, labelled, on, select } from "./element.js";

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** The controls; `changed` is called with the new values. */
export function valueControls(answer, comparison, changed) {
  const choices = choicesOf(answer);
  if (choices.length) {
    return LISTS.includes(comparison.comparator)
      ? ticks(choices, comparison.values, changed)
      : one(choices, comparison.values, changed);
  }
  if (LISTS.includes(comparison.comparator)) return several(answer, comparison.values, changed);
  const names = comparison.comparator === "between" ? ["From", "To"] : [answer.type === "MonthAnswer" ? "Month" : "Number"];
  return names.map((name, index) => single(name, answer, index, comparison.values, changed));
}

function one(choices, values, changed) {
  const options = [["", "Choose an answer"], ...choices];
  const control = select(options, values[0] ?? "");
  return [labelled("Answer", on(control, "change", () => changed([control.value])))];
}

function ticks(choices, values, changed) {
  const boxes = choices.map(([value, label]) => [element("input", { type: "checkbox", value, checked: values.includes(value) }), label]);
  const tell = () => changed(boxes.map(([box]) => box).filter((box) => box.checked).map((box) => box.value));
  const lines = boxes.map(([box, label]) => element("label", { class: "rule-builder__tick" }, on(box, "change", tell), label));
  return [element("fieldset", { class: "rule-builder__ticks" }, element("legend", {}, "Answers"), ...lines)];
}

function single(name, answer, index, values, changed) {
  const control = element("input", { ...kindOf(answer), value: values[index] ?? "" });
  on(control, "input", () => {
    const next = [...values];
    next[index] = read(control.value, answer);
    values.splice(0, values.length, ...next);
    changed([...next]);
  });
  return labelled(answer.unit_label ? `${name}, in ${answer.unit_label}` : name, control);
}

function several(answer, values, changed) {
  const control = element("input", { type: "text", value: values.join(", ") });
  const parts = () => control.value.split(",").map((part) => read(part.trim(), answer)).filter((part) => part !== "");
  const name = answer.type === "MonthAnswer" ? "Months, as YYYY-MM, with commas" : "Numbers, with commas";
  return [labelled(name, on(control, "input", () => changed([...new Set(parts())])))];
}

function kindOf(answer) {
  if (answer.type === "MonthAnswer") return { type: "month", placeholder: "YYYY-MM", min: answer.earliest, max: answer.latest };
  const step = answer.type === "IntegerAnswer" ? "1" : "any";
  return { type: "number", step, min: answer.minimum, max: answer.maximum };
}

/** A number or a month; empty text where it is none yet. */
function read(text, answer) {
  if (NUMERIC.includes(answer.type)) return text === "" || !Number.isFinite(Number(text)) ? "" : Number(text);
  return MONTH.test(text) ? text : "";
}
