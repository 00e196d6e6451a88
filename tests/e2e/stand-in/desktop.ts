import { NotInStandIn, strict, StrictEmitter } from './strict.ts';

/** The machine around the window: display, power, menu, network. None of it can be proved here; it only has to be there. */

const DEFAULT_SCREEN = '1080x1920';

function screenSize(): { readonly width: number; readonly height: number } {
  const text = process.env['STAND_IN_SCREEN'] ?? DEFAULT_SCREEN;
  const [, width, height] = /^(\d+)x(\d+)$/.exec(text) ?? [];
  if (width === undefined || height === undefined) {
    throw new Error(`STAND_IN_SCREEN=${text}: expected WIDTHxHEIGHT`);
  }
  return { width: Number(width), height: Number(height) };
}

export const size = screenSize();
const area = { x: 0, y: 0, ...size };
const display = strict('Display', {
  id: 1,
  bounds: area,
  workArea: area,
  size,
  workAreaSize: size,
  scaleFactor: 1,
  rotation: 0,
  touchSupport: 'available',
});

class Screen extends StrictEmitter {
  constructor() {
    super('screen', ['display-added', 'display-removed', 'display-metrics-changed']);
  }

  getPrimaryDisplay(): typeof display {
    return display;
  }
}
export const screen = strict('screen', new Screen());

export const powerMonitor = strict(
  'powerMonitor',
  new StrictEmitter('powerMonitor', [
    'suspend',
    'resume',
    'lock-screen',
    'unlock-screen',
    'shutdown',
  ]),
);

const blockers = new Map<number, string>();
export const powerSaveBlocker = strict('powerSaveBlocker', {
  start: (type: 'prevent-app-suspension' | 'prevent-display-sleep') => {
    const id = blockers.size + 1;
    blockers.set(id, type);
    return id;
  },
  stop: (id: number) => blockers.delete(id),
  isStarted: (id: number) => blockers.has(id),
} satisfies Partial<Electron.PowerSaveBlocker>);

export const Menu = strict('Menu', {
  setApplicationMenu: (menu: null) => {
    if (menu !== null) throw new NotInStandIn('application menu but null');
  },
});

export const net = strict('net', { fetch: globalThis.fetch });
