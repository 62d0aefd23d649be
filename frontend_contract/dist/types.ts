// Made from the Shapes by `manage.py contract`. Do not edit.

/** Answered by the value of one age band: less is asked than an exact age. */
export interface AgeBandAnswer {
  /** The block's type: the name of this struct. */
  type: "AgeBandAnswer";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** The bands, the youngest first. */
  bands: EligibilityAgeBand[];
}

/** An ethics body's approval of the words of a landing page. */
export interface Approval {
  /** Who approved the text. */
  ethics_body: string;
  /** The number of the study with the ethics body. */
  reference: string;
  /** The number of the page among the approved materials; may be empty. */
  item_number: string;
  /** The approved version. */
  version: string;
  /** For which countries or sites; empty: for all of the trial's. */
  countries: string;
  /** The first day on which the text may be shown. */
  approved_on: string;
  /** The last day on which the text may be shown. */
  expires_on: string;
}

/** A published article. */
export interface Article {
  /** The document's type: the name of this struct. */
  type: "Article";
  /** The document's identifier: one for each content and locale. */
  id: string;
  /** The content's identifier, shared by its translations. */
  content_id: string;
  /** The language, as a BCP 47 tag. */
  locale: string;
  /** The host name of the site. */
  site: string;
  /** The path on the site, with leading and trailing slash. */
  path: string;
  /** The page's title: its one h1. */
  title: string;
  /** What search engines show. */
  seo: Seo;
  /** From the home page to the page above this one. */
  breadcrumb: Breadcrumb[];
  /** When it was first published. */
  published_at: string;
  /** When an editor last published a change. */
  updated_at: string;
  /** The same page in other languages. */
  translations: Translation[];
  /** The page as JSON-LD in the words of schema.org, to be put into its head as it is. */
  json_ld: Record<string, unknown>;
  /** The answer in one or two sentences; lists and searches show it. */
  summary: string;
  /** Who reviewed the page, and when. */
  review: Review;
  /** What the page is about, the main condition first. */
  conditions: Condition[];
  /** The authors, in the order editors gave them. */
  authors: Person[];
  /** The picture at the top. */
  hero_image: Image | null;
  /** The article, block by block. */
  body: ArticleBodyBlock[];
  /** The sources, numbered as cited. */
  references: Reference[];
  /** When the document last changed for any reason. */
  changed_at: string;
  /** Surrogate keys of everything the document embeds, for purging caches. */
  keys: string[];
  /** SHA-256 of the document's canonical form; changes exactly when the content does. */
  hash: string;
  /** The content version that last changed the document; grows with every change. */
  sequence: number;
  /** Which version of the document's Shape it was compiled with. */
  shape_hash: string;
}

/** A block of an article. */
export type ArticleBodyBlock = Prose | Causes | Treatments | WhenToSeeADoctor | Lowdown | Callout | Figure | Table | Faq | CallToActionPlacement | EligibilityCheck | References;

/** One step from the home page to this one. */
export interface Breadcrumb {
  /** The document of the page. */
  id: string;
  /** Its path on the site. */
  path: string;
  /** Its title. */
  title: string;
}

/** A published call to action. */
export interface CallToAction {
  /** The document's type: the name of this struct. */
  type: "CallToAction";
  /** The document's identifier: one for each content and locale. */
  id: string;
  /** The content's identifier, shared by its translations. */
  content_id: string;
  /** The language, as a BCP 47 tag. */
  locale: string;
  /** You may use {condition}: each page fills it. */
  heading: string;
  /** You may use {condition}: each page fills it. */
  text: string;
  /** For example: See the study. */
  button_label: string;
  /** Where the button leads. */
  link: Link | null;
  /** Who pays for it, for example: Sponsored research study. */
  disclosure: string;
  /** The recruitment status of the public trial it leads to. Words and button follow it already. */
  trial_status: RecruitmentStatus | null;
}

/** A published call to action. */
export interface CallToActionDocument {
  /** The document's type: the name of this struct. */
  type: "CallToAction";
  /** The document's identifier: one for each content and locale. */
  id: string;
  /** The content's identifier, shared by its translations. */
  content_id: string;
  /** The language, as a BCP 47 tag. */
  locale: string;
  /** You may use {condition}: each page fills it. */
  heading: string;
  /** You may use {condition}: each page fills it. */
  text: string;
  /** For example: See the study. */
  button_label: string;
  /** Where the button leads. */
  link: Link | null;
  /** Who pays for it, for example: Sponsored research study. */
  disclosure: string;
  /** The recruitment status of the public trial it leads to. Words and button follow it already. */
  trial_status: RecruitmentStatus | null;
  /** When the document last changed for any reason. */
  changed_at: string;
  /** Surrogate keys of everything the document embeds, for purging caches. */
  keys: string[];
  /** SHA-256 of the document's canonical form; changes exactly when the content does. */
  hash: string;
  /** The content version that last changed the document; grows with every change. */
  sequence: number;
  /** Which version of the document's Shape it was compiled with. */
  shape_hash: string;
}

/** Places a call to action; its slots are filled from the page. */
export interface CallToActionPlacement {
  /** The block's type: the name of this struct. */
  type: "CallToActionPlacement";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** Written once, placed on many pages. */
  call_to_action: CallToAction | null;
}

/** A box that stands out from the text. */
export interface Callout {
  /** The block's type: the name of this struct. */
  type: "Callout";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** How strongly the callout stands out. */
  variant: CalloutVariant;
  /** A few words; may be left empty. */
  heading: string | null;
  /** One thing the reader should not miss. */
  text: RichText;
}

/** How strongly a callout stands out. `information`: Information; `important`: Important; `warning`: Warning. */
export type CalloutVariant = "information" | "important" | "warning";

/** One thing that leads to the condition. */
export interface Cause {
  /** The item's identifier, stable across versions of the page. */
  id: string;
  /** The cause, or a family of causes. */
  heading: string;
  /** How it leads to the condition. */
  text: RichText;
}

/** What leads to the condition, cause by cause. */
export interface Causes {
  /** The block's type: the name of this struct. */
  type: "Causes";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** The section's fragment identifier; it does not change when the heading does. */
  anchor: string;
  /** What the section tells the reader. */
  health_aspect: HealthAspect | null;
  /** For example: Causes of lower back pain. */
  heading: string | null;
  /** A sentence or two before the list of causes. */
  lead: RichText;
  /** Each cause with its own short text. */
  causes: Cause[];
  /** Tick only when a clinician has checked that this section is safe to show without the rest. */
  safe_alone: boolean;
}

export interface ChangeList {
  items: (ChangedDocument | WithdrawnDocument)[];
  /** The `cursor` of the next page; null when this is the last. */
  next: string | null;
  /** Who has applied this page and those before it has all changes so far. */
  sequence: number;
}

/** A document that is public now; with `include=document` it is there whole. */
export interface ChangedDocument {
  withdrawn: false;
  id: string;
  type: "Article" | "Home" | "SectionIndex" | "TrialIndex" | "TrialLandingPage" | "CallToAction" | "Condition" | "EligibilityQuestion" | "Person" | "Trial" | "Redirect" | "Site";
  locale: string | null;
  sequence: number;
  site: string;
  path: string | null;
  hash: string;
  changed_at: string;
  url: string;
  document?: Document;
}

/** A code in a clinical terminology. */
export interface Coding {
  /** The terminology; published as its FHIR system URI. */
  system: string;
  /** The code, exactly as the terminology prints it. */
  code: string;
  /** The terminology's own words for the code. */
  display: string;
}

/** A published condition. */
export interface Condition {
  /** The document's type: the name of this struct. */
  type: "Condition";
  /** The document's identifier: one for each content and locale. */
  id: string;
  /** The content's identifier, shared by its translations. */
  content_id: string;
  /** The language, as a BCP 47 tag. */
  locale: string;
  /** The plain name, for example: Lower back pain. */
  name: string;
  /** Names the condition in the API. Do not change it once public. */
  slug: string;
  /** Other names people use; search finds them too. */
  synonyms: string[];
  /** Codes in clinical terminologies. */
  codes: Coding[];
}

/** A published condition. */
export interface ConditionDocument {
  /** The document's type: the name of this struct. */
  type: "Condition";
  /** The document's identifier: one for each content and locale. */
  id: string;
  /** The content's identifier, shared by its translations. */
  content_id: string;
  /** The language, as a BCP 47 tag. */
  locale: string;
  /** The plain name, for example: Lower back pain. */
  name: string;
  /** Names the condition in the API. Do not change it once public. */
  slug: string;
  /** Other names people use; search finds them too. */
  synonyms: string[];
  /** Codes in clinical terminologies. */
  codes: Coding[];
  /** When the document last changed for any reason. */
  changed_at: string;
  /** Surrogate keys of everything the document embeds, for purging caches. */
  keys: string[];
  /** SHA-256 of the document's canonical form; changes exactly when the content does. */
  hash: string;
  /** The content version that last changed the document; grows with every change. */
  sequence: number;
  /** Which version of the document's Shape it was compiled with. */
  shape_hash: string;
}

export interface ConditionList {
  items: ConditionDocument[];
  /** The `cursor` of the neighbouring page; null where there is none. */
  next: string | null;
  /** The `cursor` of the neighbouring page; null where there is none. */
  previous: string | null;
}

/** What taking part costs, and what is paid back. */
export interface CostsAndTravel {
  /** The block's type: the name of this struct. */
  type: "CostsAndTravel";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** The section's fragment identifier; it does not change when the heading does. */
  anchor: string;
  /** What the section tells the reader. */
  health_aspect: HealthAspect | null;
  /** The heading above this part. */
  heading: string | null;
  /** What is covered and what is paid, in plain words without emphasis. */
  text: RichText;
}

/** Whether people who meet the rule can join, or cannot. `inclusion`: Inclusion: people must meet it; `exclusion`: Exclusion: people must not meet it. */
export type CriterionKind = "inclusion" | "exclusion";

/** Who decides about people whom a criterion keeps out. `hard`: Hard: answers decide; `confirm`: Confirm: the study team decides. */
export type CriterionStrength = "hard" | "confirm";

/** Answered by a number in a unit. */
export interface DecimalAnswer {
  /** The block's type: the name of this struct. */
  type: "DecimalAnswer";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** The unit as a UCUM code, for example kg or mm[Hg]. */
  unit: string;
  /** The unit as readers see it, for example kg. */
  unit_label: string;
  /** The smallest number that can be right. */
  minimum: number | null;
  /** The largest number that can be right. */
  maximum: number | null;
  /** How fine the answer is, for example 0.1. */
  step: number | null;
}

/** A published document of any type. */
export type Document = Article | Home | SectionIndex | TrialIndex | TrialLandingPage | CallToActionDocument | ConditionDocument | EligibilityQuestionDocument | PersonDocument | TrialDocument | Redirect | Site;

export type DocumentAnswer = Document;

/** Only with `aspect`: the sections of a document that may be shown alone. */
export interface DocumentPart {
  type: string;
  id: string;
  title: string;
  health_aspect: string;
  /** The sections, each as its document has it. */
  body: (ArticleBodyBlock | HomeBodyBlock | LandingBodyBlock)[];
  /** The sources they cite, under their numbers. */
  references: Reference[];
  json_ld: JsonLd;
  [name: string]: unknown;
}

/** A range of ages in whole years, both ends inclusive. */
export interface EligibilityAgeBand {
  /** The item's identifier, stable across versions of the page. */
  id: string;
  /** What rules and data call it, for example over_65. Keep it when the label changes. */
  value: string;
  /** What readers choose, for example 18 to 64. */
  label: string;
  /** The first age of the band, in years. */
  from_age: number;
  /** The last age, in years. Empty: and older. */
  to_age: number | null;
}

/** What the answer to a question is. None is free text. */
export type EligibilityAnswer = YesNoUnsureAnswer | SingleChoiceAnswer | MultipleChoiceAnswer | IntegerAnswer | DecimalAnswer | MonthAnswer | AgeBandAnswer;

/** Asks questions of the bank. A trial's page decides by them; others link to trials. */
export interface EligibilityCheck {
  /** The block's type: the name of this struct. */
  type: "EligibilityCheck";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** The section's fragment identifier; it does not change when the heading does. */
  anchor: string;
  /** What the section tells the reader. */
  health_aspect: HealthAspect | null;
  /** The heading above the check. */
  heading: string | null;
  /** What the check does, before the first question. */
  introduction: RichText;
  /** What happens to answers; it stands before the first question. */
  privacy_notice: string;
  /** The questions, in the order they are asked. */
  placements: QuestionPlacement[];
  /** The trial's criteria that the placed questions can decide. */
  criteria: TrialCriterion[];
  /** Which rules the criteria are; null: nothing is decided here. */
  ruleset_hash: string | null;
  /** What to say after the last answer, for each outcome. */
  outcomes: EligibilityOutcomeWords[];
  /** Without a trial: studies of the page's conditions that recruit. */
  trials: Link[];
}

/** An option of a question. */
export interface EligibilityOption {
  /** The item's identifier, stable across versions of the page. */
  id: string;
  /** What rules and data call it, for example over_65. Keep it when the label changes. */
  value: string;
  /** What readers choose. */
  label: string;
  /** Only with several options: ticking it unticks the others. */
  exclusive: boolean;
}

/** What may be said after the answers; never more than "may". `may_be_eligible`: Nothing in the answers rules the person out; `unsure`: The answers do not decide; the study team can; `not_a_match`: At least one criterion is not met. */
export type EligibilityOutcome = "may_be_eligible" | "unsure" | "not_a_match";

/** What to say after the last answer. */
export interface EligibilityOutcomeWords {
  /** The outcome these words are for. */
  outcome: EligibilityOutcome;
  /** What to say first. */
  heading: string;
  /** What it means, and what to do next. */
  text: string;
}

/** A published eligibility question. */
export interface EligibilityQuestion {
  /** The document's type: the name of this struct. */
  type: "EligibilityQuestion";
  /** The document's identifier: one for each content and locale. */
  id: string;
  /** The content's identifier, shared by its translations. */
  content_id: string;
  /** The language, as a BCP 47 tag. */
  locale: string;
  /** Grows with every published change. */
  version: number;
  /** The slots in its words, for pages to fill: condition, for example. */
  slots: string[];
  /** Names the question in rules and in the API, for ever: for example age-years. */
  key: string;
  /** The question in plain words. You may use {condition}, {medication} and {months}: each page fills them. */
  text: string;
  /** What makes it easier to answer. */
  help_text: string;
  /** Why the answer matters, in a sentence readers see. */
  why_we_ask: string;
  /** What an answer is. */
  answer: EligibilityAnswer;
  /** Whether people may say that they are unsure. */
  allow_unsure: boolean;
  /** Whether people may say that they prefer not to say. */
  allow_prefer_not_to_say: boolean;
  /** What to show at once after an answer that may mean danger. */
  safety_responses: SafetyResponse[];
  /** Codes of the question in clinical terminologies. */
  codes: Coding[];
  /** How private the answer is. */
  sensitivity: Sensitivity;
}

export type EligibilityQuestionAnswer = EligibilityQuestionDocument;

/** A published eligibility question. */
export interface EligibilityQuestionDocument {
  /** The document's type: the name of this struct. */
  type: "EligibilityQuestion";
  /** The document's identifier: one for each content and locale. */
  id: string;
  /** The content's identifier, shared by its translations. */
  content_id: string;
  /** The language, as a BCP 47 tag. */
  locale: string;
  /** Grows with every published change. */
  version: number;
  /** The slots in its words, for pages to fill: condition, for example. */
  slots: string[];
  /** Names the question in rules and in the API, for ever: for example age-years. */
  key: string;
  /** The question in plain words. You may use {condition}, {medication} and {months}: each page fills them. */
  text: string;
  /** What makes it easier to answer. */
  help_text: string;
  /** Why the answer matters, in a sentence readers see. */
  why_we_ask: string;
  /** What an answer is. */
  answer: EligibilityAnswer;
  /** Whether people may say that they are unsure. */
  allow_unsure: boolean;
  /** Whether people may say that they prefer not to say. */
  allow_prefer_not_to_say: boolean;
  /** What to show at once after an answer that may mean danger. */
  safety_responses: SafetyResponse[];
  /** Codes of the question in clinical terminologies. */
  codes: Coding[];
  /** How private the answer is. */
  sensitivity: Sensitivity;
  /** When the document last changed for any reason. */
  changed_at: string;
  /** Surrogate keys of everything the document embeds, for purging caches. */
  keys: string[];
  /** SHA-256 of the document's canonical form; changes exactly when the content does. */
  hash: string;
  /** The content version that last changed the document; grows with every change. */
  sequence: number;
  /** Which version of the document's Shape it was compiled with. */
  shape_hash: string;
}

export interface EligibilityQuestionList {
  items: EligibilityQuestionDocument[];
  /** The `cursor` of the neighbouring page; null where there is none. */
  next: string | null;
  /** The `cursor` of the neighbouring page; null where there is none. */
  previous: string | null;
}

/** What answers say about a study. */
export interface Evaluation {
  outcome: EligibilityOutcome;
  /** Where the person stands with each criterion, by its key. */
  criteria: Record<string, "met" | "not_met" | "unknown" | "not_applicable">;
  /** What to show before the outcome; the most urgent one. */
  safety_response: SafetyResponse | null;
}

/** Answers by the keys of their questions. */
export interface EvaluationRequest {
  /** The `ruleset_hash` of the check whose rules you know. */
  ruleset_hash: string;
  answers: Record<string, number | string | string[] | null>;
}

/** Questions readers ask, with answers. */
export interface Faq {
  /** The block's type: the name of this struct. */
  type: "Faq";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** The section's fragment identifier; it does not change when the heading does. */
  anchor: string;
  /** What the section tells the reader. */
  health_aspect: HealthAspect | null;
  /** The heading above the questions. */
  heading: string | null;
  /** Questions with their answers. */
  questions: FaqItem[];
  /** Tick only when a clinician has checked that this section is safe to show without the rest. */
  safe_alone: boolean;
}

/** A question readers ask, with its answer. */
export interface FaqItem {
  /** The item's identifier, stable across versions of the page. */
  id: string;
  /** As a reader would ask it. */
  question: string;
  /** The answer, shortest first. */
  answer: RichText;
}

/** A choice of pages, shown as links. */
export interface FeaturedPages {
  /** The block's type: the name of this struct. */
  type: "FeaturedPages";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** The heading above the pages. */
  heading: string | null;
  /** Pages that are not public are left out. */
  pages: Link[];
}

/** A picture with its caption. */
export interface Figure {
  /** The block's type: the name of this struct. */
  type: "Figure";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** With alternative text, unless it is only decoration. */
  image: Image | null;
  /** What the picture shows, for everybody. */
  caption: RichText;
  /** Who made it. */
  credit: string;
}

export type FindAnswer = Page | Redirection;

/** The point of an image that must stay visible when it is cropped. */
export interface FocalPoint {
  /** From the left, 0 to 1. */
  x: number;
  /** From the top, 0 to 1. */
  y: number;
}

/** What a section tells the reader; the words are those of schema.org's HealthAspectEnumeration. `overview`: Overview; `symptoms`: Symptoms; `causes`: Causes; `diagnosis`: Diagnosis; `treatments`: Treatments; `self_care`: Self-care; `see_doctor`: When to see a doctor; `prevention`: Prevention; `prognosis`: Outlook; `living_with`: Living with it; `risks_or_complications`: Risks or complications. */
export type HealthAspect = "overview" | "symptoms" | "causes" | "diagnosis" | "treatments" | "self_care" | "see_doctor" | "prevention" | "prognosis" | "living_with" | "risks_or_complications";

/** A published home page. */
export interface Home {
  /** The document's type: the name of this struct. */
  type: "Home";
  /** The document's identifier: one for each content and locale. */
  id: string;
  /** The content's identifier, shared by its translations. */
  content_id: string;
  /** The language, as a BCP 47 tag. */
  locale: string;
  /** The host name of the site. */
  site: string;
  /** The path on the site, with leading and trailing slash. */
  path: string;
  /** The page's title: its one h1. */
  title: string;
  /** What search engines show. */
  seo: Seo;
  /** From the home page to the page above this one. */
  breadcrumb: Breadcrumb[];
  /** When it was first published. */
  published_at: string;
  /** When an editor last published a change. */
  updated_at: string;
  /** The same page in other languages. */
  translations: Translation[];
  /** The page as JSON-LD in the words of schema.org, to be put into its head as it is. */
  json_ld: Record<string, unknown>;
  /** What this site offers, in one or two sentences. */
  summary: string;
  /** What visitors see first. */
  body: HomeBodyBlock[];
  /** When the document last changed for any reason. */
  changed_at: string;
  /** Surrogate keys of everything the document embeds, for purging caches. */
  keys: string[];
  /** SHA-256 of the document's canonical form; changes exactly when the content does. */
  hash: string;
  /** The content version that last changed the document; grows with every change. */
  sequence: number;
  /** Which version of the document's Shape it was compiled with. */
  shape_hash: string;
}

/** A block of a home page. */
export type HomeBodyBlock = Prose | Callout | FeaturedPages | CallToActionPlacement;

/** One article element, to be put into a page. */
export type HtmlFragment = string;

/** A public image. */
export interface Image {
  /** The image's identifier. */
  id: string;
  /** Alternative text; empty when the image is decorative. */
  alt: string;
  /** Whether assistive technology should skip the image. */
  decorative: boolean;
  /** Of the original, in pixels. */
  width: number;
  /** Of the original, in pixels. */
  height: number;
  /** What must stay visible. */
  focal_point: FocalPoint | null;
  /** The image's main colour as #rrggbb, to show while it loads. */
  placeholder: string;
  /** Every size, smallest first, in WebP. */
  renditions: ImageRendition[];
  /** The same sizes in every format that is ready, the one to prefer first: one <source> each. */
  sources: ImageSource[];
}

/** One size of an image, made when the image was published. */
export interface ImageRendition {
  /** The preset: small, medium or large. */
  name: string;
  /** Where the file is; what is at this address never changes. */
  url: string;
  /** In pixels. */
  width: number;
  /** In pixels. */
  height: number;
  /** The media type, for example image/webp. */
  format: string;
}

/** An image in one format, as a <source> of HTML takes it. */
export interface ImageSource {
  /** The media type, for the attribute `type`. */
  format: string;
  /** Addresses and widths, for the attribute `srcset`. */
  srcset: string;
}

/** Answered by a whole number. */
export interface IntegerAnswer {
  /** The block's type: the name of this struct. */
  type: "IntegerAnswer";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** The smallest number that can be right. */
  minimum: number | null;
  /** The largest number that can be right. */
  maximum: number | null;
}

/** A criterion in plain words. */
export interface JoiningCriterion {
  /** The criterion's identifier. */
  id: string;
  /** The criterion's key: results of the eligibility check name it. */
  key: string;
  /** The criterion in plain words. */
  text: string;
  /** Whether the page's questions leave it to the study team. */
  checked_by_team: boolean;
}

/** JSON-LD in the words of schema.org. */
export type JsonLd = Record<string, unknown>;

/** A block of a trial landing page. */
export type LandingBodyBlock = LandingHero | StudyFacts | StudyPurpose | WhoCanJoin | EligibilityCheck | WhatToExpect | RisksAndBenefits | CostsAndTravel | Locations | WhoRunsIt | Faq | Prose | Callout | CallToActionPlacement | Stories | StudyContact | RelatedArticles | LegalFooter;

/** The top of a landing page; its button leads to the eligibility check. */
export interface LandingHero {
  /** The block's type: the name of this struct. */
  type: "LandingHero";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** What is studied, in plain words; call it a research study. Empty: the title says it. */
  heading: string | null;
  /** What the study wants to find out, in one sentence. No money, no promise. */
  lead: RichText;
  /** With alternative text, unless it is only decoration. */
  image: Image | null;
  /** What the button to the eligibility check says. */
  button_label: string;
}

/** The last words of a landing page; the client adds the page's approval. */
export interface LegalFooter {
  /** The block's type: the name of this struct. */
  type: "LegalFooter";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** What must stand at the end; the approval is added from its record. */
  text: RichText;
}

/** A link to something public. */
export interface Link {
  /** The path of a page of this site, or an absolute address elsewhere. */
  url: string;
  /** The published document it leads to, if it is one of ours. */
  document_id: string | null;
  /** The title of the document; empty for an address elsewhere. */
  title: string;
}

/** Where the sites of the page's trial are shown. */
export interface Locations {
  /** The block's type: the name of this struct. */
  type: "Locations";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** The section's fragment identifier; it does not change when the heading does. */
  anchor: string;
  /** What the section tells the reader. */
  health_aspect: HealthAspect | null;
  /** The heading above this part. */
  heading: string | null;
  /** What to say above the trial's sites. */
  text: RichText;
}

/** Whether the reader can be sent to the source. `given`: Given (URL, DOI or PMID); `none_exists`: None exists (print only); `not_stated`: Not stated yet. */
export type Locator = "given" | "none_exists" | "not_stated";

/** The short summary at the end of an article. */
export interface Lowdown {
  /** The block's type: the name of this struct. */
  type: "Lowdown";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** The section's fragment identifier; it does not change when the heading does. */
  anchor: string;
  /** What the section tells the reader. */
  health_aspect: HealthAspect | null;
  /** The heading above the summary. */
  heading: string | null;
  /** The message to take away, in a few plain sentences. */
  text: RichText;
  /** Tick only when a clinician has checked that this section is safe to show without the rest. */
  safe_alone: boolean;
}

/** CommonMark with footnotes, front matter and directives. */
export type Markdown = string;

/** Who does not know which treatment a person gets. `none`: Nobody: open label; `single`: One party; `double`: Two parties; `triple`: Three parties; `quadruple`: Four parties. */
export type Masking = "none" | "single" | "double" | "triple" | "quadruple";

/** A menu of the site. */
export interface Menu {
  /** Which menu it is: main. */
  name: string;
  /** The language of its entries. */
  locale: string;
  /** In the order of the page tree. */
  items: MenuItem[];
}

/** An entry of a menu. */
export interface MenuItem {
  /** The document it leads to. */
  id: string;
  /** The path it leads to. */
  path: string;
  /** What it says. */
  title: string;
}

/** Answered by a month as YYYY-MM; `earliest` and `latest` may be empty. */
export interface MonthAnswer {
  /** The block's type: the name of this struct. */
  type: "MonthAnswer";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** The first month that can be right, YYYY-MM. */
  earliest: string;
  /** The last month that can be right, YYYY-MM. */
  latest: string;
  /** Whether the month may lie ahead. */
  may_be_future: boolean;
}

/** Answered by a list of values of options. */
export interface MultipleChoiceAnswer {
  /** The block's type: the name of this struct. */
  type: "MultipleChoiceAnswer";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** The options, in the order they are shown. */
  options: EligibilityOption[];
}

export interface OpenApi {
  openapi: string;
  info: Record<string, unknown>;
  paths: Record<string, unknown>;
  [name: string]: unknown;
}

/** A published page of any type. */
export type Page = Article | Home | SectionIndex | TrialIndex | TrialLandingPage;

export interface PageList {
  items: Page[];
  /** The `cursor` of the neighbouring page; null where there is none. */
  next: string | null;
  /** The `cursor` of the neighbouring page; null where there is none. */
  previous: string | null;
}

/** A type of page; more may come. `Article`: A published article; `Home`: A published home page; `SectionIndex`: A published section; `TrialIndex`: A published trial index; `TrialLandingPage`: A published trial landing page. */
export type PageType = "Article" | "Home" | "SectionIndex" | "TrialIndex" | "TrialLandingPage";

/** A published person. */
export interface Person {
  /** The document's type: the name of this struct. */
  type: "Person";
  /** The document's identifier: one for each content and locale. */
  id: string;
  /** The content's identifier, shared by its translations. */
  content_id: string;
  /** The language, as a BCP 47 tag. */
  locale: string;
  /** The name as readers see it. */
  name: string;
  /** Names the person in the API. */
  slug: string;
  /** For example: MD, PhD. */
  credentials: string;
  /** For example: Physiotherapist. */
  job_title: string;
  /** A few sentences about training and work. */
  biography: string;
  /** A portrait. */
  photo: Image | null;
}

/** A published person. */
export interface PersonDocument {
  /** The document's type: the name of this struct. */
  type: "Person";
  /** The document's identifier: one for each content and locale. */
  id: string;
  /** The content's identifier, shared by its translations. */
  content_id: string;
  /** The language, as a BCP 47 tag. */
  locale: string;
  /** The name as readers see it. */
  name: string;
  /** Names the person in the API. */
  slug: string;
  /** For example: MD, PhD. */
  credentials: string;
  /** For example: Physiotherapist. */
  job_title: string;
  /** A few sentences about training and work. */
  biography: string;
  /** A portrait. */
  photo: Image | null;
  /** When the document last changed for any reason. */
  changed_at: string;
  /** Surrogate keys of everything the document embeds, for purging caches. */
  keys: string[];
  /** SHA-256 of the document's canonical form; changes exactly when the content does. */
  hash: string;
  /** The content version that last changed the document; grows with every change. */
  sequence: number;
  /** Which version of the document's Shape it was compiled with. */
  shape_hash: string;
}

/** How far the testing of a treatment has come. `not_applicable`: Not applicable; `early_phase_1`: Early phase 1; `phase_1`: Phase 1; `phase_1_2`: Phase 1 and 2; `phase_2`: Phase 2; `phase_2_3`: Phase 2 and 3; `phase_3`: Phase 3; `phase_4`: Phase 4. */
export type Phase = "not_applicable" | "early_phase_1" | "phase_1" | "phase_1_2" | "phase_2" | "phase_2_3" | "phase_3" | "phase_4";

/** Text to be read out or sent as a message. */
export type PlainText = string;

/** Portable Text: a list of blocks. List items are blocks with listItem and level. */
export type PortableText = PortableTextBlock[];

/** A paragraph, a heading or a list item. */
export interface PortableTextBlock {
  _type: "block";
  /** Names the node among its siblings. */
  _key: string;
  style: "normal" | "h3" | "h4";
  children: PortableTextChild[];
  markDefs: PortableTextLink[];
  listItem?: "bullet" | "number";
  level?: number;
}

export type PortableTextChild = PortableTextSpan | PortableTextCitation;

/** A citation, where it stands in the text. */
export interface PortableTextCitation {
  _type: "citation";
  /** Names the node among its siblings. */
  _key: string;
  /** The id of the document's reference. */
  reference: string;
  /** The reference's number; null in a draft when there is no such reference. */
  number: number | null;
}

/** Where the spans with this key lead. */
export interface PortableTextLink {
  _type: "link";
  /** Names the node among its siblings. */
  _key: string;
  href: string;
  /** The published document it leads to, if it is one of ours. */
  document_id: string | null;
}

/** A run of text with the same marks. */
export interface PortableTextSpan {
  _type: "span";
  /** Names the node among its siblings. */
  _key: string;
  text: string;
  /** strong, em, sup, sub, or the _key of one of the block's markDefs. */
  marks: string[];
}

/** A draft as readers would get it. */
export interface Preview {
  document: Page;
  missing: PreviewFinding[];
  mode: string;
  edit_url: string;
  subject_id: string | null;
}

/** What keeps a draft from being published. */
export interface PreviewFinding {
  code: string;
  message: string;
  severity: "blocks";
  block_id: string | null;
  field: string;
  path: string[];
}

export interface PreviewRequest {
  token: string;
}

/** A problem as RFC 9457 has it, with a stable code. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: "invalid_request" | "invalid_parameter" | "invalid_cursor" | "not_found" | "gone" | "content_too_large" | "invalid_answer" | "ruleset_changed" | "preview_refused" | "method_not_allowed" | "not_acceptable" | "not_safe_alone" | "content_too_large" | "limit_exceeded" | "rate_limited" | "internal_error" | "unavailable";
  detail: string;
  request_id: string;
  errors: ProblemReason[];
}

/** What is wrong with one parameter. */
export interface ProblemReason {
  name: string;
  reason: string;
}

/** A heading and text: for anything that has no block of its own. */
export interface Prose {
  /** The block's type: the name of this struct. */
  type: "Prose";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** The section's fragment identifier; it does not change when the heading does. */
  anchor: string;
  /** Leave empty for the introduction. */
  heading: string | null;
  /** Paragraphs, lists and smaller headings. */
  text: RichText;
  /** What this section tells the reader, if it is one of these. */
  health_aspect: HealthAspect | null;
  /** Tick only when a clinician has checked that this section is safe to show without the rest. */
  safe_alone: boolean;
}

/** A question where it is asked: slots filled, in the version the page is pinned to. */
export interface QuestionPlacement {
  /** The item's identifier, stable across versions of the page. */
  id: string;
  /** A question of the reviewed bank. */
  question: EligibilityQuestion | null;
  /** Above the question, for example: About you. */
  step_heading: string | null;
  /** Whether the check asks for an answer to go on. */
  required: boolean;
  /** Ask it only when earlier answers say so. Empty: always. */
  show_when: Record<string, unknown> | null;
  /** More help for this page's readers, below the question's own. */
  extra_help: string;
}

/** A public page that asks a question. */
export interface QuestionUse {
  document_id: string;
  type: string;
  locale: string;
  site: string;
  path: string;
  title: string;
  /** How often the page asks it. */
  placements: number;
  /** The version the page is pinned to. */
  version: number;
  /** Whether there is a newer version. */
  stale: boolean;
}

/** Every public page that asks a question. */
export interface QuestionUses {
  key: string;
  current_version: number;
  /** How many public pages ask it. */
  pages: number;
  items: QuestionUse[];
}

/** A Questionnaire of FHIR R4. */
export interface Questionnaire {
  resourceType: "Questionnaire";
  status: "active";
  item: (Record<string, unknown>)[];
  [name: string]: unknown;
}

/** Whether a trial takes new people; the words are those of ClinicalTrials.gov. `not_yet_recruiting`: Not yet recruiting; `recruiting`: Recruiting; `enrolling_by_invitation`: Enrolling by invitation; `active_not_recruiting`: Active, not recruiting; `suspended`: Suspended; `terminated`: Terminated; `completed`: Completed; `withdrawn`: Withdrawn; `unknown`: Unknown. */
export type RecruitmentStatus = "not_yet_recruiting" | "recruiting" | "enrolling_by_invitation" | "active_not_recruiting" | "suspended" | "terminated" | "completed" | "withdrawn" | "unknown";

/** A path that leads elsewhere. */
export interface Redirect {
  /** Redirect. */
  type: "Redirect";
  /** The redirect's identifier. */
  id: string;
  /** The host name it applies to; null: every site. */
  site: string | null;
  /** The old path, with leading and trailing slash. */
  path: string;
  /** The path or address that replaces it. */
  to: string;
  /** Whether it is for ever (301) or for now (302). */
  permanent: boolean;
  /** When the document last changed for any reason. */
  changed_at: string;
  /** Surrogate keys of everything the document embeds, for purging caches. */
  keys: string[];
  /** SHA-256 of the document's canonical form; changes exactly when the content does. */
  hash: string;
  /** The content version that last changed the document; grows with every change. */
  sequence: number;
  /** Which version of the document's Shape it was compiled with. */
  shape_hash: string;
}

export interface RedirectList {
  items: Redirect[];
  /** The `cursor` of the neighbouring page; null where there is none. */
  next: string | null;
  /** The `cursor` of the neighbouring page; null where there is none. */
  previous: string | null;
}

export interface Redirection {
  redirect: { to: string; permanent: boolean };
}

/** A source of the article. */
export interface Reference {
  /** The item's identifier, stable across versions of the page. */
  id: string;
  /** The number readers see: the order of first citation. */
  number: number;
  /** The title of the paper, guideline or page. */
  title: string;
  /** The journal, or who published it. */
  publisher: string;
  /** The year of publication. */
  year: number | null;
  /** Where it can be read. */
  url: string | null;
  /** Without https. */
  doi: string;
  /** PubMed's number. */
  pmid: string;
  /** Whether there is a URL, DOI or PMID, none exists, or nobody knows. */
  locator: Locator;
}

/** Where the list of sources stands. The numbered list itself is the document's `references`. */
export interface References {
  /** The block's type: the name of this struct. */
  type: "References";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** The section's fragment identifier; it does not change when the heading does. */
  anchor: string;
  /** What the section tells the reader. */
  health_aspect: HealthAspect | null;
  /** The heading above the list. */
  heading: string | null;
  /** Tick only when a clinician has checked that this section is safe to show without the rest. */
  safe_alone: boolean;
}

/** Where a trial is registered. `clinicaltrials_gov`: ClinicalTrials.gov; `isrctn`: ISRCTN; `ctis`: EU Clinical Trials (CTIS); `other`: Another registry. */
export type Registry = "clinicaltrials_gov" | "isrctn" | "ctis" | "other";

/** Reviewed articles about the condition: they are not part of the recruitment. */
export interface RelatedArticles {
  /** The block's type: the name of this struct. */
  type: "RelatedArticles";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** The section's fragment identifier; it does not change when the heading does. */
  anchor: string;
  /** What the section tells the reader. */
  health_aspect: HealthAspect | null;
  /** The heading above this part. */
  heading: string | null;
  /** Articles. Pages that are not public are left out. */
  pages: Link[];
}

/** The medical review of a page. */
export interface Review {
  /** Who reviewed the whole page. */
  reviewed_by: Person | null;
  /** When a person reviewed the whole page. */
  last_reviewed: string | null;
  /** When it should be reviewed again. */
  review_due: string | null;
}

/** Rich text in three forms of the same content. */
export interface RichText {
  /** Portable Text: blocks, spans, marks, and inline citations. */
  nodes: PortableText;
  /** Sanitised HTML. */
  html: string;
  /** Plain text: paragraphs on lines of their own, citations as [1]. */
  text: string;
}

/** What taking part may bring, and what it may cost people's health. */
export interface RisksAndBenefits {
  /** The block's type: the name of this struct. */
  type: "RisksAndBenefits";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** The section's fragment identifier; it does not change when the heading does. */
  anchor: string;
  /** What the section tells the reader. */
  health_aspect: HealthAspect | null;
  /** The heading above this part. */
  heading: string | null;
  /** What can go wrong, and what is not known yet. */
  risks: RichText;
  /** Say that people may or may not benefit. */
  possible_benefits: RichText;
}

/** What to show at once after an answer that may mean danger. */
export interface SafetyResponse {
  /** The item's identifier, stable across versions of the page. */
  id: string;
  /** The urgency in words; say or show it before the heading. */
  accessible_label: string;
  /** The answer it is for: yes, no, or the value of an option or band. */
  answer: string;
  /** How soon the person should get help. */
  urgency: Urgency;
  /** For example: Get help now. */
  heading: string;
  /** What to do, and how. It is shown before any result. */
  text: RichText;
}

/** One value of a facet. */
export interface SearchFacetValue {
  /** What to filter by. */
  value: string;
  /** What to call it. */
  label: string;
  /** How many results it would leave. */
  count: number;
}

/** What the results could be narrowed to, and how many that would leave. */
export interface SearchFacets {
  /** By page type. */
  types: SearchFacetValue[];
  /** By condition; values are slugs. */
  conditions: SearchFacetValue[];
  /** By what sections of the pages tell the reader. */
  aspects: SearchFacetValue[];
}

/** What a search found. */
export interface SearchPage {
  items: SearchResult[];
  /** The `cursor` of the next page; null on the last one. */
  next: string | null;
  /** How many pages were found; from 500 on there may be more. */
  total: number;
  facets: SearchFacets;
  /** The same words, with mistyped ones corrected; null where none was. */
  did_you_mean: string | null;
}

/** A page that was found. */
export interface SearchResult {
  /** The page's document; not an id of the result, which belongs to its search. */
  document_id: string;
  /** The page's type. */
  type: PageType;
  /** The language, as a BCP 47 tag. */
  locale: string;
  /** The page's path on the site. */
  path: string;
  /** The page's title. */
  title: string;
  /** What matched; null for the page as a whole. */
  section: SearchSection | null;
  /** Some words of the match as HTML: escaped, with `<mark>` and nothing else. */
  excerpt: string;
  /** How soon to get help, if a warning sign matched: show such a result as a warning. */
  urgency: Urgency | null;
  /** Whether an editor put it first for these words. */
  promoted: boolean;
}

/** The section of a page that matched. */
export interface SearchSection {
  /** The section's heading. */
  heading: string | null;
  /** Its fragment identifier: link to the page's path, `#`, and this. */
  anchor: string;
  /** What it tells the reader. */
  health_aspect: HealthAspect | null;
}

/** A completion of what was typed so far. */
export interface SearchSuggestion {
  /** What the reader may have meant to type. */
  text: string;
  /** The type of the document it names. */
  type: string;
  /** The document it names; null where it is only words. */
  document_id: string | null;
}

/** A published section. */
export interface SectionIndex {
  /** The document's type: the name of this struct. */
  type: "SectionIndex";
  /** The document's identifier: one for each content and locale. */
  id: string;
  /** The content's identifier, shared by its translations. */
  content_id: string;
  /** The language, as a BCP 47 tag. */
  locale: string;
  /** The host name of the site. */
  site: string;
  /** The path on the site, with leading and trailing slash. */
  path: string;
  /** The page's title: its one h1. */
  title: string;
  /** What search engines show. */
  seo: Seo;
  /** From the home page to the page above this one. */
  breadcrumb: Breadcrumb[];
  /** When it was first published. */
  published_at: string;
  /** When an editor last published a change. */
  updated_at: string;
  /** The same page in other languages. */
  translations: Translation[];
  /** The page as JSON-LD in the words of schema.org, to be put into its head as it is. */
  json_ld: Record<string, unknown>;
  /** What readers find in this section, in one or two sentences. */
  summary: string;
  /** When the document last changed for any reason. */
  changed_at: string;
  /** Surrogate keys of everything the document embeds, for purging caches. */
  keys: string[];
  /** SHA-256 of the document's canonical form; changes exactly when the content does. */
  hash: string;
  /** The content version that last changed the document; grows with every change. */
  sequence: number;
  /** Which version of the document's Shape it was compiled with. */
  shape_hash: string;
}

/** How private an answer is. `standard`: Standard; `sensitive`: Sensitive; `special_category`: Special category (health, sex life, origin, belief). */
export type Sensitivity = "standard" | "sensitive" | "special_category";

/** What search engines show. */
export interface Seo {
  /** For the title element. */
  title: string;
  /** For the description meta element; may be empty. */
  description: string;
}

/** Whom a trial takes, by sex. `all`: All; `female`: Female; `male`: Male. */
export type Sex = "all" | "female" | "male";

/** Answered by the value of one option. */
export interface SingleChoiceAnswer {
  /** The block's type: the name of this struct. */
  type: "SingleChoiceAnswer";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** The options, in the order they are shown. */
  options: EligibilityOption[];
}

/** A site with its menus. */
export interface Site {
  /** Site. */
  type: "Site";
  /** The site's identifier. */
  id: string;
  /** The host name. */
  hostname: string;
  /** What the site is called. */
  name: string;
  /** The language of paths without a language prefix. */
  default_locale: string;
  /** Every language with public content. */
  locales: string[];
  /** The site's menus, one for each language. */
  menus: Menu[];
  /** When the document last changed for any reason. */
  changed_at: string;
  /** Surrogate keys of everything the document embeds, for purging caches. */
  keys: string[];
  /** SHA-256 of the document's canonical form; changes exactly when the content does. */
  hash: string;
  /** The content version that last changed the document; grows with every change. */
  sequence: number;
  /** Which version of the document's Shape it was compiled with. */
  shape_hash: string;
}

export type Start = Record<string, string>;

/** What people who took part say. Many ethics boards refuse it, so it is off by default. */
export interface Stories {
  /** The block's type: the name of this struct. */
  type: "Stories";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** The section's fragment identifier; it does not change when the heading does. */
  anchor: string;
  /** What the section tells the reader. */
  health_aspect: HealthAspect | null;
  /** The heading above this part. */
  heading: string | null;
  /** Stories with consent. */
  stories: Story[];
}

/** What somebody who took part says about it. */
export interface Story {
  /** The item's identifier, stable across versions of the page. */
  id: string;
  /** In the person's own words; not about how well it worked. */
  quote: string;
  /** The name the person agreed to. */
  name: string;
  /** When the person said it. */
  dated: string | null;
}

/** How to reach the study team without filling in a form. */
export interface StudyContact {
  /** The block's type: the name of this struct. */
  type: "StudyContact";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** The section's fragment identifier; it does not change when the heading does. */
  anchor: string;
  /** What the section tells the reader. */
  health_aspect: HealthAspect | null;
  /** The heading above this part. */
  heading: string | null;
  /** A number that somebody answers. */
  telephone: string;
  /** An address that somebody reads. */
  email: string;
  /** When somebody answers. */
  hours: string;
  /** In which languages, and how to get an interpreter. */
  language_help: string;
}

/** Where the facts of the page's trial are shown: status, phase, ages, visits, length. */
export interface StudyFacts {
  /** The block's type: the name of this struct. */
  type: "StudyFacts";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** The section's fragment identifier; it does not change when the heading does. */
  anchor: string;
  /** What the section tells the reader. */
  health_aspect: HealthAspect | null;
  /** The heading above this part. */
  heading: string | null;
}

/** The purpose of the study: what is compared with what, and who gets which by chance. */
export interface StudyPurpose {
  /** The block's type: the name of this struct. */
  type: "StudyPurpose";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** The section's fragment identifier; it does not change when the heading does. */
  anchor: string;
  /** What the section tells the reader. */
  health_aspect: HealthAspect | null;
  /** The heading above this part. */
  heading: string | null;
  /** What the study wants to find out, and why. */
  text: RichText;
  /** What is being studied; call it investigational. */
  studied_product: string;
  /** What it is compared with. A randomised study must say it. */
  comparator: string;
  /** The chance of each group, for example 1 in 2. A randomised study must say it. */
  allocation: string;
}

/** One step of taking part. */
export interface StudyStep {
  /** The item's identifier, stable across versions of the page. */
  id: string;
  /** What happens, for example: Screening visit. */
  heading: string | null;
  /** How long it takes, where, and what you do. */
  text: RichText;
}

export interface SuggestionList {
  items: SearchSuggestion[];
}

/** A small table with column headings. */
export interface Table {
  /** The block's type: the name of this struct. */
  type: "Table";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** What the table tells, in one line. */
  caption: RichText;
  /** Tick when the first cell names its row. */
  row_headers: boolean;
  /** Give each column a heading. */
  table: TableGrid;
}

/** A column. */
export interface TableColumn {
  /** The column's heading; may be empty. */
  heading: string;
}

/** The columns and rows of a table. */
export interface TableGrid {
  /** From left to right. */
  columns: TableColumn[];
  /** From top to bottom. */
  rows: TableRow[];
}

/** A row. */
export interface TableRow {
  /** One cell for each column, in their order. */
  cells: RichText[];
}

/** Treatments of one level. */
export interface Tier {
  /** The item's identifier, stable across versions of the page. */
  id: string;
  /** Each tier is used once, in the order basic, advanced, alternative. */
  level: TierLevel;
  /** For example: Things to try first. */
  heading: string;
  /** A sentence or two before the treatments. */
  lead: RichText;
  /** The treatments of this tier. */
  treatments: Treatment[];
}

/** The tiers of treatment, in the order in which they are shown. `basic`: Basic; `advanced`: Advanced; `alternative`: Alternative. */
export type TierLevel = "basic" | "advanced" | "alternative";

/** The same content in another language. */
export interface Translation {
  /** The document of the translation. */
  id: string;
  /** Its language, as a BCP 47 tag. */
  locale: string;
  /** Its path on the site; null for what is not a page. */
  path: string | null;
}

/** One treatment. */
export interface Treatment {
  /** The item's identifier, stable across versions of the page. */
  id: string;
  /** What the treatment is called. */
  name: string;
  /** What it is, whom it helps, and what to watch for. */
  text: RichText;
  /** What sort of treatment it is, for search engines. */
  kind: TreatmentKind | null;
}

/** The schema.org type of a treatment; not everything under a treatment heading is one. `medical_therapy`: Medical therapy; `physical_therapy`: Physical therapy; `drug`: Medicine; `drug_class`: Class of medicines; `surgical_procedure`: Surgery; `lifestyle_modification`: Change of lifestyle; `physical_activity`: Physical activity; `not_a_therapy`: Not a treatment (a service or a person). */
export type TreatmentKind = "medical_therapy" | "physical_therapy" | "drug" | "drug_class" | "surgical_procedure" | "lifestyle_modification" | "physical_activity" | "not_a_therapy";

/** Treatments in tiers. */
export interface Treatments {
  /** The block's type: the name of this struct. */
  type: "Treatments";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** The section's fragment identifier; it does not change when the heading does. */
  anchor: string;
  /** What the section tells the reader. */
  health_aspect: HealthAspect | null;
  /** For example: How is lower back pain treated? */
  heading: string | null;
  /** A sentence or two before the tiers. */
  lead: RichText;
  /** Basic, advanced and alternative treatments. */
  tiers: Tier[];
  /** Tick only when a clinician has checked that this section is safe to show without the rest. */
  safe_alone: boolean;
}

/** A published trial. */
export interface Trial {
  /** The document's type: the name of this struct. */
  type: "Trial";
  /** The document's identifier: one for each content and locale. */
  id: string;
  /** The content's identifier, shared by its translations. */
  content_id: string;
  /** The language, as a BCP 47 tag. */
  locale: string;
  /** Names the trial in the API. Do not change it once public. */
  slug: string;
  /** Where the trial is registered. */
  registry: Registry;
  /** For example NCT01234567. */
  registry_number: string;
  /** The title for the public, in plain words. */
  public_title: string;
  /** What the trial wants to find out, in a sentence or two. */
  summary: string;
  /** Whether the trial takes new people. */
  recruitment_status: RecruitmentStatus;
  /** When the status was last checked. */
  status_as_of: string | null;
  /** How far the testing has come. */
  phase: Phase;
  /** Whether chance decides who gets what. */
  randomised: boolean;
  /** Whether some people get a placebo. */
  placebo_controlled: boolean;
  /** Who does not know who gets what. */
  masking: Masking;
  /** What is being studied, for example: a heat wrap. */
  investigational_product: string;
  /** What it is compared with, for example: a placebo wrap. */
  comparator: string;
  /** The chance of each group, for example: 1 in 2. */
  allocation: string;
  /** Who is responsible for the trial. */
  sponsor: string;
  /** Who leads it. */
  investigator: string;
  /** The version of the protocol the criteria come from. */
  protocol_version: string;
  /** The youngest age, in months. Empty: no limit. */
  minimum_age_months: number | null;
  /** The oldest age, in months. Empty: no limit. */
  maximum_age_months: number | null;
  /** Whom the trial takes. */
  sex: Sex;
  /** Whether it takes healthy people. */
  healthy_volunteers: boolean;
  /** How many people it takes in all. */
  participants: number | null;
  /** How many visits a person has. */
  visits: number | null;
  /** How long a person takes part, for example: 22 weeks. */
  duration: string;
  /** The conditions, in the order editors gave them. */
  conditions: Condition[];
  /** Who can join, criterion by criterion. */
  criteria: TrialCriterion[];
  /** Where the trial is run. */
  sites: TrialSite[];
}

export type TrialAnswer = TrialDocument;

/** One criterion of a trial: its words, and the rule over answers that decides it. */
export interface TrialCriterion {
  /** The item's identifier, stable across versions of the page. */
  id: string;
  /** Names the criterion in results, for example adult. */
  key: string;
  /** Inclusion or exclusion. */
  kind: CriterionKind;
  /** What readers see under who can join, in plain words. */
  plain_text: string;
  /** The words of the protocol or registry, kept as they are. */
  source_text: string;
  /** Inclusion: what people must answer. Exclusion: what keeps people out. Without a rule, the study team checks it. */
  rule: Record<string, unknown> | null;
  /** Whom the criterion is for. Without one, everybody. */
  when: Record<string, unknown> | null;
  /** Who decides about people whom this criterion keeps out. */
  strength: CriterionStrength;
  /** Neutral words, shown to people whom this criterion keeps out. */
  reason_if_not_met: string;
}

/** A published trial. */
export interface TrialDocument {
  /** The document's type: the name of this struct. */
  type: "Trial";
  /** The document's identifier: one for each content and locale. */
  id: string;
  /** The content's identifier, shared by its translations. */
  content_id: string;
  /** The language, as a BCP 47 tag. */
  locale: string;
  /** Names the trial in the API. Do not change it once public. */
  slug: string;
  /** Where the trial is registered. */
  registry: Registry;
  /** For example NCT01234567. */
  registry_number: string;
  /** The title for the public, in plain words. */
  public_title: string;
  /** What the trial wants to find out, in a sentence or two. */
  summary: string;
  /** Whether the trial takes new people. */
  recruitment_status: RecruitmentStatus;
  /** When the status was last checked. */
  status_as_of: string | null;
  /** How far the testing has come. */
  phase: Phase;
  /** Whether chance decides who gets what. */
  randomised: boolean;
  /** Whether some people get a placebo. */
  placebo_controlled: boolean;
  /** Who does not know who gets what. */
  masking: Masking;
  /** What is being studied, for example: a heat wrap. */
  investigational_product: string;
  /** What it is compared with, for example: a placebo wrap. */
  comparator: string;
  /** The chance of each group, for example: 1 in 2. */
  allocation: string;
  /** Who is responsible for the trial. */
  sponsor: string;
  /** Who leads it. */
  investigator: string;
  /** The version of the protocol the criteria come from. */
  protocol_version: string;
  /** The youngest age, in months. Empty: no limit. */
  minimum_age_months: number | null;
  /** The oldest age, in months. Empty: no limit. */
  maximum_age_months: number | null;
  /** Whom the trial takes. */
  sex: Sex;
  /** Whether it takes healthy people. */
  healthy_volunteers: boolean;
  /** How many people it takes in all. */
  participants: number | null;
  /** How many visits a person has. */
  visits: number | null;
  /** How long a person takes part, for example: 22 weeks. */
  duration: string;
  /** The conditions, in the order editors gave them. */
  conditions: Condition[];
  /** Who can join, criterion by criterion. */
  criteria: TrialCriterion[];
  /** Where the trial is run. */
  sites: TrialSite[];
  /** When the document last changed for any reason. */
  changed_at: string;
  /** Surrogate keys of everything the document embeds, for purging caches. */
  keys: string[];
  /** SHA-256 of the document's canonical form; changes exactly when the content does. */
  hash: string;
  /** The content version that last changed the document; grows with every change. */
  sequence: number;
  /** Which version of the document's Shape it was compiled with. */
  shape_hash: string;
}

/** A published trial index. */
export interface TrialIndex {
  /** The document's type: the name of this struct. */
  type: "TrialIndex";
  /** The document's identifier: one for each content and locale. */
  id: string;
  /** The content's identifier, shared by its translations. */
  content_id: string;
  /** The language, as a BCP 47 tag. */
  locale: string;
  /** The host name of the site. */
  site: string;
  /** The path on the site, with leading and trailing slash. */
  path: string;
  /** The page's title: its one h1. */
  title: string;
  /** What search engines show. */
  seo: Seo;
  /** From the home page to the page above this one. */
  breadcrumb: Breadcrumb[];
  /** When it was first published. */
  published_at: string;
  /** When an editor last published a change. */
  updated_at: string;
  /** The same page in other languages. */
  translations: Translation[];
  /** The page as JSON-LD in the words of schema.org, to be put into its head as it is. */
  json_ld: Record<string, unknown>;
  /** What readers find here, in one or two sentences. */
  summary: string;
  /** When the document last changed for any reason. */
  changed_at: string;
  /** Surrogate keys of everything the document embeds, for purging caches. */
  keys: string[];
  /** SHA-256 of the document's canonical form; changes exactly when the content does. */
  hash: string;
  /** The content version that last changed the document; grows with every change. */
  sequence: number;
  /** Which version of the document's Shape it was compiled with. */
  shape_hash: string;
}

/** A published trial landing page. */
export interface TrialLandingPage {
  /** The document's type: the name of this struct. */
  type: "TrialLandingPage";
  /** The document's identifier: one for each content and locale. */
  id: string;
  /** The content's identifier, shared by its translations. */
  content_id: string;
  /** The language, as a BCP 47 tag. */
  locale: string;
  /** The host name of the site. */
  site: string;
  /** The path on the site, with leading and trailing slash. */
  path: string;
  /** The page's title: its one h1. */
  title: string;
  /** What search engines show. */
  seo: Seo;
  /** From the home page to the page above this one. */
  breadcrumb: Breadcrumb[];
  /** When it was first published. */
  published_at: string;
  /** When an editor last published a change. */
  updated_at: string;
  /** The same page in other languages. */
  translations: Translation[];
  /** The page as JSON-LD in the words of schema.org, to be put into its head as it is. */
  json_ld: Record<string, unknown>;
  /** The study in one or two sentences; lists and searches show it. */
  summary: string;
  /** The trial this page is about. */
  trial: Trial | null;
  /** What the page is about, the main condition first. */
  conditions: Condition[];
  /** The approval of exactly this text. */
  approval: Approval | null;
  /** Why the parts that invite people are left out, to be shown in their place; null: nothing is. */
  withheld: string | null;
  /** Why that is, for software; null: nothing is. */
  withheld_reason: WithheldReason | null;
  /** The page, block by block. */
  body: LandingBodyBlock[];
  /** When the document last changed for any reason. */
  changed_at: string;
  /** Surrogate keys of everything the document embeds, for purging caches. */
  keys: string[];
  /** SHA-256 of the document's canonical form; changes exactly when the content does. */
  hash: string;
  /** The content version that last changed the document; grows with every change. */
  sequence: number;
  /** Which version of the document's Shape it was compiled with. */
  shape_hash: string;
}

export interface TrialList {
  items: TrialDocument[];
  /** The `cursor` of the neighbouring page; null where there is none. */
  next: string | null;
  /** The `cursor` of the neighbouring page; null where there is none. */
  previous: string | null;
}

/** A place where a trial is run. */
export interface TrialSite {
  /** The item's identifier, stable across versions of the page. */
  id: string;
  /** The hospital, clinic or university. */
  name: string;
  /** The town or city. */
  city: string;
  /** The state, county or region. */
  region: string;
  /** The country. */
  country: string;
  /** Whether this site takes new people now. */
  recruiting: boolean;
  /** The telephone of the study team. */
  telephone: string;
  /** The email address of the study team. */
  email: string;
}

/** How soon a person with this sign should get help. `ungraded`: Not graded yet; `routine`: Routine; `non_urgent`: Non-urgent; `urgent`: Urgent; `emergency`: Emergency. */
export type Urgency = "ungraded" | "routine" | "non_urgent" | "urgent" | "emergency";

/** A sign that asks for help, and how soon. */
export interface WarningSign {
  /** The item's identifier, stable across versions of the page. */
  id: string;
  /** The urgency in words; say or show it before the sign, never colour alone. */
  accessible_label: string;
  /** One sign, as the reader would notice it. */
  text: RichText;
  /** How soon somebody with this sign should get help. */
  urgency: Urgency;
}

/** The steps of taking part, from screening to follow-up. */
export interface WhatToExpect {
  /** The block's type: the name of this struct. */
  type: "WhatToExpect";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** The section's fragment identifier; it does not change when the heading does. */
  anchor: string;
  /** What the section tells the reader. */
  health_aspect: HealthAspect | null;
  /** The heading above this part. */
  heading: string | null;
  /** The steps, in the order they happen. */
  steps: StudyStep[];
}

/** Warning signs, each with its urgency. */
export interface WhenToSeeADoctor {
  /** The block's type: the name of this struct. */
  type: "WhenToSeeADoctor";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** The section's fragment identifier; it does not change when the heading does. */
  anchor: string;
  /** What the section tells the reader. */
  health_aspect: HealthAspect | null;
  /** The heading above the warning signs. */
  heading: string | null;
  /** The sentence before the list of signs. */
  lead: RichText;
  /** The signs, the most urgent first. */
  warning_signs: WarningSign[];
  /** What to do if none of these fits. */
  closing: RichText;
  /** Tick only when a clinician has checked that this section is safe to show without the rest. */
  safe_alone: boolean;
}

/** Who can join and who cannot, in the plain words of the trial's criteria. */
export interface WhoCanJoin {
  /** The block's type: the name of this struct. */
  type: "WhoCanJoin";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** The section's fragment identifier; it does not change when the heading does. */
  anchor: string;
  /** What the section tells the reader. */
  health_aspect: HealthAspect | null;
  /** The heading above this part. */
  heading: string | null;
  /** What to say below the lists, which come from the trial's criteria. */
  closing: RichText;
  /** Who can join, in the order of the trial's criteria. */
  inclusion: JoiningCriterion[];
  /** Who cannot join, in the order of the trial's criteria. */
  exclusion: JoiningCriterion[];
}

/** Who is responsible for the study, and how they use data. */
export interface WhoRunsIt {
  /** The block's type: the name of this struct. */
  type: "WhoRunsIt";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** The section's fragment identifier; it does not change when the heading does. */
  anchor: string;
  /** What the section tells the reader. */
  health_aspect: HealthAspect | null;
  /** The heading above this part. */
  heading: string | null;
  /** What to say beside the trial's sponsor and investigator. */
  text: RichText;
  /** What happens to people's data, and to answers of people who do not match. */
  data_use: string;
}

/** A document that is not public any more, or not of this type. Its place is told where readers may know of it. */
export interface WithdrawnDocument {
  withdrawn: true;
  id: string;
  /** The type it had, which there may be no more. */
  type: string;
  locale: string | null;
  sequence: number;
  site?: string;
  path?: string;
}

/** Why a landing page invites nobody. `no_approval`: No ethics approval covers the text at the moment.; `not_recruiting`: The trial does not take people who ask to join.. */
export type WithheldReason = "no_approval" | "not_recruiting";

/** Answered by yes, no or unsure. */
export interface YesNoUnsureAnswer {
  /** The block's type: the name of this struct. */
  type: "YesNoUnsureAnswer";
  /** What the page calls the block: its name in the editor's menu. */
  name: string;
  /** The block's identifier, stable across versions of the page. */
  id: string;
  /** What stands for `yes`. */
  yes_label: string;
  /** What stands for `no`. */
  no_label: string;
}
