// When to see a doctor: signs that follow each other and are equally urgent share one card, which says so in words.

import { element } from "./element.js";
import { inlineText, richText } from "./rich_text.js";
import { headingBelow, section } from "./sections.js";

export function whenToSeeADoctor(block, context) {
  const cards = groups(block.warningSigns).map((signs) => card(signs, headingBelow(block), context));
  return section(
    block,
    { className: "care" },
    richText(block.lead, context),
    cards,
    richText(block.closing, context),
  );
}

function groups(signs) {
  const found = [];
  for (const sign of signs) {
    if (found.at(-1)?.[0].urgency === sign.urgency) found.at(-1).push(sign);
    else found.push([sign]);
  }
  return found;
}

function card(signs, heading, context) {
  const [{ urgency, accessibleLabel }] = signs;
  const label = context.words.urgencies[urgency] ?? accessibleLabel;
  const listed = signs.map((sign) => element("li", {}, inlineText(sign.text, context)));
  return element("div", { class: `signs ${urgency}` }, element(heading, {}, label), element("ul", {}, listed));
}
