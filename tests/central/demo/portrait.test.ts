// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { DEMO_CLERKS } from '../../../central/demo/clerks.ts';

test.each(DEMO_CLERKS.map(({ name, portrait }) => [name, portrait]))(
  'the portrait of %s is a small drawing that needs nothing from elsewhere',
  (_, portrait) => {
    const drawing = decodeURIComponent(portrait.slice('data:image/svg+xml,'.length));
    const page = new DOMParser().parseFromString(drawing, 'image/svg+xml');
    expect(page.querySelector('parsererror')).toBeNull();
    expect(page.querySelectorAll('script, image, use, [href]')).toHaveLength(0);
    expect(portrait.length).toBeLessThan(5_000);
  },
);
