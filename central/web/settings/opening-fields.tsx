import type { ReactNode } from 'react';
import type { OpeningMode } from '../../../shared/contract/counter-settings.ts';
import { isFaulty } from '../api/answer.ts';
import { useWords } from '../i18n/words.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { LineField } from '../parts/line-field.tsx';
import type { OpeningDraft } from './draft.ts';
import type { FieldsProps } from './fields-props.ts';

const MODES: readonly OpeningMode[] = ['always', 'receipt', 'keypad', 'queue', 'clerk-done'];
const AT = '/settings/opening';

export function OpeningFields(props: FieldsProps<OpeningDraft>): ReactNode {
  const { value, failure, onChange } = props;
  const { t } = useWords();
  return (
    <>
      <ModeChecks {...props} />
      <div className="form-fields">
        <LineField
          type="number"
          label={t('settings.window')}
          rule={t('settings.window.rule')}
          value={value.windowS}
          isWrong={isFaulty(failure, `${AT}/windowMs`)}
          onChange={(windowS) => onChange({ ...value, windowS })}
        />
        <LineField
          type="number"
          label={t('settings.repeat')}
          rule={t('settings.repeat.rule')}
          value={value.repeatS}
          isWrong={isFaulty(failure, `${AT}/repeatMs`)}
          onChange={(repeatS) => onChange({ ...value, repeatS })}
        />
      </div>
      <CheckBox
        label={t('settings.no-code')}
        checked={value.noCode}
        onChange={(noCode) => onChange({ ...value, noCode })}
      />
      <CheckBox
        label={t('settings.other-offices')}
        checked={value.otherOffices}
        onChange={(otherOffices) => onChange({ ...value, otherOffices })}
      />
    </>
  );
}

function ModeChecks({ value, failure, onChange }: FieldsProps<OpeningDraft>): ReactNode {
  const { t } = useWords();
  const isWrong = isFaulty(failure, `${AT}/modes`);
  function choose(mode: OpeningMode, isChosen: boolean): void {
    const modes = MODES.filter((one) => (one === mode ? isChosen : value.modes.includes(one)));
    onChange({ ...value, modes });
  }
  return (
    <fieldset className="checks">
      <legend>{t('settings.modes')}</legend>
      {MODES.map((mode) => (
        <CheckBox
          key={mode}
          label={t(`settings.mode.${mode}`)}
          checked={value.modes.includes(mode)}
          onChange={(isChosen) => choose(mode, isChosen)}
        />
      ))}
      {isWrong && <p className="form-error">{t('settings.modes.rule')}</p>}
    </fieldset>
  );
}
