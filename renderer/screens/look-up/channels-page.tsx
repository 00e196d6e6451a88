import './channels-page.css';
import type { ReactNode } from 'react';
import { FEEDBACK_ABOUT } from '../../../shared/domain/feedback.ts';
import { useWords } from '../../i18n/words.tsx';
import { LookUpFrame } from './look-up-frame.tsx';
import type { LookUpPageProps } from './look-up-screen.tsx';

/** The ways to tell the office something that is no rating: two equal forms, and how it is reached otherwise. */
export function ChannelsPage(props: LookUpPageProps): ReactNode {
  const { view, act } = props;
  const { t, local } = useWords();
  const { address, phone, email } = view.settings.contacts;
  return (
    <LookUpFrame {...props} title={t('channels.title')}>
      <div className="look-up-body channels-page" data-scrolls>
        <p className="channels-lead">{t('channels.lead')}</p>
        <div className="channels-forms">
          {FEEDBACK_ABOUT.map((about) => (
            <button
              key={about}
              type="button"
              onClick={() => act({ type: 'feedback-asked', about })}
            >
              <strong>{t(`channels.${about}`)}</strong> <span>{t(`channels.${about}.hint`)}</span>
            </button>
          ))}
        </div>
        <section className="channels-other">
          <h2>{t('channels.other')}</h2>
          {address !== null && <p>{t('channels.address', { address: local(address) })}</p>}
          {phone !== null && (
            <p>{t('channels.phone', { phone: phone.replaceAll(' ', '\u00a0') })}</p>
          )}
          {email !== null && <p>{t('channels.email', { email })}</p>}
          {address === null && phone === null && email === null && <p>{t('channels.none')}</p>}
        </section>
      </div>
    </LookUpFrame>
  );
}
