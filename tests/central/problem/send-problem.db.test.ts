import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCentral, type TestCentral } from '../../support/central.ts';

let central: TestCentral;
beforeAll(async () => {
  central = await startCentral({ office: null });
});
afterAll(async () => {
  await central.close();
});

test.each([
  [undefined, 'Không tìm thấy.'],
  ['vi-VN,vi;q=0.9,en;q=0.8', 'Không tìm thấy.'],
  ['en-GB,en;q=0.9', 'Not found.'],
  ['fr,en;q=0.5', 'Not found.'],
  ['fr', 'Không tìm thấy.'],
])('for %s the title is “%s”', async (language, title) => {
  const headers: Record<string, string> =
    language === undefined ? {} : { 'accept-language': language };
  const answer = await fetch(`${central.url}/nowhere`, { headers });
  expect(await answer.json()).toEqual({
    type: 'urn:hailong:problem:not-found',
    code: 'not-found',
    status: 404,
    title,
  });
});
