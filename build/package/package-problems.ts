import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { codeProblems } from './code-problems.ts';
import { contentProblems, manifestProblems, type PackageIdentity } from './content-problems.ts';
import { fuseProblems } from './fuse-problems.ts';

/** Where an unpacked application keeps its program and its archive. */
export interface UnpackedApp {
  readonly program: string;
  readonly archive: string;
}

/** Everything that is wrong with an unpacked application built from `dist`; empty where it may be shipped. */
export async function packageProblems(
  app: UnpackedApp,
  dist: string,
  identity: PackageIdentity,
): Promise<readonly string[]> {
  const absent = [app.program, app.archive].filter((path) => !existsSync(path));
  if (absent.length > 0) return absent.map((path) => `${path} is missing`);
  const loose = join(app.archive, '..', 'app');
  return [
    ...(existsSync(loose) ? ['resources/app lies beside the archive'] : []),
    ...contentProblems(app.archive, dist),
    ...manifestProblems(app.archive, identity),
    ...codeProblems(app.archive),
    ...(await fuseProblems(app.program)),
  ];
}
