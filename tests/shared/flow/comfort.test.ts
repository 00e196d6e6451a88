import { expect, test } from 'vitest';
import { COMFORT_MODES, PLAIN } from '../../../shared/flow/comfort.ts';
import { deadlineOf } from '../../../shared/flow/deadline.ts';
import { RULES } from '../../../shared/flow/rules.ts';
import { booted, signedIn } from './harness.ts';
import { explaining } from './explaining.ts';

test.each(COMFORT_MODES)('%s is switched on and off by a touch, and by leaving', (mode) => {
  const it = booted();
  expect(deadlineOf(it.state(), RULES)).toBeNull();
  it.take({ type: 'comfort-toggled', mode });
  expect(it.state().comfort).toEqual({ ...PLAIN, [mode]: true });
  it.take({ type: 'comfort-toggled', mode });
  expect(it.state().comfort).toEqual(PLAIN);
  it.take({ type: 'comfort-toggled', mode });
  it.wait(RULES.comfortResetMs - 1);
  it.take({ type: 'touched' });
  it.wait(RULES.comfortResetMs - 1);
  expect(it.state().comfort[mode]).toBe(true);
  it.wait(1);
  expect(it.state().comfort).toEqual(PLAIN);
});

test('whoever explains keeps it to the end; the next citizen has the plain screen', () => {
  const it = explaining();
  it.take({ type: 'comfort-toggled', mode: 'highContrast' });
  it.take({ type: 'comment-asked' });
  it.wait(RULES.comfortResetMs);
  expect(it.state()).toMatchObject({ view: { step: 'comment' }, comfort: { highContrast: true } });
  it.take({ type: 'comment-skipped' });
  it.wait(RULES.thanksMs);
  expect(it.state()).toMatchObject({ view: { name: 'rating' }, comfort: PLAIN });
});

test('a mode changes nothing of what is rated', () => {
  const it = signedIn();
  it.take({ type: 'comfort-toggled', mode: 'largeType' });
  expect(it.take({ type: 'level-tapped', level: 2 })).toMatchObject([
    { type: 'append', draft: { kind: 'rating.given', body: { level: 2 } } },
  ]);
});
