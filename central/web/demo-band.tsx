import { useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { localDay } from '../../shared/domain/opening-hours.ts';
import type { Api } from './api/client.ts';
import { createPoller } from './api/poller.ts';
import { useWords } from './i18n/words.tsx';
import './demo-band.css';

/** A centre is marked once and for ever; a page that stays open for days still has to learn of it. */
const ASK_EVERY_MS = 300_000;

/** Says on every page, on paper too, that the figures are invented. What is out of reach the page says by itself. */
export function DemoBand({ api }: { readonly api: Pick<Api, 'centre'> }): ReactNode {
  const { t, formats } = useWords();
  const poller = useMemo(() => createPoller(() => api.centre(), ASK_EVERY_MS), [api]);
  const { value } = useSyncExternalStore(poller.subscribe, poller.current);
  const since = value?.demoSince ?? null;
  if (since === null) return null;
  return (
    <aside className="demo-band" aria-label={t('demo.title')}>
      <strong>{t('demo.title')}</strong>{' '}
      <span>{t('demo.text', { day: formats.day(localDay(since)) })}</span>
    </aside>
  );
}
