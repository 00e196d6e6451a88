import { hailong, type CentrePlace } from '../../e2e/hailong.ts';

/** Each call makes a back-up of its own below `folder`; what comes back restores it over an empty database. */
export function makeBackUps(
  place: CentrePlace,
  folder: string,
): () => Promise<() => Promise<void>> {
  let made = 0;

  async function run(command: string, path: string): Promise<void> {
    const { code, said } = await hailong(place, command, path);
    if (code !== 0) throw new Error(`${command} ended with ${code}: ${said}`);
  }
  return async () => {
    made += 1;
    const path = `${folder}-${made}`;
    await run('backup', path);
    return () => run('restore', path);
  };
}
