import type { ReactNode } from 'react';
import type { BadgeHolder, NewBadge } from '../../../shared/contract/badges.ts';
import type { UnitView } from '../../../shared/contract/fleet.ts';
import { useWords } from '../i18n/words.tsx';
import './badge-sheet.css';

interface BadgeSheetProps {
  readonly unit: UnitView;
  readonly badges: readonly NewBadge[];
  readonly holders: readonly BadgeHolder[];
  readonly onPutAway: () => void;
}

/** New badges in the size of a bank card, to print now: nobody is told what they say a second time. */
export function BadgeSheet({ unit, badges, holders, onPutAway }: BadgeSheetProps): ReactNode {
  const { t } = useWords();
  return (
    <section className="badge-sheet" aria-label={t('badges.sheet')}>
      <div className="badge-tools">
        <p>
          <strong>{t('badges.sheet.title', { count: badges.length })}</strong>{' '}
          {t('badges.sheet.once')}
        </p>
        <span className="actions">
          <button type="button" className="button button-main" onClick={() => window.print()}>
            {t('badges.print')}
          </button>
          <button type="button" className="button" onClick={onPutAway}>
            {t('badges.put-away')}
          </button>
        </span>
      </div>
      <ul className="badge-cards">
        {badges.map((badge) => (
          <li key={badge.clerk}>
            <BadgeCard
              unit={unit}
              svg={badge.svg}
              holder={holders.find(({ clerk }) => clerk === badge.clerk)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface BadgeCardProps {
  readonly unit: UnitView;
  readonly svg: string;
  readonly holder: BadgeHolder | undefined;
}

function BadgeCard({ unit, svg, holder }: BadgeCardProps): ReactNode {
  const { t, local } = useWords();
  const name = holder?.name ?? '';
  return (
    <article className="badge-card">
      <header>{local(unit.name)}</header>
      <img
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
        alt={t('badges.code', { name })}
      />
      <p className="badge-name">{name}</p>
      <p className="badge-title">{holder && local(holder.title)}</p>
      <footer>{t('badges.note')}</footer>
    </article>
  );
}
