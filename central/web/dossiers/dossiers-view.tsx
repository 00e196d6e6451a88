import { useMemo, type ReactNode } from 'react';
import { createPoller } from '../api/poller.ts';
import { usePolled } from '../api/use-polled.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { PolledPart } from '../parts/polled-part.tsx';
import { ImportDesk } from './import-desk.tsx';
import { ImportsTable } from './imports-table.tsx';

const ASK_EVERY_MS = 10_000;

export function DossiersView({ api, unit, who, onSignedOut }: PageProps): ReactNode {
  const { t } = useWords();
  const poller = useMemo(
    () => createPoller(() => api.dossierImports(unit.id), ASK_EVERY_MS),
    [api, unit.id],
  );
  const imports = usePolled(poller, onSignedOut);
  const mayImport = who.role === 'it' || who.role === 'manager';
  return (
    <>
      <h1>{t('dossiers.title')}</h1>
      <p className="lead">{t('dossiers.lead')}</p>
      {mayImport && (
        <ImportDesk
          key={unit.id}
          api={api}
          unit={unit}
          onSignedOut={onSignedOut}
          onImported={poller.refresh}
        />
      )}
      <PolledPart polled={imports} onRetry={poller.refresh}>
        {(value) => <ImportsTable unit={unit} imports={value.imports} />}
      </PolledPart>
    </>
  );
}
