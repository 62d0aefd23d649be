// How a search engine may show a page: it cuts what is too long, and makes up what is missing.

import { element } from "./element.js";

const TITLE = 60;
const DESCRIPTION = 155;

export function showSearchResult(page, site) {
  const { title, description } = page.seo;
  const text = description || page.summary || "";
  document.title = "As search result";
  document.documentElement.lang = "en";
  const trail = [site?.name, ...page.breadcrumb.slice(1).map((step) => step.title)].filter(Boolean).join(" › ");
  const result = element(
    "div",
    { class: "result", lang: page.locale },
    element("p", { class: "trail" }, trail),
    element("p", { class: "result-title" }, cut(title || "Untitled", TITLE)),
    element("p", { class: "result-text" }, cut(text, DESCRIPTION) || "No description yet."),
  );
  const advice = element("ul", { class: "advice" }, notes(title, description, page.summary).map((line) => element("li", {}, line)));
  document.body.replaceChildren(element("main", { class: "page search" }, element("h1", {}, "As search result"), result, advice));
}

function notes(title, description, summary) {
  return [
    `Title: ${title.length} characters; about ${TITLE} are shown.`,
    description
      ? `Description: ${description.length} characters; about ${DESCRIPTION} are shown.`
      : `There is no search description, so ${summary ? "the summary stands in for it" : "the search engine picks words of its own"}.`,
  ];
}

function cut(text, length) {
  return text.length <= length ? text : `${text.slice(0, length).replace(/\s+\S*$/, "")} …`;
}
