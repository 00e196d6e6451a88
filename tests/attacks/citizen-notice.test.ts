// @vitest-environment jsdom
/** "Beg or coach for the top mark" (field.md §6): what the citizen reads on the kiosk beside the faces and behind the tap. */
import { cleanup } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { View } from '../../shared/flow/state.ts';
import { ALWAYS_OPEN } from '../../shared/flow/visit.ts';
import { renderScreen, SESSION } from '../renderer/screens/render-screen.tsx';

const NOTICE = {
  vi: ['Lựa chọn được bảo mật.', 'Đánh giá của Ông/Bà đã được lưu lại và được bảo mật.'],
  en: ['Your choice is confidential.', 'Your rating has been saved and is confidential.'],
} as const;

afterEach(cleanup);

const faces: View = {
  name: 'rating',
  session: SESSION,
  visit: ALWAYS_OPEN,
  since: 0,
  revising: null,
  fault: null,
  repeats: null,
};

function thanks(level: number): View {
  return {
    name: 'thanks',
    session: SESSION,
    visit: ALWAYS_OPEN,
    rating: 4,
    level,
    undo: true,
    since: 0,
  };
}

test.each(['vi', 'en'] as const)(
  'Beg or coach for the top mark: whoever is about to choose reads that nobody is told (%s)',
  (locale) => {
    const { page } = renderScreen(faces, { locale });
    expect(page.textContent).toContain(NOTICE[locale][0]);
    // And nothing there says how others chose.
    expect(page.textContent).not.toMatch(/\d\s*%/);
  },
);

test.each(['vi', 'en'] as const)(
  'Beg or coach for the top mark: who has chosen reads it again, on one page for every face (%s)',
  (locale) => {
    const pages = [1, 2, 3, 4, 5].map((level) => {
      const { page } = renderScreen(thanks(level), { locale });
      const { innerHTML, textContent } = page;
      cleanup();
      return { innerHTML, textContent };
    });
    expect(pages[0]?.textContent).toContain(NOTICE[locale][1]);
    expect(new Set(pages.map(({ innerHTML }) => innerHTML)).size).toBe(1);
  },
);
