import type { KioskConfig } from '../contract/kiosk-config.ts';
import type { PinSecret } from '../domain/roster.ts';
import { staffHolder } from '../domain/staff.ts';

/** The verifier of a clerk on the roster or, by `staffHolder`, of one of the staff. */
export function verifierOf(config: KioskConfig | null, holder: string): PinSecret | null {
  const staff = config?.staffPins.find(({ id }) => staffHolder(id) === holder);
  const isOnRoster = config?.roster.some(({ id }) => id === holder) ?? false;
  return staff ?? ((isOnRoster && config?.pins.find(({ clerk }) => clerk === holder)) || null);
}
