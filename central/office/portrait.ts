/** In bytes of the file: what 400,000 letters of a data URL hold with room to spare. */
export const MOST_PORTRAIT_BYTES = 200_000;

export type PortraitFault = 'portrait-kind' | 'portrait-size';
export type PortraitVerdict =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly fault: PortraitFault };

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
/** An SVG's first element, after what may stand before it. */
const SVG = /^\uFEFF?\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*>\s*)*<svg[\s>/]/;
const DATA_URL =
  /^data:image\/(?:png|jpeg|svg\+xml)(?:;charset=[\w-]+)?(?<base64>;base64)?,(?<data>.+)$/s;
const FIRST_LETTERS = 4_096;

/** The picture of a PNG, JPEG or SVG file as a data URL; what it is, its first bytes say, not its name. */
export function portraitOf(bytes: Buffer): PortraitVerdict {
  if (bytes.length > MOST_PORTRAIT_BYTES) return { ok: false, fault: 'portrait-size' };
  const kind = kindOf(bytes);
  if (kind === null) return { ok: false, fault: 'portrait-kind' };
  return { ok: true, url: `data:image/${kind};base64,${bytes.toString('base64')}` };
}

/** A portrait that came as a data URL, held to the same rules. */
export function portraitIn(url: string): PortraitVerdict {
  const { base64, data = '' } = DATA_URL.exec(url)?.groups ?? {};
  const bytes = base64 === undefined ? plainBytes(data) : Buffer.from(data, 'base64');
  return portraitOf(bytes);
}

function plainBytes(data: string): Buffer {
  try {
    return Buffer.from(decodeURIComponent(data));
  } catch {
    return Buffer.alloc(0);
  }
}

function kindOf(bytes: Buffer): 'png' | 'jpeg' | 'svg+xml' | null {
  if (bytes.subarray(0, PNG.length).equals(PNG)) return 'png';
  if (bytes.subarray(0, JPEG.length).equals(JPEG)) return 'jpeg';
  return SVG.test(bytes.toString('utf8', 0, FIRST_LETTERS)) ? 'svg+xml' : null;
}

const SILHOUETTE = [
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" width="480" height="480">',
  '<rect width="120" height="120" fill="#efe6d6"/>',
  '<circle cx="60" cy="50" r="23" fill="#a8967c"/>',
  '<path fill="#a8967c" d="M14 122c0-26 20-40 46-40s46 14 46 40z"/>',
  '</svg>',
].join('');

/** Stands for a clerk of whom there is no photograph yet: nobody's face is made up. */
export const NO_PORTRAIT = `data:image/svg+xml,${encodeURIComponent(SILHOUETTE)}`;
