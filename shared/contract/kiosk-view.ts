import { hexToBytes } from '@noble/hashes/utils.js';
import { keyedDossierHash } from '../domain/dossier-code.ts';
import { staffMembers } from '../domain/staff.ts';
import type { KioskView } from './ipc.ts';
import type { KioskConfig } from './kiosk-config.ts';

/** What the pages may see of the config: secrets and PIN verifiers stay with the host. */
export function viewOf(config: KioskConfig): KioskView {
  const { pins: _pins, staffPins, dossierKey: _key, ...view } = config;
  return { ...view, staff: staffMembers(staffPins) };
}

/** What the pages get in place of the key: the hash that the centre's dossier list has too. */
export function dossierHash(config: KioskConfig | null, text: string): string | null {
  return config && keyedDossierHash({ text }, hexToBytes(config.dossierKey));
}
