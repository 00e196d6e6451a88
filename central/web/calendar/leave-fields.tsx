import type { ReactNode } from 'react';
import type { StatementFault, StatementField } from '../../../shared/contract/statements.ts';
import { LOCALES } from '../../../shared/domain/local-text.ts';
import { STATEMENT_FIELD_NAMES } from '../../../shared/i18n/statement-fields.ts';
import type { RosterClerk } from '../figures/use-roster.ts';
import { useWords } from '../i18n/words.tsx';
import { CheckedSelect } from '../parts/checked-select.tsx';
import { LineField } from '../parts/line-field.tsx';
import { faultText } from '../statements/statement-faults.tsx';
import type { LeaveDraft, LeavePart } from './leave-file.ts';

const PARTS: readonly LeavePart[] = ['whole', 'morning', 'afternoon'];

interface LeaveFieldsProps {
  readonly draft: LeaveDraft;
  readonly clerks: readonly RosterClerk[];
  readonly faults: readonly StatementFault[];
  readonly onChange: (draft: LeaveDraft) => void;
}

export function LeaveFields({ draft, clerks, faults, onChange }: LeaveFieldsProps): ReactNode {
  const words = useWords();
  const { t } = words;
  /** A field with what the centre found wrong with those columns, called by this form's own word for them. */
  function field(label: string, columns: readonly StatementField[]) {
    const fault = faults.find((one) => columns.some((column) => isAbout(one, column)));
    const rule = fault && faultText({ ...fault, column: label }, words);
    return { label, rule, isWrong: fault !== undefined };
  }
  return (
    <div className="form-fields form-fields-top">
      <CheckedSelect
        {...field(t('leave.clerk'), ['clerk'])}
        options={[
          { value: '', label: t('leave.clerk.choose') },
          ...clerks.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={draft.clerk}
        onChange={(clerk) => onChange({ ...draft, clerk })}
      />
      <LineField
        type="date"
        {...field(t('leave.first'), ['firstDay'])}
        value={draft.firstDay}
        onChange={(firstDay) => onChange({ ...draft, firstDay })}
      />
      <LineField
        type="date"
        {...field(t('leave.last'), ['lastDay'])}
        value={draft.lastDay}
        onChange={(lastDay) => onChange({ ...draft, lastDay })}
      />
      <CheckedSelect
        {...field(t('leave.part'), ['morningOnly', 'afternoonOnly'])}
        options={PARTS.map((part) => ({ value: part, label: t(`leave.part.${part}`) }))}
        value={draft.part}
        onChange={(part) => onChange({ ...draft, part })}
      />
    </div>
  );
}

/** A column goes by the field's name or by its head in either language. */
function isAbout({ column }: StatementFault, field: StatementField): boolean {
  const names = LOCALES.map((locale) => STATEMENT_FIELD_NAMES[locale][`statement-field.${field}`]);
  return column === field || names.some((name) => name === column);
}
