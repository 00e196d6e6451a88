const FRAGMENT = /^#enrol=([A-Za-z0-9-]+)$/;

/** The one-time code of an address like `…/kiosk/#enrol=ABCD-2345`; it is removed from the address, where anybody could read it. */
export function takeEnrolCode({
  location,
  history,
}: Pick<Window, 'location' | 'history'>): string | null {
  const code = FRAGMENT.exec(location.hash)?.[1] ?? null;
  if (code !== null) history.replaceState(null, '', location.pathname + location.search);
  return code;
}
