import iconv from 'iconv-lite';
import type { Origin } from '../acquired.ts';
import type { ByteReader } from '../bytes/reader.ts';
import { byteOrderMark } from '../charset/decode.ts';
import { knownCharset, statedCharset } from '../charset/declared.ts';
import { isValidUtf8 } from '../charset/utf8.ts';
import { readsAsWindows1252 } from '../charset/windows-1252.ts';

/** The charset of an XML stream, from its beginning. */
function charsetOf(head: Buffer, origin: Origin): string {
  const mark = byteOrderMark(head);
  if (mark !== null) return mark.charset;
  // The head may end inside a character.
  const sound = isValidUtf8(head) || isValidUtf8(head.subarray(0, lastWhole(head)));
  if (sound && head.some((byte) => byte >= 0x80)) return 'utf-8';
  const stated = knownCharset(origin.charset) ?? knownCharset(statedCharset(head));
  if (stated !== null && stated !== 'utf-8' && !stated.startsWith('utf-16')) return stated;
  return sound || !readsAsWindows1252(head) ? 'utf-8' : 'windows-1252';
}

function lastWhole(bytes: Buffer): number {
  for (let back = 1; back <= 4 && back <= bytes.length; back += 1) {
    if (((bytes[bytes.length - back] ?? 0) & 0xc0) === 0xc0) return bytes.length - back;
  }
  return bytes.length;
}

/** The text of an XML stream in chunks, decoded as it says it is encoded; never the whole of it at once. */
export async function* xmlText(reader: ByteReader, origin: Origin): AsyncGenerator<string> {
  const head = await reader.peek(16_384);
  const decoder = iconv.getDecoder(charsetOf(head, origin), { stripBOM: true });
  for (;;) {
    const bytes = await reader.chunk(32_768);
    if (bytes === null) break;
    yield decoder.write(bytes);
  }
  yield decoder.end() ?? '';
}
