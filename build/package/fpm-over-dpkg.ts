import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

// electron-builder makes a .deb with fpm, which it downloads. Where that can't be had, this does the
// part of fpm's work that electron-builder asks for with dpkg-deb; CUSTOM_FPM_PATH names it.

const ONE = { type: 'string' } as const;
const MANY = { type: 'string', multiple: true } as const;
const FLAG = { type: 'boolean' } as const;

const { values: options, positionals: mappings } = parseArgs({
  allowPositionals: true,
  options: {
    'input-type': { ...ONE, short: 's' },
    'output-type': { ...ONE, short: 't' },
    package: { ...ONE, short: 'p' },
    architecture: { ...ONE, short: 'a' },
    depends: { ...MANY, short: 'd' },
    'deb-recommends': MANY,
    'deb-compression': ONE,
    'deb-priority': ONE,
    'after-install': ONE,
    'after-remove': ONE,
    name: ONE,
    version: ONE,
    description: ONE,
    maintainer: ONE,
    vendor: ONE,
    url: ONE,
    license: ONE,
    category: ONE,
    force: FLAG,
    log: ONE,
  },
});

/** `from=to`: a folder with a closing slash stands for what is in it. */
function placeFiles(tree: string): void {
  for (const mapping of mappings) {
    const split = mapping.lastIndexOf('=');
    const from = mapping.slice(0, split);
    const to = join(tree, mapping.slice(split + 1));
    mkdirSync(dirname(to), { recursive: true });
    if (from.endsWith('/')) cpSync(from, to, { recursive: true });
    else copyFileSync(from, to);
  }
}

function placeScript(control: string, source: string | undefined, name: string): void {
  if (source === undefined) return;
  copyFileSync(source, join(control, name));
  chmodSync(join(control, name), 0o755);
}

/** Debian's control file: one field a line, the long description indented, empty lines as dots. */
function controlText(installedKilobytes: string): string {
  const description = (options.description ?? '')
    .trim()
    .split('\n')
    .map((line, index) => (index === 0 ? line : ` ${line.trim() || '.'}`))
    .join('\n');
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['Package', options.name],
    ['Version', options.version],
    ['Architecture', options.architecture],
    ['Maintainer', options.maintainer],
    ['Vendor', options.vendor],
    ['Installed-Size', installedKilobytes],
    ['Depends', options.depends?.join(', ')],
    ['Recommends', options['deb-recommends']?.join(', ')],
    ['Section', options.category ?? 'default'],
    ['Priority', options['deb-priority']],
    ['Homepage', options.url],
    ['License', options.license],
    ['Description', description],
  ];
  return fields
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([field, value]) => `${field}: ${value}\n`)
    .join('');
}

const tree = mkdtempSync(join(tmpdir(), 'deb-'));
try {
  chmodSync(tree, 0o755);
  placeFiles(tree);
  const [kilobytes = '0'] = execFileSync('du', ['-sk', tree], { encoding: 'utf8' }).split('\t');
  const control = join(tree, 'DEBIAN');
  mkdirSync(control);
  writeFileSync(join(control, 'control'), controlText(kilobytes));
  placeScript(control, options['after-install'], 'postinst');
  placeScript(control, options['after-remove'], 'postrm');
  const compression = `-Z${options['deb-compression'] ?? 'xz'}`;
  const target = options.package ?? `${options.name}.deb`;
  execFileSync('dpkg-deb', ['--root-owner-group', compression, '--build', tree, target], {
    stdio: 'inherit',
  });
} finally {
  rmSync(tree, { recursive: true, force: true });
}
