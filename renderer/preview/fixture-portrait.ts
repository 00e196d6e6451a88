const SHIRTS = ['#e9eef2', '#dfe7e0', '#f1ead9', '#e4dfea'] as const;
const HAIR = ['#241a17', '#3a2a22', '#57504c'] as const;
const SKIN = ['#e8c19d', '#d9ab85', '#f0cfae'] as const;
const GROUNDS = ['#c9b28f', '#b7bda8', '#c7b7ad', '#aeb6bd'] as const;

function pick<T>(options: readonly [T, ...T[]], seed: number): T {
  return options[seed % options.length] ?? options[0];
}

/** A drawn head and shoulders that stands in for a photo; `seed` varies hair, ground and clothes. */
export function fixturePortrait(seed: number): string {
  const long = seed % 2 === 0;
  const hair = pick(HAIR, seed >> 1);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 250">
    <rect width="200" height="250" fill="${pick(GROUNDS, seed)}"/>
    ${long ? `<path d="M52 170 Q40 50 100 46 Q160 50 148 170 Z" fill="${hair}"/>` : ''}
    <path d="M20 250 Q24 186 78 178 L122 178 Q176 186 180 250 Z" fill="${pick(SHIRTS, seed + 1)}"/>
    <path d="M82 150 h36 v32 q-18 18 -36 0 Z" fill="${pick(SKIN, seed)}"/>
    <ellipse cx="100" cy="112" rx="38" ry="48" fill="${pick(SKIN, seed)}"/>
    <path d="M60 106 Q58 56 100 54 Q142 56 140 106 Q130 78 100 80 Q72 80 60 106 Z" fill="${hair}"/>
    <path d="M78 182 L100 206 L122 182 L128 190 L104 220 L96 220 L72 190 Z" fill="#ffffff"/>
    <path d="M96 208 h8 l6 42 h-20 Z" fill="${long ? '#8f2f2f' : '#2d4358'}"/>
  </svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
