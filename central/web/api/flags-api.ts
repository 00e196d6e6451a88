import {
  FLAG_REVIEWS_PATH,
  FLAG_RUNS_PATH,
  flagListSchema,
  flagRunSchema,
  FLAGS_PATH,
  flagViewSchema,
  type FlagList,
  type FlagReviewRequest,
  type FlagRunRequest,
  type FlagRunView,
  type FlagState,
  type FlagView,
} from '../../../shared/contract/flags.ts';
import type { Answer } from './answer.ts';
import { ask } from './ask.ts';
import type { Days } from './evaluations-api.ts';
import { withQuery } from './path.ts';

export interface FlagsQuestion {
  readonly unit: string;
  readonly days: Days;
  readonly state: FlagState;
  readonly cursor: string | null;
}

export interface FlagsApi {
  flags(question: FlagsQuestion): Promise<Answer<FlagList>>;
  runFlags(request: FlagRunRequest): Promise<Answer<FlagRunView>>;
  reviewFlag(request: FlagReviewRequest): Promise<Answer<FlagView>>;
}

export function createFlagsApi(origin: string): FlagsApi {
  return {
    flags: ({ unit, days, state, cursor }) =>
      ask(
        origin,
        'GET',
        withQuery(FLAGS_PATH, { unit, from: days.from, to: days.to, state, cursor }),
        flagListSchema,
      ),
    runFlags: (request) => ask(origin, 'POST', FLAG_RUNS_PATH, flagRunSchema, request),
    reviewFlag: (request) => ask(origin, 'POST', FLAG_REVIEWS_PATH, flagViewSchema, request),
  };
}
