import './app/no-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { After } from '../shared/domain/clock.ts';
import { RULES } from '../shared/flow/rules.ts';
import { makeCrashGuard } from './app/crash-guard.ts';
import { FailureBoundary } from './app/failure-boundary.tsx';
import { KioskScreen } from './app/kiosk-screen.tsx';
import { startKiosk } from './app/kiosk.ts';
import { OutageNotice } from './app/outage-notice.tsx';
import { pickHost } from './app/pick-host.ts';
import { hearScanner } from './app/scan-keys.ts';
import { takeEnrolCode } from './app/take-enrol-code.ts';
import { makeSpeaker } from './components/speaker.ts';
import { makeStoreCare, MENDED_BY_HOST } from './app/store-care.ts';
import { openStore } from './db/open-store.ts';
import { loadLookUp } from './screens/look-up-part.ts';

// Once the page is there, so that the look-up is there too when its server is not. Before anything is waited for.
window.addEventListener('load', () => {
  loadLookUp().catch(() => undefined);
});

// The program mends its store's files before it opens a window; a plain browser doesn't.
const isMended = window.kioskHost !== undefined;
const buckets = isMended ? null : (navigator.storageBuckets ?? null);
const db = await openStore(buckets);

const after: After = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};
const onCrash = makeCrashGuard({
  storage: sessionStorage,
  now: () => Date.now(),
  after,
  rescue: () => kiosk.flow.dispatch({ type: 'interrupted' }),
  reload: () => window.location.reload(),
});
// Some notices of the browser come as error events without an error; they are no defects.
window.addEventListener('error', ({ error }) => {
  if (error !== null && error !== undefined) onCrash();
});
window.addEventListener('unhandledrejection', onCrash);

const now = (): number => Date.now();
const speaker = makeSpeaker(window.speechSynthesis);
const kiosk = startKiosk({
  openHost: pickHost,
  db,
  storeCare: isMended
    ? MENDED_BY_HOST
    : makeStoreCare({
        buckets,
        session: sessionStorage,
        reload: () => window.location.reload(),
      }),
  rules: RULES,
  after,
  now,
  ticks: () => performance.now(),
  random: Math.random,
  newSession: () => crypto.randomUUID(),
  enrolCode: takeEnrolCode(window),
});
hearScanner({
  page: window,
  after,
  ticks: () => performance.now(),
  view: () => kiosk.flow.snapshot().view,
  act: kiosk.flow.dispatch,
});
window.addEventListener('online', kiosk.wake);
document.addEventListener('visibilitychange', kiosk.wake);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <FailureBoundary instead={<OutageNotice />} onFailure={onCrash}>
      <KioskScreen kiosk={kiosk} rules={RULES} now={now} speaker={speaker} />
    </FailureBoundary>
  </StrictMode>,
);
