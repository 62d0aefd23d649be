/* The list of what is still to do: a link opens what it speaks of, and suggestions stay open. */
(() => {
  "use strict";

  const LIST = "before-you-publish";
  let suggestionsOpen = false;

  /** Shows the tab an element is in, as a click on the tab would. */
  function openTabOf(element) {
    const hidden = element.closest("[role=tabpanel][hidden]");
    if (hidden) document.querySelector(`[role=tab][href="#${hidden.id}"]`)?.click();
  }

  /** Unfolds the collapsed blocks an element is in, the outermost first, and its own. */
  function unfold(element) {
    const panels = [];
    for (let panel = element.closest("[data-panel]"); panel; panel = panel.parentElement.closest("[data-panel]")) {
      panels.unshift(panel);
    }
    for (const panel of panels) {
      const toggle = panel.querySelector("[data-panel-toggle]");
      if (toggle?.getAttribute("aria-expanded") === "false") toggle.click();
    }
  }

  /** Moves the keyboard there too: to the label's field, else to the first thing that takes the focus. */
  function focusIn(element) {
    const place = element.matches("label") ? element.parentElement : (element.closest("[data-panel]") ?? element);
    const takers = [...place.querySelectorAll("button, input, select, textarea")];
    (element.control ?? takers.find((taker) => taker.offsetParent))?.focus({ preventScroll: true });
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest(`#${LIST} a[href^="#"]`);
    const target = link && document.getElementById(link.hash.slice(1));
    if (!target) return;
    event.preventDefault();
    openTabOf(target);
    setTimeout(() => { // Wagtail shows a tab after the click, not during it
      unfold(target);
      target.scrollIntoView({ block: "start" });
      focusIn(target);
    });
  });

  document.addEventListener("toggle", (event) => {
    if (event.target.matches?.(`#${LIST} details`)) suggestionsOpen = event.target.open;
  }, true);

  /* Wagtail replaces the list after it has saved a draft by itself. */
  new MutationObserver(() => {
    const suggestions = document.querySelector(`#${LIST} details`);
    if (suggestions && suggestionsOpen) suggestions.open = true;
  }).observe(document.documentElement, { childList: true, subtree: true });
})();
