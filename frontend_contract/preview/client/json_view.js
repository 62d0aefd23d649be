// A draft as the JSON that REST serves.

import { element } from "./element.js";
import { Refused } from "./graphql.js";

const ADDRESS = "/api/v1/preview/";

export async function showJson(token) {
  const headers = { "Content-Type": "application/json" };
  const body = JSON.stringify({ token });
  const response = await fetch(ADDRESS, { method: "POST", headers, body, credentials: "same-origin", cache: "no-store" });
  const answer = await response.json();
  if (!response.ok) throw new Refused(answer.detail, answer.code);
  const text = JSON.stringify(answer.document, null, 2);
  document.title = "As JSON";
  document.body.replaceChildren(
    element("main", { class: "page json" }, element("h1", {}, "As JSON"), element("pre", { tabindex: "0", role: "region", "aria-label": "The document" }, element("code", {}, text))),
  );
}
