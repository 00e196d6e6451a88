import { z } from 'zod';
import { localTextSchema, type LocalText } from './local-text.ts';

/** One answer of a scale. `level` counts from 1, the worst. */
export interface Level {
  readonly level: number;
  readonly label: LocalText;
  /** Whether this level counts as satisfied in the kiosk's satisfaction share. */
  readonly satisfied: boolean;
}
/** A published wording. A change of wording or levels is a new id, because ratings are stored with it. */
export interface Scale {
  readonly id: string;
  /** From the worst to the best. */
  readonly levels: readonly Level[];
}

export const scaleSchema: z.ZodType<Scale> = z
  .strictObject({
    id: z.string().min(1).max(64),
    levels: z
      .array(
        z.strictObject({ level: z.int().min(1), label: localTextSchema, satisfied: z.boolean() }),
      )
      .min(2)
      .max(5),
  })
  .refine(
    (scale) => scale.levels.every((entry, index) => entry.level === index + 1),
    'levels count from 1, worst first',
  );

/** Wording of SIPAS and of the ministries' five-level forms (domain.md §2, §3.1). */
export const FIVE_LEVELS: Scale = {
  id: 'vn-5',
  levels: [
    { level: 1, label: { vi: 'Rất không hài lòng', en: 'Very dissatisfied' }, satisfied: false },
    { level: 2, label: { vi: 'Không hài lòng', en: 'Dissatisfied' }, satisfied: false },
    { level: 3, label: { vi: 'Bình thường', en: 'Neutral' }, satisfied: false },
    { level: 4, label: { vi: 'Hài lòng', en: 'Satisfied' }, satisfied: true },
    { level: 5, label: { vi: 'Rất hài lòng', en: 'Very satisfied' }, satisfied: true },
  ],
};

/** Wording of the counter devices of the provincial systems (domain.md §3.1). */
export const THREE_LEVELS: Scale = {
  id: 'vn-3',
  levels: [
    { level: 1, label: { vi: 'Không hài lòng', en: 'Dissatisfied' }, satisfied: false },
    { level: 2, label: { vi: 'Hài lòng', en: 'Satisfied' }, satisfied: true },
    { level: 3, label: { vi: 'Rất hài lòng', en: 'Very satisfied' }, satisfied: true },
  ],
};

export const SCALES: readonly Scale[] = [FIVE_LEVELS, THREE_LEVELS];
