// The eligibility rules in the browser: the same as `pages/eligibility` on the server, tested against it.
// No dependency, no state, no network, nothing kept or logged: answers go in, an outcome comes out.

const LARGEST_NUMBER = Number.MAX_SAFE_INTEGER;
const DEEPEST = 10;
const NOT_SAID = ["unsure", "prefer_not_to_say"];
const EARLIEST_ZONE = 14 * 60 * 60 * 1000; // how far the clocks are ahead where a month begins first
const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MONTH = /^[0-9]{4}-(?:0[1-9]|1[0-2])$/;
const COMPARATORS = ["eq", "in", "overlaps", "gte", "lte", "between"];
const ORDERED = ["gte", "lte", "between"];
const CRITERION_FIELDS = ["key", "kind", "rule", "when", "strength"];
const EXPECTED = {
  number: "A number is expected.",
  text: "One option is expected, as text.",
  month: "A month is expected, as YYYY-MM.",
  options: "A list of options is expected.",
};

/** A rule that this version cannot use: show no verdict, and say that the study team can tell. */
export class RuleError extends Error {
  constructor(place, reason) {
    super(`${place}: ${reason}`);
    this.name = "RuleError";
    this.place = place;
    this.reason = reason;
  }
}

/** Answers of a wrong type: what is expected, by question key. It never holds an answer. */
export class AnswerError extends Error {
  constructor(reasons) {
    super(Object.entries(reasons).map(([key, reason]) => `${key}: ${reason}`).join("; "));
    this.name = "AnswerError";
    this.reasons = reasons;
  }
}

/** Check the criteria of a document once; `evaluate` takes the result as often as answers change. */
export function readRuleset(criteria) {
  if (!Array.isArray(criteria) || criteria.length === 0) {
    throw new RuleError("criteria", "A ruleset is a list of at least one criterion.");
  }
  criteria.forEach((criterion, index) => checkCriterion(criterion, `criteria[${index}]`));
  if (new Set(criteria.map((criterion) => criterion.key)).size < criteria.length) {
    throw new RuleError("criteria", "Two criteria have the same key.");
  }
  return { criteria, kinds: kindsOf(criteria) };
}

/** Decide by answers: a number, text, a list of options or null for each question key. */
export function evaluate(ruleset, answers) {
  const said = readAnswers(answers, ruleset.kinds);
  const criteria = Object.fromEntries(
    ruleset.criteria.map((criterion) => [criterion.key, stateOf(criterion, said)]),
  );
  return { outcome: outcomeOf(Object.values(criteria)), criteria };
}

/** Whether somebody can give this month: within the limits, and begun somewhere unless it may lie ahead. */
export function monthFits(month, { earliest, latest, mayBeFuture }, now = new Date()) {
  if (!isMonth(month) || (earliest && month < earliest) || (latest && month > latest)) return false;
  return Boolean(mayBeFuture) || month <= new Date(now.getTime() + EARLIEST_ZONE).toISOString().slice(0, 7);
}

// Kleene's three-valued logic: null is unknown.

const conjunction = (truths) => (truths.includes(false) ? false : truths.includes(null) ? null : true);
const disjunction = (truths) => (truths.includes(true) ? true : truths.includes(null) ? null : false);
const negation = (truth) => (truth === null ? null : !truth);

function outcomeOf(states) {
  if (states.includes("not_met")) return "not_a_match";
  return states.includes("unknown") ? "unsure" : "may_be_eligible";
}

// While it is unknown whether a criterion applies, it may be met but cannot rule out.
function stateOf({ kind, rule, when, strength }, said) {
  const applies = when ? truthOf(when, said) : true;
  if (applies === false) return "not_applicable";
  const truth = truthOf(rule, said);
  const met = kind === "exclusion" ? negation(truth) : truth;
  if (met) return "met";
  return met === false && applies === true && strength !== "confirm" ? "not_met" : "unknown";
}

function truthOf(rule, said) {
  const [operator, operands] = Object.entries(rule)[0];
  if (operator === "all") return conjunction(operands.map((inner) => truthOf(inner, said)));
  if (operator === "any") return disjunction(operands.map((inner) => truthOf(inner, said)));
  if (operator === "not") return negation(truthOf(operands, said));
  const [question, ...values] = operands;
  return said.has(question) ? compare(operator, said.get(question), values) : null;
}

function compare(comparator, answer, values) {
  switch (comparator) {
    case "eq": return answer === values[0];
    case "in": return values[0].includes(answer);
    case "gte": return answer >= values[0];
    case "lte": return answer <= values[0];
    case "between": return values[0] <= answer && answer <= values[1];
    default: return overlap(answer, values[0]);
  }
}

// One shared option is enough; without one, an "unsure" among those ticked leaves it open.
function overlap(ticked, values) {
  if (ticked.some((option) => values.includes(option))) return true;
  return ticked.some((option) => NOT_SAID.includes(option)) ? null : false;
}

// Answers.

function readAnswers(answers, kinds) {
  const said = new Map();
  const wrong = {};
  for (const [question, kind] of kinds) {
    const answer = Object.hasOwn(answers, question) ? answers[question] : null;
    if (!tells(answer)) continue;
    if (isOfKind(answer, kind)) said.set(question, answer);
    else wrong[question] = EXPECTED[kind];
  }
  if (Object.keys(wrong).length > 0) throw new AnswerError(wrong);
  return said;
}

// Zero does; nothing, an empty list, "unsure" and "prefer_not_to_say" do not.
function tells(answer) {
  const nothing = answer === null || answer === undefined || (Array.isArray(answer) && answer.length === 0);
  return !nothing && !NOT_SAID.includes(answer);
}

function isOfKind(answer, kind) {
  switch (kind) {
    case "number": return isNumber(answer);
    case "month": return isMonth(answer);
    case "text": return typeof answer === "string" && answer !== "";
    default: return Array.isArray(answer) && answer.every((option) => typeof option === "string" && option !== "");
  }
}

// Reading rules: what has no one meaning is refused, and so is what a later version may bring.

const isKey = (value) => typeof value === "string" && KEY.test(value);
const isNumber = (value) => typeof value === "number" && Math.abs(value) <= LARGEST_NUMBER;
const isMonth = (value) => typeof value === "string" && MONTH.test(value);
const isOption = (value) => typeof value === "string" && value !== "" && !NOT_SAID.includes(value);
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

function checkCriterion(criterion, place) {
  const named = isObject(criterion) ? Object.keys(criterion) : [];
  const complete = ["key", "kind", "rule"].every((field) => named.includes(field));
  if (!complete || !named.every((field) => CRITERION_FIELDS.includes(field))) {
    throw new RuleError(place, "A criterion has key, kind and rule, and may have when and strength.");
  }
  if (!isKey(criterion.key)) {
    throw new RuleError(`${place}.key`, "A criterion's key is lower-case words joined by hyphens.");
  }
  checkWord(["inclusion", "exclusion"], criterion.kind, `${place}.kind`);
  checkRule(criterion.rule, `${place}.rule`, 1);
  if (criterion.when != null) checkRule(criterion.when, `${place}.when`, 1);
  if (named.includes("strength")) checkWord(["hard", "confirm"], criterion.strength, `${place}.strength`);
}

function checkWord(words, written, place) {
  if (!words.includes(written)) throw new RuleError(place, `This is one of: ${words.join(", ")}.`);
}

function checkRule(rule, place, depth) {
  const entries = isObject(rule) ? Object.entries(rule) : [];
  if (entries.length !== 1) throw new RuleError(place, "A rule is an object with one operator.");
  if (depth > DEEPEST) throw new RuleError(place, `Rules nest at most ${DEEPEST} deep.`);
  const [operator, operands] = entries[0];
  const inside = `${place}.${operator}`;
  if (operator === "all" || operator === "any") checkJoined(operands, inside, depth);
  else if (operator === "not") checkRule(operands, inside, depth + 1);
  else if (COMPARATORS.includes(operator)) checkComparison(operator, operands, inside);
  else throw new RuleError(place, "There is no such operator.");
}

function checkJoined(operands, place, depth) {
  if (!Array.isArray(operands) || operands.length === 0) {
    throw new RuleError(place, "This joins a list of at least one rule.");
  }
  operands.forEach((inner, index) => checkRule(inner, `${place}[${index}]`, depth + 1));
}

function checkComparison(comparator, operands, place) {
  const length = comparator === "between" ? 3 : 2;
  if (!Array.isArray(operands) || operands.length !== length) {
    throw new RuleError(
      place, `This takes a list of ${length}: a question's key and what to compare with.`,
    );
  }
  const [question, ...values] = operands;
  if (!isKey(question)) throw new RuleError(place, "A question's key is lower-case words joined by hyphens.");
  if (comparator === "in" || comparator === "overlaps") checkList(comparator, values[0], place);
  else if (ORDERED.includes(comparator)) checkLimits(values, place);
  else checkValue(values[0], place);
}

function checkList(comparator, values, place) {
  if (!Array.isArray(values) || values.length === 0) {
    throw new RuleError(place, "This compares with a list of at least one value.");
  }
  values.forEach((value) => checkValue(value, place));
  if (new Set(values).size < values.length) throw new RuleError(place, "A value stands twice.");
  const texts = values.filter((value) => typeof value === "string").length;
  if (texts !== values.length && (texts > 0 || comparator === "overlaps")) {
    throw new RuleError(place, "All values are options, or (but for overlaps) all are numbers.");
  }
}

function checkLimits(values, place) {
  if (!values.every(isNumber) && !values.every(isMonth)) {
    throw new RuleError(place, "A limit is a number, or a month as YYYY-MM.");
  }
  if (values.length === 2 && values[0] > values[1]) {
    throw new RuleError(place, "The first limit is above the second.");
  }
}

function checkValue(value, place) {
  if (!isNumber(value) && !isOption(value)) {
    throw new RuleError(place, "A value is a number or the value of an option; no rule asks for unsure.");
  }
}

// What the answer to each question is, by what the rules do with it.

function kindsOf(criteria) {
  const used = new Map();
  for (const { rule, when } of criteria) {
    for (const one of [rule, when]) if (one) collect(one, used);
  }
  return new Map([...used].map(([question, uses]) => [question, kindOf(question, uses)]));
}

function collect(rule, used) {
  const [operator, operands] = Object.entries(rule)[0];
  if (operator === "not") collect(operands, used);
  else if (operator === "all" || operator === "any") operands.forEach((inner) => collect(inner, used));
  else used.set(operands[0], [...(used.get(operands[0]) ?? []), use(operator, operands.slice(1).flat())]);
}

function use(comparator, values) {
  if (comparator === "overlaps") return { kind: "options", values };
  if (typeof values[0] === "number") return { kind: "number", values };
  return { kind: ORDERED.includes(comparator) ? "month" : "text", values };
}

function kindOf(question, uses) {
  const kinds = [...new Set(uses.map(({ kind }) => kind))].sort();
  if (kinds.join() === "month,text" && uses.every(({ values }) => values.every(isMonth))) return "month";
  if (kinds.length > 1) {
    throw new RuleError(`question ${question}`, `Rules take its answer as ${kinds.join(" and as ")}.`);
  }
  return kinds[0];
}
