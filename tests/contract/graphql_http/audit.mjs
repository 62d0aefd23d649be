// usage: node audit.mjs URL
// Exits 0 only if all 61 audits of graphql-http (MUST, SHOULD and MAY) ran against URL and passed.
import { auditServer } from "graphql-http";

const EXPECTED = 61;
const url = process.argv[2];
if (!url) {
  console.error("usage: node audit.mjs URL");
  process.exit(2);
}

const results = await auditServer({ url });
const failed = results.filter(({ status }) => status !== "ok");
for (const { status, id, name, reason } of failed) {
  console.error(`${status} ${id} ${name}: ${reason}`);
}
console.log(`graphql-http audits: ${results.length - failed.length} of ${results.length} passed`);
if (results.length !== EXPECTED) {
  console.error(`expected ${EXPECTED} audits, ran ${results.length}`);
}
process.exit(failed.length === 0 && results.length === EXPECTED ? 0 : 1);
