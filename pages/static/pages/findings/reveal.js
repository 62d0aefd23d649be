/* A link to a place of the form opens it: from the list of what is still to do, from a preview, or in a new tab. */
(() => {
  "use strict";

  const LIST = "before-you-publish";
  const PLACE = /^#(block-[0-9a-f-]{36}-section|id_\w+-(label|FORMS))$/;
  const PATIENCE = 5000; // milliseconds: blocks are drawn after the page has loaded
  const SETTLING = 3000; // milliseconds: and they still grow, editor by editor, when the first are there
  const OWN_WAY = ["wheel", "keydown", "pointerdown", "touchstart"];

  /** The element of an address; what has rows of its own has no label. */
  function targetOf(hash) {
    const id = hash.slice(1);
    return document.getElementById(id) ?? document.getElementById(id.replace(/-label$/, "-FORMS"));
  }

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

  /** Scrolls to an element, and again while what stands above it still grows, until somebody scrolls or types. */
  function holdInView(target) {
    const scroll = () => target.scrollIntoView({ block: "start", behavior: "instant" });
    const growth = new ResizeObserver(scroll);
    const stop = () => {
      growth.disconnect();
      for (const own of OWN_WAY) removeEventListener(own, stop, true);
    };
    scroll();
    growth.observe(target.closest("form") ?? document.body);
    for (const own of OWN_WAY) addEventListener(own, stop, true);
    setTimeout(stop, SETTLING);
  }

  function reveal(target) {
    openTabOf(target);
    setTimeout(() => { // Wagtail shows a tab after the click, not during it
      unfold(target);
      holdInView(target);
      focusIn(target);
    });
  }

  /** Opens what the address points at, and takes that out of it: so the same link works again. */
  function follow(until = Date.now() + PATIENCE) {
    if (!PLACE.test(location.hash)) return;
    const target = targetOf(location.hash);
    if (target) {
      history.replaceState(history.state, "", location.pathname + location.search);
      reveal(target);
    } else if (Date.now() < until) {
      setTimeout(() => follow(until), 100);
    }
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest(`#${LIST} a[href^="#"]`);
    const target = link && targetOf(link.hash);
    if (!target) return;
    event.preventDefault();
    reveal(target);
  });
  window.addEventListener("hashchange", () => follow());
  window.addEventListener("load", () => follow());
})();
