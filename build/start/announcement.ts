import type { StartReport } from '../../central/demo/start-message.ts';
import type { Line } from '../console/say.ts';
import { kioskAddress } from './kiosk-command.ts';
import type { PortChoice } from './port.ts';

export const USUAL_PORT = 8787;

/** What runs where, as one block. Without the demo office there is no kiosk of ours to speak of. */
export function announcement(
  { url, admin, demo }: StartReport,
  dataFolder: string,
  chosen: PortChoice,
): readonly Line[] {
  return [
    { key: 'ready.title' },
    { key: 'ready.centre', values: { url } },
    ...portLines(url, chosen),
    admin ? { key: 'ready.admin', values: { ...admin } } : { key: 'ready.admin-known' },
    ...(demo ? demoLines(url, demo) : []),
    { key: 'ready.data', values: { folder: dataFolder } },
    { key: 'ready.stop' },
  ];
}

function portLines(url: string, { port, movedFrom }: PortChoice): readonly Line[] {
  if (movedFrom !== null) return [{ key: 'ready.moved', values: { former: String(movedFrom) } }];
  if (port !== null || new URL(url).port === String(USUAL_PORT)) return [];
  return [{ key: 'ready.port', values: { usual: String(USUAL_PORT) } }];
}

function demoLines(url: string, demo: NonNullable<StartReport['demo']>): readonly Line[] {
  return [
    { key: 'ready.kiosk', values: { address: kioskAddress(url, demo.enrolCode) } },
    ...(demo.enrolCode === null ? [] : [{ key: 'ready.code' } as const]),
    { key: 'ready.pins' },
    ...demo.clerks.map((clerk): Line => ({ key: 'ready.pin', values: { ...clerk } })),
  ];
}
