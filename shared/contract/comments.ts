import { z } from 'zod';

export const COMMENTS_PATH = '/v1/comments';

/**
 * What a citizen said, masked and without its time. `week` is that of its Monday; among few ratings there is only the
 * month and no clerk.
 */
export interface CommentView {
  readonly id: string;
  readonly clerk: string | null;
  readonly week: string | null;
  readonly month: string | null;
  readonly reasons: readonly string[];
  readonly comment: string | null;
}
/** `GET /v1/comments?unit&from&to` */
export interface CommentList {
  readonly comments: readonly CommentView[];
  /** Said, but not to be read yet. */
  readonly withheld: number;
}

/** `POST /v1/comments/unmask`: the words as they were written, for an auditor who says why. */
export interface UnmaskRequest {
  readonly unit: string;
  readonly id: string;
  readonly reason: string;
}
export interface UnmaskedComment {
  readonly comment: string | null;
}

const id = z.string().min(1).max(64);
export const reasonTextSchema: z.ZodType<string> = z.string().trim().min(10).max(1000);

export const commentListSchema: z.ZodType<CommentList> = z.strictObject({
  comments: z.array(
    z.strictObject({
      id: z.uuid(),
      clerk: id.nullable(),
      week: z.iso.date().nullable(),
      month: z.string().nullable(),
      reasons: z.array(z.string()),
      comment: z.string().nullable(),
    }),
  ),
  withheld: z.int().min(0),
});
export const unmaskRequestSchema: z.ZodType<UnmaskRequest> = z.strictObject({
  unit: id,
  id: z.uuid(),
  reason: reasonTextSchema,
});
export const unmaskedCommentSchema: z.ZodType<UnmaskedComment> = z.strictObject({
  comment: z.string().nullable(),
});
