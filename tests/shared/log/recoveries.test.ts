import { expect, test } from 'vitest';
import type { Recovery } from '../../../shared/log/kinds.ts';
import { makeRecoveries } from '../../../shared/log/recoveries.ts';
import { chainOf } from './arbitraries.ts';

const TRIMMED: Recovery = { what: 'journal-tail-trimmed', entries: 1 };
const ASIDE: Recovery = { what: 'journal-set-aside', entries: 9 };

function started(recovered: readonly Recovery[]): Parameters<typeof written>[1] {
  return chainOf([{ kind: 'device.started', body: { app: '1', host: 'electron', recovered } }])[0]!;
}
async function written(
  recoveries: ReturnType<typeof makeRecoveries>,
  entry: ReturnType<typeof chainOf>[number],
): Promise<readonly Recovery[]> {
  await recoveries.written(entry);
  return recoveries.pending();
}

test('what was mended is told until an entry has it', async () => {
  const recoveries = makeRecoveries([TRIMMED]);
  const [other] = chainOf([{ kind: 'heartbeat', body: { unsynced: 1, clerk: null } }]);
  expect(await written(recoveries, other!)).toEqual([TRIMMED]);
  expect(await written(recoveries, started([]))).toEqual([TRIMMED]);
  expect(await written(recoveries, started([ASIDE, TRIMMED]))).toEqual([]);
});

test('what is mended later is told as well, apart from what has been told', async () => {
  const recoveries = makeRecoveries([TRIMMED]);
  await recoveries.add(ASIDE);
  expect(await written(recoveries, started([TRIMMED]))).toEqual([ASIDE]);
});
