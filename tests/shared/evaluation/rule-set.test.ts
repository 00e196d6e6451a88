import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pickRuleSet, type RuleSet } from '../../../shared/evaluation/rule-set.ts';

function set(id: string, validFrom: string | null, validTo: string | null): RuleSet {
  const basis = { unverified: false, law: id, source: 'test' } as const;
  return { id, subject: 'qd766-ratio', validFrom, validTo, basis };
}

const OLD = set('old', null, '2025-06-30');
const NEW = set('new', '2025-07-01', null);

describe('pickRuleSet', () => {
  test.each([
    ['2025-01-01', '2025-03-31', 'old'],
    ['2025-06-30', '2025-06-30', 'old'],
    ['2025-07-01', '2025-07-01', 'new'],
    ['2031-01-01', '2031-12-31', 'new'],
  ])('%s to %s is computed by the %s rules, whatever order they are listed in', (from, to, id) => {
    for (const sets of [
      [OLD, NEW],
      [NEW, OLD],
    ])
      expect(pickRuleSet(sets, { from, to })).toMatchObject({ ok: true, ruleSet: { id } });
  });

  test('a period that two rule sets share has no single answer', () => {
    expect(pickRuleSet([NEW, OLD], { from: '2025-01-01', to: '2025-12-31' })).toEqual({
      ok: false,
      problem: 'period-spans-rule-sets',
      ids: ['old', 'new'],
    });
  });

  test.each([
    ['before the first', [set('a', '2026-01-01', null)], '2025-12-31', '2025-12-31'],
    ['after the last', [OLD], '2025-07-01', '2025-07-02'],
    ['for a part of the period', [OLD], '2025-06-30', '2025-07-01'],
    ['of none at all', [], '2025-06-30', '2025-07-01'],
  ])('none valid %s is an error', (_when, sets, from, to) => {
    expect(pickRuleSet(sets, { from, to })).toMatchObject({
      ok: false,
      problem: 'rule-set-missing',
    });
  });

  test.each([
    [[OLD, set('twin', '2025-06-30', null)], '2025-06-30', '2025-06-30'],
    [[set('a', null, null), set('b', null, null)], '2025-06-30', '2025-06-30'],
    [
      [set('long', null, '2026-12-31'), set('short', '2025-01-01', '2025-01-31'), NEW],
      '2025-01-01',
      '2026-12-31',
    ],
  ])('two that are valid on one day are an error', (sets, from, to) => {
    expect(pickRuleSet(sets, { from, to })).toMatchObject({
      ok: false,
      problem: 'rule-sets-overlap',
    });
  });

  test('in a gapless chain every day has exactly its own rule set', () => {
    const day = (n: number): string =>
      new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 2_000 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 2_000 }),
        (cuts, at) => {
          const starts = [0, ...cuts.toSorted((a, b) => a - b)];
          const sets = starts.map((start, i) => {
            const next = starts[i + 1];
            return set(`s${i}`, day(start), next === undefined ? null : day(next - 1));
          });
          const expected = starts.findLastIndex((start) => start <= at);
          expect(pickRuleSet(sets, { from: day(at), to: day(at) })).toMatchObject({
            ok: true,
            ruleSet: { id: `s${expected}` },
          });
        },
      ),
    );
  });
});
