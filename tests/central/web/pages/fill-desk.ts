import { z } from 'zod';
import { flagListSchema } from '../../../../shared/contract/flags.ts';
import { petitionListSchema } from '../../../../shared/contract/petitions.ts';
import { periodsUntil } from '../../../../central/web/reports/period-choices.ts';
import { done, type People } from './people.ts';

const A_DAY_MS = 86_400_000;
const REASON = 'Đã xem lại sổ trực và hỏi những người có mặt.';

/** What people at the desk leave behind: flags found and decided, petitions handled, contests, reports, terms, a token. */
export async function fillDesk(people: People, unit: string, now: number): Promise<void> {
  const { manager, it, clerk } = people;
  const [, month = ''] = periodsUntil(now, 'months');
  const [, quarter = ''] = periodsUntil(now, 'quarters');
  await review(people, unit, periodsUntil(now, 'months').slice(1, 4));
  await answerPetitions(people, unit);
  const contested = (back: number): object => ({
    about: 'period',
    from: now - back * A_DAY_MS,
    to: now - (back - 1) * A_DAY_MS,
  });
  const idSchema = z.object({ id: z.int() });
  const { id } = idSchema.parse(
    await done(clerk, 'POST', '/v1/own/contests', { contested: contested(40), reason: REASON }),
  );
  await done(clerk, 'POST', '/v1/own/contests', { contested: contested(33), reason: REASON });
  const reply = { unit, text: REASON };
  await done(manager, 'POST', `/v1/contests/${id}/answers`, { ...reply, decision: 'reply' });
  await done(manager, 'POST', `/v1/contests/${id}/answers`, { ...reply, decision: 'upheld' });
  for (const [form, period] of [
    ['overview', month],
    ['overview', quarter],
  ])
    await done(manager, 'POST', '/v1/reports', { unit, form, period, locale: 'vi' });
  await done(manager, 'POST', '/v1/report-schedules', {
    unit,
    form: 'overview',
    every: 'quarter',
    formats: ['pdf', 'xlsx'],
    locale: 'vi',
    way: 'folder',
    recipients: [],
    since: null,
  });
  const validFrom = new Date(now + A_DAY_MS).toISOString().slice(0, 10);
  await done(it, 'POST', '/v1/retention', { kind: 'comment', validFrom, months: 24 });
}

/** The newest finding is excluded where it has ratings, otherwise kept; the rest wait. */
async function review({ manager }: People, unit: string, months: readonly string[]): Promise<void> {
  for (const month of months) {
    const days = { from: `${month}-01`, to: lastDayOf(month) };
    await done(manager, 'POST', '/v1/flags/runs', { unit, ...days });
  }
  const all = { from: `${months.at(-1)}-01`, to: lastDayOf(months[0] ?? '') };
  const query = new URLSearchParams({ unit, ...all, state: 'open' });
  const { flags } = flagListSchema.parse(await done(manager, 'GET', `/v1/flags?${query}`));
  const [first] = flags;
  if (!first) throw new Error('the cheats were not found');
  const { id, revision, ratings } = first;
  const decision = ratings.length > 0 ? 'exclude' : 'keep';
  const request = { unit, flag: id, revision, decision, reason: REASON };
  await done(manager, 'POST', '/v1/flags/reviews', request);
}

function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 1, 0)).toISOString().slice(0, 10);
}

async function answerPetitions({ manager }: People, unit: string): Promise<void> {
  const answer = await done(manager, 'GET', `/v1/petitions?unit=${unit}`);
  const { petitions } = petitionListSchema.parse(answer);
  const [first, second] = petitions;
  if (!first || !second) throw new Error('no petitions came in');
  const path = `/v1/petitions/${first.id}/steps`;
  const handled = { unit, step: 'handling', outcome: 'unfounded', text: REASON };
  await done(manager, 'POST', path, handled);
  const asked = { unit, step: 'more-asked', outcome: null, text: REASON };
  await done(manager, 'POST', `/v1/petitions/${second.id}/steps`, asked);
}
