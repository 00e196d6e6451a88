import { join } from 'node:path';

/** The program that shows the kiosk. */
export type KioskProgram =
  | { readonly kind: 'electron'; readonly path: string }
  | { readonly kind: 'browser'; readonly path: string };

export interface KioskPlace {
  readonly root: string;
  readonly dataFolder: string;
  /** Of the centre, without a path. */
  readonly url: string;
  readonly enrolCode: string | null;
  readonly windowed: boolean;
  /** Chromium's sandbox refuses to start as root. */
  readonly asRoot: boolean;
}

/** Where a browser finds the kiosk; the code stays behind the `#`, so it is in no server's log. */
export function kioskAddress(url: string, enrolCode: string | null): string {
  return `${url}/kiosk/${enrolCode === null ? '' : `#enrol=${enrolCode}`}`;
}

export function kioskArguments(program: KioskProgram, place: KioskPlace): readonly string[] {
  const { root, dataFolder, url, enrolCode, windowed, asRoot } = place;
  const sandbox = asRoot ? ['--no-sandbox'] : [];
  switch (program.kind) {
    case 'electron':
      return [
        ...sandbox,
        root,
        `--user-data-dir=${join(dataFolder, 'kiosk-electron')}`,
        `--central=${url}`,
        ...(enrolCode === null ? [] : [`--enrol-code=${enrolCode}`]),
        ...(windowed ? ['--windowed'] : []),
      ];
    case 'browser':
      return [
        ...sandbox,
        ...(windowed ? [] : ['--kiosk']),
        `--app=${kioskAddress(url, enrolCode)}`,
        `--user-data-dir=${join(dataFolder, 'kiosk-browser')}`,
        '--no-first-run',
        '--no-default-browser-check',
        '--disable-pinch',
        '--disable-features=Translate',
        '--overscroll-history-navigation=0',
        '--hide-crash-restore-bubble',
        '--noerrdialogs',
      ];
  }
}
