import type { Cell } from './table.ts';

/** An instant in ms. `dayOnly`: the list gave a day without a time; the instant is the day's beginning. */
export interface Moment {
  readonly at: number;
  readonly dayOnly: boolean;
}

const MS_A_DAY = 86_400_000;
/** Vietnam has had UTC+7 without daylight saving since 1975. */
const LOCAL_OFFSET_MS = 7 * 3_600_000;
const TIME = String.raw`(?:[T ,]+(\d{1,2})[:hg](\d{2})(?::(\d{2})(?:\.\d+)?)?)?`;
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})${TIME}$`);
const TIME_FIRST = /^(\d{1,2})[:hg](\d{2})(?::(\d{2}))?[ ,]+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})-(\d{2})-(\d{2})${TIME}$`);
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Reads day/month/year (as Vietnam writes), ISO 8601, or a spreadsheet's date; null for anything else. */
export function readMoment(cell: Cell): Moment | null {
  if (cell instanceof Date) return fromWall(cell.getTime());
  if (typeof cell !== 'string') return null;
  const text = cell.trim();
  if (WITH_ZONE.test(text)) {
    const at = Date.parse(text);
    return Number.isNaN(at) ? null : { at, dayOnly: false };
  }
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    const [, day, month, year, ...time] = dayFirst;
    return momentOf([year, month, day], time);
  }
  const timeFirst = TIME_FIRST.exec(text);
  if (timeFirst) {
    const [, hour, minute, second, day, month, year] = timeFirst;
    return momentOf([year, month, day], [hour, minute, second]);
  }
  const yearFirst = YEAR_FIRST.exec(text);
  if (!yearFirst) return null;
  const [, year, month, day, ...time] = yearFirst;
  return momentOf([year, month, day], time);
}

type Digits = readonly (string | undefined)[];

/** null where the calendar or the clock has no such place. */
function momentOf(date: Digits, time: Digits): Moment | null {
  const [year = 0, month = 0, day = 0] = date.map(Number);
  const [hour = 0, minute = 0, second = 0] = time.map((part) => Number(part ?? 0));
  const wall = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const isReal =
    wall.getUTCMonth() === month - 1 &&
    wall.getUTCDate() === day &&
    wall.getUTCHours() === hour &&
    wall.getUTCMinutes() === minute;
  if (!isReal) return null;
  return { at: wall.getTime() - LOCAL_OFFSET_MS, dayOnly: time[0] === undefined };
}

function fromWall(wall: number): Moment | null {
  if (Number.isNaN(wall)) return null;
  return { at: wall - LOCAL_OFFSET_MS, dayOnly: wall % MS_A_DAY === 0 };
}
