// What only a draft shows: the way from each block to its field, and where something is missing.

import { fieldLink, gapLink } from "./banner.js";
import { element } from "./element.js";

const menuLabels = JSON.parse(document.getElementById("menu-labels").textContent);

/** Marks the blocks of a page being edited. */
export function markGaps({ document: page, missing, editUrl, subjectId }) {
  if (subjectId) return;
  for (const drawn of document.querySelectorAll("[data-block]")) {
    const { block, type } = drawn.dataset;
    const gaps = missing.filter(({ blockId }) => blockId === block);
    drawn.prepend(editLink(editUrl, block, type), ...gaps.map((gap) => note(gap, editUrl)));
    drawn.classList.add("editable");
    drawn.classList.toggle("has-gap", gaps.length > 0);
  }
  markPage(page, missing.filter(({ blockId }) => !blockId), editUrl);
}

/** Marks the places where a snippet being edited is shown, and tells there what it lacks. */
export function markSubject({ subjectId, missing, editUrl }) {
  if (!subjectId) return;
  for (const place of document.querySelectorAll(`[data-document="${CSS.escape(subjectId)}"]`)) place.classList.add("subject");
  document.querySelector(".subject:not(span)")?.prepend(...missing.map((gap) => note(gap, editUrl)));
}

function editLink(editUrl, block, type) {
  return element("a", { class: "edit", "aria-label": `Edit ${menuLabels[type]}`, ...fieldLink(editUrl, { blockId: block }) }, "Edit");
}

function note(gap, editUrl) {
  return element("p", { class: "gap" }, gapLink(gap, editUrl));
}

function markPage(page, gaps, editUrl) {
  const opening = document.querySelector(".opening");
  if (!page.title) opening?.querySelector("h1")?.append(element("span", { class: "gap" }, "No title yet"));
  opening?.prepend(...gaps.map((gap) => note(gap, editUrl)));
}
