// The numbered sources. Each leads back to every place that cites it.

import { element } from "./element.js";

export function references(block, context) {
  const listed = context.document.references ?? [];
  if (!listed.length && !context.draft) return null;
  const heading = `${block.anchor}-heading`;
  return element(
    "section",
    { id: block.anchor, class: "block references", role: "doc-endnotes", "aria-labelledby": heading },
    element("h2", { id: heading }, block.heading ?? context.words.references),
    element("ol", {}, listed.map((reference) => item(reference, context))),
  );
}

function item(reference, context) {
  const address = reference.url ?? (reference.doi && `https://doi.org/${reference.doi}`);
  const title = address ? element("a", context.link(address), reference.title || address) : reference.title;
  const detail = [reference.publisher, reference.year].filter(Boolean).join(", ");
  const pubmed = reference.pmid && element("a", context.link(`https://pubmed.ncbi.nlm.nih.gov/${reference.pmid}/`), `PubMed ${reference.pmid}`);
  const backlinks = element("span", { class: "backlinks" });
  backlinks.dataset.reference = reference.id;
  return element(
    "li",
    { id: `reference-${reference.number}`, tabindex: "-1", value: reference.number },
    element("span", { class: "source" }, title),
    detail && element("span", { class: "detail" }, ` ${detail}.`),
    pubmed && [" ", pubmed],
    backlinks,
  );
}

/** Fills in the ways back, once every citation has been drawn: a table of sources may stand before the last of them. */
export function addBacklinks(page, context) {
  for (const backlinks of page.querySelectorAll("[data-reference]")) {
    const places = context.citations.get(backlinks.dataset.reference) ?? [];
    const number = backlinks.closest("li").value;
    backlinks.append(...places.map((place, index) => backlink(place, number, places.length > 1 ? index + 1 : null, context.words)));
  }
}

/** The arrow is drawn by the style sheet; the text of a link must stand in its name as it is. */
function backlink(place, number, which, words) {
  const label = [words.backToText, number, words.isCited, which].filter(Boolean).join(" ");
  return element("a", { href: `#${place}`, role: "doc-backlink", "aria-label": label }, which && `${which}`);
}
