// Figures and tables.

import { element } from "./element.js";
import { picture } from "./picture.js";
import { inlineText, isEmpty } from "./rich_text.js";

export function figure(block, context) {
  const image = picture(block.image, { sizes: "(max-width: 46rem) 100vw, 44rem" });
  if (!image && !context.draft) return null;
  const credit = block.credit && element("span", { class: "credit" }, `${context.words.photoCredit} ${block.credit}`);
  const caption = (!isEmpty(block.caption) || credit) && element("figcaption", {}, inlineText(block.caption, context), credit);
  return element("figure", { class: "block" }, image, caption);
}

/** The table scrolls by itself where it is too wide, by keyboard too. */
export function table(block, context) {
  const { columns, rows } = block.table;
  if (!rows.length && !context.draft) return null;
  const caption = `${block.id}-caption`;
  const named = !isEmpty(block.caption);
  const drawn = element(
    "table",
    {},
    named && element("caption", { id: caption }, inlineText(block.caption, context)),
    columns.some((column) => column.heading) && element("thead", {}, headings(columns)),
    element("tbody", {}, rows.map((row) => element("tr", {}, cells(row, block, context)))),
  );
  return element("div", { class: "block table", role: "region", tabindex: "0", ...(named ? { "aria-labelledby": caption } : { "aria-label": columns.map((column) => column.heading).join(", ") }) }, drawn);
}

function headings(columns) {
  return element("tr", {}, columns.map(({ heading }) => (heading ? element("th", { scope: "col" }, heading) : element("td"))));
}

function cells(row, block, context) {
  return row.cells.map((cell, index) => {
    const first = index === 0 && block.rowHeaders;
    return element(first ? "th" : "td", first ? { scope: "row" } : {}, inlineText(cell, context));
  });
}
