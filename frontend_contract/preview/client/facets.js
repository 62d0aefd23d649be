// What the results of a search can be narrowed to: buttons that say how many pages each would leave.

import { element } from "./element.js";
import { ask } from "./search_box.js";

const FACETS = { types: "type", conditions: "condition", aspects: "aspect" };

const WIDE = "(min-width: 48rem)";

/** The groups of buttons, where there is something to choose. On a phone they are folded: results come first. */
export function facets(found, asked, words) {
  const groups = Object.entries(FACETS).map(([facet, argument]) => group(found[facet], argument, asked, words)).filter(Boolean);
  const open = matchMedia(WIDE).matches || Object.values(FACETS).some((argument) => asked[argument]);
  return groups.length > 0 && element("details", { class: "facets", open }, element("summary", {}, words.narrow), groups);
}

function group(values, argument, asked, words) {
  const chosen = asked[argument];
  if (values.length < 2 && !chosen) return null;
  const heading = `facet-${argument}`;
  const buttons = withChosen(values, chosen).map((value) => element("li", {}, toggle(named(value, words.facetValues[argument]), argument, asked)));
  return element("div", {}, element("p", { id: heading }, words.facets[argument]), element("ul", { "aria-labelledby": heading }, buttons));
}

/** The value under the client's own name for it, where it has one: the API's are in English. */
function named(value, names = {}) {
  return { ...value, label: names[value.value] ?? value.label };
}

/** The values with the chosen one, which must stay there to be unchosen even when it leaves nothing. */
function withChosen(values, chosen) {
  const missing = chosen && !values.some(({ value }) => value === chosen);
  return missing ? [...values, { value: chosen, label: chosen, count: 0 }] : values;
}

/** Pressed, it narrows; pressed again, it does not. */
function toggle({ value, label, count }, argument, asked) {
  const pressed = asked[argument] === value;
  const button = element("button", { type: "button", "aria-pressed": `${pressed}` }, `${label} (${count})`);
  button.addEventListener("click", () => ask({ ...asked, [argument]: pressed ? undefined : value }));
  return button;
}
