import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * What a record is, as the head of its member says: segment info, run, document, batch, end of a run.
 */
export type MemberKind = 'i' | 'r' | 'd' | 'b' | 'e';

/**
 * A gzip member (RFC 1952) that states its own length and kind in an extra field, "DM": a reader can step from
 * record to record without unpacking, and see where a record was torn. Other tools pass over the field.
 */
const HEAD_BYTES = 21;
const TAIL_BYTES = 8;
/** Magic, deflate, FEXTRA; no time, so that the same records are the same bytes; extra field "DM" of 5 bytes. */
const HEAD = Buffer.from('1f8b08040000000000ff0900444d0500', 'hex');
const LENGTH_AT = HEAD.length;
const KIND_AT = LENGTH_AT + 4;
/** A quick level: pages shrink to a quarter, and the processor's time belongs to coding. */
const LEVEL = 4;

/** Bytes at the beginning of a member that {@link memberHead} needs. */
export const MEMBER_HEAD_BYTES = HEAD_BYTES;

/** Packs bytes into a member. */
export function packMember(bytes: Uint8Array, kind: MemberKind): Buffer {
  const packed = deflateRawSync(bytes, { level: LEVEL });
  const member = Buffer.alloc(HEAD_BYTES + packed.length + TAIL_BYTES);
  HEAD.copy(member);
  member.writeUInt32LE(member.length, LENGTH_AT);
  member.write(kind, KIND_AT, 'latin1');
  packed.copy(member, HEAD_BYTES);
  member.writeUInt32LE(crc32(bytes), HEAD_BYTES + packed.length);
  member.writeUInt32LE(bytes.length % 2 ** 32, HEAD_BYTES + packed.length + 4);
  return member;
}

/** What the head of a member states; undefined where no member of ours begins. */
export function memberHead(head: Buffer): { length: number; kind: string } | undefined {
  if (head.length < HEAD_BYTES || !head.subarray(0, LENGTH_AT).equals(HEAD)) return undefined;
  const length = head.readUInt32LE(LENGTH_AT);
  if (length <= HEAD_BYTES + TAIL_BYTES) return undefined;
  return { length, kind: head.toString('latin1', KIND_AT, KIND_AT + 1) };
}

/** Unpacks a whole member; undefined where its bytes are not those that were packed. */
export function unpackMember(member: Buffer): Buffer | undefined {
  try {
    const end = member.length - TAIL_BYTES;
    const stated = member.readUInt32LE(end + 4);
    const { buffer, engine } = inflateRawSync(member.subarray(HEAD_BYTES, end), {
      maxOutputLength: stated + 1,
      info: true,
    }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    // Bytes behind the end of the packed stream would be passed over in silence.
    const whole = engine.bytesWritten === end - HEAD_BYTES;
    return whole && buffer.length === stated && crc32(buffer) === member.readUInt32LE(end)
      ? buffer
      : undefined;
  } catch {
    return undefined;
  }
}

/** Where the next member begins in bytes, from `from` on; -1 where none does. */
export function findMember(bytes: Buffer, from: number): number {
  return bytes.indexOf(HEAD, from);
}
