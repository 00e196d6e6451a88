import {
  type DossierFault,
  type DossierField,
  type DossierMapping,
} from '../../shared/contract/dossiers.ts';
import { faultAt } from './table.ts';

/** The index of each field's column; -1 for what the list does not have. */
export type ColumnPlaces = Readonly<Record<DossierField, number>>;

type PlacesVerdict =
  | { readonly ok: true; readonly places: ColumnPlaces }
  | { readonly ok: false; readonly faults: readonly DossierFault[] };

/** Headers are compared without regard to case, accents' encoding and spaces at the ends. */
export function placesIn(header: readonly string[], { columns }: DossierMapping): PlacesVerdict {
  const keys = header.map(keyOf);
  const faults: DossierFault[] = [];
  const placeOf = (field: DossierField): number => {
    const column = columns[field];
    if (column === null) return -1;
    const place = keys.indexOf(keyOf(column));
    if (place === -1) faults.push(faultAt('column-missing', 1, { column }));
    else if (keys.lastIndexOf(keyOf(column)) !== place)
      faults.push(faultAt('column-twice', 1, { column }));
    return place;
  };
  const places: ColumnPlaces = {
    code: placeOf('code'),
    procedure: placeOf('procedure'),
    clerk: placeOf('clerk'),
    receivedAt: placeOf('receivedAt'),
    dueAt: placeOf('dueAt'),
    finishedAt: placeOf('finishedAt'),
    interlinked: placeOf('interlinked'),
    online: placeOf('online'),
  };
  return faults.length > 0 ? { ok: false, faults } : { ok: true, places };
}

/** What the columns are usually called; the first that fits is taken. */
const USUAL: Readonly<Record<DossierField, readonly RegExp[]>> = {
  code: [/^(mã|số) (số )?hồ sơ$/, /^mã hs$/, /^số biên nhận$/],
  procedure: [/^mã (tthc|thủ tục)/, /^mã số thủ tục/],
  clerk: [/(cán bộ|công chức|người) (tiếp )?nhận/, /^cán bộ/, /^công chức/],
  receivedAt: [/^(ngày|thời gian|thời điểm) (giờ )?(tiếp )?nhận/],
  dueAt: [/^(ngày|thời gian|thời hạn)? ?hẹn trả/, /^hạn (trả|xử lý)/],
  finishedAt: [/^(ngày|thời gian) (trả|có|kết thúc)/, /^ngày hoàn thành/],
  interlinked: [/liên thông/],
  online: [/trực tuyến/, /hình thức (nộp|tiếp nhận)/],
};

/** A proposal for a list that nobody has mapped yet; null where no header sounds like the field. */
export function guessMapping(header: readonly string[]): DossierMapping {
  const guess = (field: DossierField): string | null =>
    USUAL[field]
      .flatMap((usual) => header.filter((name) => usual.test(keyOf(name)) || name === field))
      .at(0) ?? null;
  const columns = {
    code: guess('code'),
    procedure: guess('procedure'),
    clerk: guess('clerk'),
    receivedAt: guess('receivedAt'),
    dueAt: guess('dueAt'),
    finishedAt: guess('finishedAt'),
    interlinked: guess('interlinked'),
    online: guess('online'),
  };
  return { columns, clerks: {} };
}

/** JSON lines carry our own names. */
export const OWN_NAMES: DossierMapping = {
  columns: {
    code: 'code',
    procedure: 'procedure',
    clerk: 'clerk',
    receivedAt: 'receivedAt',
    dueAt: 'dueAt',
    finishedAt: 'finishedAt',
    interlinked: 'interlinked',
    online: 'online',
  },
  clerks: {},
};

export function isComplete({ columns }: DossierMapping): boolean {
  return (['code', 'procedure', 'clerk', 'receivedAt'] as const).every(
    (field) => columns[field] !== null,
  );
}

function keyOf(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
