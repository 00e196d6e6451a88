import { afterEach, describe, expect, test } from 'vitest';
import { codeForLocalKiosk } from '../../../central/demo/kiosk-code.ts';
import { DEMO_SETTINGS } from '../../../central/demo/kiosk-settings.ts';
import { DEMO_KIOSK_COUNTER, DEMO_UNIT } from '../../../central/demo/office.ts';
import { seedDemoOffice } from '../../../central/demo/seed.ts';
import { listUnits } from '../../../central/store/units.ts';
import { DEFAULT_SETTINGS } from '../../../shared/contract/counter-settings.ts';
import { enrolKiosk } from '../../support/central-kiosk.ts';
import { startCentral, type CentralOptions, type TestCentral } from '../../support/central.ts';

let central: TestCentral | null = null;

async function start(options: CentralOptions): Promise<TestCentral> {
  central = await startCentral(options);
  return central;
}

afterEach(async () => {
  await central?.close();
  central = null;
});

describe('the demo office in a centre', () => {
  test('opens once, however often one starts', async () => {
    const { parts } = await start({ office: null });
    expect(await seedDemoOffice(parts)).toBe('seeded');
    expect(await seedDemoOffice(parts)).toBe('already-there');
    const units = await listUnits(parts.db.read);
    expect(units.map(({ id }) => id)).toEqual([DEMO_UNIT]);
    expect(units[0]?.counters).toHaveLength(6);
  });

  test('opens once when two start at the same time', async () => {
    const { parts } = await start({ office: null });
    const outcomes = await Promise.all([seedDemoOffice(parts), seedDemoOffice(parts)]);
    expect(outcomes.toSorted()).toEqual(['already-there', 'seeded']);
  });

  test('is not put beside real offices', async () => {
    const { parts } = await start({});
    expect(await seedDemoOffice(parts)).toBe('other-office');
    expect(await listUnits(parts.db.read)).toHaveLength(1);
  });
});

describe('the code for the kiosk beside the centre', () => {
  test('enrols it, and none is made while it stands there', async () => {
    const { parts, url } = await start({ office: null });
    await seedDemoOffice(parts);
    const code = await codeForLocalKiosk(parts, 'electron', false);
    const kiosk = await enrolKiosk(url, code ?? '');
    expect(kiosk.config.config.counter.id).toBe(DEMO_KIOSK_COUNTER);
    expect(kiosk.config.config.settings).toEqual({ ...DEFAULT_SETTINGS, ...DEMO_SETTINGS });
    expect(await codeForLocalKiosk(parts, 'electron', false)).toBeNull();
  });

  test('is made again for another kind of kiosk, and whenever one asks', async () => {
    const { parts, url } = await start({ office: null });
    await seedDemoOffice(parts);
    await enrolKiosk(url, (await codeForLocalKiosk(parts, 'electron', false)) ?? '');
    expect(await codeForLocalKiosk(parts, 'browser', false)).not.toBeNull();
    expect(await codeForLocalKiosk(parts, 'electron', true)).not.toBeNull();
  });
});
