import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Locale } from '../../shared/domain/local-text.ts';
import type { Api } from './api/client.ts';
import { Frame } from './frame.tsx';
import { rememberedLocale, rememberLocale } from './i18n/remembered-locale.ts';
import { WordsProvider } from './i18n/words.tsx';
import { Office } from './office.tsx';
import { FailureNotice } from './parts/failure-notice.tsx';
import { Loading } from './parts/loading.tsx';
import type { SessionStore } from './session/session-store.ts';
import { SignIn } from './session/sign-in.tsx';

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
      <Frame who={who} onLocale={setLocale} onSignOut={() => void sessions.signOut()}>
        <Gate api={api} sessions={sessions} />
      </Frame>
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
      return <SignIn ended={session.ended} onSubmit={sessions.signIn} />;
    case 'in':
      return <Office api={api} who={session.who} onSignedOut={sessions.end} />;
  }
}
