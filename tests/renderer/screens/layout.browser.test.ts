import { createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { SCENES, type Scene } from '../../../renderer/preview/scenes.ts';
import { SILENT } from '../../../renderer/components/speaker.ts';
import { LANGUAGES } from '../../../renderer/i18n/languages.ts';
import { loadLookUp } from '../../../renderer/screens/look-up-part.ts';
import { Screen } from '../../../renderer/screens/screen.tsx';
import { STARTING } from '../../../shared/flow/state.ts';
import { PLAIN, type Comfort } from '../../../shared/flow/comfort.ts';
import { RULES } from '../../../shared/flow/rules.ts';

/** px, and the least that 20 mm are on a panel of that size: 21.5" (0.248 mm/px, 4K 0.124) and 10.1" (0.169). */
const PANELS = [
  { width: 1080, height: 1920, main: 81 },
  { width: 1920, height: 1080, main: 81 },
  { width: 1280, height: 800, main: 118 },
  { width: 800, height: 1280, main: 118 },
  { width: 2160, height: 3840, main: 162 },
  { width: 3840, height: 2160, main: 162 },
] as const;
/** Tuesday, 14 July 2026, 9:05 in Vietnam. */
const NOW = Date.UTC(2026, 6, 14, 2, 5);
const LOOKS = LANGUAGES.flatMap(({ tag: locale }) => [
  [locale, 'as usual', PLAIN] as const,
  [locale, 'in large type', { ...PLAIN, largeType: true }] as const,
]);
const SMALLEST_TARGET = 44;
/** Layout is in fractions of a pixel. */
const ROUNDING = 1;

let host: HTMLElement;
let root: Root;

beforeAll(loadLookUp);
beforeEach(() => {
  host = document.createElement('div');
  host.id = 'root';
  document.body.append(host);
  root = createRoot(host);
});
afterEach(() => {
  root.unmount();
  host.remove();
});

async function show(
  { shown, view, status }: Scene,
  locale: string,
  comfort: Comfort,
): Promise<void> {
  const state = { ...STARTING, locale, comfort, view: shown };
  flushSync(() =>
    root.render(
      createElement(Screen, {
        state,
        view,
        status,
        rules: RULES,
        now: () => NOW,
        speaker: SILENT,
        act: () => undefined,
      }),
    ),
  );
  await document.fonts.ready;
}

function sceneOf(name: string): Scene {
  const scene = SCENES[name];
  if (scene === undefined) throw new Error(`no scene ${name}`);
  return scene;
}

function all(selector: string): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)];
}

/** What reaches beyond the panel, or beyond the box that holds it. */
function spilling(): readonly string[] {
  return all('.stage h1, .stage h2, .stage p, .stage button, .stage img, .stage button > span')
    .filter((element) => {
      // What is not drawn takes no room.
      if (element.getClientRects().length === 0 || element.closest('[data-scrolls]')) return false;
      const box = element.getBoundingClientRect();
      const around = (element.parentElement?.closest('button') ?? host).getBoundingClientRect();
      return (
        box.left < around.left - ROUNDING ||
        box.right > around.right + ROUNDING ||
        box.top < around.top - ROUNDING ||
        box.bottom > around.bottom + ROUNDING ||
        element.scrollWidth > element.clientWidth + ROUNDING
      );
    })
    .map((element) => `${element.className} ${element.textContent}`);
}

/** Words, buttons and pictures that lie on one another. */
function colliding(): readonly string[] {
  const parts = all('.stage :is(h1, h2, p, button, img)')
    .filter(
      (element) =>
        element.getClientRects().length > 0 && !element.closest('[data-scrolls], .visually-hidden'),
    )
    .map((element) => ({ element, box: element.getBoundingClientRect() }));
  return parts.flatMap(({ element, box }, place) =>
    parts
      .slice(place + 1)
      .filter(
        ({ element: other, box: its }) =>
          !element.contains(other) &&
          Math.min(box.right, its.right) - Math.max(box.left, its.left) > ROUNDING &&
          Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top) > ROUNDING,
      )
      .map(({ element: other }) => `${element.textContent} / ${other.textContent}`),
  );
}

describe.each(PANELS)('on $width × $height', ({ width, height, main }) => {
  beforeEach(() => page.viewport(width, height));

  describe.each(LOOKS)('in %s, %s', (locale, _type, comfort) => {
    test.each(Object.entries(SCENES))(
      '%s fits, with targets large enough',
      async (_name, scene) => {
        await show(scene, locale, comfort);
        expect(spilling()).toEqual([]);
        expect(colliding()).toEqual([]);
        for (const target of all('button')) {
          const { width: wide, height: high } = target.getBoundingClientRect();
          expect(Math.min(wide, high), target.textContent).toBeGreaterThanOrEqual(SMALLEST_TARGET);
        }
      },
    );

    test.each(['rating-5', 'rating-3', 'rating-long', 'rating-revising', 'saving-5'])(
      '%s has equal answers of 20 mm and more',
      async (name) => {
        await show(sceneOf(name), locale, comfort);
        const sizes = all('.level-picker > li').map((item) => {
          const { width: wide, height: high } = item.getBoundingClientRect();
          return [Math.round(wide), Math.round(high)] as const;
        });
        const faces = all('.level-button-face').map((face) => face.clientWidth);
        for (const [wide, high] of sizes) {
          expect(Math.abs(wide - (sizes[0]?.[0] ?? 0))).toBeLessThanOrEqual(ROUNDING);
          expect(Math.abs(high - (sizes[0]?.[1] ?? 0))).toBeLessThanOrEqual(ROUNDING);
          expect(Math.min(wide, high)).toBeGreaterThanOrEqual(main);
        }
        expect(new Set(faces).size).toBe(1);
      },
    );

    test.each(['reasons', 'reasons-chosen', 'reasons-12'])(
      '%s has equal chips of 20 mm and more, clear of what stands below',
      async (name) => {
        await show(sceneOf(name), locale, comfort);
        const chips = all('.choice-chip').map((chip) => chip.getBoundingClientRect());
        const foot = all('.answer-bar')[0]?.getBoundingClientRect().top ?? 0;
        for (const chip of chips) {
          expect(Math.abs(chip.width - (chips[0]?.width ?? 0))).toBeLessThanOrEqual(ROUNDING);
          expect(Math.abs(chip.height - (chips[0]?.height ?? 0))).toBeLessThanOrEqual(ROUNDING);
          expect(Math.min(chip.width, chip.height)).toBeGreaterThanOrEqual(main);
          expect(chip.bottom).toBeLessThanOrEqual(foot + ROUNDING);
        }
      },
    );

    test.each(['reasons', 'comment', 'comment-vni'])(
      '%s has two ways on, of one size, 20 mm and more high',
      async (name) => {
        await show(sceneOf(name), locale, comfort);
        const [one, other] = all('.answer-bar > .button').map((way) => way.getBoundingClientRect());
        if (!one || !other) throw new Error('no ways on');
        expect(Math.abs(one.width - other.width)).toBeLessThanOrEqual(ROUNDING);
        expect(Math.abs(one.height - other.height)).toBeLessThanOrEqual(ROUNDING);
        expect(one.height).toBeGreaterThanOrEqual(main);
      },
    );

    test.each(['comment', 'comment-vni', 'comment-long'])(
      '%s shows at least two lines of what is written, apart from everything else',
      async (name) => {
        await show(sceneOf(name), locale, comfort);
        const [field] = all('.typing-field');
        if (!field) throw new Error('no field');
        const style = getComputedStyle(field);
        const padding =
          Number.parseFloat(style.paddingTop) + Number.parseFloat(style.paddingBottom);
        const room = field.clientHeight - padding;
        expect(room).toBeGreaterThanOrEqual(2 * Number.parseFloat(style.lineHeight));
        const parts = all('.comment-screen > *').map((part) => part.getBoundingClientRect());
        for (const [index, part] of parts.entries())
          expect(part.top).toBeGreaterThanOrEqual((parts[index - 1]?.bottom ?? 0) - ROUNDING);
        expect(parts.at(-1)?.bottom ?? 0).toBeLessThanOrEqual(height);
      },
    );
  });
});

test('in high contrast the ground of every screen is white or black', async () => {
  await page.viewport(1280, 800);
  for (const [name, scene] of Object.entries(SCENES)) {
    await show(scene, 'vi', { ...PLAIN, highContrast: true });
    const grounds = all('.stage, .stage > main').map(
      (part) => getComputedStyle(part).backgroundColor,
    );
    const seen = grounds.findLast((colour) => colour !== 'rgba(0, 0, 0, 0)');
    expect(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'], name).toContain(seen);
  }
});
