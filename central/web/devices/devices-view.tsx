import { useMemo, type ReactNode } from 'react';
import type { DeviceView } from '../../../shared/contract/fleet.ts';
import { createPoller } from '../api/poller.ts';
import { useAct } from '../api/use-act.ts';
import { usePolled } from '../api/use-polled.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { FailureLine } from '../parts/failure-line.tsx';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Loading } from '../parts/loading.tsx';
import { Notice } from '../parts/notice.tsx';
import { BundleUpload } from '../bundles/bundle-upload.tsx';
import { DevicesTable } from './devices-table.tsx';
import { EnrolmentForm } from './enrolment-form.tsx';
import { StandingCard } from './standing-card.tsx';

const ASK_EVERY_MS = 5_000;

export function DevicesView(page: PageProps): ReactNode {
  const { api, unit, who, onSignedOut } = page;
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
        <Devices {...page} devices={devices} at={at} onDone={poller.refresh} />
      )}
      {who.role === 'it' && (
        <BundleUpload key={`bundle-${unit.id}`} api={api} unit={unit} onSignedOut={onSignedOut} />
      )}
      {who.role === 'it' && <EnrolmentForm key={unit.id} api={api} unit={unit} />}
    </>
  );
}

interface DevicesProps extends PageProps {
  readonly devices: readonly DeviceView[];
  readonly at: number;
  readonly onDone: () => void;
}

/** Those that wait for a person first, then all of them. */
function Devices({ devices, at, onDone, ...page }: DevicesProps): ReactNode {
  const { api, unit, who, onSignedOut } = page;
  const { failure, run } = useAct(onSignedOut);
  const isIt = who.role === 'it';

  async function revoke(device: string): Promise<void> {
    if (await run(() => api.revokeDevice(device))) onDone();
  }
  return (
    <>
      <FailureLine failure={failure} />
      {isIt && <StandingCards {...page} devices={devices} onDone={onDone} />}
      <DevicesTable
        unit={unit}
        devices={devices}
        at={at}
        onRevoke={isIt ? (device) => void revoke(device) : null}
      />
    </>
  );
}

function StandingCards({ devices, ...props }: Omit<DevicesProps, 'at'>): ReactNode {
  return devices.map((device) =>
    device.standing === null || device.revokedAt !== null ? null : (
      <StandingCard key={device.device} {...props} device={device} standing={device.standing} />
    ),
  );
}
