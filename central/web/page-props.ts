import type { UnitView } from '../../shared/contract/fleet.ts';
import type { SessionView } from '../../shared/contract/session.ts';
import type { Api } from './api/client.ts';

/** What every page is given. */
export interface PageProps {
  readonly api: Api;
  readonly unit: UnitView;
  readonly who: SessionView;
  readonly onSignedOut: () => void;
}
