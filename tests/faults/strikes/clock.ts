import type { Random } from '../../../central/demo/year/random.ts';
import type { Bench } from '../run/bench.ts';

/** The clock jumps while the kiosk works, it starts again under the wrong time, and the clock is put right. */
export async function clockMoves(bench: Bench, random: Random, byMs: number): Promise<void> {
  const { subject } = bench;
  await subject.setClock(byMs);
  await bench.visit(random);
  if (random() < 0.5) {
    await subject.page().reload();
    await bench.visit(random);
  }
  await subject.setClock(0);
}
