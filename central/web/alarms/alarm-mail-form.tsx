import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { LOCALES, type Locale } from '../../../shared/domain/local-text.ts';
import { useAct } from '../api/use-act.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { Choices } from '../parts/choices.tsx';
import { FailureLine } from '../parts/failure-line.tsx';
import { TextField } from '../parts/text-field.tsx';
import '../parts/form-card.css';

const LONGEST = 4_000;

/** Who is told of new alarms; it appears once the centre has said who that is now. */
export function AlarmMailForm({ api, unit, onSignedOut }: PageProps): ReactNode {
  const { t } = useWords();
  const [text, setText] = useState<string | null>(null);
  const [locale, setLocale] = useState<Locale>('vi');
  const [isSaved, setSaved] = useState(false);
  const { run, busy, failure } = useAct(onSignedOut);

  useEffect(() => {
    let isThere = true;
    async function read(): Promise<void> {
      const answer = await run(() => api.alarmMail(unit.id));
      if (!isThere || answer === null) return;
      setText(answer.value.recipients.join('\n'));
      setLocale(answer.value.locale);
    }
    void read();
    return () => {
      isThere = false;
    };
  }, [api, unit.id, run]);

  async function save(): Promise<void> {
    setSaved(false);
    const recipients = (text ?? '').split(/[\s,;]+/).filter((one) => one !== '');
    const saved = await run(() => api.setAlarmMail({ unit: unit.id, locale, recipients }));
    setSaved(saved !== null);
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    void save();
  }

  return (
    <form className="form-card" onSubmit={onSubmit} aria-label={t('alarms.mail')}>
      <h2>{t('alarms.mail')}</h2>
      <p>{t('alarms.mail.lead')}</p>
      {text !== null && (
        <>
          <TextField
            label={t('alarms.mail.recipients')}
            value={text}
            longest={LONGEST}
            onChange={setText}
          />
          <Choices
            label={t('alarms.mail.locale')}
            options={LOCALES.map((one) => ({ value: one, label: t(`alarms.mail.${one}`) }))}
            value={locale}
            onChange={setLocale}
          />
          <button type="submit" className="button" disabled={busy}>
            {t('alarms.mail.save')}
          </button>
        </>
      )}
      <FailureLine failure={failure} />
      <output>{isSaved && t('alarms.mail.saved')}</output>
    </form>
  );
}
