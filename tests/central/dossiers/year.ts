import type { DossierMapping } from '../../../shared/contract/dossiers.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';

export const HEADER = [
  'STT',
  'Mã hồ sơ',
  'Mã TTHC',
  'Cán bộ tiếp nhận',
  'Ngày tiếp nhận',
  'Ngày hẹn trả',
  'Ngày trả kết quả',
  'Liên thông',
  'Hình thức nộp',
] as const;

export const MAPPING: DossierMapping = {
  columns: {
    code: 'Mã hồ sơ',
    procedure: 'Mã TTHC',
    clerk: 'Cán bộ tiếp nhận',
    receivedAt: 'Ngày tiếp nhận',
    dueAt: 'Ngày hẹn trả',
    finishedAt: 'Ngày trả kết quả',
    interlinked: 'Liên thông',
    online: 'Hình thức nộp',
  },
  clerks: { 'Chị Lan Anh': 'can-bo-3' },
};

export const DOSSIERS_A_YEAR = 3_028;
export const INTERLINKED = 92;
const CALLED = ['Nguyễn Thu Hà', 'can-bo-2', 'Chị Lan Anh'];
const DAY_MS = 86_400_000;

export type Row = readonly string[];

/** The ward's year 2025 as the news told it of 2022: 3,028 dossiers, 92 of them liên thông, all on time. */
export function yearOfDossiers(): readonly Row[] {
  const perDay = new Map<number, number>();
  return Array.from({ length: DOSSIERS_A_YEAR }, (_, at) => {
    const day = Math.floor((at * 365) / DOSSIERS_A_YEAR);
    const nth = (perDay.get(day) ?? 0) + 1;
    perDay.set(day, nth);
    const received = Date.UTC(2025, 0, 1 + day, 7, 30) + nth * 17 * 60_000;
    const finished = received + (at % 3) * DAY_MS + 90 * 60_000;
    const interlinked = at % 32 === 5 && Math.floor(at / 32) < INTERLINKED;
    return [
      String(at + 1),
      `${TEST_OFFICE.unit.code}-${codeDay(received)}-${String(nth).padStart(4, '0')}`,
      at % 2 === 0 ? '1.001193' : '2.000815.000.00.00.H55',
      CALLED[at % CALLED.length] ?? '',
      local(received),
      local(received + 5 * DAY_MS),
      local(finished),
      interlinked ? 'Có' : '',
      at % 4 === 0 ? 'Trực tuyến' : 'Trực tiếp',
    ];
  });
}

export function csvOf(rows: readonly Row[], separator = ','): Buffer {
  const line = (cells: readonly string[]): string =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator);
  return Buffer.from(`\uFEFF${[HEADER, ...rows].map(line).join('\r\n')}\r\n`);
}

/** dd/MM/yyyy HH:mm of a wall time in the UTC fields. */
function local(wall: number): string {
  const [date = '', time = ''] = new Date(wall).toISOString().split('T');
  return `${date.split('-').toReversed().join('/')} ${time.slice(0, 5)}`;
}

function codeDay(wall: number): string {
  return new Date(wall).toISOString().slice(2, 10).replaceAll('-', '');
}
