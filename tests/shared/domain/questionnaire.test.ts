import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DEFAULT_PROCEDURE_QUESTION,
  DEFAULT_QUESTIONNAIRE,
  questionnaireSchema,
  routeReasons,
} from '../../../shared/domain/questionnaire.ts';

const [FIRST] = DEFAULT_QUESTIONNAIRE.reasons;
const IDS = DEFAULT_QUESTIONNAIRE.reasons.map(({ id }) => id);

describe('the schema', () => {
  test('takes the default with and without the second question', () => {
    const both = { ...DEFAULT_QUESTIONNAIRE, procedureQuestion: DEFAULT_PROCEDURE_QUESTION };
    expect(questionnaireSchema.parse(DEFAULT_QUESTIONNAIRE)).toEqual(DEFAULT_QUESTIONNAIRE);
    expect(questionnaireSchema.parse(both)).toEqual(both);
  });

  test.each([
    ['no id', { id: '' }],
    ['no reasons', { reasons: [] }],
    ['a reason twice', { reasons: [FIRST, FIRST] }],
    ['an id with a space', { reasons: [{ ...FIRST, id: 'a b' }] }],
    ['another destination', { reasons: [{ ...FIRST, destination: 'clerk' }] }],
    ['one language', { reasons: [{ ...FIRST, label: { vi: 'Thời gian' } }] }],
    [
      'more than fit',
      { reasons: Array.from({ length: 13 }, (_, at) => ({ ...FIRST, id: `r${'-'.repeat(at)}` })) },
    ],
    ['a level set', { reasons: [{ ...FIRST, levels: [1] }] }],
    ['a question without a scale', { procedureQuestion: { text: { vi: 'a', en: 'a' } } }],
  ])('refuses %s', (_, wrong) => {
    expect(questionnaireSchema.safeParse({ ...DEFAULT_QUESTIONNAIRE, ...wrong }).success).toBe(
      false,
    );
  });
});

describe('the default reasons', () => {
  test('are those of the domain sheet, each with its destination', () => {
    expect(DEFAULT_QUESTIONNAIRE.reasons.map(({ id, destination }) => [id, destination])).toEqual([
      ['time', 'procedure'],
      ['unclear-guidance', 'clerk-figure'],
      ['attitude', 'clerk-figure'],
      ['many-trips', 'procedure'],
      ['extra-papers', 'clerk-figure'],
      ['extra-charges', 'pakn'],
      ['harassment', 'pakn'],
      ['other', 'procedure'],
    ]);
  });

  test('are worded differently in each language, and in NFC', () => {
    for (const locale of ['vi', 'en'] as const) {
      const labels = DEFAULT_QUESTIONNAIRE.reasons.map(({ label }) => label[locale]);
      expect(new Set(labels).size).toBe(labels.length);
      expect(labels.map((label) => label.normalize('NFC'))).toEqual(labels);
    }
  });
});

describe('chosen reasons', () => {
  test('money and harassment reach the office for complaints, not the figure of the clerk', () => {
    expect(
      routeReasons(DEFAULT_QUESTIONNAIRE, ['harassment', 'attitude', 'extra-charges', 'time']),
    ).toEqual({
      'clerk-figure': ['attitude'],
      procedure: ['time'],
      pakn: ['extra-charges', 'harassment'],
      unknown: [],
    });
  });

  test('each go to one place; those of another version are kept apart, none is lost', () => {
    const chosen = fc.array(fc.constantFrom(...IDS, 'old-reason', 'constructor'), {
      size: 'max',
      maxLength: 12,
    });
    fc.assert(
      fc.property(chosen, (ids) => {
        const routed = routeReasons(DEFAULT_QUESTIONNAIRE, ids);
        const all = Object.values(routed).flat();
        expect(all).toHaveLength(new Set(ids).size);
        expect(new Set(all)).toEqual(new Set(ids));
        expect(routed.unknown.every((id) => !IDS.includes(id))).toBe(true);
      }),
    );
  });
});
