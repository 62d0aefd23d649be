import { AnswerError, evaluate, readRuleset, type Outcome } from "./eligibility";

const ruleset = readRuleset([
  { key: "age", kind: "inclusion", rule: { between: ["age-years", 18, 64] } },
  {
    key: "no-surgery",
    kind: "exclusion",
    rule: { any: [{ eq: ["surgery", "yes"] }, { not: { lte: ["since", "2024-01"] } }] },
    when: { overlaps: ["therapies", ["surgery"]] },
    strength: "confirm",
  },
]);

const words: Record<Outcome, string> = {
  may_be_eligible: "You may be eligible.",
  unsure: "We can't tell from these answers; the study team can.",
  not_a_match: "This study may not be a match for you right now.",
};

export function result(): string {
  try {
    const { outcome, criteria } = evaluate(ruleset, { "age-years": 40, surgery: "unsure", therapies: null });
    return `${words[outcome]} ${criteria["age"] ?? ""}`;
  } catch (error) {
    return error instanceof AnswerError ? Object.keys(error.reasons).join() : "";
  }
}
