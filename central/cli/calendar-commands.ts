import { specialDaysRequestSchema } from '../../shared/contract/special-days.ts';
import type { OpenParts } from '../open-parts.ts';
import { importStatements } from '../statements/import-statements.ts';
import { setSpecialDays } from '../store/special-days.ts';
import type { Command, Options, Said } from './commands.ts';
import { oneUnit } from './one-unit.ts';

const BY = 'cli';

export const CALENDAR_COMMANDS: readonly Command[] = [
  { name: 'set-days', needs: ['from', 'kind'], run: setDays },
  { name: 'leave', needs: ['clerk', 'from'], run: noteLeave },
];

/** Holidays, days made up for them, or ordinary days again. */
async function setDays({ parts }: OpenParts, options: Options): Promise<Said> {
  const { from, to = from, kind, name = '', like } = options;
  const order = specialDaysRequestSchema.safeParse({
    from,
    to,
    kind,
    name,
    like: like === undefined ? null : Number(like),
  });
  if (!order.success) return { ok: false, key: 'cli.bad-special-days' };
  const audit = { by: BY, at: new Date(parts.now()) };
  await setSpecialDays(parts.db.write, order.data, audit);
  return {
    ok: true,
    key: 'cli.special-days-set',
    values: { from: order.data.from, to: order.data.to },
  };
}

/** One clerk's leave; a whole list goes in with import-statements. */
async function noteLeave(opened: OpenParts, options: Options): Promise<Said> {
  const { clerk = '', from = '', to = from } = options;
  const chosen = await oneUnit(opened, options);
  if (!chosen.ok) return chosen.said;
  const row = JSON.stringify({ clerk, firstDay: from, lastDay: to });
  const bytes = Buffer.from(row);
  const order = { unit: chosen.unit, kind: 'leave-days', file: 'cli', bytes, by: BY } as const;
  const made = await importStatements(opened.parts, order);
  const fault = made?.faults[0]?.code;
  if (fault === 'clerk-unknown' || fault === 'clerk-ambiguous')
    return { ok: false, key: 'cli.no-clerk', values: { clerk } };
  if (made?.state !== 'done') return { ok: false, key: 'cli.bad-days' };
  return { ok: true, key: 'cli.leave-noted', values: { clerk, from, to } };
}
