import { z } from 'zod';
import {
  COMMENTS_PATH,
  commentListSchema,
  unmaskedCommentSchema,
  type CommentList,
  type UnmaskedComment,
  type UnmaskRequest,
} from '../../../shared/contract/comments.ts';
import {
  CONTESTS_PATH,
  contestListSchema,
  contestViewSchema,
  OWN_CONTESTS_PATH,
  ownContestSchema,
  ownContestsSchema,
  type ContestAnswerRequest,
  type ContestList,
  type ContestRequest,
  type ContestView,
  type OwnContest,
  type OwnContests,
} from '../../../shared/contract/contests.ts';
import {
  NOTICE_PATH,
  noticeViewSchema,
  OWN_FIGURES_PATH,
  ownFiguresSchema,
  type NoticeView,
  type OwnFigures,
} from '../../../shared/contract/own.ts';
import {
  PETITIONS_PATH,
  petitionListSchema,
  petitionViewSchema,
  type PetitionList,
  type PetitionOpenRequest,
  type PetitionStepRequest,
  type PetitionView,
} from '../../../shared/contract/petitions.ts';
import {
  DEPARTURES_PATH,
  RETENTION_PATH,
  retentionTermsSchema,
  type DepartureRequest,
  type RetentionRequest,
  type RetentionTerms,
} from '../../../shared/contract/retention.ts';
import { feedbackSchema, type Feedback } from '../../../shared/domain/feedback.ts';
import type { Answer } from './answer.ts';
import { ask } from './ask.ts';
import type { Days } from './evaluations-api.ts';
import { withQuery } from './path.ts';

/** Objections, what citizens said, accusations, and what a clerk may see of their own. */
export interface RightsApi {
  contests(unit: string): Promise<Answer<ContestList>>;
  answerContest(id: number, request: ContestAnswerRequest): Promise<Answer<ContestView>>;
  comments(unit: string, days: Days): Promise<Answer<CommentList>>;
  unmaskComment(request: UnmaskRequest): Promise<Answer<UnmaskedComment>>;
  petitions(unit: string): Promise<Answer<PetitionList>>;
  openPetition(id: number, request: PetitionOpenRequest): Promise<Answer<Feedback>>;
  takePetitionStep(id: number, request: PetitionStepRequest): Promise<Answer<PetitionView>>;
  notice(): Promise<Answer<NoticeView>>;
  noteNoticeSeen(version: string): Promise<Answer<null>>;
  ownFigures(): Promise<Answer<OwnFigures>>;
  ownContests(): Promise<Answer<OwnContests>>;
  contest(request: ContestRequest): Promise<Answer<OwnContest>>;
  retention(): Promise<Answer<RetentionTerms>>;
  setRetention(request: RetentionRequest): Promise<Answer<RetentionTerms>>;
  noteDeparture(request: DepartureRequest): Promise<Answer<null>>;
}

export function createRightsApi(origin: string): RightsApi {
  return {
    contests: (unit) => ask(origin, 'GET', withQuery(CONTESTS_PATH, { unit }), contestListSchema),
    answerContest: (id, request) =>
      ask(origin, 'POST', `${CONTESTS_PATH}/${id}/answers`, contestViewSchema, request),
    comments: (unit, { from, to }) =>
      ask(origin, 'GET', withQuery(COMMENTS_PATH, { unit, from, to }), commentListSchema),
    unmaskComment: (request) =>
      ask(origin, 'POST', `${COMMENTS_PATH}/unmask`, unmaskedCommentSchema, request),
    petitions: (unit) =>
      ask(origin, 'GET', withQuery(PETITIONS_PATH, { unit }), petitionListSchema),
    openPetition: (id, request) =>
      ask(origin, 'POST', `${PETITIONS_PATH}/${id}/open`, feedbackSchema, request),
    takePetitionStep: (id, request) =>
      ask(origin, 'POST', `${PETITIONS_PATH}/${id}/steps`, petitionViewSchema, request),
    notice: () => ask(origin, 'GET', NOTICE_PATH, noticeViewSchema),
    noteNoticeSeen: (version) => ask(origin, 'POST', `${NOTICE_PATH}/seen`, z.null(), { version }),
    ownFigures: () => ask(origin, 'GET', OWN_FIGURES_PATH, ownFiguresSchema),
    ownContests: () => ask(origin, 'GET', OWN_CONTESTS_PATH, ownContestsSchema),
    contest: (request) => ask(origin, 'POST', OWN_CONTESTS_PATH, ownContestSchema, request),
    retention: () => ask(origin, 'GET', RETENTION_PATH, retentionTermsSchema),
    setRetention: (request) => ask(origin, 'POST', RETENTION_PATH, retentionTermsSchema, request),
    noteDeparture: (request) => ask(origin, 'POST', DEPARTURES_PATH, z.null(), request),
  };
}
