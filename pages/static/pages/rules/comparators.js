/* How an answer of each kind can be compared, as pages/rules/trials/comparisons.py has it. */

const EQUALITY = [
  ["eq", "is"],
  ["in", "is one of"],
];
const TICKED = [["overlaps", "includes any of"]];
const NUMBERS = [
  ["gte", "is this or more"],
  ["lte", "is this or less"],
  ["between", "is from … to …"],
  ["eq", "is exactly"],
  ["in", "is one of"],
];
const MONTHS = [
  ["gte", "is this month or later"],
  ["lte", "is this month or earlier"],
  ["between", "is from … to …"],
  ["eq", "is exactly"],
  ["in", "is one of"],
];

const COMPARATORS = {
  YesNoUnsureAnswer: EQUALITY,
  SingleChoiceAnswer: EQUALITY,
  AgeBandAnswer: EQUALITY,
  MultipleChoiceAnswer: TICKED,
  IntegerAnswer: NUMBERS,
  DecimalAnswer: NUMBERS,
  MonthAnswer: MONTHS,
};

export const LISTS = ["in", "overlaps"];
export const NUMERIC = ["IntegerAnswer", "DecimalAnswer"];

/** Pairs of comparator and label, the usual one first. */
export function comparatorsOf(answer) {
  return COMPARATORS[answer.type] ?? [];
}

/** Pairs of value and label of what can be chosen; none where an answer is a number or a month. */
export function choicesOf(answer) {
  if (answer.type === "YesNoUnsureAnswer") return [["yes", answer.yes_label || "yes"], ["no", answer.no_label || "no"]];
  return (answer.options ?? answer.bands ?? []).map(({ value, label }) => [value, label]);
}

/** How many values a comparator takes; a list counts as one. */
export function slotsOf(comparator) {
  return comparator === "between" ? 2 : 1;
}
