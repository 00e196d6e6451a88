import { join } from 'node:path';
import { writeStamp } from './start/build-if-stale.ts';
import { fingerprint } from './start/fingerprint.ts';

const ROOT = join(import.meta.dirname, '..');

/** Last step of `npm run build`: `npm start` then knows that it need not build again. */
writeStamp(ROOT, fingerprint(ROOT));
