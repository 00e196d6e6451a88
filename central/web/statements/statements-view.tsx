import { useMemo, useState, type ReactNode } from 'react';
import { allPages } from '../api/all-pages.ts';
import { createPoller } from '../api/poller.ts';
import { usePolled } from '../api/use-polled.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { PolledPart } from '../parts/polled-part.tsx';
import { useYear } from '../parts/year-field.tsx';
import { mayChange } from '../settings/may-change.ts';
import { OnFilePart } from './on-file-part.tsx';
import { StatementDesk } from './statement-desk.tsx';
import { StatementImportsTable } from './statement-imports-table.tsx';

const ASK_EVERY_MS = 60_000;

/** What an office states because no kiosk can know it: taken in by files, and what is on file now. */
export function StatementsView(page: PageProps): ReactNode {
  const { api, unit, who, onSignedOut } = page;
  const { t } = useWords();
  const chosen = useYear(0);
  const [round, setRound] = useState(0);
  const poller = useMemo(
    () =>
      createPoller(
        () =>
          allPages(
            (cursor) => api.statementImports(unit.id, cursor),
            (a, b) => ({ ...b, imports: [...a.imports, ...b.imports] }),
          ),
        ASK_EVERY_MS,
      ),
    [api, unit.id],
  );
  const polled = usePolled(poller, onSignedOut);

  function imported(): void {
    poller.refresh();
    setRound(round + 1);
  }

  return (
    <>
      <h1>{t('statements.title')}</h1>
      <p className="lead">{t('statements.lead')}</p>
      {mayChange(who) && <StatementDesk key={unit.id} {...page} onImported={imported} />}
      <OnFilePart {...page} key={`${unit.id}/${chosen.year}/${round}`} chosen={chosen} />
      <PolledPart polled={polled} onRetry={poller.refresh}>
        {({ imports }) => <StatementImportsTable unit={unit} imports={imports} />}
      </PolledPart>
    </>
  );
}
