/** How a drawn person looks; colours are CSS hex. */
export interface Look {
  readonly skin: string;
  readonly hair: string;
  readonly hairStyle: HairStyle;
  readonly clothing: Clothing;
  readonly cloth: string;
  readonly background: string;
  readonly glasses: boolean;
  /** Lines beside mouth and eyes. */
  readonly older: boolean;
}
export type HairStyle = 'short' | 'side-part' | 'receding' | 'bob' | 'long' | 'bun' | 'wavy';
export type Clothing = 'shirt' | 'jacket' | 'blouse' | 'ao-dai';

const SHADE = '#00000018';
const INK = '#2b2320';
const LIPS = '#a8564c';

/** Hair that falls behind the neck. */
function hairBehind(style: HairStyle, hair: string): string {
  switch (style) {
    case 'short':
    case 'side-part':
    case 'receding':
      return '';
    case 'bob':
      return `<path fill="${hair}" d="M31 50c0-22 12-33 29-33s29 11 29 33c0 14-1 24-5 30H36c-4-6-5-16-5-30z"/>`;
    case 'long':
      return `<path fill="${hair}" d="M32 50c0-22 12-33 28-33s28 11 28 33c0 20 3 38 5 50H27c2-12 5-30 5-50z"/>`;
    case 'wavy':
      return `<path fill="${hair}" d="M30 52c-2-24 12-36 30-36s32 12 30 36c0 8 5 11 3 18s-1 9-6 14H33c-5-5-4-8-6-14s3-10 3-18z"/>`;
    case 'bun':
      return `<circle cx="60" cy="17" r="11" fill="${hair}"/><path fill="${hair}" d="M35 52c0-20 10-31 25-31s25 11 25 31H35z"/>`;
  }
}

/** Hair over the forehead. */
function hairInFront(style: HairStyle, hair: string): string {
  switch (style) {
    case 'short':
      return `<path fill="${hair}" d="M37 50c-3-21 8-32 24-32 15 0 26 10 22 32-2-8-4-12-8-15-9 3-21 3-30 0-4 3-6 7-8 15z"/>`;
    case 'side-part':
      return `<path fill="${hair}" d="M37 51c-4-22 8-34 25-33 15 0 25 12 21 33-2-7-4-11-7-15-10 0-20-3-26-8-3 6-9 9-13 23z"/>`;
    case 'receding':
      return `<path fill="${hair}" d="M37 52c-3-15 1-24 8-29 9-6 22-6 30 0 7 5 11 14 8 29-2-7-2-12-5-18-10-7-26-7-36 0-3 6-3 11-5 18z"/>`;
    case 'bob':
      return `<path fill="${hair}" d="M36 55c-2-22 8-34 24-34s26 12 24 34c-2-8-4-12-8-16-10 2-24 1-32-3-4 4-6 10-8 19z"/>`;
    case 'long':
      return `<path fill="${hair}" d="M36 60c-3-26 8-39 24-39s27 13 24 39c-2-10-5-19-11-26-5 6-9 7-13 8-4-1-8-2-13-8-6 7-9 16-11 26z"/>`;
    case 'wavy':
      return `<path fill="${hair}" d="M36 56c-4-23 8-36 24-36s28 13 24 36c-3-6-3-12-8-18-8 3-17 1-22-5-5 8-13 11-18 23z"/>`;
    case 'bun':
      return `<path fill="${hair}" d="M37 52c-2-20 8-31 23-31s25 11 23 31c-3-9-7-15-14-20-8 4-20 5-26 6-3 4-5 8-6 14z"/>`;
  }
}

function clothes(kind: Clothing, cloth: string): string {
  const shoulders = `<path fill="${cloth}" d="M14 122c0-19 12-28 30-32l16 8 16-8c18 4 30 13 30 32z"/>`;
  switch (kind) {
    case 'shirt':
      return `${shoulders}<path fill="#fff" d="M46 88l14 13-9 9-10-19zM74 88l-14 13 9 9 10-19z"/>`;
    case 'jacket':
      return `<path fill="#fff" d="M44 90h32l-4 32H48z"/><path fill="${cloth}" d="M14 122c0-19 12-28 28-32l14 32zM106 122c0-19-12-28-28-32l-14 32z"/><path fill="#fff" d="M46 87l14 13-7 8-10-17zM74 87l-14 13 7 8 10-17z"/>`;
    case 'blouse':
      return `${shoulders}<path fill="${SHADE}" d="M45 89c2 9 8 14 15 14s13-5 15-14l4 2c-2 11-9 18-19 18s-17-7-19-18z"/>`;
    case 'ao-dai':
      return `${shoulders}<path fill="${cloth}" d="M48 84h24v14c-8 5-16 5-24 0z"/><path fill="${SHADE}" d="M48 84h24v4H48z"/><path fill="none" stroke="${SHADE}" stroke-width="2" d="M60 97c8 4 16 3 24-4"/>`;
  }
}

function face({ skin, hair, glasses, older }: Look): string {
  const eye = (x: number): string =>
    `<path fill="none" stroke="${hair}" stroke-width="2" stroke-linecap="round" d="M${x - 5} 48q5-3 10 0"/><ellipse cx="${x}" cy="55" rx="2.2" ry="2.6" fill="${INK}"/>`;
  const lens = (x: number): string =>
    `<rect x="${x - 8}" y="49" width="16" height="12" rx="5" fill="#ffffff30" stroke="${INK}" stroke-width="1.6"/>`;
  return [
    `<path fill="${skin}" d="M50 72h20v18c0 7-20 7-20 0z"/><path fill="${SHADE}" d="M50 78c6 6 14 6 20 0v4c-6 6-14 6-20 0z"/>`,
    `<circle cx="37" cy="57" r="5" fill="${skin}"/><circle cx="83" cy="57" r="5" fill="${skin}"/>`,
    `<path fill="${skin}" d="M37 48c0-16 9-24 23-24s23 8 23 24c0 20-9 35-23 35S37 68 37 48z"/>`,
    eye(51),
    eye(69),
    `<path fill="none" stroke="${SHADE}" stroke-width="2" stroke-linecap="round" d="M60 56q-3 7 1 8"/>`,
    `<path fill="none" stroke="${LIPS}" stroke-width="2.4" stroke-linecap="round" d="M53 71q7 5 14 0"/>`,
    older
      ? `<path fill="none" stroke="${SHADE}" stroke-width="1.6" stroke-linecap="round" d="M47 66q-2 4 0 8M73 66q2 4 0 8M43 58l-3 2M77 58l3 2"/>`
      : '',
    glasses ? `${lens(51)}${lens(69)}<path stroke="${INK}" stroke-width="1.6" d="M59 54h2"/>` : '',
  ].join('');
}

/** A head-and-shoulders picture as a `data:image/svg+xml` URL, about 2 KB, square. */
export function portrait(look: Look): string {
  const { hairStyle, hair, clothing, cloth, background } = look;
  const drawing = [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" width="480" height="480">',
    `<rect width="120" height="120" fill="${background}"/>`,
    hairBehind(hairStyle, hair),
    clothing === 'ao-dai' ? face(look) + clothes(clothing, cloth) : clothes(clothing, cloth),
    clothing === 'ao-dai' ? '' : face(look),
    hairInFront(hairStyle, hair),
    '</svg>',
  ].join('');
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`;
}
