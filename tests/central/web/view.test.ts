import { describe, expect, test } from 'vitest';
import { ruleFor } from '../../../central/accounts/access-rules.ts';
import { VIEWS_OF, type View } from '../../../central/web/view.ts';

/** What a page asks for when it is opened; without it there would be nothing to see. */
const READS: Partial<Record<View, readonly string[]>> = {
  settings: [
    '/v1/units/:unit/kiosk-settings',
    '/v1/units/:unit/badges',
    '/v1/units/:unit/questions',
    '/v1/units/:unit/working-hours',
  ],
  badges: ['/v1/units/:unit/badges'],
  roster: ['/v1/units/:unit/roster'],
  procedures: ['/v1/units/:unit/procedures'],
  statements: ['/v1/statements', '/v1/statements/imports', '/v1/evaluations/clerks'],
  calendar: ['/v1/special-days', '/v1/statements', '/v1/evaluations/clerks'],
  comments: ['/v1/comments', '/v1/units/:unit/questions'],
  petitions: ['/v1/petitions', '/v1/units/:unit/questions'],
};

const ROLES = Object.keys(VIEWS_OF) as (keyof typeof VIEWS_OF)[];

describe.each(ROLES)('a page that %s is offered', (role) => {
  const pages = VIEWS_OF[role].flatMap((view) =>
    (READS[view] ?? []).map((path) => [view, path] as const),
  );
  test.each(pages)('%s may read %s', (_, path) => {
    const may = ruleFor('GET', path)?.may;
    expect(typeof may === 'object' ? may[role] : may).toBeDefined();
  });
});

test('pages that change an office are offered to whoever may change it', () => {
  for (const [view, route] of [
    ['settings', 'PUT /v1/units/:unit/kiosk-settings'],
    ['badges', 'POST /v1/units/:unit/badges'],
    ['roster', 'POST /v1/units/:unit/clerks'],
    ['roster', 'POST /v1/units/:unit/counters'],
    ['procedures', 'POST /v1/units/:unit/procedures/imports'],
    ['statements', 'POST /v1/statements/imports'],
    ['calendar', 'PUT /v1/special-days'],
  ] as const) {
    const [method = '', path = ''] = route.split(' ');
    const may = ruleFor(method, path)?.may;
    const changers = typeof may === 'object' ? ROLES.filter((role) => may[role] !== undefined) : [];
    expect(changers).toEqual(['it', 'manager']);
    for (const role of changers) expect(VIEWS_OF[role]).toContain(view);
  }
});
