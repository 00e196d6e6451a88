import type { OpenParts } from '../open-parts.ts';
import { allowContinuing } from '../store/allow-continuing.ts';
import type { Command, Options, Said } from './commands.ts';

const BY = 'cli';

export const LOG_COMMANDS: readonly Command[] = [
  { name: 'continue-log', needs: ['device', 'reason'], run: continueLog },
];

async function continueLog({ parts }: OpenParts, options: Options): Promise<Said> {
  const { device = '', reason = '' } = options;
  const order = { by: BY, at: new Date(parts.now()), reason };
  const found = await allowContinuing(parts.db.write, device, order);
  return { ok: found, key: found ? 'cli.may-continue' : 'cli.no-device', values: { device } };
}
