import './own-figures.css';
import type { ReactNode } from 'react';
import type { OwnStretch } from '../../shared/contract/own.ts';
import type { Scale } from '../../shared/domain/scale.ts';
import type { ClerkPage } from '../../shared/flow/clerk-side-state.ts';
import type { PinRefusal } from '../../shared/flow/state.ts';
import { Notice } from '../components/notice.tsx';
import { PlainFrame } from '../components/plain-frame.tsx';
import { StaffCard, StaffSheet } from '../components/staff-sheet.tsx';
import { useWords } from '../i18n/words.tsx';
import { PinPad } from './pin-pad.tsx';

type Page = Extract<ClerkPage, { readonly name: 'own-figures' }>;

interface OwnFiguresProps {
  readonly page: Page;
  readonly scale: Scale | null;
  readonly onBack: () => void;
  readonly onPin: (pin: string) => void;
}

/** The clerk's own aggregate, after the PIN: whole closed weeks, late and rounded. Gone when the page is left. */
export function OwnFigures({ page, scale, onBack, onPin }: OwnFiguresProps): ReactNode {
  const { t } = useWords();
  const { outcome, checking } = page;
  const figures = outcome !== null && 'stretches' in outcome ? outcome : null;
  if (figures !== null)
    return (
      <PlainFrame title={t('own.title')} lead={t('own.lead')} onBack={onBack}>
        <StaffSheet className="own">
          {figures.stretches.length === 0 && <p>{t('own.none')}</p>}
          {figures.stretches
            .filter((stretch) => stretch.scale === scale?.id)
            .map((stretch) => (
              <Stretch key={stretch.from} stretch={stretch} />
            ))}
        </StaffSheet>
      </PlainFrame>
    );
  const refusal = refusalOf(outcome);
  return (
    <PlainFrame title={t('own.title')} lead={t('own.pin')} onBack={onBack}>
      <div className="entering-pin">
        {outcome !== null && refusal === null && <Notice>{t('own.not-sent')}</Notice>}
        <PinPad checking={checking} refusal={refusal} onPin={onPin} />
      </div>
    </PlainFrame>
  );
}

function refusalOf(outcome: Page['outcome']): PinRefusal | null {
  if (outcome === null || 'stretches' in outcome || outcome.reason === 'not-sent') return null;
  return outcome;
}

function Stretch({ stretch }: { readonly stretch: OwnStretch }): ReactNode {
  const { t } = useWords();
  const { from, to, atLeast, satisfiedPercent, afterReviewPercent } = stretch;
  return (
    <StaffCard className="own-stretch">
      <h2>{t('own.weeks', { from: shortDay(from), to: shortDay(to) })}</h2>
      <p className="own-share">{t('own.share', { percent: satisfiedPercent })}</p>
      <p>{t('own.count', { atLeast })}</p>
      {afterReviewPercent !== null && afterReviewPercent !== satisfiedPercent && (
        <p>{t('own.after-review', { percent: afterReviewPercent })}</p>
      )}
    </StaffCard>
  );
}

/** `YYYY-MM-DD` as day and month are written here. */
function shortDay(day: string): string {
  const [, month = '', date = ''] = day.split('-');
  return `${date}/${month}`;
}
