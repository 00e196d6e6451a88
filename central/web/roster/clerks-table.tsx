import type { ReactNode } from 'react';
import type { Roster, RosterEntry } from '../../../shared/contract/roster.ts';
import { useWords, type Words } from '../i18n/words.tsx';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { Notice } from '../parts/notice.tsx';
import { TableFrame } from '../parts/table-frame.tsx';
import './roster.css';

/** What may be done with a clerk who works there. */
export interface ClerkActs {
  readonly busy: boolean;
  readonly change: (clerk: RosterEntry) => void;
  readonly givePin: (clerk: RosterEntry) => void;
  readonly leave: (clerk: RosterEntry) => void;
}

interface ClerksTableProps {
  readonly roster: Roster;
  /** null for those who only read. */
  readonly acts: ClerkActs | null;
}

export function ClerksTable({ roster, acts }: ClerksTableProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const working = roster.clerks.filter(({ leftAt }) => leftAt === null);
  if (working.length === 0)
    return <Notice tone="calm" title={t('roster.empty.title')} text={t('roster.empty.text')} />;
  return (
    <TableFrame label={t('roster.clerks')}>
      <table>
        <caption>{t('roster.clerks.caption', { count: working.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('roster.name')}</th>
            <th scope="col">{t('roster.job')}</th>
            <th scope="col">{t('roster.signed-in')}</th>
            <th scope="col">{t('roster.portrait')}</th>
            <th scope="col">{t('roster.pin')}</th>
            {acts && <th scope="col">{t('badges.actions')}</th>}
          </tr>
        </thead>
        <tbody>
          {working.map((clerk) => (
            <tr key={clerk.id}>
              <ClerkName clerk={clerk} />
              <td>{words.local(clerk.title)}</td>
              <td className="moment">{counterText(clerk.counter, roster, words)}</td>
              <td className="moment">
                {t(clerk.hasPortrait ? 'roster.portrait.has' : 'roster.portrait.none')}
              </td>
              <td className={clerk.lock ? undefined : 'moment'}>{pinText(clerk, roster, words)}</td>
              {acts && (
                <td>
                  <ClerkButtons clerk={clerk} acts={acts} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

export function ClerkName({ clerk }: { readonly clerk: RosterEntry }): ReactNode {
  return (
    <th scope="row" className="breakable">
      {clerk.name}
      <span className="line-note">{clerk.id}</span>
    </th>
  );
}

interface ClerkButtonsProps {
  readonly clerk: RosterEntry;
  readonly acts: ClerkActs;
}

function ClerkButtons({ clerk, acts }: ClerkButtonsProps): ReactNode {
  const { t } = useWords();
  const { name } = clerk;
  return (
    <span className="actions roster-acts">
      <button
        type="button"
        className="button button-small"
        aria-label={`${t('roster.change')}: ${name}`}
        onClick={() => acts.change(clerk)}
      >
        {t('roster.change')}
      </button>
      <ConfirmButton
        label={t('roster.pin.give')}
        question={t('roster.pin.give.question')}
        subject={name}
        disabled={acts.busy}
        onConfirm={() => acts.givePin(clerk)}
      />
      <ConfirmButton
        label={t('roster.leave')}
        question={t('roster.leave.question')}
        subject={name}
        disabled={acts.busy}
        onConfirm={() => acts.leave(clerk)}
      />
    </span>
  );
}

function counterText(id: string | null, { counters }: Roster, { t }: Words): string {
  const counter = counters.find((one) => one.id === id);
  return counter ? t('roster.at-counter', { number: counter.number }) : '—';
}

function pinText(clerk: RosterEntry, roster: Roster, words: Words): string {
  const { t, formats } = words;
  if (!clerk.hasPin) return t('roster.pin.none');
  if (clerk.lock === null) return t('roster.pin.set');
  const counter = counterText(clerk.lock.counter, roster, words);
  return t('roster.pin.locked', { counter, time: formats.dayAndTime(clerk.lock.at) });
}
