import { createInflateRaw } from 'node:zlib';
import type { ByteReader } from './reader.ts';

/** What came out of one step of unpacking. */
export interface Inflated {
  bytes: Buffer;
  /** The compressed stream ended with this step. */
  done: boolean;
}

/** Small enough that even a bomb (1,029 bytes out for each one in) gives at most 17 MiB in one step. */
const STEP_BYTES = 16 * 1024;

/**
 * Unpacks one raw deflate stream step by step. The reader is left exactly behind the stream's last byte, so
 * whatever follows (checksum, next member) can be read.
 */
export class MemberInflater {
  #reader: ByteReader;
  #engine = createInflateRaw();
  #given = 0;
  #outputs: Buffer[] = [];
  #failure: Error | undefined;
  #finished = false;
  #wake: () => void = () => {};

  constructor(reader: ByteReader) {
    this.#reader = reader;
    this.#engine.on('data', (chunk: Buffer) => this.#outputs.push(chunk));
    this.#engine.on('error', (error) => {
      this.#failure = error;
      this.#wake();
    });
    this.#engine.on('end', () => {
      this.#finished = true;
      this.#wake();
    });
  }

  /** The next output, or null when the input ended before the stream did. @throws on invalid data. */
  async step(): Promise<Inflated | null> {
    const input = await this.#reader.peek(STEP_BYTES);
    if (input.length === 0) return null;
    // A copy, since the engine works on it in another thread while the reader moves on.
    const copy = Buffer.from(input);
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      this.#engine.write(copy, () => resolve());
    });
    if (this.#failure !== undefined) throw this.#failure;
    const used = this.#finished ? this.#engine.bytesWritten - this.#given : copy.length;
    this.#given += used;
    await this.#reader.skip(used);
    const bytes = this.#outputs.length === 1 ? (this.#outputs[0] as Buffer) : Buffer.concat(this.#outputs);
    this.#outputs = [];
    return { bytes, done: this.#finished };
  }

  /** Frees the engine. */
  close(): void {
    this.#engine.destroy();
  }
}
