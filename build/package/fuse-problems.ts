import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** The fuses that a kiosk must ship with. Kept apart from electron-builder.yml on purpose: a release is checked against this, not against what it was built from. */
const DEMANDED: readonly (readonly [FuseV1Options, FuseState.ENABLE | FuseState.DISABLE])[] = [
  [FuseV1Options.RunAsNode, FuseState.DISABLE],
  [FuseV1Options.EnableCookieEncryption, FuseState.ENABLE],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseState.DISABLE],
  [FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseState.ENABLE],
  [FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, FuseState.DISABLE],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, FuseState.DISABLE],
];

/** Reads the fuses of a program and names each that is not as demanded. */
export async function fuseProblems(program: string): Promise<readonly string[]> {
  const wire = await getCurrentFuseWire(program);
  return DEMANDED.filter(([fuse, state]) => wire[fuse] !== state).map(
    ([fuse, state]) => `fuse ${FuseV1Options[fuse]} is not set to ${FuseState[state]}`,
  );
}
