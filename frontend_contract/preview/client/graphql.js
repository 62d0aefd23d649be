// Sends the operations of ../../operations, each with the files it imports.

const OPERATIONS = new URL("../operations/", import.meta.url);
const ENDPOINT = "/graphql/";
const IMPORT = /^#import "\.\/([a-z_]+)\.graphql"$/gm;

/** The text of an operation and of the files it imports. */
async function operation(name) {
  const response = await fetch(new URL(`${name}.graphql`, OPERATIONS));
  if (!response.ok) throw new Error(`The operation ${name} is missing.`);
  const text = await response.text();
  const imported = await Promise.all(Array.from(text.matchAll(IMPORT), (found) => operation(found[1])));
  return [text, ...imported].join("\n");
}

/** An answer that is no data: `code` is the API's word for why. */
export class Refused extends Error {
  constructor(message, code) {
    super(message);
    this.code = code;
  }
}

/** The data of an operation; throws Refused when one of its roots is missing because of an error. */
export async function send(name, variables) {
  const body = JSON.stringify({ query: await operation(name), variables });
  const headers = { "Content-Type": "application/json", Accept: "application/graphql-response+json" };
  const response = await fetch(ENDPOINT, { method: "POST", headers, body, credentials: "same-origin", cache: "no-store" });
  const { data, errors } = await response.json();
  const fatal = errors?.find(({ path }) => !path || data?.[path[0]] == null);
  if (fatal) throw new Refused(fatal.message, fatal.extensions.code);
  return data;
}
