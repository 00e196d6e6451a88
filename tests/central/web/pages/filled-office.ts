/** Two invented offices that have lived for months, so that every page of the dashboard has something to show. */
import { createUser } from '../../../../central/accounts/create-user.ts';
import { watchAlarms } from '../../../../central/alarms/watch.ts';
import { loadDemoData } from '../../../../central/demo/wards/load.ts';
import { demoWard, unitIdOf, type DemoWard } from '../../../../central/demo/wards/offices.ts';
import { readDemoOrder } from '../../../../central/demo/wards/order.ts';
import { createEnrolmentCode } from '../../../../central/devices/enrolment-code.ts';
import type { Role } from '../../../../shared/contract/session.ts';
import { startCentral, type TestCentral } from '../../../support/central.ts';
import { newPerson, type TestPerson } from '../../../support/central-browser.ts';
import { askAnchor, enrolKioskWith, newKeyPair } from '../../../support/central-kiosk.ts';
import { fillKiosk } from './fill-kiosk.ts';
import { fillUploads } from './fill-uploads.ts';
import { fillDesk } from './fill-desk.ts';
import { PASSWORD, type People } from './people.ts';

const SEED = 2026;
const ORDER = { seed: String(SEED), units: '2', months: '4' };

export interface FilledOffice {
  readonly central: TestCentral;
  readonly ward: DemoWard;
  readonly unit: string;
  close(): Promise<void>;
}

/** An account in each role goes by the role's own name. */
export async function openFilledOffice(): Promise<FilledOffice> {
  const central = await startCentral({ office: null });
  const order = readDemoOrder(ORDER, Date.now());
  if (order === null) throw new Error('no such demo');
  const loaded = await loadDemoData(central.parts, order);
  if (!loaded.ok) throw new Error(loaded.reason);
  const ward = demoWard(SEED, 1);
  const unit = unitIdOf(ward.office);
  const people = await employ(central, ward, unit);
  const [first, second] = ward.input.counters.map(({ id }) => id);
  const keys = newKeyPair();
  const kiosk = await enrolKioskWith(keys, central.url, await codeFor(central, unit, first));
  await fillKiosk(kiosk, ward, people.manager);
  await fillUploads(central.parts, unit, kiosk, keys);
  await addStandingKiosk(central, await codeFor(central, unit, second));
  await watchAlarms(central.parts, 0);
  await fillDesk(people, unit, central.parts.now());
  return { central, ward, unit, close: () => central.close() };
}

async function codeFor(central: TestCentral, unit: string, counter = ''): Promise<string> {
  const made = await createEnrolmentCode(central.parts, { unit, counter }, 'test');
  if (made === null) throw new Error(`no counter ${counter}`);
  return made.code;
}

/** One whose copies tell different stories, so that a person must look. */
async function addStandingKiosk({ url }: TestCentral, code: string): Promise<void> {
  const keys = newKeyPair();
  const kiosk = await enrolKioskWith(keys, url, code);
  const { status } = await askAnchor(url, kiosk, keys, { cause: 'copies-forked' });
  if (status !== 200) throw new Error(`asked in vain: ${status}`);
}

async function employ(central: TestCentral, ward: DemoWard, unit: string): Promise<People> {
  const hire = async (role: Role): Promise<TestPerson> => {
    const clerk = { unit, id: ward.input.clerks[0]?.id ?? '' };
    const reach = {
      all: role !== 'province',
      units: [],
      areas: role === 'province' ? ['H99'] : [],
    };
    const user = { name: role, role, password: PASSWORD };
    const made = await createUser(
      central.parts,
      role === 'clerk' ? { ...user, clerk } : { ...user, reach },
      'test',
    );
    if (!made.ok) throw new Error(made.reason);
    const person = newPerson(central.url);
    await person.signIn(role, PASSWORD);
    return person;
  };
  return {
    it: await hire('it'),
    manager: await hire('manager'),
    province: await hire('province'),
    auditor: await hire('auditor'),
    clerk: await hire('clerk'),
  };
}
