import type { StartReport } from '../../central/demo/start-message.ts';
import type { Line } from '../console/say.ts';
import { kioskAddress } from './kiosk-command.ts';

export const USUAL_PORT = 8787;

/** What runs where, as one block. Without the demo office there is no kiosk of ours to speak of. */
export function announcement(
  { url, admin, demo }: StartReport,
  dataFolder: string,
  askedPort: number | null,
): readonly Line[] {
  const moved = askedPort === null && new URL(url).port !== String(USUAL_PORT);
  return [
    { key: 'ready.title' },
    { key: 'ready.centre', values: { url } },
    ...(moved ? [{ key: 'ready.port', values: { usual: String(USUAL_PORT) } } as const] : []),
    admin ? { key: 'ready.admin', values: { ...admin } } : { key: 'ready.admin-known' },
    ...(demo ? demoLines(url, demo) : []),
    { key: 'ready.data', values: { folder: dataFolder } },
    { key: 'ready.stop' },
  ];
}

function demoLines(url: string, demo: NonNullable<StartReport['demo']>): readonly Line[] {
  return [
    { key: 'ready.kiosk', values: { address: kioskAddress(url, demo.enrolCode) } },
    ...(demo.enrolCode === null ? [] : [{ key: 'ready.code' } as const]),
    { key: 'ready.pins' },
    ...demo.clerks.map((clerk): Line => ({ key: 'ready.pin', values: { ...clerk } })),
  ];
}
