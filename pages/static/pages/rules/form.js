/* Where a rule stands in the form around it, by the names that Wagtail gives to the fields of a block. */

/** The field called `name` in the same block as `field`; null where there is none. */
export function beside(field, name) {
  return name ? (field.form?.elements.namedItem(`${blockOf(field)}-${name}`) ?? null) : null;
}

/** The values of the fields called `name` in the items above, of the list that the block of `field` is an item of. */
export function askedAbove(field, name) {
  const [, list] = blockOf(field).match(/^(.*)-\d+-value$/) ?? [];
  const items = [...(field.form?.elements ?? [])].filter((each) => isIn(list, each.name, name));
  const above = items.filter((each) => each.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING);
  const own = beside(field, name);
  return new Set(above.filter((each) => each !== own && !isDeleted(each)).map((each) => each.value));
}

function blockOf(field) {
  return field.name.slice(0, field.name.lastIndexOf("-"));
}

function isIn(list, fieldName, name) {
  const inside = list && fieldName.startsWith(`${list}-`) ? fieldName.slice(list.length + 1) : "";
  return new RegExp(`^\\d+-value-${name}$`).test(inside);
}

function isDeleted(field) {
  const item = field.name.replace(/-value-[^-]+$/, "");
  return field.form.elements.namedItem(`${item}-deleted`)?.value === "1";
}
