// Blocks that are sections of an article: prose, causes, treatments, questions, the lowdown.

import { element } from "./element.js";
import { richText } from "./rich_text.js";

/** A section with its heading; without one a plain group, because a heading must never be empty. */
export function section(block, { className }, ...content) {
  if (!block.heading) return element("div", { id: block.anchor, class: `block ${className}` }, content);
  const heading = `${block.anchor}-heading`;
  return element(
    "section",
    { id: block.anchor, class: `block ${className}`, "aria-labelledby": heading },
    element("h2", { id: heading }, block.heading),
    content,
  );
}

/** The tag of the headings inside a section, so that no level is skipped. */
export function headingBelow(block, steps = 1) {
  return `h${(block.heading ? 2 : 1) + steps}`;
}

export function prose(block, context) {
  return section(block, { className: "prose" }, richText(block.text, context));
}

export function lowdown(block, context) {
  return section(block, { className: "lowdown" }, richText(block.text, context));
}

export function causes(block, context) {
  const heading = headingBelow(block);
  const entries = block.causes.map((cause) =>
    element("div", { class: "entry" }, cause.heading && element(heading, {}, cause.heading), richText(cause.text, context)),
  );
  return section(block, { className: "causes" }, richText(block.lead, context), entries);
}

export function treatments(block, context) {
  const tiers = block.tiers.map((tier) => tierOf(tier, block, context));
  return section(block, { className: "treatments" }, richText(block.lead, context), tiers);
}

function tierOf(tier, block, context) {
  const level = element("p", { class: "level" }, context.words.levels[tier.level]);
  const heading = tier.heading && element(headingBelow(block), {}, tier.heading);
  const listed = tier.treatments.map((treatment) =>
    treatmentOf(treatment, headingBelow(block, tier.heading ? 2 : 1), context),
  );
  return element("div", { class: `tier tier-${tier.level}` }, level, heading, richText(tier.lead, context), listed);
}

function treatmentOf(treatment, heading, context) {
  const kind = context.words.kinds[treatment.kind];
  return element(
    "div",
    { class: "entry" },
    treatment.name && element(heading, {}, treatment.name),
    kind && element("p", { class: "kind" }, kind),
    richText(treatment.text, context),
  );
}

export function faq(block, context) {
  const heading = headingBelow(block);
  const questions = block.questions.map(({ question, answer }) =>
    element("div", { class: "entry" }, question && element(heading, {}, question), richText(answer, context)),
  );
  return section(block, { className: "faq" }, questions);
}
