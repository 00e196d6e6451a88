import {
  STATEMENT_FIELDS,
  type StatementFaultCode,
  type StatementField,
  type StatementKind,
} from '../../shared/contract/statements.ts';
import { numberIn, type StatementValues } from './statement.ts';

interface FoundFault {
  readonly code: StatementFaultCode;
  readonly field: StatementField;
  readonly value?: string;
  readonly other?: number;
}

/** Fields that make one index together: all or none. */
const TOGETHER: Readonly<Record<StatementKind, readonly (readonly StatementField[])[]>> = {
  'agency-facts': [
    ['partsEarly', 'partsOnTime', 'partsLate'],
    ['decidedThere', 'handledThere'],
    ['posted', 'electronic'],
    ['petitions', 'petitionsOnTime', 'drawnOut'],
    ['proceduresOnline', 'dossiersOnline', 'overdue'],
  ],
  'citizen-forms': [],
  'portal-counts': [
    ['dossiers', 'overdue', 'disliked', 'petitions', 'petitionsOnTime', 'petitionsSatisfied'],
  ],
  'survey-forms': [],
  'leave-days': [],
};

/** What one field needs another for; wholes that serve several indices. */
const NEEDS: readonly (readonly [field: StatementField, whole: StatementField])[] = [
  ['decidedThere', 'procedures'],
  ['proceduresOnline', 'procedures'],
  ['dossiersOnline', 'dossiers'],
];

/** Parts that together can't be more than their whole. */
const PARTS: readonly (readonly [parts: readonly StatementField[], whole: StatementField])[] = [
  [['decidedThere'], 'procedures'],
  [['handledThere'], 'procedures'],
  [['proceduresOnline'], 'procedures'],
  [['petitionsOnTime'], 'petitions'],
  [['petitionsSatisfied'], 'petitions'],
  [['dossiersOnline'], 'dossiers'],
  [['overdue'], 'dossiers'],
  [['overdue', 'disliked'], 'dossiers'],
];

const OF_A_CLERK: readonly StatementField[] = ['partsEarly', 'partsOnTime', 'partsLate'];

/** What is wrong between the cells of a row that can all be read. */
export function checkValues(
  kind: StatementKind,
  values: StatementValues,
  clerk: string | null,
): readonly FoundFault[] {
  const told = (field: StatementField): boolean => (values[field] ?? null) !== null;
  if (kind === 'agency-facts' && clerk !== null) {
    const others = STATEMENT_FIELDS[kind].filter(
      (field) => told(field) && !OF_A_CLERK.includes(field),
    );
    if (others.length > 0) return others.map((field) => ({ code: 'not-of-a-clerk', field }));
  }
  return [...halfTold(kind, told), ...exceeding(values)];
}

function halfTold(
  kind: StatementKind,
  told: (field: StatementField) => boolean,
): readonly FoundFault[] {
  const missing = TOGETHER[kind].flatMap((group) =>
    group.some(told) ? group.filter((field) => !told(field)) : [],
  );
  const wholes = NEEDS.flatMap(([field, whole]) => (told(field) && !told(whole) ? [whole] : []));
  return [...new Set([...missing, ...wholes])].map((field) => ({ code: 'half-told', field }));
}

function exceeding(values: StatementValues): readonly FoundFault[] {
  const over = PARTS.flatMap(([parts, whole]): readonly FoundFault[] => {
    const counts = parts.map((part) => numberIn(values, part));
    const all = numberIn(values, whole);
    const [field] = parts;
    if (all === null || field === undefined || counts.includes(null)) return [];
    const sum = counts.reduce<number>((total, count) => total + (count ?? 0), 0);
    return sum > all ? [{ code: 'part-exceeds-whole', field, value: String(sum), other: all }] : [];
  });
  // The sum of two parts says nothing new where one alone is too many.
  return over.filter(({ field }, at) => over.findIndex((one) => one.field === field) === at);
}
