import type { Random } from '../../../central/demo/year/random.ts';
import type { StrikeKind } from '../plan/kinds.ts';
import type { Bench } from '../run/bench.ts';
import { clockMoves } from './clock.ts';
import {
  deleteBoth,
  deleteJournal,
  deleteStore,
  deleteStoreFile,
  editJournal,
  spoilJournal,
  spoilManifest,
  spoilStoreLog,
  truncateStoreFile,
} from './damage.ts';
import { fillDisk } from './fill-disk.ts';
import { killCentre, killPage, killPostgres, killProcess, sleepOfMachine } from './kill.ts';
import { markDestroyed } from './mark-destroyed.ts';
import { oldBoth, oldJournal, oldStore } from './old-copies.ts';
import { forgetKiosk, restoreBackUp, restoreCentre, secondKiosk, tlsError } from './places.ts';
import { spoilt } from './spoil.ts';

const YEAR_MS = 365 * 24 * 60 * 60_000;
const HOUR_MS = 60 * 60_000;

/** Does to the bench what the kind says, with at least one tap in it. */
export async function strike(bench: Bench, kind: StrikeKind, random: Random): Promise<void> {
  switch (kind) {
    case 'kill-browser':
      return killProcess(bench, 'browser', random);
    case 'kill-main':
      return killProcess(bench, 'main', random);
    case 'kill-page':
      return killPage(bench, random);
    case 'kill-centre':
      return killCentre(bench, random);
    case 'kill-postgres':
      return killPostgres(bench, random);
    case 'tear-store-log':
      return spoilt(bench, random, (places) => spoilStoreLog(places, 'torn', random));
    case 'zero-store-log':
      return spoilt(bench, random, (places) => spoilStoreLog(places, 'zeros', random));
    case 'tear-manifest':
      return spoilt(bench, random, (places) => spoilManifest(places, 'torn', random));
    case 'zero-manifest':
      return spoilt(bench, random, (places) => spoilManifest(places, 'zeros', random));
    case 'truncate-store-file':
      return spoilt(bench, random, (places) => truncateStoreFile(places, random));
    case 'delete-store-file':
      return spoilt(bench, random, (places) => deleteStoreFile(places, random));
    case 'delete-store':
      return spoilt(bench, random, deleteStore);
    case 'tear-journal':
      return spoilt(bench, random, (places) => spoilJournal(places, 'torn', random));
    case 'zero-journal':
      return spoilt(bench, random, (places) => spoilJournal(places, 'zeros', random));
    case 'edit-journal':
      return spoilt(bench, random, (places) => {
        if (editJournal(places, random)) bench.ledger.owed = 'log-altered';
      });
    case 'delete-journal':
      return spoilt(bench, random, deleteJournal);
    case 'delete-both':
      await spoilt(bench, random, deleteBoth);
      return markDestroyed(bench, bench.ledger.taps);
    case 'old-store':
      return oldStore(bench, random);
    case 'old-journal':
      return oldJournal(bench, random);
    case 'old-both':
      return oldBoth(bench, random);
    case 'disk-full':
      return fillDisk(bench, random);
    case 'tls-error':
      return tlsError(bench, random);
    case 'centre-restored':
      return restoreCentre(bench, random);
    case 'backup-restored':
      return restoreBackUp(bench, random);
    case 'kiosk-forgotten':
      return forgetKiosk(bench, random);
    case 'two-kiosks':
      return secondKiosk(bench, random);
    case 'clock-forward-10y':
      return clockMoves(bench, random, 10 * YEAR_MS);
    case 'clock-back-10y':
      return clockMoves(bench, random, -10 * YEAR_MS);
    case 'clock-1970':
      return clockMoves(bench, random, HOUR_MS - Date.now());
    case 'clock-dst-hour':
      return clockMoves(bench, random, HOUR_MS);
    case 'sleep':
      return sleepOfMachine(bench, random);
  }
}
