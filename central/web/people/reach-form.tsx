import { useState, type FormEvent, type ReactNode } from 'react';
import type { UnitView } from '../../../shared/contract/fleet.ts';
import type { AccountReach, UserView } from '../../../shared/contract/people.ts';
import { useWords } from '../i18n/words.tsx';
import { ReachPicker, reachOf, type ReachChoice } from './reach-picker.tsx';
import '../parts/form-card.css';

interface ReachFormProps {
  readonly user: UserView;
  readonly unit: UnitView;
  readonly busy: boolean;
  readonly onSave: (reach: AccountReach) => void;
  readonly onCancel: () => void;
}

/** Where an account may look from now on. */
export function ReachForm({ user, unit, busy, onSave, onCancel }: ReachFormProps): ReactNode {
  const { t } = useWords();
  const [choice, setChoice] = useState<ReachChoice>(() => choiceOf(user.reach));

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    onSave(reachOf(choice, unit.id));
  }

  return (
    <form className="form-card" onSubmit={onSubmit} aria-labelledby="reach-title">
      <h2 id="reach-title">{t('users.move.title', { name: user.name })}</h2>
      <div className="form-fields">
        <ReachPicker unit={unit} choice={choice} onChange={setChoice} />
      </div>
      <span className="actions">
        <button type="submit" className="button button-main" disabled={busy}>
          {t('users.move.submit')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t('users.move.cancel')}
        </button>
      </span>
    </form>
  );
}

function choiceOf({ all, areas: [area = ''] }: AccountReach): ReachChoice {
  if (all) return { kind: 'all', area: '' };
  return { kind: area === '' ? 'unit' : 'area', area };
}
