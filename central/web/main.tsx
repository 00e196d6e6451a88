import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createApi } from './api/client.ts';
import { App } from './app.tsx';
import { createSessionStore } from './session/session-store.ts';
import './theme.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const api = createApi(location.origin);
const sessions = createSessionStore(api);
createRoot(root).render(
  <StrictMode>
    <App api={api} sessions={sessions} />
  </StrictMode>,
);
await sessions.ask();
