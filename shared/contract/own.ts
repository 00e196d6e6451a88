import { z } from 'zod';
import { localTextSchema, type LocalText } from '../domain/local-text.ts';

export const NOTICE_PATH = '/v1/own/notice';
export const OWN_FIGURES_PATH = '/v1/own/figures';

/** What a clerk is told about the record kept of them; `seenAt` (ms) of this very version. */
export interface NoticeView {
  readonly version: string;
  readonly points: readonly { readonly title: LocalText; readonly text: LocalText }[];
  readonly seenAt: number | null;
}
/** `POST /v1/own/notice/seen` */
export interface NoticeSeen {
  readonly version: string;
}

/**
 * Whole closed weeks, as many as it takes to have enough ratings: never a single rating, never a time. Days are a
 * Monday and a Sunday. Percentages are rounded to whole fives; `atLeast` is the number of ratings cut to whole tens.
 */
export interface OwnStretch {
  readonly scale: string;
  readonly from: string;
  readonly to: string;
  readonly atLeast: number;
  readonly satisfiedPercent: number;
  /** Without what a review or an upheld contest left out; null when too few are left. */
  readonly afterReviewPercent: number | null;
}
/** `GET /v1/own/figures`, the newest first. */
export interface OwnFigures {
  readonly stretches: readonly OwnStretch[];
  /** The last Sunday that could be in them. */
  readonly closedThrough: string;
}

const percent = z.int().min(0).max(100);
export const noticeViewSchema: z.ZodType<NoticeView> = z.strictObject({
  version: z.string(),
  points: z.array(
    z.strictObject({
      title: localTextSchema,
      text: z.strictObject({ vi: z.string(), en: z.string() }),
    }),
  ),
  seenAt: z.int().nullable(),
});
export const noticeSeenSchema: z.ZodType<NoticeSeen> = z.strictObject({
  version: z.string().min(1).max(40),
});
export const ownFiguresSchema: z.ZodType<OwnFigures> = z.strictObject({
  stretches: z.array(
    z.strictObject({
      scale: z.string(),
      from: z.iso.date(),
      to: z.iso.date(),
      atLeast: z.int().min(0),
      satisfiedPercent: percent,
      afterReviewPercent: percent.nullable(),
    }),
  ),
  closedThrough: z.iso.date(),
});
