import type { Evidence, RatingFact } from './evidence.ts';

export type ImpossibleRule =
  | 'more-ratings-than-dossiers'
  | 'dossier-rated-twice'
  | 'outside-hours'
  | 'on-leave'
  | 'other-clerks-dossier'
  | 'too-quick'
  | 'codes-in-order';
export type SignalRule =
  | 'burst'
  | 'high-response'
  | 'low-response'
  | 'without-code'
  | 'only-easy'
  | 'overdue-unrated'
  | 'off-in-shift'
  | 'many-impossible'
  | 'identical-comments';
export type FlagRuleId = ImpossibleRule | SignalRule;

/**
 * Something for a named person to look at; it never deletes. `impossible`: it can't have come about as a citizen's
 * rating of this clerk in the ordinary way; `signal`: chance alone would hardly bring it about, yet it may be honest.
 */
export interface Flag {
  /** The same finding has the same id when the rules are run again. */
  readonly id: string;
  readonly rule: FlagRuleId;
  readonly version: number;
  readonly severity: 'impossible' | 'signal';
  /** Of single ratings, or of the clerk's whole period. */
  readonly about: 'ratings' | 'clerk';
  readonly clerk: string;
  /** The ratings that a reviewer may exclude, in order of time; empty where none can be told apart. */
  readonly ratings: readonly string[];
  /** Bound on the probability of the finding with an honest clerk; null where the rule is no test. */
  readonly chance: number | null;
  /** Numbers for the message `flag.<rule>`. */
  readonly data: Readonly<Record<string, number>>;
}

/** A versioned rule. A change of any number in it is a new version, so that old findings stay what they were. */
export interface FlagRule {
  readonly id: FlagRuleId;
  readonly version: number;
  readonly severity: Flag['severity'];
  readonly find: (evidence: Evidence, limits: FlagLimits) => readonly Flag[];
}

export interface FlagLimits {
  /** A statistical signal needs a probability below this. */
  readonly signalChance: number;
}

/** A finding about single ratings of one clerk, one flag each. */
export function ratingFlag(
  rule: FlagRule,
  rating: RatingFact,
  data: Readonly<Record<string, number>>,
): Flag {
  return {
    ...headOf(rule),
    id: `${rule.id}.${rule.version}/${rating.clerk}/${rating.id}`,
    about: 'ratings',
    clerk: rating.clerk,
    ratings: [rating.id],
    chance: null,
    data,
  };
}

/**
 * A finding about when a rating was given. `sure` is 0 where the kiosk's clock could not be compared with the centre's:
 * a kiosk without a network can't hide behind that, and its clerk is not blamed for a clock, so the reviewer is told.
 */
export function timedFlag(rule: FlagRule, rating: RatingFact): Flag {
  return ratingFlag(rule, rating, { at: rating.at, sure: rating.timeCertain ? 1 : 0 });
}

/** A finding about a clerk's period. */
export function clerkFlag(
  rule: FlagRule,
  { period }: Evidence,
  clerk: string,
  finding: Pick<Flag, 'ratings' | 'chance' | 'data'>,
): Flag {
  const id = `${rule.id}.${rule.version}/${clerk}/${period.from}-${period.to}`;
  return { ...headOf(rule), id, about: 'clerk', clerk, ...finding };
}

function headOf(rule: FlagRule): Pick<Flag, 'rule' | 'version' | 'severity'> {
  return { rule: rule.id, version: rule.version, severity: rule.severity };
}
