// /site/PATH: a live page. The server has already said whether there is one.

import { contextOf } from "./context.js";
import { element } from "./element.js";
import { send } from "./graphql.js";
import { message } from "./message.js";
import { goToFragment, show } from "./page.js";
import { wordsOf } from "./words.js";

const { root, path, status } = document.body.dataset;
const words = wordsOf(document.documentElement.lang);

async function open() {
  const { page, site } = await send("page", { path });
  if (!page) return say(status === "410" ? "gone" : "notFound");
  const context = contextOf(page, { root });
  show(context, site, await extraOf(page));
  goToFragment();
}

async function extraOf({ __typename, path, locale }) {
  if (__typename !== "SectionIndex") return {};
  const { articles } = await send("section", { pathPrefix: path, locale });
  return { articles: articles.nodes };
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

open().catch(failed);
