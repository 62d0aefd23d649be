// /preview/#token=...: a draft, for the editor who opened it. The token goes to the API by POST and nowhere else.

import { contextOf } from "./context.js";
import { markGaps, markSubject } from "./gaps.js";
import { Refused, send } from "./graphql.js";
import { showJson } from "./json_view.js";
import { message } from "./message.js";
import { show } from "./page.js";
import { showSearchResult } from "./search_result.js";
import { banner } from "./banner.js";

const { root } = document.body.dataset;
const token = new URLSearchParams(location.hash.slice(1)).get("token");

const MODES = {
  web: page,
  phone(preview, site) {
    document.documentElement.classList.add("phone");
    page(preview, site);
  },
  search_result: (preview, site) => showSearchResult(preview.document, site),
  json: () => showJson(token, "As JSON", (document) => document),
  json_ld: () => showJson(token, "As JSON-LD", (document) => document.json_ld),
};

async function open() {
  if (!token) throw new Refused("There is no token in this address. Open the preview from the editor.", "preview_refused");
  const { preview, site } = await send("preview", { token });
  await (MODES[preview.mode] ?? page)(preview, site);
  document.body.prepend(banner(preview));
  keepPlace(preview);
}

function page(preview, site) {
  const context = contextOf(preview.document, { root, draft: preview });
  show(context, site);
  markGaps(preview);
  markSubject(preview);
}

/** The panel draws a new frame at each change: this one starts where the last one of the same form stood. */
function keepPlace({ editUrl, mode, subjectId }) {
  const name = `preview place ${editUrl} ${mode}`;
  const place = sessionStorage.getItem(name);
  if (place) window.scrollTo({ top: Number(place), behavior: "instant" });
  else if (subjectId) subjectPlace()?.scrollIntoView({ block: "center", behavior: "instant" });
  window.addEventListener("scroll", () => sessionStorage.setItem(name, window.scrollY), { passive: true });
}

/** Where a snippet shows most of itself, which is not where it is only named. */
function subjectPlace() {
  return document.querySelector(".subject:not(span)") ?? document.querySelector(".subject");
}

function failed(error) {
  const refused = error instanceof Refused && error.code === "preview_refused";
  if (!refused) console.warn(error);
  message(refused ? "Preview not available" : "The preview cannot be shown", error.message, {});
}

open().catch(failed);
