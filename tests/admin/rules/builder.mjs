// Reads a list of questions and one of rules; writes, for each rule, its sentence and what the builder makes of it, published and in a draft.

import { readFileSync } from "node:fs";
import { ruleSentence } from "../../../pages/static/pages/rules/sentence.js";
import { read, write, writeDraft } from "../../../pages/static/pages/rules/tree.js";

const { questions, rules } = JSON.parse(readFileSync(0, "utf8"));
const byKey = new Map(questions.map((question) => [question.key, question]));
const results = rules.map((rule) => {
  const finished = write(read(rule));
  const drafted = writeDraft(read(rule));
  const isWhole = JSON.stringify(drafted) === JSON.stringify(finished);
  return [isWhole ? ruleSentence(rule, byKey) : null, finished, drafted];
});
process.stdout.write(JSON.stringify([...results, write(read(null))]));
