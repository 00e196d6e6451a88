import '../theme/theme.css';
import { StrictMode, useSyncExternalStore, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { DEFAULT_LOCALE } from '../../shared/domain/local-text.ts';
import type { Comfort } from '../../shared/flow/comfort.ts';
import { RULES } from '../../shared/flow/rules.ts';
import { STARTING } from '../../shared/flow/state.ts';
import { SILENT } from '../components/speaker.ts';
import { loadLookUp } from '../screens/look-up-part.ts';
import { Screen } from '../screens/screen.tsx';
import { LANGUAGES } from '../i18n/languages.ts';
import { SCENES } from './scenes.ts';

/** Tuesday, 14 July 2026, 9:05 in Vietnam: a morning in office hours. */
const PREVIEW_NOW = Date.UTC(2026, 6, 14, 2, 5);

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

/** `#scene=rating-5&locale=en&mode=largeType,highContrast` shows one picture; without a scene, links to all of them. */
function Preview(): ReactNode {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const query = new URLSearchParams(hash.slice(1));
  const scene = SCENES[query.get('scene') ?? ''];
  if (scene === undefined) return <Index />;
  const modes = query.get('mode')?.split(',') ?? [];
  const comfort: Comfort = {
    largeType: modes.includes('largeType'),
    highContrast: modes.includes('highContrast'),
    readAloud: false,
  };
  const locale = query.get('locale') ?? DEFAULT_LOCALE;
  return (
    <Screen
      key={hash}
      state={{ ...STARTING, locale, comfort, view: scene.shown }}
      view={scene.view}
      status={scene.status}
      rules={RULES}
      now={() => PREVIEW_NOW}
      speaker={SILENT}
      act={() => undefined}
    />
  );
}

function Index(): ReactNode {
  return (
    <ul
      data-languages={LANGUAGES.map(({ tag }) => tag).join(' ')}
      style={{ padding: 24, height: '100%', overflow: 'auto' }}
    >
      {Object.keys(SCENES).map((key) => (
        <li key={key}>
          <a href={`#scene=${key}`} data-scene={key}>
            {key}
          </a>
        </li>
      ))}
    </ul>
  );
}

await loadLookUp();
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <Preview />
  </StrictMode>,
);
