// Who wrote a page and who checked it.

import { element } from "./element.js";
import { picture } from "./picture.js";
import { dateInWords } from "./words.js";

/** The line below the summary: authors, reviewer, dates, conditions. */
export function byline(article, context) {
  const { words, locale } = context;
  const { reviewedBy, lastReviewed, reviewDue } = article.review;
  const entries = [
    [words.by, mentions(article.authors)],
    [words.reviewedBy, reviewedBy && mention(reviewedBy, named(reviewedBy))],
    [words.lastReviewed, lastReviewed && time(lastReviewed, locale)],
    [words.reviewDue, reviewDue && time(reviewDue, locale)],
  ];
  entries.push([words.conditions, mentions(article.conditions)]);
  if (!lastReviewed && article.updatedAt) entries.push([words.updated, time(article.updatedAt, locale)]);
  const shown = entries.filter(([, value]) => value);
  return shown.length ? element("dl", { class: "byline" }, shown.map(([term, value]) => element("div", {}, element("dt", {}, term), element("dd", {}, value)))) : null;
}

/** The people of a page, each once, with what there is to say of them. */
export function people(article, context) {
  const everybody = [...article.authors, article.review.reviewedBy].filter(Boolean);
  const once = [...new Map(everybody.map((person) => [person.id, person])).values()];
  const told = once.filter((person) => person.biography || person.photo || person.jobTitle);
  if (!told.length) return null;
  return element(
    "section",
    { class: "people", "aria-labelledby": "people-heading" },
    element("h2", { id: "people-heading" }, context.words.about),
    element("ul", {}, told.map(profile)),
  );
}

function profile(person) {
  const photo = picture(person.photo, { sizes: "4.5rem", className: "portrait" });
  const words = element(
    "div",
    {},
    element("p", { class: "name" }, named(person)),
    person.jobTitle && element("p", { class: "job" }, person.jobTitle),
    person.biography && element("p", {}, person.biography),
  );
  return element("li", { "data-document": person.id }, photo, words);
}

/** The names, each of which can be found by its document, or nothing. */
function mentions(documents) {
  return documents.length > 0 && documents.flatMap((each, index) => [index > 0 && ", ", mention(each, each.name)]);
}

function mention({ id }, text) {
  return element("span", { "data-document": id }, text);
}

function named({ name, credentials }) {
  return credentials ? `${name}, ${credentials}` : name;
}

function time(date, locale) {
  return element("time", { datetime: date }, dateInWords(date, locale));
}
