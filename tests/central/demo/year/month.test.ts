import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  codeFarming,
  selectiveAsking,
  selfVoting,
  switchingOff,
} from '../../../../central/demo/year/cheats.ts';
import { honestMonth, type DemoMonth } from '../../../../central/demo/year/month.ts';
import { demoOffice, OFFICE_HOURS } from '../../../../central/demo/year/office.ts';
import { seededRandom } from '../../../../central/demo/year/random.ts';
import { isOpen, localMinute } from '../../../../shared/domain/opening-hours.ts';

const SIZE = { clerks: 6, dossiersAYear: 3_028, variety: 1 };

function yearOf(seed: number): readonly DemoMonth[] {
  const random = seededRandom(seed);
  const office = demoOffice(random, 'H99.1', SIZE);
  return Array.from({ length: 12 }, (_, at) =>
    honestMonth(office, { year: 2026, month: at + 1 }, random),
  );
}

const YEAR = yearOf(1);
const DOSSIERS = YEAR.flatMap(({ dossiers }) => dossiers);
const RATINGS = YEAR.flatMap(({ ratings }) => ratings);

describe('seededRandom', () => {
  test('gives the same year for a seed and another for another', () => {
    expect(yearOf(1)).toEqual(YEAR);
    expect(yearOf(2)).not.toEqual(YEAR);
  });

  test('is spread evenly over [0, 1)', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seededRandom(seed);
        const draws = Array.from({ length: 2_000 }, random);
        for (const one of draws) expect(one >= 0 && one < 1).toBe(true);
        const mean = draws.reduce((sum, one) => sum + one, 0) / draws.length;
        expect(Math.abs(mean - 0.5)).toBeLessThan(0.04);
      }),
    );
  });
});

describe('an honest year of a ward', () => {
  test('has about 3,028 dossiers, with more on Mondays than on Fridays and more in the morning', () => {
    expect(DOSSIERS.length / 3_028).toBeGreaterThan(0.9);
    expect(DOSSIERS.length / 3_028).toBeLessThan(1.15);
    const on = (weekday: number): number =>
      DOSSIERS.filter(({ receivedAt }) => localMinute(receivedAt).weekday === weekday).length;
    expect(on(1)).toBeGreaterThan(on(5) * 1.2);
    expect(on(6) + on(7)).toBe(0);
    const before = DOSSIERS.filter(({ receivedAt }) => localMinute(receivedAt).minute < 720);
    expect(before.length).toBeGreaterThan(DOSSIERS.length / 2);
  });

  test('numbers its codes without a gap or a double on each day', () => {
    expect(new Set(DOSSIERS.map(({ hash }) => hash)).size).toBe(DOSSIERS.length);
    for (const day of Map.groupBy(DOSSIERS, ({ serial }) => serial!.day).values())
      expect(day.map(({ serial }) => serial!.number)).toEqual(day.map((_, at) => at + 1));
    for (const { hash } of DOSSIERS) expect(hash).toMatch(/^H99\.1-\d{6}-\d{4}$/);
  });

  test('is answered by some, most of them satisfied, and never while a kiosk is off or its clerk away', () => {
    expect(RATINGS.length / DOSSIERS.length).toBeGreaterThan(0.1);
    expect(RATINGS.length / DOSSIERS.length).toBeLessThan(0.6);
    const satisfied = RATINGS.filter(({ level }) => level >= 4).length / RATINGS.length;
    expect(satisfied).toBeGreaterThan(0.75);
    expect(satisfied).toBeLessThan(0.95);
    for (const { ratings, offTimes, leave } of YEAR)
      for (const one of ratings) {
        expect(
          offTimes.some(
            (off) => off.counter === one.counter && off.from <= one.at && one.at < off.to,
          ),
        ).toBe(false);
        expect(
          leave.some((away) => away.clerk === one.clerk && away.from <= one.at && one.at < away.to),
        ).toBe(false);
      }
  });

  test('late dossiers please less, and so do the slower clerks', () => {
    const random = seededRandom(3);
    const busy = demoOffice(random, 'H99.2', { ...SIZE, dossiersAYear: 60_000 });
    const { ratings, dossiers } = honestMonth(busy, { year: 2026, month: 3 }, random);
    const late = new Set(dossiers.filter(({ overdue }) => overdue).map(({ hash }) => hash));
    const share = (some: readonly { readonly level: number }[]): number =>
      some.filter(({ level }) => level >= 4).length / some.length;
    const isLate = ({ dossier }: { readonly dossier: string | null }): boolean =>
      dossier !== null && late.has(dossier);
    expect(share(ratings.filter(isLate))).toBeLessThan(share(ratings) - 0.1);
    const [best, worst] = [
      busy.clerks.toSorted((a, b) => b.quality - a.quality)[0]!,
      busy.clerks.toSorted((a, b) => a.quality - b.quality)[0]!,
    ];
    expect(share(ratings.filter(({ clerk }) => clerk === best.id))).toBeGreaterThan(
      share(ratings.filter(({ clerk }) => clerk === worst.id)),
    );
  });

  test('most ratings fall into opening hours, which are weekdays only', () => {
    const open = RATINGS.filter(({ at }) => isOpen(OFFICE_HOURS, at)).length;
    expect(open / RATINGS.length).toBeGreaterThan(0.95);
  });

  test('leaves out the days that are closed', () => {
    const random = seededRandom(4);
    const office = demoOffice(random, 'H99.3', SIZE);
    const closed = new Set(['2026-09-01', '2026-09-02']);
    const { dossiers } = honestMonth(office, { year: 2026, month: 9 }, random, closed);
    const days = new Set(dossiers.map(({ serial }) => serial!.day));
    expect(days.has('260901') || days.has('260902')).toBe(false);
    expect(days.has('260903')).toBe(true);
  });
});

describe('cheats change what they say and nothing else', () => {
  const month = YEAR[0]!;
  const clerk = month.shifts[0]!.clerk;
  const ofOthers = ({ ratings }: DemoMonth) => ratings.filter((one) => one.clerk !== clerk);
  const ofClerk = ({ ratings }: DemoMonth) => ratings.filter((one) => one.clerk === clerk);

  test.each([
    ['self-voting', selfVoting],
    ['selective asking', selectiveAsking],
    ['switching off', switchingOff],
    ['code farming', codeFarming],
  ])('%s leaves colleagues alone, and at strength 0 everything', (_name, cheat) => {
    const none = cheat(month, clerk, 0, seededRandom(9));
    expect(none.ratings).toEqual(month.ratings);
    const full = cheat(month, clerk, 1, seededRandom(9));
    expect(ofOthers(full)).toEqual(ofOthers(month));
    expect(full.dossiers).toBe(month.dossiers);
  });

  test('what they gain or lose', () => {
    const own = month.dossiers.filter((one) => one.clerk === clerk);
    const voted = ofClerk(selfVoting(month, clerk, 0.5, seededRandom(9)));
    expect(voted.length - ofClerk(month).length).toBe(Math.round(own.length / 2));
    expect(ofClerk(selectiveAsking(month, clerk, 1, seededRandom(9))).every(({ top }) => top)).toBe(
      true,
    );
    const farmed = ofClerk(codeFarming(month, clerk, 1, seededRandom(9)));
    const rated = new Set(farmed.map(({ dossier }) => dossier));
    expect(own.every(({ hash }) => rated.has(hash))).toBe(true);
    const off = switchingOff(month, clerk, 1, seededRandom(9));
    expect(off.offTimes.length).toBeGreaterThan(month.offTimes.length);
    expect(ofClerk(off).length).toBeLessThan(ofClerk(month).length);
  });
});
