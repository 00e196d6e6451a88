import { parseArgs } from 'node:util';
import { COMMANDS } from './cli/commands.ts';
import { ConfigError } from './config/config-error.ts';
import { readConfig } from './config/config.ts';
import { readEnv } from './config/env.ts';
import { operatorMessage } from './i18n/operator-message.ts';
import { openParts } from './open-parts.ts';

const FAILED = 1;
const OPTIONS = {
  counter: { type: 'string' },
  unit: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
} as const;

async function run(args: readonly string[]): Promise<void> {
  const config = readConfig(readEnv(process.env), process.cwd());
  const say = (ok: boolean, text: string): void => {
    (ok ? process.stdout : process.stderr).write(`${text}\n`);
    if (!ok) process.exitCode = FAILED;
  };
  const [name = '', ...rest] = args;
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) {
    if (name !== '')
      say(false, operatorMessage(config.locale, 'cli.unknown-command', { command: name }));
    say(name === '', operatorMessage(config.locale, 'cli.usage'));
    return;
  }
  const { values } = parseArgs({ args: [...rest], options: OPTIONS });
  const missing = command.needs.find((option) => values[option] === undefined);
  if (missing !== undefined) {
    say(
      false,
      operatorMessage(config.locale, 'cli.missing-option', { command: name, option: missing }),
    );
    return;
  }
  const opened = await openParts(config, { guest: true });
  try {
    const { ok, key, values: said } = await command.run(opened, values);
    say(ok, operatorMessage(config.locale, key, said));
  } finally {
    await opened.close();
  }
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  const locale = readEnv(process.env).HAILONG_LANG === 'en' ? 'en' : 'vi';
  const text = complaint(error, locale);
  if (text === null) throw error;
  process.stderr.write(`${text}\n`);
  process.exitCode = FAILED;
}

function complaint(error: unknown, locale: 'vi' | 'en'): string | null {
  if (error instanceof ConfigError) return operatorMessage(locale, error.key, error.values);
  const fromParser =
    error instanceof TypeError &&
    'code' in error &&
    String(error.code).startsWith('ERR_PARSE_ARGS');
  return fromParser ? operatorMessage(locale, 'cli.bad-option', { detail: error.message }) : null;
}
