import { ConfigError } from '../config/config-error.ts';
import { readConfig } from '../config/config.ts';
import { readEnv } from '../config/env.ts';
import { LOCALES } from '../../shared/domain/local-text.ts';
import type { MessageValues } from '../../shared/i18n/translate.ts';
import { operatorMessage, type OperatorKey } from '../i18n/operator-message.ts';
import { startCentre, type Centre } from '../start.ts';
import { DEMO_CLERKS } from './clerks.ts';
import { codeForLocalKiosk } from './kiosk-code.ts';
import { seedDemoOffice } from './seed.ts';
import { startOrderSchema, type StartOrder, type StartReport } from './start-message.ts';

async function report(centre: Centre, order: StartOrder): Promise<StartReport> {
  const { parts, url, firstAdmin: admin } = centre;
  if ((await seedDemoOffice(parts)) === 'other-office') return { url, admin, demo: null };
  const enrolCode = await codeForLocalKiosk(parts, order.kiosk, order.enrolAnyway);
  const clerks = DEMO_CLERKS.map(({ name, pin }) => ({ name, pin }));
  return { url, admin, demo: { clerks, enrolCode } };
}

function say(key: OperatorKey, values: MessageValues): void {
  for (const locale of LOCALES) process.stderr.write(`${operatorMessage(locale, key, values)}\n`);
}

/** The centre of `npm start`: with the demo office, on its parent's leash. */
async function run(): Promise<void> {
  const order = await new Promise<StartOrder>((resolve, reject) => {
    process.once('message', (message) => {
      const parsed = startOrderSchema.safeParse(message);
      if (parsed.success) resolve(parsed.data);
      else reject(parsed.error);
    });
  });
  let orphaned = false;
  process.once('disconnect', () => (orphaned = true));
  const centre = await startCentre(readConfig(readEnv(process.env), process.cwd()), {
    adminKeepsPassword: true,
  });
  for (const notice of centre.moved) say('postgres.moved', { ...notice });
  const started = await report(centre, order);
  // The parent is the only one who stops it: it closes the channel, or the system does when the parent dies.
  process.once('disconnect', () => void centre.close());
  if (orphaned) await centre.close();
  else process.send?.(started);
}

try {
  await run();
} catch (error) {
  if (process.connected) process.disconnect();
  if (!(error instanceof ConfigError)) throw error;
  say(error.key, error.values);
  process.exitCode = 1;
}
