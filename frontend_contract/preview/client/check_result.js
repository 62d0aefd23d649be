// What answers come to, in words that promise nothing and reject nobody. The reasons are criteria, never answers.

import { element } from "./element.js";

/** `result` is null where no trial stands behind the questions: then there is no verdict, only where to look. */
export function showResult(screens, result, actions) {
  return result ? verdict(screens, result, actions) : matching(screens, actions);
}

function verdict({ block, words, context }, { outcome, criteria }, actions) {
  const said = block.outcomes?.find((one) => one.outcome === outcome) ?? words.outcomes[outcome];
  return element(
    "div",
    { class: `result ${outcome}` },
    element("h3", { class: "outcome", tabindex: "-1" }, said.heading),
    element("p", {}, said.text),
    reasons(block, criteria, outcome, words),
    element("p", { class: "hint" }, words.notAdvice),
    contactOf(context) && element("p", {}, element("a", { class: "button", href: `#${contactOf(context)}` }, words.contact)),
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

/** The block of the page that says how to reach the study team. */
function contactOf({ document: page }) {
  return page.body.find(({ __typename }) => __typename === "StudyContact")?.anchor ?? null;
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
