import { staffMembers } from '../domain/staff.ts';
import type { KioskView } from './ipc.ts';
import type { KioskConfig } from './kiosk-config.ts';

/** What the pages may see of the config: secrets and PIN verifiers stay with the host. */
export function viewOf(config: KioskConfig): KioskView {
  const { pins: _pins, staffPins, exportRecipient: _recipient, dossierKey: _key, ...view } = config;
  return { ...view, staff: staffMembers(staffPins) };
}
