// The line above a draft: that it is one, and what is still to do.

import { element } from "./element.js";

export function banner({ missing, editUrl, document: page }) {
  const gaps = inReadingOrder(missing, page);
  const state = gaps.length
    ? element("details", {}, element("summary", {}, todo(gaps.length)), element("ul", {}, gaps.map((gap) => element("li", {}, place(gap, editUrl)))))
    : element("span", {}, "Ready to be published");
  return element("div", { class: "banner", role: "region", "aria-label": "Preview" }, element("strong", {}, "Draft preview"), state);
}

/** What the page itself lacks, then what its blocks lack, from the top. */
function inReadingOrder(missing, { body = [] }) {
  const place = new Map(body.map(({ id }, index) => [id, index]));
  return missing.toSorted((one, other) => (place.get(one.blockId) ?? -1) - (place.get(other.blockId) ?? -1));
}

function todo(count) {
  return count === 1 ? "1 thing to do before you publish" : `${count} things to do before you publish`;
}

function place({ message, blockId }, editUrl) {
  return blockId ? element("a", fieldLink(editUrl, blockId), message) : message;
}

/** The attributes of a link to a block's field in the form: in the panel, the form is the page around the frame. */
export function fieldLink(editUrl, blockId) {
  return { href: `${editUrl}#block-${blockId}-section`, target: "_parent" };
}
