import axe from 'axe-core';
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { SILENT, type Speaker } from '../../../renderer/components/speaker.ts';
import { SCENES, type Scene } from '../../../renderer/preview/scenes.ts';
import { LANGUAGES } from '../../../renderer/i18n/languages.ts';
import { loadLookUp } from '../../../renderer/screens/look-up-part.ts';
import { Screen } from '../../../renderer/screens/screen.tsx';
import { PLAIN, type Comfort } from '../../../shared/flow/comfort.ts';
import { RULES } from '../../../shared/flow/rules.ts';
import { STARTING } from '../../../shared/flow/state.ts';

/** Tuesday, 14 July 2026, 9:05 in Vietnam. */
const NOW = Date.UTC(2026, 6, 14, 2, 5);
const MODES: Readonly<Record<string, Comfort>> = {
  'as usual': PLAIN,
  'in large type': { ...PLAIN, largeType: true },
  'in high contrast': { ...PLAIN, highContrast: true },
  'in all modes': { largeType: true, highContrast: true, readAloud: true },
};
const SPEAKING: Speaker = { ...SILENT, canSpeak: () => true };
/** Everything that axe knows of WCAG 2.0 to 2.2, A and AA, and its best practices. */
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let host: HTMLElement;
let root: Root;

beforeAll(async () => {
  await loadLookUp();
  document.title = 'Hài Lòng';
});
beforeEach(async () => {
  await page.viewport(1080, 1920);
  host = document.createElement('div');
  host.id = 'root';
  document.body.append(host);
  root = createRoot(host);
});
afterEach(() => {
  root.unmount();
  host.remove();
});

async function show({ shown, view, status }: Scene, locale: string, comfort: Comfort) {
  flushSync(() =>
    root.render(
      createElement(Screen, {
        state: { ...STARTING, locale, comfort, view: shown },
        view,
        status,
        rules: RULES,
        now: () => NOW,
        speaker: SPEAKING,
        act: () => undefined,
      }),
    ),
  );
  await document.fonts.ready;
  // A word that fades in is judged as it will stand.
  for (const animation of document.getAnimations()) animation.finish();
}

/** @param enhanced asks 7:1 of words (WCAG 1.4.6), not 4.5:1 */
async function violations(of: HTMLElement, enhanced: boolean): Promise<readonly string[]> {
  const { violations: found } = await axe.run(of, {
    runOnly: STANDARDS,
    rules: { 'color-contrast-enhanced': { enabled: enhanced } },
    resultTypes: ['violations'],
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  );
}

describe.each(LANGUAGES)('in $tag', ({ tag: locale }) => {
  describe.each(Object.entries(MODES))('%s', (_mode, comfort) => {
    test.each(Object.entries(SCENES))('%s breaks no rule of axe', async (_name, scene) => {
      await show(scene, locale, comfort);
      expect(await violations(host, comfort.highContrast)).toEqual([]);
    });
  });
});

test('axe sees here what it should: a grey word on a grey ground, and a button without a name', async () => {
  const other = document.createElement('div');
  other.innerHTML =
    '<main><h1>x</h1><p style="color:#666;background:#fff">word</p>' +
    '<p style="color:#aaa;background:#999">word</p><button></button></main>';
  host.append(other);
  const found = await violations(other, true);
  other.remove();
  expect(found.filter((violation) => violation.startsWith('color-contrast '))).toHaveLength(1);
  expect(
    found.some((violation) => /^color-contrast-enhanced .*nth-child\(2\)/.test(violation)),
  ).toBe(true);
  expect(found.some((violation) => violation.startsWith('button-name'))).toBe(true);
});
