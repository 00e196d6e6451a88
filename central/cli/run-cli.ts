import { parseArgs } from 'node:util';
import type { CentralConfig } from '../config/config.ts';
import { operatorMessage } from '../i18n/operator-message.ts';
import { openParts } from '../open-parts.ts';
import { CLOSED_COMMANDS } from './backup-commands.ts';
import { COMMANDS, type Command, type CommandContext, type Said } from './commands.ts';

const OPTIONS = {
  counter: { type: 'string' },
  device: { type: 'string' },
  unit: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
  area: { type: 'string' },
  clerk: { type: 'string' },
  staff: { type: 'string' },
  anchor: { type: 'string' },
  form: { type: 'string' },
  period: { type: 'string' },
  format: { type: 'string' },
  locale: { type: 'string' },
  out: { type: 'string' },
  file: { type: 'string' },
  mapping: { type: 'string' },
  entry: { type: 'string' },
  reason: { type: 'string' },
  key: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  kind: { type: 'string' },
  seed: { type: 'string' },
  units: { type: 'string' },
  months: { type: 'string' },
  cheats: { type: 'string' },
  like: { type: 'string' },
  id: { type: 'string' },
  number: { type: 'string' },
  'name-vi': { type: 'string' },
  'name-en': { type: 'string' },
  'title-vi': { type: 'string' },
  'title-en': { type: 'string' },
  portrait: { type: 'string' },
} as const;

export interface CliOutcome {
  readonly ok: boolean;
  readonly text: string;
}

/**
 * One command from its arguments to what it says.
 * @throws ConfigError when the database can't be opened
 */
export async function runCli(
  config: CentralConfig,
  args: readonly string[],
  onProgress: (text: string) => void = () => undefined,
): Promise<CliOutcome> {
  const progress: CommandContext['progress'] = (line) => onProgress(line(config.locale));
  const { ok, key, values, more } = await obey(config, args, progress);
  const said = operatorMessage(config.locale, key, values);
  const text = [said, ...(more?.(config.locale) ?? [])].join('\n');
  if (key !== 'cli.unknown-command') return { ok, text };
  return { ok, text: `${text}\n${operatorMessage(config.locale, 'cli.usage')}` };
}

async function obey(
  config: CentralConfig,
  [name, ...rest]: readonly string[],
  progress: CommandContext['progress'],
): Promise<Said> {
  if (name === undefined) return { ok: true, key: 'cli.usage' };
  const closed = CLOSED_COMMANDS.find((candidate) => candidate.name === name);
  const command = closed ?? COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined)
    return { ok: false, key: 'cli.unknown-command', values: { command: name } };
  const options = readOptions(rest, command);
  if (!options.ok) return { ok: false, key: 'cli.bad-option', values: { detail: options.detail } };
  const missing = command.needs.find((option) => options.values[option] === undefined);
  if (missing !== undefined)
    return { ok: false, key: 'cli.missing-option', values: { command: name, option: missing } };
  if ('runClosed' in command) return await command.runClosed(config, options.values);
  const opened = await openParts(config, { guest: true });
  try {
    return await command.run(opened, options.values, { files: options.files, progress });
  } finally {
    await opened.close();
  }
}

type OptionsVerdict =
  | {
      readonly ok: true;
      readonly values: Partial<Record<keyof typeof OPTIONS, string>>;
      readonly files: readonly string[];
    }
  | { readonly ok: false; readonly detail: string };

/** The files that some commands take may stand without their option's name. */
function readOptions(args: readonly string[], { needs }: Pick<Command, 'needs'>): OptionsVerdict {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: OPTIONS,
      allowPositionals: needs.includes('file'),
    });
    const [file] = positionals;
    return {
      ok: true,
      values: file === undefined ? values : { file, ...values },
      files: values.file === undefined ? positionals : [values.file, ...positionals],
    };
  } catch (error) {
    // parseArgs throws for nothing but arguments that don't fit.
    return { ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}
