// /site/PATH: a live page. The server has already said whether there is one.

import { contextOf } from "./context.js";
import { element } from "./element.js";
import { send } from "./graphql.js";
import { message } from "./message.js";
import { goToFragment, show } from "./page.js";
import { showSearch } from "./search_page.js";
import { wordsOf } from "./words.js";

const { root, path, status } = document.body.dataset;
const words = wordsOf(document.documentElement.lang);
const EXTRAS = {
  SectionIndex: async (below) => ({ articles: (await send("section", below)).articles.nodes }),
  TrialIndex: async (below) => ({ pages: (await send("studies", below)).trialLandingPages.nodes }),
};
let context = null;
let searching = false;

async function open() {
  const { page, site } = await send("page", { path });
  if (!page) return say(status === "410" ? "gone" : "notFound");
  context = contextOf(page, { root });
  show(context, site, await extraOf(page));
  searching = false;
  if (history.state?.asked) search(history.state.asked);
  else goToFragment();
}

async function extraOf({ __typename, path, locale }) {
  return (await EXTRAS[__typename]?.({ pathPrefix: path, locale })) ?? {};
}

/** The words of a search are kept with the entry of the browser's history, not in its address. */
function search(asked) {
  searching = true;
  showSearch(asked, context).catch(failed);
}

function say(what) {
  const home = element("a", { class: "button", href: `${root}/` }, words.home);
  message(words[what], words[`${what}Text`], { action: home, words });
}

function failed(error) {
  console.warn(error);
  const retry = element("button", { class: "button", type: "button" }, words.retry);
  retry.addEventListener("click", () => location.reload());
  message(words.failed, words.failedText, { action: retry, words });
}

document.addEventListener("ask", ({ detail }) => {
  history.pushState({ asked: detail }, "", location.pathname);
  search(detail);
});
window.addEventListener("popstate", ({ state }) => {
  if (state?.asked) search(state.asked);
  else if (searching) open().catch(failed);
});

open().catch(failed);
