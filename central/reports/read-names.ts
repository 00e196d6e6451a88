import type { ReportForm } from '../../shared/contract/reports.ts';
import type { LocalText } from '../../shared/domain/local-text.ts';
import type { CentralParts } from '../parts.ts';
import { readSubjects } from '../store/evaluation-subjects.ts';
import { wordsIn } from './i18n/words.ts';
import type { SnapshotName } from './snapshot.ts';

/** The names of a unit's clerks, counters and procedures as they are now; none for a provincial report. */
export async function readNames(
  { db }: Pick<CentralParts, 'db'>,
  unit: string,
  form: ReportForm,
): Promise<readonly SnapshotName[]> {
  if (form === 'form-02' || form === 'form-03' || form === 'units' || form === 'units-comparison')
    return [];
  const subjects = await readSubjects(db.read, unit);
  if (subjects === null) return [];
  const clerks = subjects.clerks.map(({ id, name }) => ({
    unit,
    cut: 'clerk' as const,
    id,
    name: same(name),
    field: '',
  }));
  const counters = subjects.counters.map(({ id, number, name }) => ({
    unit,
    cut: 'counter' as const,
    id,
    name: counterName(number, name),
    field: '',
  }));
  const procedures = subjects.procedures.map(({ code, name, field }) => ({
    unit,
    cut: 'procedure' as const,
    id: code,
    name: same(name),
    field,
  }));
  return form === 'form-01' ? clerks : [...clerks, ...counters, ...procedures];
}

function same(name: string): LocalText {
  return { vi: name, en: name };
}

function counterName(number: number, { vi, en }: LocalText): LocalText {
  const of = (locale: 'vi' | 'en', name: string): string =>
    wordsIn(locale)('counter.name', { number: String(number), name });
  return { vi: of('vi', vi), en: of('en', en) };
}
