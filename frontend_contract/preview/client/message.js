// A page that says why there is nothing else to see.

import { element } from "./element.js";

/** `action` is a link or button that leads on, or null. */
export function message(title, text, { action = null, words, lang = null }) {
  if (lang) document.documentElement.lang = lang;
  document.title = title;
  const main = element("main", { id: "main", tabindex: "-1", class: "message" }, element("h1", {}, title), element("p", {}, text), action && element("p", {}, action));
  const skip = words && element("a", { class: "skip", href: "#main" }, words.skip);
  document.body.replaceChildren(...[skip, element("div", { class: "page" }, main)].filter(Boolean));
}
