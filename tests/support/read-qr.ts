import { decodeQR } from 'qr/decode.js';

const SCALE = 4;

/** What a camera would read from a code that was drawn as SVG: a path of cells of 1 × 1 in the units of its box. */
export function readQr(svg: string): string {
  const cells = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const size = cells * SCALE;
  const data = new Uint8Array(size * size * 4).fill(255);
  let [x, y] = [0, 0];
  for (const [, move, first, second] of svg.matchAll(/([Mm])(-?\d+)[ ,]?(-?\d+)h1v1/g)) {
    const isFromHere = move === 'm';
    x = (isFromHere ? x : 0) + Number(first);
    y = (isFromHere ? y : 0) + Number(second);
    for (let row = 0; row < SCALE; row += 1)
      for (let column = 0; column < SCALE; column += 1) {
        const at = ((y * SCALE + row) * size + x * SCALE + column) * 4;
        data.fill(0, at, at + 3);
      }
  }
  return decodeQR({ width: size, height: size, data });
}
