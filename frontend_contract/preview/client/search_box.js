// The search field at the top of live pages. What is typed goes to the API by POST and into no address: its field has
// no name, so that even a form sent by accident would carry nothing.

import { element } from "./element.js";
import { send } from "./graphql.js";

const PAUSE = 250; // milliseconds after the last key

export function searchBox({ words, locale }) {
  const options = element("datalist", { id: "search-suggestions" });
  const input = element("input", { id: "search-words", type: "search", autocomplete: "off", list: options.id, required: true });
  const label = element("label", { for: input.id, class: "unseen" }, words.searchLabel);
  const button = element("button", { class: "button", type: "submit" }, words.search);
  const form = element("form", { class: "search-box", role: "search" }, label, input, options, button);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask({ query: input.value });
  });
  input.addEventListener("input", suggestInto(options, input, locale));
  return form;
}

/** Asks the page to search; `asked` has the query and what it is narrowed to. */
export function ask(asked) {
  document.dispatchEvent(new CustomEvent("ask", { detail: asked }));
}

/** Shows the words of a search in the field, wherever they came from. */
export function fillIn({ query }) {
  document.getElementById("search-words").value = query;
}

function suggestInto(options, input, locale) {
  let timer = null;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => suggest(options, input, locale), PAUSE);
  };
}

/** Suggestions help or stay away: without them, the field is still a field. */
async function suggest(options, input, locale) {
  const prefix = input.value;
  const { suggestions } = prefix.trim() ? await send("suggestions", { prefix, locale }).catch(() => ({ suggestions: [] })) : { suggestions: [] };
  if (prefix === input.value) options.replaceChildren(...suggestions.map(({ text }) => element("option", { value: text })));
}
