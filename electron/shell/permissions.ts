/** The only permissions that any page gets; whatever is not named here, also what Chromium invents later, is refused. */
const GRANTED: Readonly<Record<string, string>> = {
  'persistent-storage': 'asks Chromium not to evict the log when the disk gets tight',
};

export function isGranted(permission: string, isKioskPage: boolean): boolean {
  return isKioskPage && Object.hasOwn(GRANTED, permission);
}
