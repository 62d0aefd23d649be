// What stands beside the text: callouts, calls to action, featured pages. Their titles are no headings of the article.

import { element } from "./element.js";
import { richText } from "./rich_text.js";

export function callout(block, context) {
  const kind = context.words[block.variant];
  return element(
    "div",
    { class: `block callout ${block.variant}`, role: "note", "aria-label": kind },
    element("p", { class: "kind" }, kind),
    block.heading && element("p", { class: "title" }, block.heading),
    richText(block.text, context),
  );
}

export function callToAction(block, context) {
  const call = block.callToAction;
  if (!call) return context.draft ? element("div", { class: "block call" }) : null;
  const title = `call-${block.id}`;
  const button = call.link && call.buttonLabel && element("a", { class: "button", ...context.link(call.link.url) }, call.buttonLabel);
  return element(
    "div",
    { class: "block call", role: "group", "aria-labelledby": title, "data-document": call.id },
    call.disclosure && element("p", { class: "disclosure" }, call.disclosure),
    element("p", { class: "title", id: title }, call.heading),
    call.text && element("p", {}, call.text),
    button && element("p", {}, button),
  );
}

export function featuredPages(block, context) {
  if (!block.pages.length && !context.draft) return null;
  const links = block.pages.map((page) =>
    element("li", {}, element("a", context.link(page.url), element("span", { class: "card-title" }, page.title))),
  );
  const heading = `featured-${block.id}`;
  const titled = block.heading && element("h2", { id: heading }, block.heading);
  const named = block.heading ? { "aria-labelledby": heading } : {};
  return element(block.heading ? "section" : "div", { class: "block featured", ...named }, titled, element("ul", { class: "cards" }, links));
}
