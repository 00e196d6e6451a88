import type { Random } from '../../../central/demo/year/random.ts';
import { VI } from '../../../renderer/i18n/vi.ts';
import { enrol, pressStaff, seeQuestion } from '../../e2e/kiosk-hands.ts';
import { PASS } from '../proxy/behaviour.ts';
import type { Bench } from '../run/bench.ts';

const SYNC_WITHIN_MS = 60_000;

/** A centre that speaks no TLS where TLS is asked for. */
export async function tlsError(bench: Bench, random: Random): Promise<void> {
  const { subject, rig } = bench;
  await subject.quit();
  await subject.start({ central: rig.proxy.url.replace('http:', 'https:') });
  await bench.visit(random);
  await subject.quit();
}

/** What the centre has taken since its last back-up is gone there; it says so and gets it again. */
export async function restoreCentre(bench: Bench, random: Random): Promise<void> {
  const { rig } = bench;
  await rig.copies.take();
  await bench.visit(random);
  await bench.synced(SYNC_WITHIN_MS);
  await rig.copies.restore();
  await bench.visit(random);
}

/** The same with the product's own back-up, into a new database, while kiosks go on. */
export async function restoreBackUp(bench: Bench, random: Random): Promise<void> {
  const { rig } = bench;
  const restore = await rig.backUp();
  await bench.visit(random);
  await bench.synced(SYNC_WITHIN_MS);
  await rig.killCentre();
  await restore();
  await bench.visit(random);
}

/** The centre is put back to before this kiosk was enrolled; whoever minds it enrols it again at its staff screen. */
export async function forgetKiosk(bench: Bench, random: Random): Promise<void> {
  const { rig, subject } = bench;
  await bench.visit(random);
  await bench.synced(SYNC_WITHIN_MS);
  await rig.copies.restore();
  await bench.visit(random);
  rig.proxy.become(PASS);
  await seeQuestion(subject.page());
  await pressStaff(subject.page(), VI['staff.enrol-again']);
  await enrol(subject.page(), await rig.enrolmentCode());
}

/** A second program on the same data is turned away and disturbs nothing. */
export async function secondKiosk(bench: Bench, random: Random): Promise<void> {
  await bench.bringUp();
  const { settled } = await bench.touch(random);
  await bench.subject.startSecond();
  await settled;
}
