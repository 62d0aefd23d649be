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
  /** The conditions, in the order editors gave them. */
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
export type ArticleBodyBlock = Prose | Causes | Treatments | WhenToSeeADoctor | Lowdown | Callout | Figure | Table | Faq | CallToActionPlacement | References;

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
  type: "Article" | "Home" | "SectionIndex" | "CallToAction" | "Condition" | "EligibilityQuestion" | "Person" | "Redirect" | "Site";
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
export type Document = Article | Home | SectionIndex | CallToActionDocument | ConditionDocument | EligibilityQuestion | PersonDocument | Redirect | Site;

export type DocumentAnswer = Document;

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

export type EligibilityQuestionAnswer = EligibilityQuestion;

export interface EligibilityQuestionList {
  items: EligibilityQuestion[];
  /** The `cursor` of the neighbouring page; null where there is none. */
  next: string | null;
  /** The `cursor` of the neighbouring page; null where there is none. */
  previous: string | null;
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

/** A link to something public. */
export interface Link {
  /** The path of a page of this site, or an absolute address elsewhere. */
  url: string;
  /** The published document it leads to, if it is one of ours. */
  document_id: string | null;
  /** The title of the document; empty for an address elsewhere. */
  title: string;
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
export type Page = Article | Home | SectionIndex;

export interface PageList {
  items: Page[];
  /** The `cursor` of the neighbouring page; null where there is none. */
  next: string | null;
  /** The `cursor` of the neighbouring page; null where there is none. */
  previous: string | null;
}

/** A type of page; more may come. `Article`: A published article; `Home`: A published home page; `SectionIndex`: A published section. */
export type PageType = "Article" | "Home" | "SectionIndex";

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
  code: "invalid_request" | "invalid_parameter" | "invalid_cursor" | "not_found" | "gone" | "preview_refused" | "method_not_allowed" | "not_acceptable" | "content_too_large" | "limit_exceeded" | "rate_limited" | "internal_error";
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
  /** By what the matching section tells the reader. */
  aspects: SearchFacetValue[];
}

/** What a search found. */
export interface SearchPage {
  items: SearchResult[];
  /** The `cursor` of the next page; null on the last one. */
  next: string | null;
  /** How many pages were found in all. */
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
