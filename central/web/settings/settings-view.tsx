import { useState, type ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { Choices } from '../parts/choices.tsx';
import { useLeave } from '../unsaved/unsaved-context.ts';
import { HoursPart } from './hours-part.tsx';
import { KioskPart } from './kiosk-part.tsx';
import { QuestionsPart } from './questions-part.tsx';

const PARTS = ['kiosk', 'questions', 'hours'] as const;
type Part = (typeof PARTS)[number];

/** What an office decides about its kiosks. */
export function SettingsView(page: PageProps): ReactNode {
  const { t } = useWords();
  const [part, setPart] = useState<Part>('kiosk');
  const leave = useLeave();
  return (
    <>
      <h1>{t('settings.title')}</h1>
      <p className="lead">{t('settings.lead')}</p>
      <Choices
        label={t('settings.part')}
        options={PARTS.map((one) => ({ value: one, label: t(`settings.part.${one}`) }))}
        value={part}
        onChange={(one) => leave(() => setPart(one))}
      />
      <Opened key={page.unit.id} {...page} part={part} />
    </>
  );
}

function Opened({ part, ...page }: PageProps & { readonly part: Part }): ReactNode {
  switch (part) {
    case 'kiosk':
      return <KioskPart {...page} />;
    case 'questions':
      return <QuestionsPart {...page} />;
    case 'hours':
      return <HoursPart {...page} />;
  }
}
