import type { ReactNode } from 'react';
import type { DeviceView, UnitView } from '../../../shared/contract/fleet.ts';
import { useWords, type Words } from '../i18n/words.tsx';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { deviceState } from './device-state.ts';
import '../parts/table.css';
import './devices-table.css';

interface DevicesTableProps {
  readonly unit: UnitView;
  readonly devices: readonly DeviceView[];
  /** When the list came, ms. */
  readonly at: number;
  /** null for those who only read. */
  readonly onRevoke: ((device: string) => void) | null;
}

export function DevicesTable({ unit, devices, at, onRevoke }: DevicesTableProps): ReactNode {
  const words = useWords();
  const { t, local } = words;
  return (
    // A wide table scrolls by itself, and a keyboard must be able to reach what scrolls.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-frame" aria-label={t('devices.title')} tabIndex={0}>
      <table className="devices">
        <caption>{t('devices.caption', { unit: local(unit.name) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('devices.counter')}</th>
            <th scope="col">{t('devices.state')}</th>
            <th scope="col">{t('devices.alarms')}</th>
            <th scope="col">{t('devices.seen')}</th>
            <th scope="col" className="number">
              {t('devices.entries')}
            </th>
            <th scope="col">{t('devices.waiting')}</th>
            <th scope="col">{t('devices.app')}</th>
            <th scope="col">{t('devices.device')}</th>
            <th scope="col">{t('devices.enrolled')}</th>
            {onRevoke && <th scope="col">{t('devices.acts')}</th>}
          </tr>
        </thead>
        <tbody>
          {devices.map((device) => (
            <DeviceRow
              key={device.device}
              device={device}
              counter={counterName(unit, device.counter, words)}
              at={at}
              onRevoke={onRevoke}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface DeviceRowProps extends Pick<DevicesTableProps, 'at' | 'onRevoke'> {
  readonly device: DeviceView;
  readonly counter: string;
}

function DeviceRow({ device, counter, at, onRevoke }: DeviceRowProps): ReactNode {
  const words = useWords();
  const { t, formats } = words;
  const state = deviceState(device, at);
  return (
    <tr>
      <th scope="row">{counter}</th>
      <td>
        <span className={`device-state device-${state}`}>{t(`devices.state.${state}`)}</span>
      </td>
      <td>
        {device.alarms === 0 ? (
          t('alarms.open-count', { count: 0 })
        ) : (
          <a href="#alarms">{t('alarms.open-count', { count: device.alarms })}</a>
        )}
      </td>
      <td>
        {device.lastSeenAt === null
          ? t('devices.seen.never')
          : formats.dayAndTime(device.lastSeenAt)}
      </td>
      <td className="number">{formats.count(device.lastSeq)}</td>
      <td>{waitingText(device.waiting, words)}</td>
      <td>
        {device.app} <small>({t(`devices.host.${device.host}`)})</small>
      </td>
      <td>
        <code>{device.device}</code>
      </td>
      <td>{formats.dayAndTime(device.enrolledAt)}</td>
      {onRevoke && (
        <td>
          {device.revokedAt === null && (
            <ConfirmButton
              label={t('devices.revoke')}
              subject={counter}
              onConfirm={() => onRevoke(device.device)}
            />
          )}
        </td>
      )}
    </tr>
  );
}

function waitingText(waiting: DeviceView['waiting'], { t, formats }: Words): string {
  if (waiting === null) return t('devices.waiting.none');
  const { entries, since } = waiting;
  return since === null
    ? t('devices.waiting.some', { count: entries })
    : t('devices.waiting.since', { count: entries, since: formats.dayAndTime(since) });
}

export function counterName(unit: UnitView, counterId: string, { t, local }: Words): string {
  const counter = unit.counters.find(({ id }) => id === counterId);
  if (!counter) return counterId;
  return t('devices.counter.name', { number: counter.number, name: local(counter.name) });
}
