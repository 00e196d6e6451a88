export const SCHEME = 'app';
export const KIOSK_ADDRESS = 'app://kiosk/';
/** Shown in the place of a kiosk page that can't be kept alive. */
export const FAILURE_ADDRESS = 'app://kiosk/failure';

export function isKioskAddress(address: string): boolean {
  return address.startsWith(KIOSK_ADDRESS);
}
