// The blocks of a trial landing page. What the trial's record says (status, sites, sponsor) is shown from there.

import { element } from "./element.js";
import { picture } from "./picture.js";
import { inlineText, isEmpty, richText } from "./rich_text.js";
import { headingBelow, section } from "./sections.js";
import { trialWordsOf } from "./trial_words.js";
import { dateInWords } from "./words.js";

export function landingHero(block, context) {
  const check = context.document.body.find(({ __typename }) => __typename === "EligibilityCheck");
  const button = block.buttonLabel && check && element("p", {}, element("a", { class: "button", href: `#${check.anchor}` }, block.buttonLabel));
  return element(
    "div",
    { class: "block landing-hero" },
    element("div", {}, block.heading && element("p", { class: "title" }, block.heading), isEmpty(block.lead) ? null : element("p", { class: "summary" }, inlineText(block.lead, context)), button),
    picture(block.image, { sizes: "(max-width: 60rem) 100vw, 34rem", eager: true }),
  );
}

export function studyFacts(block, context) {
  const facts = factsOf(context);
  if (!facts.length) return context.draft ? section(block, { className: "facts" }) : null;
  const listed = facts.map(([term, value]) => element("div", {}, element("dt", {}, term), element("dd", {}, value)));
  return section(block, { className: "facts" }, element("dl", {}, listed));
}

function factsOf({ document: { trial }, locale }) {
  if (!trial) return [];
  const words = trialWordsOf(locale);
  const facts = [
    [words.status, statusOf(trial, locale, words)],
    [words.phase, trial.phase !== "not_applicable" && words.phases[trial.phase]],
    [words.ages, words.ageRange(trial.minimumAgeMonths, trial.maximumAgeMonths)],
    [words.sex, words.sexes[trial.sex]],
    [words.places, [...new Set(trial.sites.map(({ city }) => city))].join(", ")],
    [words.visits, trial.visits],
    [words.duration, trial.duration],
    [words.participants, trial.participants?.toLocaleString(locale)],
    [words.registry, trial.registryNumber],
  ];
  return facts.filter(([, value]) => value).map(([term, value]) => [term, String(value)]);
}

function statusOf({ recruitmentStatus, statusAsOf }, locale, words) {
  const status = words.statuses[recruitmentStatus];
  return statusAsOf ? `${status} (${words.asOf(dateInWords(statusAsOf, locale))})` : status;
}

export function studyPurpose(block, context) {
  const words = trialWordsOf(context.locale);
  const details = [[words.studied, block.studiedProduct], [words.comparedWith, block.comparator], [words.chance, block.allocation]].filter(([, value]) => value);
  const listed = details.map(([term, value]) => element("div", {}, element("dt", {}, term), element("dd", {}, value)));
  return section(block, { className: "purpose" }, richText(block.text, context), listed.length > 0 && element("dl", { class: "design" }, listed));
}

export function whoCanJoin(block, context) {
  const words = trialWordsOf(context.locale);
  const heading = headingBelow(block);
  const list = (title, items) => items.length > 0 && [element(heading, {}, title), element("ul", {}, items.map((item) => criterion(item, words)))];
  return section(block, { className: "joining" }, list(words.inclusion, block.inclusion), list(words.exclusion, block.exclusion), richText(block.closing, context));
}

function criterion({ text, checkedByTeam }, words) {
  return element("li", {}, text, checkedByTeam && element("span", { class: "detail" }, ` (${words.checkedByTeam})`));
}

export function whatToExpect(block, context) {
  const heading = headingBelow(block);
  const steps = block.steps.map((step) => element("li", {}, element(heading, {}, step.heading), richText(step.text, context)));
  return section(block, { className: "steps" }, element("ol", {}, steps));
}

export function risksAndBenefits(block, context) {
  const words = trialWordsOf(context.locale);
  const heading = headingBelow(block);
  const part = (title, text) => !isEmpty(text) && [element(heading, {}, title), richText(text, context)];
  return section(block, { className: "risks" }, part(words.risks, block.risks), part(words.benefits, block.possibleBenefits));
}

export function plainSection(className) {
  return (block, context) => section(block, { className }, richText(block.text, context));
}

export function locations(block, context) {
  const words = trialWordsOf(context.locale);
  const sites = context.document.trial?.sites ?? [];
  const listed = sites.map((site) => element("li", {}, element("p", { class: "name" }, site.name), element("p", {}, [site.city, site.region, site.country].filter(Boolean).join(", ")), element("p", { class: "detail" }, site.recruiting ? words.siteOpen : words.siteClosed), contactLinks(site, words)));
  return section(block, { className: "sites" }, richText(block.text, context), listed.length > 0 && element("ul", { class: "cards" }, listed));
}

export function whoRunsIt(block, context) {
  const words = trialWordsOf(context.locale);
  const { trial, approval } = context.document;
  const facts = [[words.sponsor, trial?.sponsor], [words.investigator, trial?.investigator], [words.ethicsBody, approval?.ethicsBody]].filter(([, value]) => value);
  const listed = facts.map(([term, value]) => element("div", {}, element("dt", {}, term), element("dd", {}, value)));
  return section(block, { className: "running" }, richText(block.text, context), listed.length > 0 && element("dl", { class: "design" }, listed), block.dataUse && element("p", {}, block.dataUse));
}

export function stories(block, context) {
  const told = block.stories.map((story) => element("figure", {}, element("blockquote", {}, element("p", {}, story.quote)), element("figcaption", {}, [story.name, story.dated && dateInWords(story.dated, context.locale)].filter(Boolean).join(", "))));
  return section(block, { className: "stories" }, told);
}

export function studyContact(block, context) {
  const words = trialWordsOf(context.locale);
  const facts = [[words.hours, block.hours], [words.languageHelp, block.languageHelp]].filter(([, value]) => value);
  return section(block, { className: "contact" }, contactLinks(block, words), facts.map(([term, value]) => element("p", {}, `${term}: ${value}`)));
}

function contactLinks({ telephone, email }, words) {
  const call = telephone && element("a", { href: `tel:${telephone.replace(/[^+0-9]/g, "")}` }, telephone);
  const write = email && element("a", { href: `mailto:${email}` }, email);
  if (!call && !write) return null;
  return element("p", {}, call && [`${words.telephone}: `, call], call && write && element("br"), write && [`${words.email}: `, write]);
}

export function relatedArticles(block, context) {
  if (!block.pages.length && !context.draft) return null;
  const links = block.pages.map((page) => element("li", {}, element("a", context.link(page.url), element("span", { class: "card-title" }, page.title))));
  return section(block, { className: "related" }, element("ul", { class: "cards" }, links));
}

export function legalFooter(block, context) {
  const words = trialWordsOf(context.locale);
  const { approval } = context.document;
  const approved = approval && words.approved(approval, (date) => dateInWords(date, context.locale));
  return element("div", { class: "block legal" }, richText(block.text, context), approved && element("p", {}, approved));
}
