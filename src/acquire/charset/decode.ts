import iconv from 'iconv-lite';
import { InputProblem } from '../problem.ts';
import { knownCharset, statedCharset } from './declared.ts';
import { isValidUtf8, scanUtf8 } from './utf8.ts';
import { readsAsWindows1252 } from './windows-1252.ts';

/** Text, and how its bytes were read. */
export interface Decoded {
  text: string;
  charset: string;
  /** What was odd: a wrong label, bytes that had to be replaced. */
  notes: string[];
}

/** The charset that a byte order mark states, and the mark's length. */
export function byteOrderMark(bytes: Uint8Array): { charset: string; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { charset: 'utf-8', length: 3 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { charset: 'utf-16be', length: 2 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { charset: 'utf-16le', length: 2 };
  return null;
}

/**
 * Bytes to text. Asked in this order: byte order mark, HTTP header, the label inside, the bytes themselves.
 * Valid UTF-8 is read as UTF-8 whatever a label says, for no other charset looks like it by accident.
 * @throws InputProblem `text.invalid-utf8` where the bytes fit nothing.
 */
export function decode(bytes: Buffer, headerCharset?: string): Decoded {
  const mark = byteOrderMark(bytes);
  if (mark !== null) return decodeAs(bytes.subarray(mark.length), mark.charset, []);
  const header = knownCharset(headerCharset);
  const label = header ?? knownCharset(statedCharset(bytes));
  if (header?.startsWith('utf-16') && bytes.includes(0)) return decodeAs(bytes, header, []);
  // These write other scripts with plain ASCII bytes, so that they pass as valid UTF-8.
  const escapes = label !== null && /^(iso-2022|hz-)/.test(label);
  if (!escapes && isValidUtf8(bytes)) {
    const text = bytes.toString('utf8');
    const wrong = label !== null && label !== 'utf-8' && !isAscii(text);
    return { text, charset: 'utf-8', notes: wrong ? [`labelled ${label}, but its bytes are UTF-8`] : [] };
  }
  if (label !== null && label !== 'utf-8' && !label.startsWith('utf-16')) return decodeAs(bytes, label, []);
  return decodeDamaged(bytes, label);
}

function isAscii(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- the ASCII range is what is meant
  return /^[\0-\x7f]*$/.test(text);
}

/** Bytes that should be UTF-8 and are not. */
function decodeDamaged(bytes: Buffer, label: string | null): Decoded {
  const scan = scanUtf8(bytes);
  const first = `first at byte ${scan.firstInvalid}`;
  const mostlyUtf8 = scan.sequences > scan.invalidBytes || scan.invalidBytes * 1000 < bytes.length;
  if (scan.sequences <= scan.invalidBytes && readsAsWindows1252(bytes)) {
    const note = `not valid UTF-8 (${first}); read as windows-1252`;
    return { text: iconv.decode(bytes, 'windows-1252'), charset: 'windows-1252', notes: [note] };
  }
  if (mostlyUtf8 && (label !== null || scan.sequences > 0)) {
    const note = `${scan.invalidBytes} bytes are not valid UTF-8 (${first}) and were replaced`;
    return { text: bytes.toString('utf8'), charset: 'utf-8', notes: [note] };
  }
  throw new InputProblem(
    'text.invalid-utf8',
    `The text is not valid UTF-8 (${scan.invalidBytes} bytes, ${first}) and fits no other charset.`,
    'Save the text as UTF-8, or name its charset in the page or the HTTP header.',
    `byte ${scan.firstInvalid}`,
  );
}

function decodeAs(bytes: Buffer, charset: string, notes: string[]): Decoded {
  const text = charset === 'utf-8' ? bytes.toString('utf8') : iconv.decode(bytes, charset);
  const replaced = charset === 'utf-8' ? scanUtf8(bytes).invalidBytes : countReplaced(text);
  if (replaced === 0) return { text, charset, notes };
  return {
    text,
    charset,
    notes: [...notes, `${replaced} bytes do not fit the charset ${charset} and were replaced`],
  };
}

function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) count += 1;
  return count;
}
