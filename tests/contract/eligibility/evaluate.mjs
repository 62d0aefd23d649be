// Reads a list of [criteria, answers] as JSON and writes the list of what each comes to.

import { readFileSync } from "node:fs";
import { AnswerError, evaluate, readRuleset, RuleError } from "../../../frontend_contract/eligibility/eligibility.js";

function resultOf([criteria, answers]) {
  try {
    return evaluate(readRuleset(criteria), answers);
  } catch (error) {
    if (error instanceof RuleError) return { rule_error: [error.place, error.reason] };
    if (error instanceof AnswerError) return { answer_error: error.reasons };
    throw error;
  }
}

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(resultOf)));
