/*
 * The references of the form as they stand now, saved or not, and the number of each: the order of first citation
 * over the whole form. Chips in the text ask here for what to show; nothing of this is ever stored.
 */
(() => {
  "use strict";

  const CHILD = "[data-streamfield-child]";
  const listeners = new Set();
  let shown = new Map();
  let waiting = false;

  /** Wagtail keeps what an editor deleted in the page, marked, until the form is saved. */
  function isDeleted(element) {
    for (let child = element.closest(CHILD); child; child = child.parentElement.closest(CHILD)) {
      if (child.querySelector(':scope > input[name$="-deleted"]')?.value === "1") return true;
    }
    return false;
  }

  function readReference(item) {
    const id = item.querySelector(':scope > input[name$="-id"]');
    const prefix = id.name.slice(0, -"-id".length);
    const field = (name) => item.querySelector(`[name="${prefix}-value-${name}"]`)?.value.trim() ?? "";
    return {
      id: id.value,
      title: field("title") || "Untitled reference",
      source: [field("publisher"), field("year")].filter(Boolean).join(", "),
      url: /^https?:\/\//i.test(field("url")) ? field("url") : null,
      number: null,
    };
  }

  /** The references in the order of their block, by id. */
  function readForm() {
    const items = [...document.querySelectorAll(`[data-references] ${CHILD}`)].filter((item) => !isDeleted(item));
    const references = new Map(items.map(readReference).map((reference) => [reference.id, reference]));
    let next = 1;
    for (const chip of document.querySelectorAll("[data-citation-chip]")) {
      const reference = references.get(chip.dataset.citationChip);
      if (reference && reference.number === null && !isDeleted(chip)) reference.number = next++;
    }
    return references;
  }

  function refresh() {
    waiting = false;
    const references = readForm();
    if (JSON.stringify([...references]) === JSON.stringify([...shown])) return;
    shown = references;
    listeners.forEach((listener) => listener());
  }

  function refreshSoon() {
    if (!waiting) requestAnimationFrame(refresh);
    waiting = true;
  }

  function watch() {
    const changes = { subtree: true, childList: true, attributes: true, attributeFilter: ["aria-hidden"] };
    new MutationObserver(refreshSoon).observe(document.body, changes);
    document.addEventListener("input", (event) => {
      if (event.target.closest("[data-references]")) refreshSoon();
    });
    refreshSoon();
  }

  window.citations = {
    /** All references of the form, as they are this instant. */
    all: () => [...readForm().values()],
    /** What a chip shows: the reference, or undefined when there is none (any more). */
    find: (id) => shown.get(id),
    /** Calls `listener` after each change; returns the function that ends it. */
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", watch, { once: true });
  else watch();
})();
