/* The list of what is still to do: its suggestions stay open. */
(() => {
  "use strict";

  const LIST = "before-you-publish";
  let suggestionsOpen = false;

  document.addEventListener("toggle", (event) => {
    if (event.target.matches?.(`#${LIST} details`)) suggestionsOpen = event.target.open;
  }, true);

  /* Wagtail replaces the list after it has saved a draft by itself. */
  new MutationObserver(() => {
    const suggestions = document.querySelector(`#${LIST} details`);
    if (suggestions && suggestionsOpen) suggestions.open = true;
  }).observe(document.documentElement, { childList: true, subtree: true });
})();
