/** Bytes that a code still holds at a size which a telephone reads from arm's length (version 20 at low correction: 858). */
const MOST_BYTES = 820;

/**
 * The lines that a citizen carries away in a QR code, as plain text. Later lines give way first; a line that is too long is cut
 * at a letter and says so.
 */
export function carryAwayText(lines: readonly string[]): string {
  let text = '';
  for (const [index, line] of lines.entries()) {
    const next = index === 0 ? line : `${text}\n${line}`;
    if (bytesOf(next) > MOST_BYTES) return shortened(next);
    text = next;
  }
  return text;
}

function shortened(text: string): string {
  const letters = Array.from(text);
  while (bytesOf(`${letters.join('')}…`) > MOST_BYTES) letters.pop();
  return `${letters.join('')}…`;
}

function bytesOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + utf8Length(letter), 0);
}

/** Bytes of one code point in UTF-8 (RFC 3629). */
function utf8Length(letter: string): number {
  const point = letter.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
