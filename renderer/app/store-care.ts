import { renewStore, type Buckets } from '../db/open-store.ts';
import type { Recovery } from '../../shared/log/kinds.ts';

export interface StoreCare {
  /** What a start puts on record: a store that was begun anew by us is empty without being damaged. */
  readonly tell: (recovered: readonly Recovery[]) => readonly Recovery[];
  /** Begins a store in new files, and the page with it, where these recoveries show that the old ones were damaged. */
  readonly renew: (recovered: readonly Recovery[]) => Promise<void>;
}

/** Where the host mends the store's files itself. */
export const MENDED_BY_HOST: StoreCare = { tell: (recovered) => recovered, renew: async () => {} };

interface StoreCareParts {
  readonly buckets: Buckets | null;
  /** Lives as long as the tab. */
  readonly session: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly reload: () => void;
}

const BEGUN = 'hai-long.store-begun';

/** One renewal in a row: a page that was loaded for a new store does not load itself again. */
export function makeStoreCare({ buckets, session, reload }: StoreCareParts): StoreCare {
  const isBegun = session.getItem(BEGUN) !== null;
  session.removeItem(BEGUN);
  return {
    tell: (recovered) =>
      isBegun ? recovered.filter(({ what }) => what !== 'store-rebuilt') : recovered,
    renew: async (recovered) => {
      const isDamaged = recovered.some(
        ({ what }) => what === 'store-rebuilt' || what === 'store-set-aside',
      );
      if (isBegun || !isDamaged || !(await renewStore(buckets))) return;
      session.setItem(BEGUN, 'yes');
      reload();
    },
  };
}
