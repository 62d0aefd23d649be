// What every renderer of one page needs to know.

import { wordsOf } from "./words.js";

/** `root` is the path below which pages are served; `draft` is the preview's answer, or null on live pages. */
export function contextOf(document_, { root, draft = null }) {
  const citations = new Map();
  return {
    locale: document_.locale,
    words: wordsOf(document_.locale),
    draft,
    document: document_,
    citations,
    /** The attributes of a link: paths of the site go below `root`, and a draft's links leave the preview alone. */
    link(url) {
      const href = url.startsWith("/") ? root + url : url;
      return draft && !url.startsWith("#") ? { href, target: "_blank", rel: "noopener" } : { href };
    },
    /** A new id for a place that cites a reference. */
    cite(reference) {
      const places = citations.get(reference) ?? [];
      citations.set(reference, places);
      places.push(`citation-${reference}-${places.length + 1}`);
      return places.at(-1);
    },
  };
}
