import { useMemo, type ReactNode } from 'react';
import type { UnitView } from '../../../shared/contract/fleet.ts';
import type { SessionView } from '../../../shared/contract/session.ts';
import type { Api } from '../api/client.ts';
import { createPoller } from '../api/poller.ts';
import { usePolled } from '../api/use-polled.ts';
import { useWords } from '../i18n/words.tsx';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Loading } from '../parts/loading.tsx';
import { Notice } from '../parts/notice.tsx';
import { BundleUpload } from '../bundles/bundle-upload.tsx';
import { DevicesTable } from './devices-table.tsx';
import { EnrolmentForm } from './enrolment-form.tsx';

const ASK_EVERY_MS = 5_000;

interface DevicesViewProps {
  readonly api: Api;
  readonly unit: UnitView;
  readonly who: SessionView;
  readonly onSignedOut: () => void;
}

export function DevicesView({ api, unit, who, onSignedOut }: DevicesViewProps): ReactNode {
  const { t } = useWords();
  const poller = useMemo(() => createPoller(() => api.devices(), ASK_EVERY_MS), [api]);
  const { value, at, failure } = usePolled(poller, onSignedOut);
  const devices = value?.devices.filter((device) => device.unit === unit.id) ?? null;

  return (
    <>
      <h1>{t('devices.title')}</h1>
      {failure && <FailureNotice failure={failure} staleSince={at} onRetry={poller.refresh} />}
      {value === null && failure === null && <Loading />}
      {devices?.length === 0 && (
        <Notice tone="calm" title={t('devices.empty.title')} text={t('devices.empty.text')} />
      )}
      {devices !== null && devices.length > 0 && at !== null && (
        <DevicesTable unit={unit} devices={devices} at={at} />
      )}
      {who.role === 'it' && <BundleUpload key={`bundle-${unit.id}`} api={api} unit={unit} />}
      {who.role === 'it' && <EnrolmentForm key={unit.id} api={api} unit={unit} />}
    </>
  );
}
