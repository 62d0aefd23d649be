// A whole page: what is around every page, and the layouts of its types.

import { blocks, contents } from "./blocks.js";
import { element } from "./element.js";
import { byline, people } from "./people.js";
import { picture } from "./picture.js";
import { addBacklinks } from "./references.js";
import { searchBox } from "./search_box.js";
import { trialWordsOf } from "./trial_words.js";
import { languageName } from "./words.js";

const LAYOUTS = { Article: article, Home: home, SectionIndex: sectionIndex, TrialIndex: trialIndex, TrialLandingPage: trialLandingPage };

/** Puts a page into the document. `extra` holds what its layout needs besides: the articles of a section. */
export function show(context, site, extra = {}) {
  const { document: page, words } = context;
  document.documentElement.lang = page.locale;
  document.title = page.seo.title === site?.name ? site.name : `${page.seo.title} · ${site?.name ?? ""}`;
  const main = element("main", { id: "main", tabindex: "-1", class: page.__typename.toLowerCase() });
  main.append(...(LAYOUTS[page.__typename] ?? plain)(page, context, extra).filter(Boolean));
  addBacklinks(main, context);
  document.body.replaceChildren(
    element("a", { class: "skip", href: "#main" }, words.skip),
    header(site, context),
    element("div", { class: "page" }, breadcrumb(page, context), main),
    footer(context),
  );
}

/** Goes where the address points: its target was not there when the browser looked for it. */
export function goToFragment() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target) target.scrollIntoView();
}

function header(site, context) {
  const menu = site?.menus.find(({ locale }) => locale === context.locale);
  const home = site && context.locale !== site.defaultLocale ? `/${context.locale}/` : "/";
  const here = context.document.path;
  const items = (menu?.items ?? []).map(({ path, title }) =>
    element("li", {}, element("a", { ...context.link(path), "aria-current": path === here ? "page" : here.startsWith(path) && "true" }, title)),
  );
  return element(
    "header",
    { class: "masthead" },
    element(
      "div",
      { class: "inner" },
      element("a", { class: "brand", ...context.link(home) }, site?.name ?? ""),
      items.length > 0 && element("nav", { "aria-label": context.words.menu }, element("ul", {}, items)),
      languages(context),
      !context.draft && searchBox(context),
    ),
  );
}

function languages({ document: page, words, link }) {
  const others = page.translations.filter(({ path }) => path);
  if (!others.length) return null;
  const items = others.map(({ locale, path }) =>
    element("li", {}, element("a", { ...link(path), hreflang: locale, lang: locale }, languageName(locale))),
  );
  return element("nav", { class: "languages", "aria-label": words.languages }, element("ul", {}, items));
}

function breadcrumb(page, { words, link }) {
  if (!page.breadcrumb.length) return null;
  const items = page.breadcrumb.map(({ path, title }) => element("li", {}, element("a", link(path), title)));
  const here = element("li", {}, element("span", { "aria-current": "page" }, page.title));
  return element("nav", { class: "breadcrumb", "aria-label": words.breadcrumb }, element("ol", {}, items, here));
}

function footer({ words }) {
  return element("footer", { class: "colophon" }, element("div", { class: "inner" }, element("p", {}, words.footer)));
}

/** The title and the summary; a draft's title may be missing. */
function opening(page) {
  return [element("h1", {}, page.title), page.summary && element("p", { class: "summary" }, page.summary)];
}

function article(page, context) {
  const hero = picture(page.heroImage, { sizes: "(max-width: 72rem) 100vw, 70rem", eager: true, className: "hero" });
  const text = element("div", { class: "text" }, blocks(page.body, context), people(page, context));
  return [
    element("div", { class: "opening" }, opening(page), byline(page, context)),
    hero,
    element("div", { class: "columns" }, tableOfContents(page, context), text),
  ];
}

function tableOfContents(page, context) {
  const entries = contents(page.body, context);
  if (entries.length < 2) return null;
  const items = entries.map(({ anchor, heading }) => element("li", {}, element("a", { href: `#${anchor}` }, heading)));
  return element("nav", { class: "contents", "aria-labelledby": "contents-heading" }, element("p", { id: "contents-heading" }, context.words.onThisPage), element("ol", {}, items));
}

function home(page, context) {
  return [element("div", { class: "opening" }, opening(page)), element("div", { class: "text" }, blocks(page.body, context))];
}

function sectionIndex(page, context, { articles = [] }) {
  const list = articles.length ? cardsOf(articles, context) : element("p", {}, context.words.noArticles);
  return [
    element("div", { class: "opening" }, opening(page)),
    element("section", { "aria-labelledby": "articles-heading" }, element("h2", { id: "articles-heading" }, context.words.articles), list),
  ];
}

function cardsOf(pages, context) {
  const cards = pages.map(({ path, title, summary }) =>
    element("li", {}, element("a", context.link(path), element("span", { class: "card-title" }, title)), summary && element("p", {}, summary)),
  );
  return element("ul", { class: "cards" }, cards);
}

/** A page for a study says at once that it is one, and, while nobody can join through it, that in place of its summary. */
function trialLandingPage(page, context) {
  const words = trialWordsOf(context.locale);
  const note = page.withheld && element("p", { class: "withheld", role: "note" }, page.withheld);
  const said = note ? [element("h1", {}, page.title), note] : opening(page);
  return [
    element("div", { class: "opening" }, element("p", { class: "disclosure" }, words.study), said),
    element("div", { class: "text" }, blocks(page.body, context)),
  ];
}

function trialIndex(page, context, { pages = [] }) {
  const words = trialWordsOf(context.locale);
  const open = pages.filter(({ withheld }) => !withheld);
  const closed = pages.filter(({ withheld }) => withheld);
  return [
    element("div", { class: "opening" }, opening(page)),
    studies("studies", words.studies, open.length ? cardsOf(open, context) : element("p", {}, words.noPages)),
    closed.length > 0 && studies("closed-studies", words.closedStudies, cardsOf(closed, context)),
  ];
}

function studies(id, heading, list) {
  return element("section", { class: "block", "aria-labelledby": `${id}-heading` }, element("h2", { id: `${id}-heading` }, heading), list);
}

function plain(page) {
  return [element("div", { class: "opening" }, opening(page))];
}
