import { runCli } from './cli/run-cli.ts';
import { ConfigError } from './config/config-error.ts';
import { readConfig } from './config/config.ts';
import { readEnv } from './config/env.ts';
import { operatorMessage } from './i18n/operator-message.ts';

const FAILED = 1;

try {
  const config = readConfig(readEnv(process.env), process.cwd());
  const { ok, text } = await runCli(config, process.argv.slice(2));
  (ok ? process.stdout : process.stderr).write(`${text}\n`);
  if (!ok) process.exitCode = FAILED;
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  const locale = readEnv(process.env).HAILONG_LANG === 'en' ? 'en' : 'vi';
  process.stderr.write(`${operatorMessage(locale, error.key, error.values)}\n`);
  process.exitCode = FAILED;
}
