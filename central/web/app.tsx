import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { SessionView } from '../../shared/contract/session.ts';
import type { Locale } from '../../shared/domain/local-text.ts';
import { PasswordForm } from './account/password-form.tsx';
import type { Api } from './api/client.ts';
import { DemoBand } from './demo-band.tsx';
import { Frame } from './frame.tsx';
import { rememberedLocale, rememberLocale } from './i18n/remembered-locale.ts';
import { WordsProvider } from './i18n/words.tsx';
import { Office } from './office.tsx';
import { OwnView } from './own/own-view.tsx';
import { FailureNotice } from './parts/failure-notice.tsx';
import { Loading } from './parts/loading.tsx';
import type { SessionStore } from './session/session-store.ts';
import { SignIn } from './session/sign-in.tsx';
import { UnsavedGuard } from './unsaved/unsaved-guard.tsx';
import { VIEWS_OF } from './view.ts';

interface AppProps {
  readonly api: Api;
  readonly sessions: SessionStore;
}

export function App({ api, sessions }: AppProps): ReactNode {
  const [locale, setLocale] = useState<Locale>(rememberedLocale);
  const session = useSyncExternalStore(sessions.subscribe, sessions.current);
  const who = session.state === 'in' ? session.who : null;
  useEffect(() => {
    document.documentElement.lang = locale;
    rememberLocale(locale);
  }, [locale]);
  return (
    <WordsProvider locale={locale}>
      <DemoBand api={api} />
      <UnsavedGuard>
        <Frame who={who} onLocale={setLocale} onSignOut={() => void sessions.signOut()}>
          <Gate api={api} sessions={sessions} />
        </Frame>
      </UnsavedGuard>
    </WordsProvider>
  );
}

/** Nothing but the sign-in is shown before the centre says who asks. */
function Gate({ api, sessions }: AppProps): ReactNode {
  const session = useSyncExternalStore(sessions.subscribe, sessions.current);
  switch (session.state) {
    case 'asking':
      return <Loading />;
    case 'failed':
      return <FailureNotice failure={session.failure} onRetry={() => void sessions.ask()} />;
    case 'out':
      return <SignIn api={api} ended={session.ended} onSubmit={sessions.signIn} />;
    case 'in':
      return <Inside api={api} sessions={sessions} who={session.who} />;
  }
}

interface InsideProps extends AppProps {
  readonly who: SessionView;
}

/** A password that somebody else has seen comes first; a clerk has no units to choose from. */
function Inside({ api, sessions, who }: InsideProps): ReactNode {
  if (who.mustChangePassword)
    return (
      <PasswordForm
        api={api}
        must
        onSignedOut={sessions.end}
        onChanged={() => void sessions.ask()}
      />
    );
  const { role } = who;
  if (role === 'clerk') return <OwnView api={api} onSignedOut={sessions.end} />;
  return <Office api={api} who={who} views={VIEWS_OF[role]} onSignedOut={sessions.end} />;
}
