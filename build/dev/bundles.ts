import { join } from 'node:path';
import { createBuilder } from 'vite';
import { complain } from '../console/say.ts';

/** Builds some of a configuration's bundles. @returns whether all went well; Vite has printed why not */
export async function buildBundles(
  root: string,
  config: string,
  names: readonly string[],
): Promise<boolean> {
  try {
    const builder = await createBuilder({ configFile: join(root, config), logLevel: 'warn' });
    for (const name of names) {
      const environment = builder.environments[name];
      if (!environment) throw new Error(`${config} has no environment ${name}`);
      await builder.build(environment);
    }
    return true;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? '') : String(error)}\n`);
    complain({ key: 'dev.build-failed' });
    return false;
  }
}
