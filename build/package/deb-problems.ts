import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageIdentity } from './content-problems.ts';

const PRODUCT = 'Hài Lòng';
const ICON_SIZES_PX = [16, 32, 48, 64, 128, 256, 512, 1024];

/** Lines of `key=value` or `Key: value`, as desktop entries and Debian's control files have them. */
function readFields(text: string, separator: string): ReadonlyMap<string, string> {
  const lines = text
    .split('\n')
    .filter((line) => line.includes(separator) && !line.startsWith(' '));
  return new Map(
    lines.map((line) => {
      const at = line.indexOf(separator);
      return [line.slice(0, at), line.slice(at + separator.length).trim()];
    }),
  );
}

function mismatches(
  file: string,
  found: ReadonlyMap<string, string>,
  wanted: Readonly<Record<string, string>>,
): readonly string[] {
  return Object.entries(wanted)
    .filter(([key, value]) => found.get(key) !== value)
    .map(([key, value]) => `${file} says ${key} ${found.get(key) ?? 'nothing'}, not ${value}`);
}

/** Unpacks a .deb into a scratch folder and compares what a person or a desktop will see of it. */
export function debProblems(
  deb: string,
  scratch: string,
  { name, version }: PackageIdentity,
): readonly string[] {
  rmSync(scratch, { recursive: true, force: true });
  execFileSync('dpkg-deb', ['--raw-extract', deb, scratch]);
  const control = readFields(readFileSync(join(scratch, 'DEBIAN/control'), 'utf8'), ': ');
  const desktopFile = join(scratch, `usr/share/applications/${name}.desktop`);
  if (!existsSync(desktopFile)) return [`${name}.desktop is missing`];
  const desktop = readFields(readFileSync(desktopFile, 'utf8'), '=');
  const needed = [
    `opt/${PRODUCT}/${name}`,
    `opt/${PRODUCT}/resources/app.asar`,
    ...ICON_SIZES_PX.map((size) => `usr/share/icons/hicolor/${size}x${size}/apps/${name}.png`),
  ];
  return [
    ...mismatches('control', control, { Package: name, Version: version, Section: 'misc' }),
    ...mismatches(`${name}.desktop`, desktop, {
      Name: PRODUCT,
      Exec: `"/opt/${PRODUCT}/${name}" %U`,
      Icon: name,
      Type: 'Application',
      Terminal: 'false',
      Categories: 'Office;',
      StartupWMClass: name,
    }),
    ...needed
      .filter((path) => !existsSync(join(scratch, path)))
      .map((path) => `${path} is missing`),
  ];
}
