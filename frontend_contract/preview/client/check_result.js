// What answers come to, in words that promise nothing and reject nobody. The reasons are criteria, never answers.

import { element } from "./element.js";
import { richText } from "./rich_text.js";

/** `result` is null where no rule decides: a trial's team can tell then; without a trial there is only where to look. */
export function showResult(screens, result, actions) {
  if (result) return verdict(screens, result, actions);
  const undecided = { outcome: "unsure", criteria: {} };
  return screens.context.document.trial ? verdict(screens, undecided, actions) : matching(screens, actions);
}

/** What to do about an answer that may mean danger. */
export function safetyCard({ urgency, accessibleLabel, heading, text }, context) {
  const label = context.words.urgencies[urgency] ?? accessibleLabel;
  return element(
    "div",
    { class: `signs ${urgency}` },
    element("h3", { tabindex: "-1" }, `${label}: ${heading}`),
    element("div", { class: "advice" }, richText(text, context)),
  );
}

function verdict({ block, words, context, session }, { outcome, criteria }, actions) {
  const said = block.outcomes?.find((one) => one.outcome === outcome) ?? words.outcomes[outcome];
  return element(
    "div",
    { class: `result ${outcome}` },
    session.safetyResponse && safetyCard(session.safetyResponse, context),
    element("h3", { class: "outcome", tabindex: "-1" }, said.heading),
    element("p", {}, said.text),
    reasons(block, criteria, outcome, words),
    element("p", { class: "hint" }, words.notAdvice),
    waysOn(outcome, { words, context, session }),
    actions,
  );
}

function reasons(block, states, outcome, words) {
  const wanted = outcome === "not_a_match" ? "not_met" : "unknown";
  const found = block.criteria.filter(({ key }) => states[key] === wanted);
  if (!found.length) return null;
  const items = found.map((criterion) => element("li", {}, (wanted === "not_met" && criterion.reasonIfNotMet) || criterion.plainText));
  return [element("p", {}, words.reasons[wanted]), element("ul", {}, items)];
}

/** To other studies and to articles where this one is no match, else to the study team; help that is needed now comes before any of them. */
function waysOn(outcome, { words, context, session }) {
  const index = context.document.breadcrumb.at(-1);
  const others = index && { ...context.link(index.path), label: words.otherStudies };
  const ways = outcome === "not_a_match" ? [others, wayTo("RelatedArticles", words.articles, context)] : [wayTo("StudyContact", words.contact, context), others];
  const links = ways.filter(Boolean).map(({ label, ...link }, place) => element("a", { class: place || session.safetyResponse ? "button quiet" : "button", ...link }, label));
  return links.length > 0 && element("p", { class: "actions" }, links);
}

/** To a block of the page, if it is there. */
function wayTo(type, label, { document: page }) {
  const block = page.body.find(({ __typename }) => __typename === type);
  return block && { href: `#${block.anchor}`, label };
}

function matching({ block, words, context }, actions) {
  const links = block.trials.map(({ url, title }) => element("li", {}, element("a", context.link(url), title)));
  return element(
    "div",
    { class: "result" },
    element("h3", { class: "outcome", tabindex: "-1" }, links.length ? words.studies : words.noStudies),
    links.length ? element("ul", { class: "studies" }, links) : null,
    element("p", { class: "hint" }, words.notAdvice),
    actions,
  );
}
