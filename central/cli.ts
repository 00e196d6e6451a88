import { runCli } from './cli/run-cli.ts';
import { runVerify } from './cli/verify.ts';
import { runVerifyLog } from './cli/verify-log.ts';
import { ConfigError } from './config/config-error.ts';
import { readConfig } from './config/config.ts';
import { readEnv } from './config/env.ts';
import { operatorMessage } from './i18n/operator-message.ts';

const FAILED = 1;

const [command, ...rest] = process.argv.slice(2);
const locale = readEnv(process.env).HAILONG_LANG === 'en' ? 'en' : 'vi';

/** Without settings, so that it runs where no centre ever did. */
async function verify(): Promise<void> {
  const { exit, text } = await runVerify(rest, locale);
  (exit === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  process.exitCode = exit;
}

/** Says what it found by its exit code too. */
async function verifyLog(): Promise<void> {
  const config = readConfig(readEnv(process.env), process.cwd());
  const { exit, text } = await runVerifyLog(config, rest, (line) =>
    process.stderr.write(`${line}\n`),
  );
  (exit === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  process.exitCode = exit;
}

async function run(): Promise<void> {
  const config = readConfig(readEnv(process.env), process.cwd());
  const { ok, text } = await runCli(config, process.argv.slice(2), (line) =>
    process.stderr.write(`${line}\n`),
  );
  (ok ? process.stdout : process.stderr).write(`${text}\n`);
  if (!ok) process.exitCode = FAILED;
}

try {
  if (command === 'verify') await verify();
  else if (command === 'verify-log') await verifyLog();
  else await run();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${operatorMessage(locale, error.key, error.values)}\n`);
  process.exitCode = FAILED;
}
