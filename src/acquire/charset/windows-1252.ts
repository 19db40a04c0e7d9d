/** Bytes that stand for no character in windows-1252. */
const UNDEFINED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

function isAsciiLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
}

/**
 * Whether bytes read well as windows-1252, the charset that Western pages without (or with a wrong) label
 * are in: most bytes over 0x7F must be typographic signs, or letters that touch a plain letter.
 */
export function readsAsWindows1252(bytes: Uint8Array): boolean {
  let high = 0;
  let plausible = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] as number;
    if (byte < 0x80) continue;
    if (UNDEFINED.has(byte)) return false;
    high += 1;
    const sign = byte < 0xc0;
    const touches = isAsciiLetter(bytes[index - 1]) || isAsciiLetter(bytes[index + 1]);
    const afterHigh = (bytes[index - 1] ?? 0) >= 0x80;
    if (sign ? !afterHigh : touches && !afterHigh) plausible += 1;
  }
  return plausible >= high * 0.7;
}
