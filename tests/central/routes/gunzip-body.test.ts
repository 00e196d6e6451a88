import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { handleErrors } from '../../../central/problem/handle-errors.ts';
import { gunzipBody } from '../../../central/routes/gunzip-body.ts';

const LIMIT = 100_000;
const MEMBER_BYTES = 65_536;
const MOST_MEMBERS = 5_000;

test('a body that inflates without end is refused soon after the limit, not at its end', async () => {
  const member = gzipSync(Buffer.alloc(MEMBER_BYTES, ' '));
  let members = 0;
  const bomb = new Readable({
    highWaterMark: member.length,
    read() {
      members += 1;
      this.push(members > MOST_MEMBERS ? null : member);
    },
  });
  const app = fastify({ bodyLimit: LIMIT });
  app.addHook('preParsing', (request, reply) => gunzipBody(request, reply, bomb));
  handleErrors(app);
  app.post('/', async () => 'taken');
  const answer = await app.inject({
    method: 'POST',
    url: '/',
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    payload: 'replaced by the hook above',
  });
  expect(answer.statusCode).toBe(413);
  expect(answer.json()).toMatchObject({ code: 'batch-too-large' });
  // Buffers of streams and of zlib let some more through, the bomb itself is three thousand times the limit.
  expect(members).toBeLessThan(MOST_MEMBERS / 5);
  await app.close();
});
