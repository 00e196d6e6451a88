/** What the main process tells whoever reads its standard error: stable codes, no personal data, no secrets. */
export type ReportCode =
  | 'file-damaged'
  | 'previous-file-used'
  | 'mended'
  | 'mending-not-kept'
  | 'store-unreadable'
  | 'folder-unreadable'
  | 'copies-not-thinned'
  | 'journal-fault'
  | 'journal-untidy'
  | 'disk-level'
  | 'head-not-remembered'
  | 'disk-unknown'
  | 'ballast-dropped'
  | 'key-unreadable'
  | 'keyring-missing'
  | 'switch-refused'
  | 'enrolment-failed'
  | 'export-failed'
  | 'local-api-closed'
  | 'call-refused'
  | 'navigation-refused'
  | 'page-died'
  | 'page-stuck'
  | 'page-given-up'
  | 'relaunch'
  | 'relaunch-refused'
  | 'start-failed';

export type Report = (code: ReportCode, detail: string) => void;

export function reportToStderr(code: ReportCode, detail: string): void {
  process.stderr.write(`${JSON.stringify({ at: Date.now(), code, detail })}\n`);
}
