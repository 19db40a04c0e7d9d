import { isUtf8 } from 'node:buffer';

/** What a scan of bytes found. */
export interface Utf8Scan {
  valid: boolean;
  /** Well-formed sequences of two to four bytes. */
  sequences: number;
  /** Bytes that belong to no well-formed sequence. */
  invalidBytes: number;
  /** Offset of the first of them. */
  firstInvalid: number | null;
}

/** Length of the well-formed sequence at `index`, or 0. The table is that of the Unicode standard (3-7). */
function sequenceLength(bytes: Uint8Array, index: number): number {
  const lead = bytes[index] ?? 0;
  const next = bytes[index + 1] ?? 0;
  const tail = (offset: number): boolean => ((bytes[index + offset] ?? 0) & 0xc0) === 0x80;
  if (lead >= 0xc2 && lead <= 0xdf) return tail(1) ? 2 : 0;
  if (lead >= 0xe0 && lead <= 0xef) {
    const low = lead === 0xe0 ? 0xa0 : 0x80;
    const high = lead === 0xed ? 0x9f : 0xbf;
    return next >= low && next <= high && tail(2) ? 3 : 0;
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    const low = lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xf4 ? 0x8f : 0xbf;
    return next >= low && next <= high && tail(2) && tail(3) ? 4 : 0;
  }
  return 0;
}

/** Whether bytes are UTF-8, and if not, how far from it. Linear. */
export function scanUtf8(bytes: Uint8Array): Utf8Scan {
  const scan: Utf8Scan = { valid: true, sequences: 0, invalidBytes: 0, firstInvalid: null };
  for (let index = 0; index < bytes.length;) {
    if ((bytes[index] as number) < 0x80) {
      index += 1;
      continue;
    }
    const length = sequenceLength(bytes, index);
    if (length > 0) {
      scan.sequences += 1;
      index += length;
    } else {
      scan.firstInvalid ??= index;
      scan.invalidBytes += 1;
      index += 1;
    }
  }
  scan.valid = scan.invalidBytes === 0;
  return scan;
}

/** Quick test without the details. */
export function isValidUtf8(bytes: Uint8Array): boolean {
  return isUtf8(bytes);
}
