/* The dialog in which an editor picks one of the page's own references: type to filter, arrows and Enter to choose. */
(() => {
  "use strict";

  function element(tag, attributes = {}, ...children) {
    const node = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));
    node.append(...children);
    return node;
  }

  function option(reference, choose) {
    const cited = reference.number ? `Cited as ${reference.number}` : "Not cited yet";
    const button = element(
      "button",
      { type: "button", class: "citation-dialog__option" },
      element("span", { class: "citation-dialog__title" }, reference.title),
      element("span", { class: "citation-dialog__source" }, [reference.source, cited].filter(Boolean).join(" · ")),
    );
    button.addEventListener("click", () => choose(reference));
    return element("li", {}, button);
  }

  function matches(reference, words) {
    const text = `${reference.title} ${reference.source} ${reference.number ?? ""}`.toLowerCase();
    return words.every((word) => text.includes(word));
  }

  function emptyState() {
    return element(
      "p",
      { class: "citation-dialog__empty" },
      element("strong", {}, "Add a references block first."),
      " A citation points at a reference in this page's own list of references. This page has none yet.",
    );
  }

  /** Up and Down walk from the filter through the options and back; Enter in the filter takes the first one. */
  function onKey(event, filter, list) {
    const stops = [filter, ...list.querySelectorAll("button")];
    const at = stops.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && at !== -1) {
      event.preventDefault();
      stops[(at + step + stops.length) % stops.length].focus();
    } else if (event.key === "Enter" && at === 0) {
      event.preventDefault();
      stops[1]?.click();
    }
  }

  function fillPicker(body, references, choose) {
    const filter = element("input", { type: "search", id: "citation-filter", autocomplete: "off", autofocus: "" });
    const list = element("ul", { class: "citation-dialog__list", "aria-label": "References" });
    const count = element("p", { class: "citation-dialog__count", role: "status" });
    const show = () => {
      const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
      const found = references.filter((reference) => matches(reference, words));
      list.replaceChildren(...found.map((reference) => option(reference, choose)));
      count.textContent = found.length === 1 ? "1 reference" : `${found.length || "No"} references`;
    };
    filter.addEventListener("input", show);
    body.addEventListener("keydown", (event) => onKey(event, filter, list));
    body.append(element("label", { for: "citation-filter" }, "Filter by title, publisher or year"), filter, count, list);
    show();
  }

  /** Opens the dialog; `done` is called once, with the chosen reference or with nothing. */
  window.citations.choose = (done) => {
    let chosen;
    const close = element("button", { type: "button", class: "button button-secondary" }, "Cancel");
    const body = element("div", { class: "citation-dialog__body" });
    const dialog = element(
      "dialog",
      { class: "citation-dialog", "aria-labelledby": "citation-dialog-heading" },
      element("h2", { class: "w-h2", id: "citation-dialog-heading" }, "Cite a reference"),
      body,
      close,
    );
    const choose = (reference) => {
      chosen = reference;
      dialog.close();
    };
    const references = window.citations.all();
    if (references.length) fillPicker(body, references, choose);
    else body.append(emptyState());
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => {
      dialog.remove();
      done(chosen);
    });
    document.body.append(dialog);
    dialog.showModal();
  };
})();
