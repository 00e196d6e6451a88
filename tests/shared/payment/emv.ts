/** A reader and writer of EMVCo payloads of its own, so that the product's library is not its own judge. */
export interface Field {
  readonly id: string;
  readonly value: string;
}

/** The fields of one template in order. Throws where a length leads past the end. */
export function readFields(payload: string): readonly Field[] {
  const fields: Field[] = [];
  for (let at = 0; at < payload.length;) {
    const id = payload.slice(at, at + 2);
    const length = Number(payload.slice(at + 2, at + 4));
    const value = payload.slice(at + 4, at + 4 + length);
    if (!/^\d\d$/.test(id) || value.length !== length || length === 0)
      throw new Error(`broken field ${id} at ${at}`);
    fields.push({ id, value });
    at += 4 + length;
  }
  return fields;
}

export function fieldMap(payload: string): Readonly<Record<string, string>> {
  return Object.fromEntries(readFields(payload).map(({ id, value }) => [id, value]));
}

/** CRC-16/CCITT-FALSE (polynomial 0x1021, start 0xFFFF), bit by bit, as four capital hex digits. */
export function crc16(text: string): string {
  let crc = 0xffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1)
      crc = ((crc & 0x8000) === 0 ? crc << 1 : (crc << 1) ^ 0x1021) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}
