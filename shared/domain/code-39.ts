/**
 * Full ASCII Code 39 (ISO/IEC 16388): a shift character and a letter stand for what plain Code 39 lacks.
 * A scanner that is not set to full ASCII sends the pairs as they are printed. Letters count from A = 0.
 */
const SHIFTED = new Map<string, (letter: number) => number>([
  // $A…$Z: control characters 1…26.
  ['$', (letter) => letter + 1],
  // +A…+Z: a…z.
  ['+', (letter) => 0x61 + letter],
  // /A…/Z: ! … : with - . and the digits among them, which printers mostly leave plain.
  ['/', (letter) => 0x21 + letter],
  ['%', (letter) => PERCENT.charCodeAt(letter)],
]);

/** %A…%Z. */
const PERCENT = '\x1B\x1C\x1D\x1E\x1F;<=>?[\\]^_{|}~\x7F\x00@`\x7F\x7F\x7F';

const PAIR = /([$%+/])([A-Z])/g;

/** Without the asterisks that some scanners send for start and stop. */
export function stripStartStop(scanned: string): string {
  const trimmed = scanned.trim();
  return /^\*[^*]+\*$/.test(trimmed) ? trimmed.slice(1, -1) : trimmed;
}

/** The text behind the shift pairs. A shift character without its letter stands for itself. */
export function decodeFullAscii(text: string): string {
  return text.replace(PAIR, (pair: string, shift: string, letter: string) => {
    const code = SHIFTED.get(shift)?.(letter.charCodeAt(0) - 0x41);
    return code === undefined ? pair : String.fromCharCode(code);
  });
}
