// The excerpt of a search result: escaped text with <mark>, taken apart here so that no markup is ever parsed.

import { element } from "./element.js";

const MARKED = /(<mark>.*?<\/mark>)/s;
const ENTITIES = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'", "&#39;": "'", "&amp;": "&" };

export function excerpt(html) {
  return html.split(MARKED).map((part) => (MARKED.test(part) ? element("mark", {}, plain(part.slice(6, -7))) : plain(part)));
}

function plain(text) {
  return text.replace(/&(?:lt|gt|quot|amp|#x27|#39);/g, (entity) => ENTITIES[entity]);
}
