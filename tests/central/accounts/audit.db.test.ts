import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../../../central/cli/run-cli.ts';
import { recordAudit } from '../../../central/store/audit.ts';
import { actPageSchema } from '../../../shared/contract/audit.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { newPerson, type TestPerson } from '../../support/central-browser.ts';
import { queryRows } from '../../support/postgres.ts';

let central: TestCentral;
let it: TestPerson;
beforeAll(async () => {
  central = await startCentral();
  it = newPerson(central.url);
  await it.signIn('admin', central.adminPassword);
});
afterAll(async () => {
  await central.close();
});

/** As somebody with the database’s own password could. */
async function tamper(text: string): Promise<void> {
  await queryRows(
    central.databaseUrl,
    `alter table audit_event disable trigger user; ${text}; alter table audit_event enable trigger user`,
  );
}

async function verify(anchor = ''): Promise<unknown> {
  return (await it.ask('GET', `/v1/audit/verification${anchor}`)).body;
}

test('two processes that write at once make one chain without gaps', async () => {
  const other = await startCentral({ databaseUrl: central.databaseUrl });
  const acts = Array.from({ length: 40 }, (_, index) =>
    recordAudit((index % 2 === 0 ? central : other).parts.db.write, {
      at: new Date(),
      actor: `may-${index}`,
      action: 'user.unlocked',
      unitId: null,
      subject: 'thử',
    }),
  );
  await Promise.all(acts);
  await other.close();
  const rows = await queryRows(
    central.databaseUrl,
    'select count(*)::int as n, max(event_id)::int as last from audit_event',
  );
  expect(rows[0]?.['n']).toBe(rows[0]?.['last']);
  expect(await verify()).toMatchObject({ ok: true, acts: rows[0]?.['n'] });
});

test('is read newest first, page by page', async () => {
  const first = actPageSchema.parse((await it.ask('GET', '/v1/audit?limit=10')).body);
  expect(first.acts).toHaveLength(10);
  const next = await it.ask('GET', `/v1/audit?limit=10&before=${first.next}`);
  const second = actPageSchema.parse(next.body);
  expect(second.acts[0]?.seq).toBe(first.acts[9]!.seq - 1);
});

test.each([
  [
    'an act that was rewritten',
    `update audit_event set actor = 'ai do' where event_id = 7`,
    'hash-wrong',
    7,
  ],
  [
    'one that was moved',
    `update audit_event set event_id = 9000 where event_id = 9`,
    'sequence-broken',
    9,
  ],
])('finds %s', async (_name, text, fault, seq) => {
  const copy = await queryRows(central.databaseUrl, 'select * from audit_event');
  await tamper(text);
  expect(await verify()).toEqual({ ok: false, fault, seq });
  const said = await runCli(central.config, ['verify-audit']);
  expect([said.ok, said.text.includes(fault)]).toEqual([false, true]);
  // Back as it was, for the next test.
  const old = copy.find(({ event_id: id }) => Number(id) === seq)!;
  await tamper(
    `update audit_event set actor = '${String(old['actor'])}', event_id = ${seq}
     where event_id in (${seq}, 9000)`,
  );
  expect(await verify()).toMatchObject({ ok: true });
});

test('acts cut off the end are missed only against a head noted elsewhere', async () => {
  const { acts, head } = (await verify()) as { acts: number; head: string };
  const anchor = `${acts}:${head}`;
  expect((await runCli(central.config, ['verify-audit', '--anchor', anchor])).ok).toBe(true);
  await tamper(`delete from audit_event where event_id > ${acts - 3}`);
  expect(await verify()).toMatchObject({ ok: true });
  expect(await verify(`?seq=${acts}&hash=${head}`)).toMatchObject({ fault: 'anchor-missing' });
  expect((await runCli(central.config, ['verify-audit', '--anchor', anchor])).ok).toBe(false);
  expect((await runCli(central.config, ['verify-audit', '--anchor', 'x'])).text).toContain('x');
});
