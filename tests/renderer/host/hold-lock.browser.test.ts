import { expect, test } from 'vitest';
import { holdLock } from '../../../renderer/host/hold-lock.ts';

test('one holder at a time; whoever comes while it is being released waits for it', async () => {
  const name = crypto.randomUUID();
  const first = await holdLock(name);
  expect(first).not.toBeNull();
  expect(await holdLock(name)).toBeNull();
  const next = holdLock(name);
  first?.release();
  expect(await next).not.toBeNull();
});
