import './people-page.css';
import type { ReactNode } from 'react';
import type { LocalText } from '../../../shared/domain/local-text.ts';
import { Nothing } from '../../components/nothing.tsx';
import { useWords } from '../../i18n/words.tsx';
import { LookUpFrame } from './look-up-frame.tsx';
import type { LookUpPageProps } from './look-up-screen.tsx';

/** Whom one may ask for: photo, work and telephone as the office posts them. No score, no birth date. */
export function PeoplePage(props: LookUpPageProps): ReactNode {
  const { roster, settings } = props.view;
  const { t } = useWords();
  const { head, clerks } = settings.contacts;
  const people: readonly Listing[] = [
    ...(head === null ? [] : [{ ...head, id: 'head', work: null, isHead: true }]),
    ...roster.map((clerk) => {
      const listing = clerks.find((one) => one.clerk === clerk.id);
      const { id, name, title, portrait } = clerk;
      const work = listing?.work ?? null;
      return { id, name, title, portrait, work, phone: listing?.phone ?? null, isHead: false };
    }),
  ];
  return (
    <LookUpFrame {...props} title={t('people.title')}>
      {people.length === 0 ? (
        <Nothing sign="person" hint={t('people.empty')} />
      ) : (
        <ul
          className="look-up-body people-list"
          aria-label={t('people.list')}
          // What scrolls can be scrolled by keys only when it can be focused.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          data-scrolls
        >
          {people.map((person) => (
            <Person key={person.id} person={person} />
          ))}
        </ul>
      )}
    </LookUpFrame>
  );
}

interface Listing {
  readonly id: string;
  readonly name: string;
  readonly title: LocalText;
  readonly work: LocalText | null;
  readonly phone: string | null;
  readonly portrait: string | null;
  readonly isHead: boolean;
}

function Person({ person }: { readonly person: Listing }): ReactNode {
  const { t, local } = useWords();
  const { name, title, work, phone, portrait, isHead } = person;
  return (
    <li className="people-card" data-head={isHead}>
      {portrait === null ? (
        <span className="portrait" aria-hidden="true" />
      ) : (
        <img
          className="portrait"
          src={portrait}
          alt={t('portrait.of', { name })}
          decoding="async"
          draggable={false}
        />
      )}
      <div>
        {isHead && <p className="people-head">{t('people.head')}</p>}
        <p className="people-name">{name}</p>
        <p>{local(title)}</p>
        {work !== null && <p>{local(work)}</p>}
        <p className="people-phone">
          {phone === null
            ? t('people.no-phone')
            : t('people.phone', { phone: phone.replaceAll(' ', '\u00a0') })}
        </p>
      </div>
    </li>
  );
}
