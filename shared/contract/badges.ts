import { z } from 'zod';
import { localTextSchema, type LocalText } from '../domain/local-text.ts';

/** `:unit` stands for the unit's id. */
export const BADGES_PATH = '/v1/units/:unit/badges';

/** A clerk who works there, and since when they hold a badge. */
export interface BadgeHolder {
  readonly clerk: string;
  readonly name: string;
  readonly title: LocalText;
  /** ms; null: no badge. */
  readonly madeAt: number | null;
}
/** `GET /v1/units/{unit}/badges`, in the order of the roster; what is printed on a badge is in no answer but its own. */
export interface BadgeList {
  readonly holders: readonly BadgeHolder[];
}

/** `POST /v1/units/{unit}/badges`: the badge before stops working. `DELETE …/{clerk}` takes it away. */
export interface BadgeRequest {
  readonly clerk: string;
}
/** Told this once. */
export interface NewBadge {
  readonly clerk: string;
  /** The code as an SVG picture. */
  readonly svg: string;
}

const id = z.string().min(1).max(64);

export const badgeListSchema: z.ZodType<BadgeList> = z.strictObject({
  holders: z.array(
    z.strictObject({
      clerk: id,
      name: z.string(),
      title: localTextSchema,
      madeAt: z.int().nullable(),
    }),
  ),
});
export const badgeRequestSchema: z.ZodType<BadgeRequest> = z.strictObject({ clerk: id });
export const newBadgeSchema: z.ZodType<NewBadge> = z.strictObject({ clerk: id, svg: z.string() });
