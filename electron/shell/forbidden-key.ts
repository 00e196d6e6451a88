/** The part of Electron's `Input` that decides. */
export interface Key {
  readonly type: string;
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
}

const FUNCTION_KEY = /^F\d{1,2}$/;
const NAVIGATION_KEYS: ReadonlySet<string> = new Set([
  'BrowserBack',
  'BrowserForward',
  'BrowserRefresh',
  'BrowserHome',
  'BrowserSearch',
  'BrowserFavorites',
  'ContextMenu',
  'PrintScreen',
  'Meta',
  'Super',
]);

/** A kiosk needs letters, digits and Enter (a barcode reader types them); every chord and function key leads out of it. */
export function isForbiddenKey({ type, key, control, alt, meta }: Key): boolean {
  if (type !== 'keyDown' && type !== 'rawKeyDown') return false;
  return control || alt || meta || FUNCTION_KEY.test(key) || NAVIGATION_KEYS.has(key);
}
