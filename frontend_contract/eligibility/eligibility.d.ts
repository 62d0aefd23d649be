/** A question's or criterion's key: lower-case words joined by hyphens. */
export type Key = string;
export type Value = string | number;

/** Comparisons of one answer each, joined by all, any and not. Limits are inclusive. */
export type Rule =
  | { all: Rule[] }
  | { any: Rule[] }
  | { not: Rule }
  | { eq: [Key, Value] }
  | { in: [Key, Value[]] }
  | { overlaps: [Key, string[]] }
  | { gte: [Key, Value] }
  | { lte: [Key, Value] }
  | { between: [Key, Value, Value] };

export interface Criterion {
  key: Key;
  kind: "inclusion" | "exclusion";
  rule: Rule;
  /** Whom it applies to; where that is false, the criterion is left out. */
  when?: Rule | null;
  /** `confirm`: what is not met is for the study team to decide. `hard` unless given. */
  strength?: "hard" | "confirm";
}

/** Null, nothing, an empty list, "unsure" and "prefer_not_to_say" are unknown; 0 is an answer. */
export type Answer = string | number | string[] | null;
export type Outcome = "may_be_eligible" | "unsure" | "not_a_match";
export type State = "met" | "not_met" | "unknown" | "not_applicable";

export interface Evaluation {
  outcome: Outcome;
  criteria: Record<Key, State>;
}

/** Criteria that were checked; made by `readRuleset` only. */
export interface Ruleset {
  readonly criteria: readonly Criterion[];
  readonly kinds: ReadonlyMap<Key, "number" | "text" | "month" | "options">;
}

/** A rule that this version cannot use: show no verdict, and say that the study team can tell. */
export declare class RuleError extends Error {
  readonly place: string;
  readonly reason: string;
}

/** Answers of a wrong type: what is expected, by question key. It never holds an answer. */
export declare class AnswerError extends Error {
  readonly reasons: Readonly<Record<Key, string>>;
}

/**
 * Check the criteria of a document once.
 * @throws {RuleError} one of them has no meaning for this version.
 */
export declare function readRuleset(criteria: readonly Criterion[]): Ruleset;

/**
 * Decide by answers; answers to questions no rule asks for are not looked at.
 * @throws {AnswerError} an answer is of a wrong type.
 */
export declare function evaluate(
  ruleset: Ruleset,
  answers: Readonly<Record<Key, Answer | undefined>>,
): Evaluation;

/** The limits of a question that is answered by a month, as GraphQL names them; empty: no limit. */
export interface MonthLimits {
  earliest?: string | null;
  latest?: string | null;
  mayBeFuture?: boolean;
}

/** Whether somebody can give this month: within the limits, and begun somewhere unless it may lie ahead. */
export declare function monthFits(month: string, limits: MonthLimits, now?: Date): boolean;
