import type { DossierFaultCode } from '../../../shared/contract/dossiers.ts';
import type { Row } from './year.ts';

export const FAULTY_TOTAL = 350;

/** `####` becomes a number of its own in every row. */
const GOOD: Row = [
  '1',
  'H55.99.01-250301-####',
  '1.001193',
  'Nguyễn Thu Hà',
  '01/03/2025 08:00',
  '05/03/2025 17:00',
  '04/03/2025 09:00',
  '',
  '',
];
const [CODE, PROCEDURE, CLERK, RECEIVED, DUE, FINISHED, LINKED, ONLINE] = [1, 2, 3, 4, 5, 6, 7, 8];

interface FaultyRow {
  readonly row: Row;
  readonly faults: readonly (readonly [DossierFaultCode, string | null])[];
}

function one(place: number, cell: string, code: DossierFaultCode, column: string): FaultyRow {
  return { row: GOOD.with(place, cell), faults: [[code, column]] };
}

/** One row for each way in which a row can be wrong, and one that is wrong in four. */
export const FAULTY_ROWS: readonly FaultyRow[] = [
  one(CODE, ' ', 'code-missing', 'Mã hồ sơ'),
  one(CODE, 'hồ sơ ####', 'code-not-a-code', 'Mã hồ sơ'),
  one(CODE, 'X15-250301-####', 'code-unit-unknown', 'Mã hồ sơ'),
  one(CODE, 'H55.99.01-250301-975', 'code-sequence-length', 'Mã hồ sơ'),
  one(CODE, 'H55.99.01-250230-####', 'code-impossible-date', 'Mã hồ sơ'),
  one(CODE, 'H55.99.01-490301-####', 'code-future-date', 'Mã hồ sơ'),
  one(PROCEDURE, '', 'procedure-missing', 'Mã TTHC'),
  one(PROCEDURE, '1.0012', 'procedure-malformed', 'Mã TTHC'),
  one(CLERK, '', 'clerk-missing', 'Cán bộ tiếp nhận'),
  one(CLERK, 'Nguyễn Văn Không', 'clerk-unknown', 'Cán bộ tiếp nhận'),
  one(RECEIVED, '', 'received-missing', 'Ngày tiếp nhận'),
  one(RECEIVED, '31/02/2025', 'date-unreadable', 'Ngày tiếp nhận'),
  one(DUE, 'thứ hai', 'date-unreadable', 'Ngày hẹn trả'),
  one(DUE, '28/02/2025', 'due-before-received', 'Ngày hẹn trả'),
  one(FINISHED, '25:00 01/03/2025', 'date-unreadable', 'Ngày trả kết quả'),
  one(FINISHED, '28/02/2025', 'finished-before-received', 'Ngày trả kết quả'),
  one(FINISHED, '01/03/2049', 'finished-in-future', 'Ngày trả kết quả'),
  one(LINKED, 'có lẽ', 'flag-unreadable', 'Liên thông'),
  one(ONLINE, 'qua bưu điện', 'flag-unreadable', 'Hình thức nộp'),
  { row: [...GOOD, 'thừa'], faults: [['cells-too-many', null]] },
  {
    row: GOOD.with(RECEIVED, '01/03/2049').with(DUE, '').with(FINISHED, ''),
    faults: [['received-in-future', 'Ngày tiếp nhận']],
  },
  {
    row: GOOD.with(CODE, '').with(PROCEDURE, 'x').with(CLERK, '').with(RECEIVED, '?'),
    faults: [
      ['code-missing', 'Mã hồ sơ'],
      ['procedure-malformed', 'Mã TTHC'],
      ['clerk-missing', 'Cán bộ tiếp nhận'],
      ['date-unreadable', 'Ngày tiếp nhận'],
    ],
  },
];
