// Builds elements. Text only ever becomes text nodes: no markup is parsed here or anywhere in the client.

/** An element with attributes (null and false leave one out, true gives an empty one) and children (null leaves one out). */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...present(children));
  return made;
}

/** The children that are there, of nested lists too. */
export function present(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false && child !== "");
}
