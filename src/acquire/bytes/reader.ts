/** One line of bytes without its ending. */
export interface Line {
  bytes: Buffer;
  /** Length in the source, without the line ending. */
  length: number;
  /** Longer than allowed: `bytes` is empty, the line was passed over. */
  tooLong: boolean;
  /** Whether a line ending closed it (the last line of a file may have none). */
  ended: boolean;
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/**
 * Reads a stream of chunks piece by piece and never holds more than it was asked for, plus one chunk. Every
 * method advances `position`, the offset of the next byte, except `peek`.
 */
export class ByteReader {
  position = 0;
  #source: AsyncIterator<Uint8Array>;
  #chunks: Buffer[] = [];
  #held = 0;
  #ended = false;
  #failure: { thrown: unknown } | undefined;

  constructor(source: AsyncIterable<Uint8Array> | AsyncIterator<Uint8Array>) {
    this.#source = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source;
  }

  /** A reader over bytes in memory. */
  static of(bytes: Uint8Array): ByteReader {
    return new ByteReader(
      (async function* () {
        yield bytes;
      })(),
    );
  }

  /** Up to `count` bytes without consuming them; fewer only at the end. */
  async peek(count: number): Promise<Buffer> {
    while (this.#held < count && (await this.#pull()));
    const first = this.#chunks[0];
    if (first !== undefined && first.length >= count) return first.subarray(0, count);
    const joined = Buffer.concat(this.#chunks);
    this.#chunks = joined.length === 0 ? [] : [joined];
    return joined.subarray(0, count);
  }

  /** Up to `count` bytes; fewer only at the end. */
  async take(count: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let taken = 0;
    while (taken < count) {
      const part = await this.chunk(count - taken);
      if (part === null) break;
      parts.push(part);
      taken += part.length;
    }
    return parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
  }

  /** Passes over up to `count` bytes and says how many there were. */
  async skip(count: number): Promise<number> {
    let skipped = 0;
    while (skipped < count) {
      const part = await this.chunk(count - skipped);
      if (part === null) break;
      skipped += part.length;
    }
    return skipped;
  }

  /** The next bytes, as many as are at hand but not more than `max`; null at the end. */
  async chunk(max = 65_536): Promise<Buffer | null> {
    while (this.#held === 0) if (!(await this.#pull())) return null;
    const first = this.#chunks[0] as Buffer;
    if (first.length <= max) {
      this.#chunks.shift();
      this.#consume(first.length);
      return first;
    }
    this.#chunks[0] = first.subarray(max);
    this.#consume(max);
    return first.subarray(0, max);
  }

  /** The next line, closed by LF or CRLF; null at the end. A line over `max` bytes is passed over. */
  async line(max: number): Promise<Line | null> {
    const parts: Buffer[] = [];
    let length = 0;
    let ended = false;
    let beforeLast = -1;
    let lastByte: number | undefined;
    while (!ended) {
      while (this.#held === 0) if (!(await this.#pull())) break;
      const first = this.#chunks[0];
      if (first === undefined) break;
      const newline = first.indexOf(NEWLINE);
      ended = newline >= 0;
      const part = (await this.chunk(ended ? newline + 1 : first.length)) as Buffer;
      length += part.length;
      beforeLast = part.length > 1 ? (part.at(-2) ?? -1) : (lastByte ?? -1);
      lastByte = part.at(-1);
      // Two bytes more than allowed are kept for the line ending.
      if (length <= max + 2) parts.push(part);
      else parts.length = 0;
    }
    if (length === 0) return null;
    const closing = !ended ? 0 : beforeLast === RETURN ? 2 : 1;
    length -= closing;
    const bytes = parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
    return length > max
      ? { bytes: Buffer.alloc(0), length, tooLong: true, ended }
      : { bytes: bytes.subarray(0, length), length, tooLong: false, ended };
  }

  /** Passes over empty lines (at the start of a line) and says how many there were. */
  async skipEmptyLines(): Promise<number> {
    let lines = 0;
    for (;;) {
      while (this.#held === 0) if (!(await this.#pull())) return lines;
      const first = this.#chunks[0] as Buffer;
      let at = 0;
      while (first[at] === NEWLINE) at += 1;
      lines += at;
      if (at > 0) await this.chunk(at);
      if (at < first.length) return lines;
    }
  }

  /** Everything that is left, or null when it is more than `max` bytes. */
  async rest(max: number): Promise<Buffer | null> {
    const bytes = await this.take(max + 1);
    return bytes.length > max ? null : bytes;
  }

  /** Ends the source early (closes its file). */
  async close(): Promise<void> {
    this.#ended = true;
    await this.#source.return?.();
  }

  #consume(count: number): void {
    this.#held -= count;
    this.position += count;
  }

  /**
   * Gets one more chunk. A failure of the source counts only from where it happened: it is thrown when all
   * bytes before it are used up, once. A source that can go on after it is asked again.
   */
  async #pull(): Promise<boolean> {
    if (this.#ended) return false;
    const failure = this.#failure;
    if (failure !== undefined) {
      if (this.#held > 0) return false;
      this.#failure = undefined;
      throw failure.thrown;
    }
    let next;
    try {
      next = await this.#source.next();
    } catch (thrown) {
      this.#failure = { thrown };
      return await this.#pull();
    }
    if (next.done === true) {
      this.#ended = true;
      return false;
    }
    if (next.value.length > 0) {
      const { buffer, byteOffset, length } = next.value;
      this.#chunks.push(Buffer.from(buffer, byteOffset, length));
      this.#held += length;
    }
    return true;
  }
}
