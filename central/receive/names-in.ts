import type { Draft } from '../../shared/log/entry.ts';

/** What an entry refers to: each must exist before the entry counts. */
export interface NamesIn {
  readonly clerk: string | null;
  readonly counter: string | null;
  readonly scale: string | null;
  readonly rating: number | null;
}

const NO_NAMES: NamesIn = { clerk: null, counter: null, scale: null, rating: null };

export function namesIn(draft: Draft): NamesIn {
  switch (draft.kind) {
    case 'rating.given': {
      const { clerk, counter, scale } = draft.body;
      return { ...NO_NAMES, clerk, counter, scale };
    }
    case 'session.opened':
      return { ...NO_NAMES, clerk: draft.body.clerk, counter: draft.body.counter };
    case 'session.unlocked':
    case 'session.refused':
    case 'clerk.disowned':
    case 'heartbeat':
      return { ...NO_NAMES, clerk: draft.body.clerk };
    case 'procedure.rated':
      return { ...NO_NAMES, rating: draft.body.rating, scale: draft.body.scale };
    case 'rating.changed':
    case 'rating.explained':
      return { ...NO_NAMES, rating: draft.body.rating };
    case 'device.started':
    case 'device.stopped':
    case 'session.closed':
    case 'session.paused':
    case 'session.resumed':
    case 'window.opened':
    case 'window.expired':
    case 'window.refused':
    case 'presses.ignored':
    case 'feedback.given':
    case 'clock.observed':
    case 'clock.jumped':
    case 'log.continued':
    case 'log.carried':
    case 'config.applied':
    case 'disk.low':
    case 'disk.recovered':
    case 'export.made':
      return NO_NAMES;
  }
}
