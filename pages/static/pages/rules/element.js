/* Elements of the page, without HTML in strings. */

/** An element with attributes; `true` sets an empty one, `false` and null leave it out. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

/** The element, calling `act` with what happened to it. */
export function on(made, event, act) {
  made.addEventListener(event, act);
  return made;
}

/** A control below the label that names it. */
export function labelled(text, control, ...after) {
  return element("label", { class: "rule-builder__label" }, element("span", {}, text), control, ...after);
}

/** A choice; `options` are pairs of value and label. */
export function select(options, chosen, attributes = {}) {
  const choices = options.map(([value, label]) => element("option", { value, selected: value === chosen }, label));
  return element("select", attributes, ...choices);
}

/** A button that says in full what it does. */
export function button(text, act, attributes = {}) {
  const made = element("button", { type: "button", class: "button button-small button-secondary", ...attributes }, text);
  return on(made, "click", act);
}
