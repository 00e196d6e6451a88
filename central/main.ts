import { ConfigError } from './config/config-error.ts';
import { readConfig, type CentralConfig } from './config/config.ts';
import { readEnv } from './config/env.ts';
import { operatorMessage } from './i18n/operator-message.ts';
import { startCentre, type Centre } from './start.ts';

const FAILED = 1;

function announce({ locale }: CentralConfig, centre: Centre): void {
  const { url, firstAdmin, moved, missingPages } = centre;
  for (const notice of moved) say(operatorMessage(locale, 'postgres.moved', { ...notice }));
  for (const path of missingPages) say(operatorMessage(locale, 'start.no-pages', { path }));
  if (firstAdmin !== null) say(operatorMessage(locale, 'start.first-admin', { ...firstAdmin }));
  say(operatorMessage(locale, 'start.listening', { url }));
  // A parent that forked us learns the same as a value.
  process.send?.({ type: 'started', url, firstAdmin });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function run(): Promise<void> {
  const config = readConfig(readEnv(process.env), process.cwd());
  const centre = await startCentre(config);
  announce(config, centre);
  let closing = false;
  async function stop(): Promise<void> {
    if (closing) return;
    closing = true;
    await centre.close();
    process.disconnect?.();
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
  process.on('disconnect', () => void stop());
}

try {
  await run();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  const locale = readEnv(process.env).HAILONG_LANG === 'en' ? 'en' : 'vi';
  process.stderr.write(`${operatorMessage(locale, error.key, error.values)}\n`);
  process.exitCode = FAILED;
}
