// Portable Text (portabletext.org) as elements: paragraphs, headings, lists, links and citations.

import { element, present } from "./element.js";

const MARKS = { strong: "strong", em: "em", sup: "sup", sub: "sub" };
const STYLES = { normal: "p", h3: "h3", h4: "h4" };
const SAFE = /^(https?:|mailto:|tel:|[/#])/i;
const INLINE = new Map([["span", span], ["citation", citation]]);
const LISTS = { bullet: "ul", number: "ol" };

/** The elements of a rich text. */
export function richText(text, context) {
  const made = [];
  const lists = [];
  for (const node of text?.nodes ?? []) {
    if (node._type !== "block") continue;
    if (node.listItem) addItem(node, lists, made, context);
    else {
      lists.length = 0;
      made.push(element(STYLES[node.style] ?? "p", {}, inline(node, context)));
    }
  }
  return made;
}

/** The words of a rich text that stands inside a line: a caption, a cell, a warning sign. */
export function inlineText(text, context) {
  const lines = (text?.nodes ?? []).filter((node) => node._type === "block");
  return lines.flatMap((node, index) => (index ? [element("br"), ...inline(node, context)] : inline(node, context)));
}

/** Whether there is nothing to read in a rich text. */
export function isEmpty(text) {
  return !text?.nodes?.length;
}

function addItem(node, lists, made, context) {
  const tag = LISTS[node.listItem] ?? "ul";
  lists.length = Math.min(lists.length, node.level);
  if (lists.length === node.level && lists.at(-1).localName !== tag) lists.length -= 1;
  while (lists.length < node.level) {
    const list = element(tag);
    const item = lists.at(-1)?.lastElementChild;
    if (item) item.append(list);
    else if (lists.length) lists.at(-1).append(element("li", {}, list));
    else made.push(list);
    lists.push(list);
  }
  lists.at(-1).append(element("li", {}, inline(node, context)));
}

function inline(node, context) {
  const links = new Map((node.markDefs ?? []).map((definition) => [definition._key, definition.href]));
  return present(node.children.map((child) => INLINE.get(child._type)?.(child, context, links)));
}

function span(child, context, links) {
  const lines = child.text.split("\n").flatMap((line, index) => (index ? [element("br"), line] : [line]));
  return (child.marks ?? []).reduceRight((inner, mark) => marked(mark, inner, links, context), lines);
}

function marked(mark, inner, links, context) {
  if (links.has(mark)) return SAFE.test(links.get(mark)) ? [element("a", context.link(links.get(mark)), inner)] : inner;
  return MARKS[mark] ? [element(MARKS[mark], {}, inner)] : inner;
}

/** The number that leads to the source; the source leads back to each place that cites it. */
function citation({ number, reference }, context) {
  if (!number) return context.draft ? element("mark", { class: "gap" }, "[source missing]") : null;
  const id = context.cite(reference);
  const label = `${context.words.reference} ${number}`;
  return element("sup", {}, element("a", { id, href: `#reference-${number}`, role: "doc-noteref", "aria-label": label }, `${number}`));
}
