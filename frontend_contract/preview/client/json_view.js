// A draft as the JSON that REST serves, or a part of it.

import { element } from "./element.js";
import { Refused } from "./graphql.js";

const ADDRESS = "/api/v1/preview/";

/** Shows what `part` takes from the draft's document, under a heading. */
export async function showJson(token, heading, part) {
  const headers = { "Content-Type": "application/json" };
  const body = JSON.stringify({ token });
  const response = await fetch(ADDRESS, { method: "POST", headers, body, credentials: "same-origin", cache: "no-store" });
  const answer = await response.json();
  if (!response.ok) throw new Refused(answer.detail, answer.code);
  const text = JSON.stringify(part(answer.document), null, 2);
  document.title = heading;
  document.body.replaceChildren(
    element("main", { class: "page json" }, element("h1", {}, heading), element("pre", { tabindex: "0", role: "region", "aria-label": "The document" }, element("code", {}, text))),
  );
}
