import { useMemo, type ReactNode } from 'react';
import type { StatementKind, StatementsView } from '../../../shared/contract/statements.ts';
import { createPoller } from '../api/poller.ts';
import { useAct } from '../api/use-act.ts';
import { usePolled } from '../api/use-polled.ts';
import { useRoster } from '../figures/use-roster.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { FailureLine } from '../parts/failure-line.tsx';
import { Notice } from '../parts/notice.tsx';
import { PolledPart } from '../parts/polled-part.tsx';
import { daysOfYear, YearField, type ChosenYear } from '../parts/year-field.tsx';
import { mayChange } from '../settings/may-change.ts';
import { FormsTable } from './forms-table.tsx';
import { PeriodsTable } from './periods-table.tsx';

const ASK_EVERY_MS = 60_000;

interface OnFilePartProps extends PageProps {
  readonly chosen: ChosenYear;
}

/** What is stated about a year, and taken back where it was stated by mistake. */
export function OnFilePart({ chosen, ...page }: OnFilePartProps): ReactNode {
  const { api, unit, who, onSignedOut } = page;
  const { t } = useWords();
  const { year } = chosen;
  const clerks = useRoster(page);
  const poller = useMemo(
    () => createPoller(() => api.statements(unit.id, daysOfYear(year)), ASK_EVERY_MS),
    [api, unit.id, year],
  );
  const polled = usePolled(poller, onSignedOut);
  const act = useAct(onSignedOut);

  async function remove(kind: StatementKind, key: string): Promise<void> {
    if (await act.run(() => api.removeStatement(unit.id, kind, key))) poller.refresh();
  }

  return (
    <section className="on-file" aria-labelledby="on-file">
      <h2 id="on-file">{t('statements.on-file')}</h2>
      <YearField {...chosen} />
      <FailureLine failure={act.failure} />
      <PolledPart polled={polled} onRetry={poller.refresh}>
        {(view) =>
          isEmpty(view) ? (
            <Notice
              tone="calm"
              title={t('statements.empty.title', { year: String(year) })}
              text={t('statements.empty.text')}
            />
          ) : (
            <>
              <PeriodsTable
                periods={view.periods}
                clerks={clerks}
                busy={act.busy}
                onRemove={mayChange(who) ? (kind, key) => void remove(kind, key) : null}
              />
              <FormsTable forms={view.forms} />
            </>
          )
        }
      </PolledPart>
    </section>
  );
}

/** Leave has a page of its own. */
function isEmpty({ periods, forms }: StatementsView): boolean {
  return periods.length === 0 && forms.length === 0;
}
