import { expect, test, vi } from 'vitest';
import { enrolledHost, open, showing, signIn } from './kiosk-bench.ts';
import { VIEW } from './sample-view.ts';

test('the same clerk at another kiosk since later: the session here ends, on record', async () => {
  const host = enrolledHost();
  host.answerBeat = async () => ({
    ok: true,
    offsetMs: 0,
    roundTripMs: 1,
    configVersion: VIEW.version,
    receivedThrough: 0,
    clerkElsewhere: true,
  });
  const it = open(host);
  await signIn(it);
  await it.time.pass(70_000);
  await showing(it, 'waiting');
  await vi.waitFor(() =>
    expect(host.journal.find(({ kind }) => kind === 'session.closed')?.body).toMatchObject({
      reason: 'elsewhere',
    }),
  );
});
