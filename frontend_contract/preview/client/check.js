// The eligibility check: one question on a screen, by keyboard and screen reader too. Answers stay in this window.

import * as rules from "../eligibility/eligibility.js";
import { answerField } from "./answer_fields.js";
import { safetyCard, showResult } from "./check_result.js";
import { CheckSession } from "./check_session.js";
import { checkWordsOf } from "./check_words.js";
import { element } from "./element.js";
import { richText } from "./rich_text.js";

export function eligibilityCheck(block, context) {
  if (!block.placements.length && !context.draft) return null;
  const words = checkWordsOf(context.locale);
  if (!block.heading) block = { ...block, heading: words.heading };
  const stage = element("div", { class: "stage" });
  const screens = { block, context, words, stage, session: sessionOf(block) };
  begin(screens);
  openAtSubject(screens);
  addEventListener("pagehide", () => begin(screens)); // the browser may keep the page: it must not keep answers
  const heading = `${block.anchor}-heading`;
  return element(
    "section",
    { id: block.anchor, class: "block check", "aria-labelledby": heading },
    element("h2", { id: heading }, block.heading),
    stage,
  );
}

/** Null when the rules are of a later kind: then nothing is asked, and the study team can tell. */
function sessionOf(block) {
  try {
    return new CheckSession(block, rules);
  } catch (error) {
    console.warn(error.message);
    return null;
  }
}

function begin(screens) {
  const { block, context, words, stage, session } = screens;
  session?.forget();
  const start = button(words.start, () => ask(screens, session.advance()));
  stage.replaceChildren(
    ...richText(block.introduction, context),
    element("div", { class: "privacy", role: "note" }, element("p", {}, block.privacyNotice)),
    element("p", { class: "hint" }, session ? words.howMany(session.questions.length) : words.laterRules),
    ...(session ? [element("p", {}, start)] : []),
  );
}

/** While a question is being edited, its preview opens the check there. The focus stays with the editor. */
function openAtSubject(screens) {
  const { context, session, stage } = screens;
  const subject = context.draft?.subjectId;
  if (!subject || !session?.open(({ question }) => question.id === subject)) return;
  stage.replaceChildren(questionForm(screens) ?? wordsOnly(session.current.question));
}

function ask(screens, more) {
  if (!more) return finish(screens);
  const form = questionForm(screens);
  if (!form) return skip(screens);
  show(screens, form, ".question");
}

/** The form of the current question; null for a kind of answer that is not known here. */
function questionForm(screens) {
  const { context, words, session } = screens;
  const placed = session.current;
  const field = answerField(placed.question, session.answer, words, context.locale);
  if (!field) return null;
  const form = element("form", { novalidate: true, autocomplete: "off", "data-document": placed.question.id });
  form.append(...questionScreen(screens, placed, field));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    answered(screens, field, form);
  });
  return form;
}

/** A question with a kind of answer that is not known here. */
function wordsOnly({ id, text, helpText, whyWeAsk }) {
  const told = [helpText, whyWeAsk].filter(Boolean).map((words) => element("p", {}, words));
  return element("div", { "data-document": id }, element("h3", { class: "question" }, text), told);
}

/** A kind of answer that a later server brought: it stays unanswered, which is unknown. */
function skip(screens) {
  ask(screens, screens.session.advance());
}

function questionScreen(screens, { question, stepHeading, extraHelp, required }, field) {
  const { words, session } = screens;
  const { number, total } = session.progress;
  const help = [question.helpText, extraHelp].filter(Boolean);
  return [
    element("p", { class: "step" }, [number > 0 && words.progress(number, total), stepHeading].filter(Boolean).join(" · ")),
    element("div", { class: "error-place" }),
    element(
      "fieldset",
      { "aria-describedby": help.length ? "check-help" : null },
      element("legend", {}, element("h3", { class: "question", tabindex: "-1" }, question.text, !required && element("span", { class: "optional" }, ` ${words.optional}`))),
      help.length > 0 && element("div", { class: "hint", id: "check-help" }, help.map((text) => element("p", {}, text))),
      field.elements,
    ),
    question.whyWeAsk && element("details", {}, element("summary", {}, words.whyWeAsk), element("p", {}, question.whyWeAsk)),
    element("div", { class: "actions" }, element("button", { class: "button", type: "submit" }, words.next), button(words.back, () => back(screens), "quiet")),
  ].filter(Boolean);
}

function answered(screens, field, form) {
  const { session, words } = screens;
  const answer = field.read();
  if (answer === undefined) return complain(form, field, words.wrong);
  if (answer === null && session.current.required) return complain(form, field, words.missing);
  const response = session.say(answer);
  if (response) warn(screens, response);
  else ask(screens, session.advance());
}

function complain(form, field, message) {
  const link = element("a", { href: `#${field.first.id}` }, message);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    field.first.focus();
  });
  const box = element("div", { class: "error", role: "alert", tabindex: "-1" }, link);
  form.querySelector(".error-place").replaceChildren(box);
  field.first.setAttribute("aria-invalid", "true");
  box.focus();
}

/** What an answer that may mean danger calls for comes first, and fills the screen. */
function warn(screens, response) {
  const { words, session } = screens;
  const card = safetyCard(response, screens.context);
  const actions = element(
    "div",
    { class: "actions" },
    button(words.goOn, () => ask(screens, session.advance()), "quiet"),
    button(words.back, () => ask(screens, true), "quiet"),
  );
  show(screens, element("div", {}, card, actions), ".signs h3");
}

function back(screens) {
  if (screens.session.retreat()) return ask(screens, true);
  begin(screens);
  screens.stage.querySelector("button")?.focus();
}

function finish(screens) {
  const { session } = screens;
  const again = button(screens.words.again, () => {
    begin(screens);
    screens.stage.querySelector("button")?.focus();
  }, "quiet");
  const change = button(screens.words.change, () => back(screens), "quiet");
  show(screens, showResult(screens, session.result, element("div", { class: "actions" }, change, again)), session.safetyResponse ? ".signs h3" : ".outcome");
}

function show({ stage }, screen, focused) {
  stage.replaceChildren(screen);
  stage.querySelector(focused).focus();
}

function button(label, act, look = "button") {
  const made = element("button", { type: "button", class: look === "button" ? "button" : `button ${look}` }, label);
  made.addEventListener("click", act);
  return made;
}
