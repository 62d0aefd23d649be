// One person's way through an eligibility check: which questions are asked, and what their answers come to.
// Everything is kept in this object and nowhere else: nothing is stored, sent or logged.

const CRITERION = ["key", "kind", "rule", "when", "strength"];
const URGENCIES = ["emergency", "urgent", "non_urgent", "routine"];

export class CheckSession {
  /** `rules` is the module of eligibility rules; it throws its RuleError for rules of a later kind. */
  constructor({ placements, criteria }, rules) {
    this.questions = placements.filter(({ question }) => question);
    this.rules = rules;
    this.ruleset = criteria.length ? rules.readRuleset(criteria.map(criterionOf)) : null;
    this.forget();
  }

  /** Back to before the first question, with no answer left. */
  forget() {
    this.answers = {};
    this.trail = [];
    this.finished = false;
  }

  get current() {
    return this.trail.at(-1) ?? null;
  }

  get answer() {
    return this.current ? this.answers[this.current.question.key] ?? null : null;
  }

  /** Which question this is, and of how many, as far as can be told now. */
  get progress() {
    const shown = this.questions.filter((placed) => this.isAsked(placed));
    return { number: shown.indexOf(this.current) + 1, total: shown.length };
  }

  /** Keep an answer; null takes it back. Returns what must be shown at once, or null. */
  say(answer) {
    this.answers[this.current.question.key] = answer;
    return mostUrgent([this.current], this.answers);
  }

  /** The most urgent of what all answers call for, or null: it comes before any outcome. */
  get safetyResponse() {
    return mostUrgent(this.questions.filter((placed) => this.isAsked(placed)), this.answers);
  }

  /** Straight to the first question that `wanted` holds for; false when there is none. */
  open(wanted) {
    const found = this.questions.find(wanted);
    if (found) this.trail = [found];
    return Boolean(found);
  }

  /** On to the next question that is asked; false when there is none, or when no answer could change the outcome. */
  advance() {
    const after = this.questions.indexOf(this.current);
    const next = this.isDecided() ? null : this.questions.find((placed, index) => index > after && this.isAsked(placed));
    if (next) this.trail.push(next);
    this.finished = !next;
    return Boolean(next);
  }

  /** Back to the question before, from the outcome to the last one; false when there is none. */
  retreat() {
    if (!this.finished) this.trail.pop();
    this.finished = false;
    return this.trail.length > 0;
  }

  /** Whether a question is asked: what it depends on is asked itself, and has been answered so. */
  isAsked({ question }) {
    return Object.hasOwn(this.asked(), question.key);
  }

  /** The outcome and the state of each criterion; null without rules, which then give no verdict. */
  get result() {
    return this.ruleset && this.rules.evaluate(this.ruleset, this.asked());
  }

  isDecided() {
    return this.result?.outcome === "not_a_match";
  }

  /** The answers to the questions that are asked, in their order: others do not count, nor does what hangs on them. */
  asked() {
    const said = {};
    for (const { question, showWhen } of this.questions) {
      if (!showWhen || this.holds(showWhen, said)) said[question.key] = this.answers[question.key] ?? null;
    }
    return said;
  }

  holds(rule, said) {
    const condition = this.rules.readRuleset([{ key: "shown", kind: "inclusion", rule }]);
    return this.rules.evaluate(condition, said).criteria.shown === "met";
  }
}

function mostUrgent(placed, answers) {
  const called = placed.flatMap(({ question }) => {
    const said = [answers[question.key]].flat();
    return question.safetyResponses.filter(({ answer }) => said.includes(answer));
  });
  return called.sort((one, other) => URGENCIES.indexOf(one.urgency) - URGENCIES.indexOf(other.urgency))[0] ?? null;
}

function criterionOf(criterion) {
  return Object.fromEntries(CRITERION.map((name) => [name, criterion[name]]));
}
