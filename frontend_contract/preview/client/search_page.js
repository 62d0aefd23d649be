// What a search found, in place of the page: urgent signs first and said so, then what fits best.

import { element, present } from "./element.js";
import { excerpt } from "./excerpt.js";
import { facets } from "./facets.js";
import { send } from "./graphql.js";
import { ask, fillIn } from "./search_box.js";

let latest = null;

/** Searches and shows the results. The words stand on the page, never in its address or title. */
export async function showSearch(asked, context) {
  latest = asked;
  const found = await searched(asked, context);
  if (latest !== asked) return; // another search was asked for meanwhile
  const { words } = context;
  const main = element("main", { id: "main", tabindex: "-1", class: "results" });
  const list = element("ol", { class: "hits" }, hits(found, context));
  const heading = element("h1", { tabindex: "-1" }, words.results);
  main.append(
    ...present([
      heading,
      element("p", { role: "status" }, words.found(found.totalCount, asked.query)),
      found.didYouMean && correction(asked, found.didYouMean, words),
      facets(found.facets, asked, words),
      found.nodes.length ? list : element("p", {}, words.nothingFound),
      more(found, asked, list, context),
    ]),
  );
  document.title = words.results;
  document.querySelector(".page").replaceChildren(main);
  fillIn(asked);
  window.scrollTo({ top: 0, behavior: "instant" });
  heading.focus({ preventScroll: true });
}

async function searched(asked, { locale }, after = null) {
  return (await send("search", { ...asked, locale, after })).search;
}

function correction(asked, query, words) {
  const button = element("button", { class: "link", type: "button" }, query);
  button.addEventListener("click", () => ask({ query }));
  return element("p", { class: "correction" }, `${words.didYouMean} `, button);
}

function hits({ nodes }, context) {
  return nodes.map((node) => hit(node, context));
}

function hit({ path, title, excerpt: text, urgency, promoted, section }, { words, link }) {
  const { href } = link(path);
  const label = (urgency && words.urgencies[urgency]) || (promoted && words.promoted);
  return element(
    "li",
    { class: urgency ? `hit ${urgency}` : "hit" },
    label && element("p", { class: "label" }, label),
    element("h2", {}, element("a", { href: section ? `${href}#${section.anchor}` : href }, title)),
    section?.heading && element("p", { class: "where" }, section.heading),
    text && element("p", {}, excerpt(text)),
  );
}

/** The button for what comes next; it moves on to the first new result. */
function more(found, asked, list, context) {
  if (!found.pageInfo.hasNextPage) return null;
  const button = element("button", { class: "button", type: "button" }, context.words.more);
  let last = found;
  button.addEventListener("click", async () => {
    last = await searched(asked, context, last.pageInfo.endCursor);
    const added = hits(last, context);
    list.append(...added);
    added[0]?.querySelector("a").focus();
    if (!last.pageInfo.hasNextPage) button.remove();
  });
  return element("p", {}, button);
}
