// The one table from block types to what draws them. A type that is not in it draws nothing.

import { whenToSeeADoctor } from "./care.js";
import { eligibilityCheck } from "./check.js";
import {
  landingHero,
  legalFooter,
  locations,
  plainSection,
  relatedArticles,
  risksAndBenefits,
  stories,
  studyContact,
  studyFacts,
  studyPurpose,
  whatToExpect,
  whoCanJoin,
  whoRunsIt,
} from "./landing.js";
import { figure, table } from "./media.js";
import { callout, callToAction, featuredPages } from "./notices.js";
import { references } from "./references.js";
import { causes, faq, lowdown, prose, treatments } from "./sections.js";

const RENDERERS = new Map([
  ["Prose", prose],
  ["Causes", causes],
  ["Treatments", treatments],
  ["WhenToSeeADoctor", whenToSeeADoctor],
  ["Lowdown", lowdown],
  ["Callout", callout],
  ["Figure", figure],
  ["Table", table],
  ["Faq", faq],
  ["CallToActionPlacement", callToAction],
  ["FeaturedPages", featuredPages],
  ["References", references],
  ["EligibilityCheck", eligibilityCheck],
  ["LandingHero", landingHero],
  ["StudyFacts", studyFacts],
  ["StudyPurpose", studyPurpose],
  ["WhoCanJoin", whoCanJoin],
  ["WhatToExpect", whatToExpect],
  ["RisksAndBenefits", risksAndBenefits],
  ["CostsAndTravel", plainSection("costs")],
  ["Locations", locations],
  ["WhoRunsIt", whoRunsIt],
  ["Stories", stories],
  ["StudyContact", studyContact],
  ["RelatedArticles", relatedArticles],
  ["LegalFooter", legalFooter],
]);

/** The elements of a page's blocks, each with the block's id and type for whoever marks them up further. */
export function blocks(body, context) {
  return body.flatMap((block) => {
    const drawn = RENDERERS.get(block.__typename)?.(block, context);
    if (!drawn) return [];
    drawn.dataset.block = block.id;
    drawn.dataset.type = block.__typename;
    return [drawn];
  });
}

/** The sections that have a heading, for a table of contents. */
export function contents(body, context) {
  const headed = body.filter((block) => block.anchor && RENDERERS.has(block.__typename));
  return headed
    .map(({ anchor, heading, __typename }) => ({ anchor, heading: heading ?? (__typename === "References" ? context.words.references : null) }))
    .filter(({ heading }) => heading);
}
