import { describe, expect, test, vi } from 'vitest';
import { DEFAULT_QUESTIONNAIRE } from '../../../shared/domain/questionnaire.ts';
import { RULES } from '../../../shared/flow/rules.ts';
import { allEntries, DEVICE } from '../db/sample.ts';
import { MemoryHost } from '../memory-host.ts';
import { SimulatedCentre } from '../sync/simulated-centre.ts';
import { enrolledHost, expectBothWhole, kinds, open, showing, signIn } from './kiosk-bench.ts';
import { CLERKS, VIEW } from './sample-view.ts';

describe('kiosk', () => {
  test('thanks for a tap only once it is in the store and in the journal', async () => {
    const it = open();
    await signIn(it);
    it.kiosk.flow.dispatch({ type: 'level-tapped', level: 4 });
    const { rating } = await showing(it, 'thanks');
    const stored = await it.db.entries.get(rating);
    expect(stored).toMatchObject({ kind: 'rating.given', body: { level: 4, clerk: 'clerk-1' } });
    expect(it.host.journal[rating - 1]).toEqual(stored);
    expect(await kinds(it.host.journal)).toEqual([
      'device.started',
      'config.applied',
      'session.opened',
      'rating.given',
    ]);
    await expectBothWhole(it);
  });

  test('a disk that fails: out of service, nothing thanked, and the tap arrives when it works again', async () => {
    const it = open();
    await signIn(it);
    it.host.fault = 'no-space';
    it.kiosk.flow.dispatch({ type: 'level-tapped', level: 2 });
    const lost = await showing(it, 'out-of-service');
    expect(lost).toMatchObject({ reason: 'no-space', pending: { kind: 'give', level: 2 } });

    await it.time.pass(RULES.probeMs);
    await showing(it, 'out-of-service');
    it.host.fault = null;
    await vi.waitFor(async () => {
      await it.time.pass(RULES.probeMs);
      expect(it.kiosk.flow.snapshot().view.name).toBe('thanks');
    });
    const ratings = it.host.journal.filter(({ kind }) => kind === 'rating.given');
    expect(ratings).toMatchObject([{ body: { level: 2 } }]);
    await expectBothWhole(it);
  });

  test('a store that is erased while the kiosk runs is rebuilt, and the log says so', async () => {
    const it = open();
    await signIn(it);
    await expectBothWhole(it);
    await it.db.delete();
    await it.db.open();
    it.kiosk.flow.dispatch({ type: 'level-tapped', level: 5 });
    await showing(it, 'out-of-service');
    await vi.waitFor(async () => {
      await it.time.pass(RULES.probeMs);
      expect(it.kiosk.flow.snapshot().view.name).toBe('thanks');
    });
    await vi.waitFor(() =>
      expect(it.host.journal.at(-1)).toMatchObject({
        kind: 'device.started',
        body: { recovered: [{ what: 'store-rebuilt', entries: 3 }] },
      }),
    );
    await expectBothWhole(it);
  });

  test('the next start goes on where the last one ended, and notes what it had to mend', async () => {
    const first = open();
    await signIn(first);
    await expectBothWhole(first);
    first.host.journal.length = 2;
    first.db.close();

    const second = open(first.host, { db: first.db });
    await first.db.open();
    await showing(second, 'waiting');
    await expectBothWhole(second);
    expect(await kinds(second.host.journal)).toEqual([
      'device.started',
      'config.applied',
      'session.opened',
      'device.started',
      'config.applied',
    ]);
    expect(second.host.journal[3]?.body).toMatchObject({
      recovered: [{ what: 'journal-completed', entries: 1 }],
    });
  });

  test('a host that throws at a PIN: out of service for a moment, and nobody is signed in', async () => {
    const it = open();
    await signIn(it);
    it.kiosk.flow.dispatch({ type: 'staff-asked' });
    it.kiosk.flow.dispatch({ type: 'sign-out-asked' });
    it.host.answerPin = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    it.kiosk.flow.dispatch({ type: 'sign-in-asked' });
    it.kiosk.flow.dispatch({ type: 'clerk-chosen', clerk: 'clerk-1' });
    it.kiosk.flow.dispatch({ type: 'pin-entered', pin: '123456' });
    expect(await showing(it, 'out-of-service')).toMatchObject({ reason: 'no-space' });
    await vi.waitFor(async () => {
      await it.time.pass(RULES.probeMs);
      expect(it.kiosk.flow.snapshot().view.name).toBe('waiting');
    });
  });

  test('two copies that tell different stories: out of service, and both stay as they are', async () => {
    const it = open();
    await signIn(it);
    await expectBothWhole(it);
    const other = open(enrolledHost());
    await signIn(other, 'clerk-2');
    await expectBothWhole(other);
    const journal = structuredClone(other.host.journal);
    const entries = await allEntries(it.db);

    const third = open(other.host, { db: it.db });
    expect(await showing(third, 'out-of-service')).toMatchObject({ reason: 'copies-forked' });
    await third.time.pass(3 * RULES.probeMs);
    expect(other.host.journal).toEqual(journal);
    expect(await allEntries(it.db)).toEqual(entries);
  });

  test('no host yet, as in a second tab: out of service until it can be had', async () => {
    const host = enrolledHost();
    let free = false;
    const it = open(host, { openHost: async () => (free ? host : null) });
    expect(await showing(it, 'out-of-service')).toMatchObject({ reason: 'start' });
    free = true;
    await vi.waitFor(async () => {
      await it.time.pass(RULES.probeMs);
      expect(it.kiosk.flow.snapshot().view.name).toBe('waiting');
    });
  });

  test('a code that came with the address enrols the device and opens its log', async () => {
    const host = new MemoryHost();
    const codes: string[] = [];
    host.answerEnrol = async (code) => {
      codes.push(code);
      host.device = DEVICE;
      host.view = VIEW;
      return { ok: true, device: DEVICE, view: VIEW };
    };
    const it = open(host, { enrolCode: 'ABCD-2345' });
    await showing(it, 'waiting');
    expect(codes).toEqual(['ABCD-2345']);
    expect(it.kiosk.status.get()).toMatchObject({ device: DEVICE, app: '1.2.3' });
    await vi.waitFor(async () =>
      expect(await kinds(host.journal)).toEqual(['device.started', 'config.applied']),
    );
  });

  test('a refused code is shown, and a second one works', async () => {
    const host = new MemoryHost();
    const it = open(host, { enrolCode: 'ABCD-2345' });
    await vi.waitFor(() =>
      expect(it.kiosk.flow.snapshot().view).toMatchObject({
        name: 'enrolling',
        busy: false,
        failure: { kind: 'unreachable' },
      }),
    );
    host.answerEnrol = async () => {
      host.device = DEVICE;
      host.view = VIEW;
      return { ok: true, device: DEVICE, view: VIEW };
    };
    it.kiosk.flow.dispatch({ type: 'enrol-asked', code: 'WXYZ-2345' });
    await showing(it, 'waiting');
  });

  test('before it quits it says so in the log', async () => {
    const it = open();
    await showing(it, 'waiting');
    it.host.push({ type: 'quitting' });
    await vi.waitFor(() => expect(it.host.quits).toBe(1));
    expect(it.host.journal.at(-1)).toMatchObject({
      kind: 'device.stopped',
      body: { reason: 'quit' },
    });
    await expectBothWhole(it);
  });

  test('quitting in the middle of an explanation writes it first', async () => {
    const host = enrolledHost();
    host.view = { ...VIEW, questionnaire: DEFAULT_QUESTIONNAIRE };
    const it = open(host);
    await signIn(it);
    const { dispatch } = it.kiosk.flow;
    dispatch({ type: 'level-tapped', level: 2 });
    const { rating } = await showing(it, 'explaining');
    dispatch({ type: 'reason-toggled', reason: 'time' });
    dispatch({ type: 'comment-asked' });
    for (const key of 'laau') dispatch({ type: 'key-typed', key });
    it.host.push({ type: 'quitting' });
    await vi.waitFor(() => expect(it.host.quits).toBe(1));
    expect(it.host.journal.slice(-2)).toMatchObject([
      { kind: 'rating.explained', body: { rating, reasons: ['time'], comment: 'lâu' } },
      { kind: 'device.stopped', body: { reason: 'quit' } },
    ]);
    await expectBothWhole(it);
  });

  test('quitting before it is enrolled has nothing to wait for', async () => {
    const it = open(new MemoryHost());
    await showing(it, 'enrolling');
    it.host.push({ type: 'quitting' });
    await vi.waitFor(() => expect(it.host.quits).toBe(1));
  });

  test('sleep and waking up are on record', async () => {
    const it = open();
    await showing(it, 'waiting');
    it.host.push({ type: 'suspending' });
    it.host.push({ type: 'resumed' });
    await vi.waitFor(async () =>
      expect(await kinds(it.host.journal)).toEqual([
        'device.started',
        'config.applied',
        'device.stopped',
        'device.started',
      ]),
    );
    expect(it.host.journal[2]?.body).toEqual({ reason: 'suspend' });
  });

  test('a new config is taken over, put on record, and a clerk who left is signed out', async () => {
    const host = enrolledHost();
    const centre = new SimulatedCentre([]);
    host.answerBeat = centre.beat;
    const it = open(host);
    await signIn(it);
    const fresh = { ...VIEW, version: 'b'.repeat(64), roster: CLERKS.slice(1) };
    host.answerBeat = async () => ({
      ok: true,
      offsetMs: 0,
      roundTripMs: 1,
      configVersion: fresh.version,
      receivedThrough: 0,
      clerkElsewhere: false,
    });
    host.answerRefresh = async () => ({ ok: true, view: fresh, changed: true });
    await it.time.pass(70_000);
    await showing(it, 'waiting');
    expect(it.kiosk.view.get()).toEqual(fresh);
    await vi.waitFor(() =>
      expect(host.journal.map(({ kind, body }) => ({ kind, body }))).toEqual(
        expect.arrayContaining([
          { kind: 'config.applied', body: { version: fresh.version } },
          { kind: 'session.closed', body: { session: 'session-1', reason: 'removed' } },
        ]),
      ),
    );
  });

  test('with the centre away it counts what waits; when it is back everything is there', async () => {
    const it = open();
    await signIn(it);
    for (const level of [1, 5, 3]) {
      it.kiosk.flow.dispatch({ type: 'level-tapped', level });
      await showing(it, 'thanks');
      await it.time.pass(RULES.thanksMs);
      await showing(it, 'rating');
    }
    await it.time.pass(60_000);
    await vi.waitFor(() =>
      expect(it.kiosk.status.get()).toMatchObject({
        unsynced: it.host.journal.length,
        receiptAt: null,
        notice: 'centre-unreachable',
      }),
    );
    const centre = new SimulatedCentre([]);
    it.host.answerBatch = centre.sendBatch;
    it.host.answerBeat = centre.beat;
    await vi.waitFor(async () => {
      await it.time.pass(60_000);
      expect(it.kiosk.status.get()).toMatchObject({ unsynced: 0, notice: null });
    });
    expect(centre.held).toEqual(it.host.journal);
    expect(it.kiosk.status.get().receiptAt).not.toBeNull();
  });
});
