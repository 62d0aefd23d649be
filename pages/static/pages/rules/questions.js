/* The published questions, asked for once for all builders of a page. */

const loading = new Map();

/** A Map of questions by key; where a question has several languages, the first of the list stands, with the `pks` of all. */
export function questionsAt(address) {
  if (!loading.has(address)) {
    const asked = ask(address);
    loading.set(address, asked);
    asked.catch(() => loading.delete(address));
  }
  return loading.get(address);
}

async function ask(address) {
  const response = await fetch(address, { headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(`The questions could not be loaded: ${response.status}`);
  const { questions } = await response.json();
  const found = new Map(questions.toReversed().map((question) => [question.key, { ...question, pks: [] }]));
  for (const { key, pk } of questions) found.get(key).pks.push(String(pk));
  return found;
}
