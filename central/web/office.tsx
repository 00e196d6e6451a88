import { useMemo, useState, type ReactNode } from 'react';
import type { UnitView } from '../../shared/contract/fleet.ts';
import type { SessionView } from '../../shared/contract/session.ts';
import type { Api } from './api/client.ts';
import { createPoller } from './api/poller.ts';
import { usePolled } from './api/use-polled.ts';
import { useWords } from './i18n/words.tsx';
import { Page } from './page.tsx';
import { FailureNotice } from './parts/failure-notice.tsx';
import { Field } from './parts/field.tsx';
import { Loading } from './parts/loading.tsx';
import { Notice } from './parts/notice.tsx';
import { useLeave } from './unsaved/unsaved-context.ts';
import { useView, type View } from './view.ts';
import { ViewsNav } from './views-nav.tsx';
import './office.css';

/** Units and counters change by the year. */
const ASK_EVERY_MS = 300_000;

interface OfficeProps {
  readonly api: Api;
  readonly who: SessionView;
  /** That the role may open, its usual one first. */
  readonly views: readonly [View, ...View[]];
  readonly onSignedOut: () => void;
}

/** The units that the signed-in person may see, one of them chosen. */
export function Office({ api, who, views, onSignedOut }: OfficeProps): ReactNode {
  const { t } = useWords();
  const poller = useMemo(() => createPoller(() => api.units(), ASK_EVERY_MS), [api]);
  const { value, failure } = usePolled(poller, onSignedOut);
  if (value === null)
    return failure ? <FailureNotice failure={failure} onRetry={poller.refresh} /> : <Loading />;
  const { units } = value;
  const first = units[0];
  if (!first) return <Notice tone="calm" title={t('unit.none.title')} text={t('unit.none.text')} />;
  return (
    <Units
      api={api}
      who={who}
      views={views}
      units={units}
      first={first}
      onSignedOut={onSignedOut}
    />
  );
}

interface UnitsProps extends OfficeProps {
  readonly units: readonly UnitView[];
  readonly first: UnitView;
}

function Units({ api, who, views, units, first, onSignedOut }: UnitsProps): ReactNode {
  const { t, local } = useWords();
  const [unitId, setUnitId] = useState(first.id);
  const leave = useLeave();
  const [view, toView] = useView(views, leave);
  const unit = units.find(({ id }) => id === unitId) ?? first;
  return (
    <>
      <div className="office-head">
        <ViewsNav views={views} view={view} onView={toView} />
        <p className={units.length > 1 ? 'unit-name print-only' : 'unit-name'}>
          {local(unit.name)}
        </p>
        {units.length > 1 && (
          <Field label={t('unit.label')}>
            {(id) => (
              <select
                id={id}
                value={unit.id}
                onChange={({ target }) => leave(() => setUnitId(target.value))}
              >
                {units.map((one) => (
                  <option key={one.id} value={one.id}>
                    {local(one.name)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
      </div>
      <Page view={view} api={api} unit={unit} who={who} onSignedOut={onSignedOut} />
    </>
  );
}
