// One person's way through a check, as the reference client keeps it.

import assert from "node:assert/strict";
import { test } from "node:test";

import * as rules from "../../../frontend_contract/eligibility/eligibility.js";
import { CheckSession } from "../../../frontend_contract/preview/client/check_session.js";

const placed = (key, { showWhen = null, safetyResponses = [] } = {}) => ({ showWhen, question: { key, safetyResponses } });
const criterion = (key, rule, others = {}) => ({ id: key, key, kind: "inclusion", rule, when: null, strength: "hard", plainText: key, ...others });

const EMERGENCY = { answer: "yes", urgency: "emergency" };
const ROUTINE = { answer: "yes", urgency: "routine" };

function checkOf() {
  const placements = [
    placed("numb", { safetyResponses: [ROUTINE, EMERGENCY] }),
    placed("age"),
    placed("medicine"),
    placed("unchanged", { showWhen: { eq: ["medicine", "yes"] } }),
  ];
  const criteria = [
    criterion("adult", { gte: ["age", 18] }),
    criterion("stable", { eq: ["unchanged", "yes"] }, { when: { eq: ["medicine", "yes"] } }),
  ];
  return new CheckSession({ placements, criteria }, rules);
}

function walk(session, ...answers) {
  for (const answer of answers) {
    assert.equal(session.advance(), true);
    session.say(answer);
  }
  return session;
}

test("questions come one by one, and one that depends on another only when it applies", () => {
  const session = walk(checkOf(), "no", 40, "no");
  assert.equal(session.advance(), false);
  assert.equal(session.result.outcome, "may_be_eligible");
  session.retreat();
  assert.equal(session.current.question.key, "medicine");
  session.say("yes");
  assert.equal(session.advance(), true);
  assert.equal(session.current.question.key, "unchanged");
  assert.deepEqual(session.progress, { number: 4, total: 4 });
});

test("an answer to a question that is no longer asked does not count", () => {
  const session = walk(checkOf(), "no", 40, "yes", "no");
  assert.equal(session.result.outcome, "not_a_match");
  session.retreat();
  session.say("no");
  assert.equal(session.result.outcome, "may_be_eligible");
});

test("it ends as soon as no answer could change the outcome, and the way back is the way come", () => {
  const session = walk(checkOf(), "no", 17);
  assert.equal(session.advance(), false);
  assert.equal(session.result.outcome, "not_a_match");
  assert.equal(session.retreat(), true);
  assert.equal(session.current.question.key, "age");
  assert.equal(session.retreat(), true);
  assert.equal(session.current.question.key, "numb");
  assert.equal(session.retreat(), false);
});

test("what hangs on a question that is no longer asked is not asked either", () => {
  const chain = [placed("a"), placed("b", { showWhen: { eq: ["a", "yes"] } }), placed("c", { showWhen: { eq: ["b", "yes"] } })];
  const session = new CheckSession({ placements: chain, criteria: [criterion("c", { eq: ["c", "yes"] })] }, rules);
  walk(session, "yes", "yes", "no");
  assert.equal(session.result.outcome, "not_a_match");
  session.retreat();
  session.retreat();
  session.say("no");
  assert.equal(session.result.outcome, "unsure");
  assert.deepEqual(session.asked(), { a: "no" });
});

test("the most urgent of what an answer calls for is shown", () => {
  const session = checkOf();
  session.advance();
  assert.equal(session.say("yes"), EMERGENCY);
  assert.equal(session.safetyResponse, EMERGENCY);
  assert.equal(session.say("no"), null);
  assert.equal(session.say(null), null);
  assert.equal(session.safetyResponse, null);
});

test("nothing answered is unsure, and forgetting leaves nothing", () => {
  const session = walk(checkOf(), "no", null, "unsure");
  assert.equal(session.result.outcome, "unsure");
  session.forget();
  assert.deepEqual(session.answers, {});
  assert.equal(session.current, null);
});

test("without a trial there is no verdict", () => {
  const session = new CheckSession({ placements: [placed("age")], criteria: [] }, rules);
  assert.equal(session.advance(), true);
  session.say(40);
  assert.equal(session.advance(), false);
  assert.equal(session.result, null);
});

test("rules of a later kind are refused at the start", () => {
  const later = [criterion("later", { resembles: ["age", 18] })];
  assert.throws(() => new CheckSession({ placements: [placed("age")], criteria: later }, rules), rules.RuleError);
});

test("an editor's preview opens at a question, whether or not it would be asked", () => {
  const session = checkOf();
  assert.equal(session.open(({ question }) => question.key === "unchanged"), true);
  assert.equal(session.current.question.key, "unchanged");
  assert.deepEqual(session.progress, { number: 0, total: 3 });
  assert.equal(session.open(({ question }) => question.key === "missing"), false);
});
