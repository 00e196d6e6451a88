import { readDemoOrder } from '../demo/wards/order.ts';
import type { OpenParts } from '../open-parts.ts';
import type { Command, Options, Said } from './commands.ts';

export const DEMO_COMMANDS: readonly Command[] = [{ name: 'demo-data', needs: [], run: demoData }];

async function demoData({ parts }: OpenParts, options: Options): Promise<Said> {
  const order = readDemoOrder(options, parts.now());
  if (order === null) return { ok: false, key: 'cli.bad-demo' };
  // The invented wards are large, and no other command wants them.
  const { loadDemoData } = await import('../demo/wards/load.ts');
  const verdict = await loadDemoData(parts, order);
  if (verdict.ok) {
    const { units, kept, ratings, dossiers } = verdict;
    const values = { units, kept, ratings, dossiers, seed: String(order.seed) };
    return { ok: true, key: 'cli.demo-loaded', values };
  }
  switch (verdict.reason) {
    case 'real-database':
      return { ok: false, key: 'cli.demo-refused', values: { count: verdict.units } };
    case 'broken-off':
      return { ok: false, key: 'cli.demo-broken-off', values: { unit: verdict.unit } };
  }
}
