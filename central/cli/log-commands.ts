import { ALL_UNITS } from '../accounts/scope.ts';
import type { OpenParts } from '../open-parts.ts';
import { allowContinuing, type Allowed } from '../store/allow-continuing.ts';
import type { Command, Options, Said } from './commands.ts';

const BY = 'cli';
const SAID = {
  allowed: 'cli.may-continue',
  'not-found': 'cli.no-device',
  'not-standing': 'cli.not-standing',
} as const satisfies Readonly<Record<Allowed, string>>;

export const LOG_COMMANDS: readonly Command[] = [
  { name: 'continue-log', needs: ['device', 'reason'], run: continueLog },
];

async function continueLog({ parts }: OpenParts, options: Options): Promise<Said> {
  const { device = '', reason = '' } = options;
  const order = { by: BY, at: new Date(parts.now()), reason };
  const allowed = await allowContinuing(parts.db.write, device, ALL_UNITS, order);
  return { ok: allowed === 'allowed', key: SAID[allowed], values: { device } };
}
