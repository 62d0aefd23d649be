// The line above a draft: that it is one, and what is still to do.

import { element } from "./element.js";

export function banner({ missing, editUrl }) {
  const state = missing.length
    ? element("details", {}, element("summary", {}, todo(missing.length)), element("ul", {}, missing.map((gap) => element("li", {}, place(gap, editUrl)))))
    : element("span", {}, "Ready to be published");
  return element("div", { class: "banner", role: "region", "aria-label": "Preview" }, element("strong", {}, "Draft preview"), state);
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
