import { useState, type ReactNode } from 'react';
import type { BadgeHolder } from '../../../shared/contract/badges.ts';
import { useWords } from '../i18n/words.tsx';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { Notice } from '../parts/notice.tsx';
import { TableFrame } from '../parts/table-frame.tsx';
import type { BadgeActs } from './use-badge-acts.ts';
import '../parts/form-card.css';

interface HoldersTableProps {
  readonly holders: readonly BadgeHolder[];
  /** null for those who only read. */
  readonly acts: BadgeActs | null;
}

export function HoldersTable({ holders, acts }: HoldersTableProps): ReactNode {
  const { t } = useWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  if (holders.length === 0)
    return <Notice tone="calm" title={t('badges.empty.title')} text={t('badges.empty.text')} />;
  const picked = holders.filter(({ clerk }) => chosen.has(clerk));

  function choose(clerk: string, isChosen: boolean): void {
    const others = [...chosen].filter((one) => one !== clerk);
    setChosen(new Set(isChosen ? [...others, clerk] : others));
  }
  function make({ make: makeAll }: BadgeActs): void {
    void makeAll(picked.map(({ clerk }) => clerk));
    setChosen(new Set());
  }

  return (
    <>
      <TableFrame label={t('badges.title')}>
        <table>
          <caption>{t('badges.caption')}</caption>
          <thead>
            <tr>
              {acts && <th scope="col">{t('badges.choose')}</th>}
              <th scope="col">{t('badges.clerk')}</th>
              <th scope="col">{t('badges.job')}</th>
              <th scope="col">{t('badges.made-at')}</th>
              {acts && <th scope="col">{t('badges.actions')}</th>}
            </tr>
          </thead>
          <tbody>
            {holders.map((holder) => (
              <HolderRow
                key={holder.clerk}
                holder={holder}
                acts={acts}
                isChosen={chosen.has(holder.clerk)}
                onChoose={(isChosen) => choose(holder.clerk, isChosen)}
              />
            ))}
          </tbody>
        </table>
      </TableFrame>
      {acts && <MakeLine picked={picked} busy={acts.busy} onMake={() => make(acts)} />}
    </>
  );
}

interface MakeLineProps {
  readonly picked: readonly BadgeHolder[];
  readonly busy: boolean;
  readonly onMake: () => void;
}

function MakeLine({ picked, busy, onMake }: MakeLineProps): ReactNode {
  const { t } = useWords();
  const count = picked.length;
  return (
    <div className="actions">
      <ConfirmButton
        label={count === 0 ? t('badges.make.none') : t('badges.make', { count })}
        subject={picked.map(({ name }) => name).join(', ')}
        disabled={busy || count === 0}
        onConfirm={onMake}
      />
      {picked.some(({ madeAt }) => madeAt !== null) && (
        <span className="hint">{t('badges.replaces')}</span>
      )}
    </div>
  );
}

interface HolderRowProps {
  readonly holder: BadgeHolder;
  readonly acts: BadgeActs | null;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

function HolderRow({ holder, acts, isChosen, onChoose }: HolderRowProps): ReactNode {
  const { t, local, formats } = useWords();
  const { clerk, name, title, madeAt } = holder;
  return (
    <tr>
      {acts && (
        <td>
          <span className="check">
            <input
              type="checkbox"
              aria-label={t('badges.choose.one', { name })}
              checked={isChosen}
              onChange={(event) => onChoose(event.target.checked)}
            />
          </span>
        </td>
      )}
      <th scope="row">{name}</th>
      <td>{local(title)}</td>
      <td>{madeAt === null ? t('badges.none') : formats.dayAndTime(madeAt)}</td>
      {acts && (
        <td>
          {madeAt !== null && (
            <ConfirmButton
              label={t('badges.revoke')}
              subject={name}
              disabled={acts.busy}
              onConfirm={() => void acts.revoke(clerk)}
            />
          )}
        </td>
      )}
    </tr>
  );
}
