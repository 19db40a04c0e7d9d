import { crc32 } from 'node:zlib';
import { messageOf } from '../../core/index.ts';
import { InputProblem } from '../problem.ts';
import { MemberInflater } from './inflate-member.ts';
import type { ByteReader } from './reader.ts';

/** How much may come out of a gzip file. */
export interface InflationLimits {
  maxInflatedBytes: number;
  /** Bytes out for each byte in, looked at once more than a mebibyte has come out. */
  maxInflationRatio: number;
}

const RATIO_FROM_BYTES = 1024 * 1024;
const TRAILER_BYTES = 8;

/**
 * Unpacks gzip member by member: every byte that comes out is counted against the limits, every checksum is
 * compared. After a damaged member it throws once and, asked again, goes on with the next member it can find.
 */
export class Gunzip implements AsyncIterator<Uint8Array> {
  /** Where members begin: offset in the unpacked data and in the packed. The last few thousand are kept. */
  readonly members: { unpacked: number; packed: number }[] = [];
  #reader: ByteReader;
  #limits: InflationLimits;
  #inflater: MemberInflater | undefined;
  #checksum = 0;
  #memberBytes = 0;
  #memberStart = 0;
  #total = 0;
  #stopped = false;
  #damaged = false;

  constructor(reader: ByteReader, limits: InflationLimits) {
    this.#reader = reader;
    this.#limits = limits;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<Uint8Array>> {
    if (this.#stopped) return { done: true, value: undefined };
    if (this.#damaged && !(await this.#findNextMember())) return { done: true, value: undefined };
    if (this.#inflater === undefined) {
      if (!(await this.#openMember())) return { done: true, value: undefined };
      this.#inflater = new MemberInflater(this.#reader);
    }
    let step;
    try {
      step = await this.#inflater.step();
    } catch (thrown) {
      throw this.#damage(`The packed data is damaged (${messageOf(thrown)})`);
    }
    if (step === null) throw this.#truncation();
    this.#count(step.bytes);
    if (step.done) await this.#closeMember();
    return { done: false, value: step.bytes };
  }

  async return(): Promise<IteratorResult<Uint8Array>> {
    this.#stopped = true;
    this.#inflater?.close();
    await this.#reader.close();
    return { done: true, value: undefined };
  }

  #count(bytes: Buffer): void {
    this.#checksum = crc32(bytes, this.#checksum);
    this.#memberBytes += bytes.length;
    this.#total += bytes.length;
    const packed = this.#reader.position - this.#memberStart;
    const tooDense =
      this.#memberBytes > RATIO_FROM_BYTES && this.#memberBytes > packed * this.#limits.maxInflationRatio;
    if (!tooDense && this.#total <= this.#limits.maxInflatedBytes) return;
    this.#stopped = true;
    this.#inflater?.close();
    throw new InputProblem(
      'gzip.bomb',
      tooDense
        ? `The packed data grows more than ${this.#limits.maxInflationRatio}-fold; unpacking was stopped.`
        : `More than ${this.#limits.maxInflatedBytes} bytes came out; unpacking was stopped.`,
      'If the file is what it should be, unpack it yourself and give the unpacked file.',
      `byte ${this.#reader.position} of the packed data`,
    );
  }

  /** Reads a member's header. False at the clean end of the file. */
  async #openMember(): Promise<boolean> {
    const start = this.#reader.position;
    const head = Buffer.from(await this.#reader.peek(10));
    if (head.length === 0) return false;
    this.#memberStart = start;
    this.#memberBytes = 0;
    this.#checksum = 0;
    if (head[0] !== 0x1f || head[1] !== 0x8b) {
      // Some writers pad the end of a file with zeros.
      if (start > 0 && head.every((byte) => byte === 0)) return false;
      throw this.#damage('What follows is not gzip');
    }
    if (head.length < 10) throw this.#truncation();
    if (head[2] !== 8) throw this.#damage('It is packed with an unknown method');
    await this.#reader.skip(10);
    const flags = head[3] ?? 0;
    if (flags & 4) await this.#reader.skip((await this.#reader.take(2)).readUInt16LE());
    if (flags & 8) await this.#skipText();
    if (flags & 16) await this.#skipText();
    if (flags & 2) await this.#reader.skip(2);
    this.members.push({ unpacked: this.#total, packed: start });
    if (this.members.length > 4096) this.members.splice(0, 2048);
    return true;
  }

  async #skipText(): Promise<void> {
    for (let length = 0; length < 65_536; length += 1) {
      const byte = await this.#reader.take(1);
      if (byte.length === 0) throw this.#truncation();
      if (byte[0] === 0) return;
    }
    throw this.#damage('The file name in its header never ends');
  }

  async #closeMember(): Promise<void> {
    this.#inflater?.close();
    this.#inflater = undefined;
    const trailer = await this.#reader.take(TRAILER_BYTES);
    if (trailer.length < TRAILER_BYTES) throw this.#truncation();
    const sound =
      trailer.readUInt32LE(0) === this.#checksum >>> 0 &&
      trailer.readUInt32LE(4) === this.#memberBytes % 2 ** 32;
    if (!sound) throw this.#damage('The checksum does not match');
  }

  #damage(what: string): InputProblem {
    this.#damaged = true;
    this.#inflater?.close();
    this.#inflater = undefined;
    return new InputProblem(
      'gzip.damaged',
      `${what}.`,
      'Fetch or copy the file again; what could be read before the damage has been used.',
      `byte ${this.#reader.position} of the packed data`,
    );
  }

  #truncation(): InputProblem {
    this.#stopped = true;
    this.#inflater?.close();
    return new InputProblem(
      'gzip.truncated',
      'The packed data breaks off before its end.',
      'Fetch or copy the file again; what could be read before the end has been used.',
      `byte ${this.#reader.position} of the packed data`,
    );
  }

  /** After damage: moves to the next place that looks like the start of a member. */
  async #findNextMember(): Promise<boolean> {
    this.#damaged = false;
    for (;;) {
      const window = await this.#reader.peek(65_536);
      // The three bytes of a gzip header with the only method there is, and no reserved flag set.
      let found = window.indexOf(Buffer.from([0x1f, 0x8b, 8]));
      while (found >= 0 && ((window[found + 3] ?? 0) & 0xe0) !== 0)
        found = window.indexOf(Buffer.from([0x1f, 0x8b, 8]), found + 1);
      if (found >= 0) {
        await this.#reader.skip(found);
        return true;
      }
      if (window.length < 65_536) {
        this.#stopped = true;
        return false;
      }
      await this.#reader.skip(window.length - 3);
    }
  }
}
