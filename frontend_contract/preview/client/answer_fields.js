// The form controls of each kind of answer. Each gives its elements and `read()`: the answer, null when there is
// none, or undefined when what was typed cannot be one.

import { monthFits } from "../eligibility/eligibility.js";
import { element } from "./element.js";

const KINDS = new Map([
  ["YesNoUnsureAnswer", ({ answer, words }) => radios([["yes", answer.yesLabel], ["no", answer.noLabel]], words)],
  ["SingleChoiceAnswer", ({ answer, words }) => radios(answer.options.map(({ value, label }) => [value, label]), words)],
  ["AgeBandAnswer", ({ answer, words }) => radios(answer.bands.map(({ value, label }) => [value, label]), words)],
  ["MultipleChoiceAnswer", checkboxes],
  ["IntegerAnswer", (asked) => number(asked, { step: 1, inputmode: "numeric" })],
  ["DecimalAnswer", (asked) => number(asked, { step: "any", inputmode: "decimal" })],
  ["MonthAnswer", month],
]);

/** The field of a question with what was answered before; null for a kind of answer that a later server knows. */
export function answerField(question, given, words, locale) {
  const kind = KINDS.get(question.answer.__typename);
  if (!kind) return null;
  const field = kind({ answer: question.answer, question, words: withheld(question, words), locale });
  field.write(given);
  return field;
}

/** The answers that say nothing, as the question allows them. */
function withheld({ allowUnsure, allowPreferNotToSay }, words) {
  const offered = [allowUnsure && ["unsure", words.unsure], allowPreferNotToSay && ["prefer_not_to_say", words.preferNotToSay]];
  return { ...words, withheld: offered.filter(Boolean) };
}

function choice(type, name, value, label) {
  const id = `check-${name}-${value}`;
  const input = element("input", { type, id, name: `check-${name}`, value, autocomplete: "off" });
  return { input, drawn: element("div", { class: "choice" }, input, element("label", { for: id }, label)) };
}

function radios(options, words) {
  const choices = [...options, ...words.withheld].map(([value, label]) => choice("radio", "answer", value, label));
  return {
    elements: choices.map(({ drawn }) => drawn),
    first: choices[0].input,
    read: () => choices.find(({ input }) => input.checked)?.input.value ?? null,
    write: (given) => choices.forEach(({ input }) => (input.checked = input.value === given)),
  };
}

function checkboxes({ answer, words }) {
  const alone = new Set([...answer.options.filter(({ exclusive }) => exclusive).map(({ value }) => value), ...words.withheld.map(([value]) => value)]);
  const options = [...answer.options.map(({ value, label }) => [value, label]), ...words.withheld];
  const choices = options.map(([value, label]) => choice("checkbox", "answer", value, label));
  for (const { input } of choices) input.addEventListener("change", () => untick(choices, input, alone));
  const ticked = () => choices.filter(({ input }) => input.checked).map(({ input }) => input.value);
  return {
    elements: [element("p", { class: "hint" }, words.chooseAll), ...choices.map(({ drawn }) => drawn)],
    first: choices[0].input,
    read() {
      const values = ticked();
      if (!values.length) return null;
      return words.withheld.some(([value]) => value === values[0]) ? values[0] : values;
    },
    write: (given) => choices.forEach(({ input }) => (input.checked = [given].flat().includes(input.value))),
  };
}

/** What stands alone unticks the others, and any other unticks it. */
function untick(choices, changed, alone) {
  if (!changed.checked) return;
  for (const { input } of choices) {
    if (input !== changed && (alone.has(changed.value) || alone.has(input.value))) input.checked = false;
  }
}

function number({ answer, words, locale }, { step, inputmode }) {
  const input = element("input", {
    ...{ type: "text", id: "check-number", name: "check-number", inputmode, autocomplete: "off" },
    "aria-describedby": "check-limits",
  });
  const limits = limitsInWords(answer, words, locale);
  const label = element("label", { for: "check-number", class: "unit" }, answer.unitLabel ?? words.number);
  const rest = instead(input, words);
  return {
    elements: [element("div", { class: "typed" }, input, label), limits && element("p", { class: "hint", id: "check-limits" }, limits), ...rest.elements],
    first: input,
    read: () => rest.read() ?? numberOf(input.value, answer, step),
    write(given) {
      rest.write(given);
      if (typeof given === "number") input.value = given.toLocaleString(locale, { useGrouping: false, maximumFractionDigits: 20 });
    },
  };
}

function numberOf(typed, { minimum, maximum }, step) {
  const text = typed.trim().replace(",", ".");
  if (!text) return null;
  const value = /^-?[0-9]{1,12}(\.[0-9]{1,6})?$/.test(text) ? Number(text) : NaN;
  const fits = value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity) && (step !== 1 || Number.isInteger(value));
  return fits ? value : undefined;
}

function limitsInWords({ minimum, maximum }, words, locale) {
  const said = (limit) => limit?.toLocaleString(locale);
  if (minimum != null && maximum != null) return words.between(said(minimum), said(maximum));
  if (minimum != null) return words.atLeast(said(minimum));
  return maximum != null ? words.atMost(said(maximum)) : null;
}

function month({ answer, words, locale }) {
  const names = Array.from({ length: 12 }, (_, index) => new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" }).format(Date.UTC(2026, index)));
  const options = names.map((name, index) => element("option", { value: String(index + 1).padStart(2, "0") }, name));
  const select = element("select", { id: "check-month", autocomplete: "off" }, element("option", { value: "" }, ""), options);
  const year = element("input", { type: "text", id: "check-year", inputmode: "numeric", maxlength: 4, autocomplete: "off" });
  const rest = instead(select, words, year);
  return {
    elements: [
      element("div", { class: "typed" }, element("label", { for: "check-month" }, words.month), select, element("label", { for: "check-year" }, words.year), year),
      ...rest.elements,
    ],
    first: select,
    read: () => rest.read() ?? monthOf(select.value, year.value.trim(), answer),
    write(given) {
      rest.write(given);
      const [, written, chosen] = /^([0-9]{4})-([0-9]{2})$/.exec(given ?? "") ?? [];
      if (written) [year.value, select.value] = [written, chosen];
    },
  };
}

function monthOf(chosen, year, limits) {
  if (!chosen && !year) return null;
  const value = `${year}-${chosen}`;
  return monthFits(value, limits) ? value : undefined;
}

/** Instead of something typed: unsure, or rather not say. Typing takes it back. */
function instead(typed, words, ...more) {
  const choices = words.withheld.map(([value, label]) => choice("checkbox", "instead", value, label));
  const fields = [typed, ...more];
  for (const { input } of choices) {
    input.addEventListener("change", () => {
      if (!input.checked) return;
      fields.forEach((field) => (field.value = ""));
      choices.forEach((other) => (other.input.checked = other.input === input));
    });
  }
  for (const field of fields) field.addEventListener("input", () => choices.forEach(({ input }) => (input.checked = false)));
  return {
    elements: choices.map(({ drawn }) => drawn),
    read: () => choices.find(({ input }) => input.checked)?.input.value ?? null,
    write: (given) => choices.forEach(({ input }) => (input.checked = input.value === given)),
  };
}
