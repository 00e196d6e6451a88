import './procedures-page.css';
import { useMemo, type ReactNode } from 'react';
import type { LookingUp } from '../../../shared/flow/look-up-state.ts';
import type { Rules } from '../../../shared/flow/rules.ts';
import {
  findProcedures,
  indexProcedures,
  procedureFields,
} from '../../../shared/search/procedures.ts';
import { Button } from '../../components/button.tsx';
import { Keyboard } from '../../components/keyboard.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { useTypedKeys } from '../../components/use-typed-keys.ts';
import { useWords } from '../../i18n/words.tsx';
import { FieldList, ProcedureList } from './procedure-list.tsx';
import { LookUpFrame } from './look-up-frame.tsx';
import type { LookUpPageProps } from './look-up-screen.tsx';

interface ProceduresPageProps extends LookUpPageProps {
  readonly shown: LookingUp;
  readonly rules: Rules;
}

/** More than this nobody reads standing. */
const MOST_SHOWN = 40;

/** Fields before anything is typed; what may be meant as soon as something is. */
export function ProceduresPage(props: ProceduresPageProps): ReactNode {
  const { view, shown, rules, act } = props;
  const { t } = useWords();
  const { query, field } = shown;
  const index = useMemo(() => indexProcedures(view.procedures), [view.procedures]);
  const asked = query.text.trim() !== '' || field !== null;
  const found = useMemo(
    () => findProcedures(index, query.text, { field, limit: MOST_SHOWN }),
    [index, query.text, field],
  );

  function type(key: string): void {
    act({ type: 'key-typed', key });
  }
  function erase(): void {
    act({ type: 'key-erased' });
  }
  useTypedKeys({ onCharacter: type, onErase: erase });

  return (
    <LookUpFrame {...props} title={t('procedures.title')}>
      <div className="procedures-page">
        <div className="procedures-ask">
          <SearchField
            label={t('procedures.query')}
            example={t('procedures.placeholder')}
            text={query.text}
            cursor={query.cursor}
            onCursor={(to) => act({ type: 'cursor-moved', to })}
          />
          <Keyboard
            label={t('procedures.keys')}
            digits={false}
            capital={false}
            lines={false}
            rules={rules}
            onKey={type}
            onErase={erase}
          />
        </div>
        <section className="procedures-found" aria-live="polite">
          {field !== null && (
            <div className="procedures-field">
              <p>{t('procedures.in-field', { field })}</p>
              <Button kind="quiet" onPress={() => act({ type: 'field-chosen', field: null })}>
                {t('procedures.all-fields')}
              </Button>
            </div>
          )}
          {asked ? (
            <ProcedureList found={found} most={MOST_SHOWN} act={act} />
          ) : (
            <FieldList fields={procedureFields(index)} act={act} />
          )}
        </section>
      </div>
    </LookUpFrame>
  );
}
