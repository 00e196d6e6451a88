import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextQuestionnaire } from '../../../central/office/next-questionnaire.ts';
import { questionsRequestSchema, type ReasonRequest } from '../../../shared/contract/questions.ts';
import {
  DEFAULT_PROCEDURE_QUESTION,
  DEFAULT_QUESTIONNAIRE,
  questionnaireSchema,
} from '../../../shared/domain/questionnaire.ts';

function asked(reasons: readonly ReasonRequest[]) {
  return nextQuestionnaire(null, { questions: { reasons, procedureQuestion: null } });
}
function newReason(en: string): ReasonRequest {
  return { id: null, label: { vi: 'Lý do', en }, destination: 'procedure' };
}

describe('the next wording', () => {
  test('is null where nothing is asked', () => {
    expect(nextQuestionnaire(DEFAULT_QUESTIONNAIRE, { questions: null })).toBeNull();
  });

  test('keeps the product’s id for the product’s words, and only for these', () => {
    expect(asked(DEFAULT_QUESTIONNAIRE.reasons)).toEqual(DEFAULT_QUESTIONNAIRE);
    const turned = asked(DEFAULT_QUESTIONNAIRE.reasons.toReversed());
    expect(turned?.id).toMatch(/^own-[0-9a-f]{12}$/);
    const other = asked(DEFAULT_QUESTIONNAIRE.reasons.slice(1));
    expect(other?.id).not.toBe(turned?.id);
    expect(asked(DEFAULT_QUESTIONNAIRE.reasons.slice(1))?.id).toBe(other?.id);
  });

  test('names a new reason after its English words, never as another is named', () => {
    const reasons = [newReason('Broken lift!'), newReason('Broken lift'), newReason('24 / 7')];
    expect(asked(reasons)?.reasons.map(({ id }) => id)).toEqual([
      'broken-lift',
      'broken-lift-x',
      'reason',
    ]);
  });

  test('keeps the scale of the question about the procedure', () => {
    const scale = { ...DEFAULT_PROCEDURE_QUESTION.scale, id: 'tt-5' };
    const text = { vi: 'Thủ tục thế nào?', en: 'How was the procedure?' };
    const current = {
      ...DEFAULT_QUESTIONNAIRE,
      procedureQuestion: { ...DEFAULT_PROCEDURE_QUESTION, scale },
    };
    const request = { reasons: DEFAULT_QUESTIONNAIRE.reasons, procedureQuestion: text };
    const next = nextQuestionnaire(current, { questions: request });
    expect(next?.procedureQuestion).toEqual({ text, scale });
  });

  test('is one that a kiosk takes, whatever a request may hold', () => {
    const words = fc.string({ minLength: 1, maxLength: 400, unit: 'grapheme' });
    const label = fc.record({ vi: words, en: words });
    const id = fc.constantFrom(null, null, 'time', 'attitude', 'other');
    const destination = fc.constantFrom('clerk-figure', 'procedure', 'pakn');
    const reasons = fc.array(fc.record({ id, label, destination }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(reasons, (some) => {
        const request = { questions: { reasons: some, procedureQuestion: null } };
        const parsed = questionsRequestSchema.safeParse(request);
        fc.pre(parsed.success);
        const next = parsed.data ? nextQuestionnaire(null, parsed.data) : null;
        expect(questionnaireSchema.parse(next)).toEqual(next);
      }),
    );
  });
});
