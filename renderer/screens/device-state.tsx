import type { ReactNode } from 'react';
import type { Locale } from '../../shared/domain/local-text.ts';
import type { KioskStatus } from '../../shared/flow/kiosk-status.ts';
import { Icon } from '../components/icon.tsx';
import { StaffCard } from '../components/staff-sheet.tsx';
import { useWords } from '../i18n/words.tsx';
import { promisesOf } from './promises.ts';

/** What the device knows of itself, and what it promises on this kind of host. */
export function DeviceState({ status }: { readonly status: KioskStatus }): ReactNode {
  const { t, base } = useWords();
  const rows = [
    [t('staff.unsynced'), t('staff.unsynced.value', { count: status.unsynced })],
    [
      t('staff.receipt'),
      status.receiptAt === null ? t('staff.receipt.none') : moment(status.receiptAt, base),
    ],
    [t('staff.host'), t(`staff.host.${status.host}`)],
    [t('staff.device'), status.device ?? t('staff.device.none')],
    [t('staff.app'), status.app],
  ] as const;
  return (
    <StaffCard className="device-state">
      <h2>{t('staff.state')}</h2>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2>{t('staff.promises')}</h2>
      <ul>
        {promisesOf(status.host).map(({ key, kept }) => (
          <li key={key} data-kept={kept}>
            <span className="device-state-mark" aria-hidden="true">
              <Icon name={kept ? 'check' : 'minus'} />
            </span>
            <span className="visually-hidden">
              {t(kept ? 'staff.promise.kept' : 'staff.promise.missing')}
            </span>
            <span>{t(key)}</span>
          </li>
        ))}
      </ul>
    </StaffCard>
  );
}

/** The office's clock is Vietnam's, whatever zone the machine is set to. */
function moment(at: number, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', {
    day: 'numeric',
    month: locale === 'vi' ? 'numeric' : 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Ho_Chi_Minh',
  }).format(at);
}
