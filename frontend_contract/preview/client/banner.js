// The line above a draft: that it is one, and what is still to do.

import { element } from "./element.js";

const ITEM = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function banner({ missing, editUrl, document: page }) {
  const gaps = inReadingOrder(missing, page);
  const state = gaps.length
    ? element("details", {}, element("summary", {}, todo(gaps.length)), element("ul", {}, gaps.map((gap) => element("li", {}, gapLink(gap, editUrl)))))
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

/** A gap as a link to where it is filled. */
export function gapLink(gap, editUrl) {
  return element("a", fieldLink(editUrl, gap), gap.message);
}

/** The attributes of a link to a block, item or field of the form: in the panel, the form is the page around the frame. */
export function fieldLink(editUrl, place) {
  return { href: `${editUrl}#${formId(place)}`, target: "_parent" };
}

/** Wagtail names the sections of blocks and of their items, and the labels of fields. */
function formId({ blockId, path = [], field }) {
  const innermost = path.findLast((step) => ITEM.test(step)) ?? blockId;
  return innermost ? `block-${innermost}-section` : `id_${field}-label`;
}
