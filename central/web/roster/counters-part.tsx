import { useState, type ReactNode } from 'react';
import type { Counter } from '../../../shared/contract/kiosk-config.ts';
import type { Roster } from '../../../shared/contract/roster.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { Notice } from '../parts/notice.tsx';
import { TableFrame } from '../parts/table-frame.tsx';
import { CounterForm } from './counter-form.tsx';
import { useOpener } from './use-opener.ts';

interface CountersPartProps extends PageProps {
  readonly roster: Roster;
  readonly isEditor: boolean;
  readonly onSaved: () => void;
}

/** Counters by number, who is signed in there, and the ways to add and rename one. */
export function CountersPart(props: CountersPartProps): ReactNode {
  const { roster, isEditor, onSaved, ...page } = props;
  const { t } = useWords();
  const [saved, setSaved] = useState(false);
  const { opened, open, close } = useOpener<Counter>();
  function done(): void {
    setSaved(true);
    close();
    onSaved();
  }
  function change(counter: Counter): void {
    setSaved(false);
    open(counter);
  }
  return (
    <>
      <h2>{t('roster.counters')}</h2>
      {roster.counters.length === 0 ? (
        <Notice
          tone="calm"
          title={t('roster.counters.empty.title')}
          text={t('roster.counters.empty.text')}
        />
      ) : (
        <CountersTable roster={roster} onChange={isEditor ? change : null} />
      )}
      <output className="roster-saved">{saved && t('roster.counter.saved')}</output>
      {opened && (
        <CounterForm key={opened.id} {...page} counter={opened} onSaved={done} onCancel={close} />
      )}
      {isEditor && <CounterForm {...page} counter={null} onSaved={done} />}
    </>
  );
}

interface CountersTableProps {
  readonly roster: Roster;
  readonly onChange: ((counter: Counter) => void) | null;
}

function CountersTable({ roster, onChange }: CountersTableProps): ReactNode {
  const { t, local } = useWords();
  return (
    <TableFrame label={t('roster.counters')}>
      <table>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('roster.counter.number')}
            </th>
            <th scope="col">{t('roster.counter.name')}</th>
            <th scope="col">{t('roster.counter.id')}</th>
            <th scope="col">{t('roster.counter.clerk')}</th>
            {onChange && <th scope="col">{t('badges.actions')}</th>}
          </tr>
        </thead>
        <tbody>
          {roster.counters.map((counter) => (
            <tr key={counter.id}>
              <td className="number">{counter.number}</td>
              <th scope="row" className="breakable">
                {local(counter.name)}
              </th>
              <td className="breakable">{counter.id}</td>
              <td>{namesAt(counter.id, roster) || '—'}</td>
              {onChange && (
                <td>
                  <button
                    type="button"
                    className="button button-small"
                    aria-label={`${t('roster.change')}: ${local(counter.name)}`}
                    onClick={() => onChange(counter)}
                  >
                    {t('roster.change')}
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function namesAt(counter: string, { clerks }: Roster): string {
  return clerks
    .filter((clerk) => clerk.counter === counter)
    .map(({ name }) => name)
    .join(', ');
}
