// A client as a front end writes it: it narrows by `type` and has a branch for what it does not know.
import type { Article, ArticleBodyBlock, FindAnswer, PageList, PortableText, Problem, Urgency } from "./types";

const COLOURS: Record<Urgency, string> = {
  ungraded: "grey",
  routine: "green",
  non_urgent: "green",
  urgent: "orange",
  emergency: "red",
};

export function words(block: ArticleBodyBlock): string[] {
  switch (block.type) {
    case "Prose":
      return [block.heading ?? "", ...spans(block.text.nodes)];
    case "Treatments":
      return block.tiers.flatMap((tier) => tier.treatments.map((treatment) => treatment.name));
    case "WhenToSeeADoctor":
      return block.warning_signs.map((sign) => `${COLOURS[sign.urgency]} ${sign.accessible_label}: ${sign.text.text}`);
    case "Figure":
      return block.image === null ? [] : [block.image.alt];
    default:
      return [];
  }
}

function spans(nodes: PortableText): string[] {
  return nodes.flatMap((node) =>
    node.children.map((child) => (child._type === "span" ? child.text : `[${child.number ?? "?"}]`)),
  );
}

export function titles(list: PageList): string[] {
  return list.items.map((page) => (page.type === "Article" ? `${page.title}: ${page.summary}` : page.title));
}

export function target(answer: FindAnswer): string {
  return "redirect" in answer ? answer.redirect.to : answer.path;
}

export function advice(problem: Problem): string {
  return problem.errors.map((error) => `${error.name}: ${error.reason}`).join("\n");
}

export function strictness(article: Article, block: ArticleBodyBlock): void {
  // @ts-expect-error a document has no such field
  void article.colour;
  // @ts-expect-error not every block has tiers
  void block.tiers;
  // @ts-expect-error the picture may be missing
  void article.hero_image.alt;
  // @ts-expect-error there is no such urgency
  const urgency: Urgency = "soon";
  void urgency;
}
