import { prepared } from '../../platform/index.ts';

/**
 * A few dozen lines that write WebAssembly, so that the inner loops of tagger and parser can use the processor's
 * arithmetic on several numbers at once without a tool chain. Binary format: https://webassembly.github.io/spec/core/binary/.
 */
export type ValueType = 'i32' | 'f32' | 'v128';

const TYPE_CODES: Record<ValueType, number> = { i32: 0x7f, f32: 0x7d, v128: 0x7b };

const PLAIN = {
  'i32.add': 0x6a,
  'i32.sub': 0x6b,
  'i32.mul': 0x6c,
  'i32.and': 0x71,
  'i32.xor': 0x73,
  'i32.shl': 0x74,
  'i32.shr_u': 0x76,
  'i32.ne': 0x47,
  'i32.lt_s': 0x48,
  'i32.gt_s': 0x4a,
  'i32.ge_s': 0x4e,
  select: 0x1b,
} as const;

const VECTOR = {
  'f32x4.splat': 0x13,
  'f32x4.abs': 0xe0,
  'f32x4.sqrt': 0xe3,
  'f32x4.add': 0xe4,
  'f32x4.sub': 0xe5,
  'f32x4.mul': 0xe6,
  'f32x4.div': 0xe7,
  'f32x4.pmin': 0xea,
  'f32x4.pmax': 0xeb,
  'f32x4.convert_i32x4_s': 0xfa,
  'i8x16.swizzle': 0x0e,
  'v128.xor': 0x51,
  'i16x8.shl': 0x8b,
  'i16x8.shr_u': 0x8d,
  'i16x8.add': 0x8e,
  'i16x8.sub': 0x91,
  'i32x4.extend_low_i16x8_s': 0xa7,
  'i32x4.extend_high_i16x8_s': 0xa8,
  'i32x4.add': 0xae,
  'i32x4.sub': 0xb1,
  'i32x4.dot_i16x8_s': 0xba,
  'i16x8.narrow_i32x4_s': 0x85,
} as const;

export interface FunctionSource {
  name: string;
  /** Parameters and locals by name; parameters first. */
  parameters: readonly string[];
  locals: Readonly<Record<string, ValueType>>;
  body: (code: Code) => void;
}

/** Bytes of an unsigned number in the LEB128 form. */
function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value >>> 0;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest === 0 ? low : low | 0x80);
  } while (rest !== 0);
  return bytes;
}

/** Bytes of a signed number in the LEB128 form. */
function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value | 0;
  for (;;) {
    const low = rest & 0x7f;
    rest >>= 7;
    const done = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
    bytes.push(done ? low : low | 0x80);
    if (done) return bytes;
  }
}

/** Collects the instructions of one function. Every method returns the collector, so that calls chain. */
export class Code {
  readonly bytes: number[] = [];
  private readonly indices = new Map<string, number>();

  constructor(names: readonly string[]) {
    for (const name of names) this.indices.set(name, this.indices.size);
  }

  private index(name: string): number[] {
    const found = this.indices.get(name);
    if (found === undefined) throw new Error(`no local is called ${name}`);
    return unsigned(found);
  }

  get(name: string): this {
    this.bytes.push(0x20, ...this.index(name));
    return this;
  }

  set(name: string): this {
    this.bytes.push(0x21, ...this.index(name));
    return this;
  }

  integer(value: number): this {
    this.bytes.push(0x41, ...signed(value));
    return this;
  }

  op(name: keyof typeof PLAIN | keyof typeof VECTOR): this {
    if (name in PLAIN) this.bytes.push(PLAIN[name as keyof typeof PLAIN]);
    else this.bytes.push(0xfd, ...unsigned(VECTOR[name as keyof typeof VECTOR]));
    return this;
  }

  /** Loads four floats from the address on the stack plus `offset` bytes. */
  load(offset = 0): this {
    this.bytes.push(0xfd, 0x00, 0x02, ...unsigned(offset));
    return this;
  }

  /** Loads eight bytes as signed 16-bit numbers. */
  loadBytes(): this {
    this.bytes.push(0xfd, 0x01, 0x00, 0x00);
    return this;
  }

  /** Loads one float into all four lanes. */
  loadSplat(offset = 0): this {
    this.bytes.push(0xfd, 0x09, 0x02, ...unsigned(offset));
    return this;
  }

  store(offset = 0): this {
    this.bytes.push(0xfd, 0x0b, 0x02, ...unsigned(offset));
    return this;
  }

  /** Stores the first of four floats. */
  storeOne(): this {
    this.bytes.push(0xfd, 0x5a, 0x02, 0x00, 0x00);
    return this;
  }

  /** Loads one 32-bit number, for indices and addresses. */
  loadInteger(offset = 0): this {
    this.bytes.push(0x28, 0x02, ...unsigned(offset));
    return this;
  }

  /** Copies one 32-bit number, whatever it is, from the address in one local to that in another. */
  copyOne(from: string, to: string): this {
    return this.get(to).get(from).loadInteger().storeInteger();
  }

  storeInteger(offset = 0): this {
    this.bytes.push(0x36, 0x02, ...unsigned(offset));
    return this;
  }

  /** The same float in all four lanes. */
  floats(value: number): this {
    const one = [...new Uint8Array(Float32Array.of(value).buffer)];
    this.bytes.push(0xfd, 0x0c, ...one, ...one, ...one, ...one);
    return this;
  }

  /** A vector of these sixteen bytes. */
  lanes(bytes: readonly number[]): this {
    this.bytes.push(0xfd, 0x0c, ...bytes);
    return this;
  }

  /** Turns the lanes of a vector round by `lanes`, so that the maximum of all can be found in two steps. */
  rotate(local: string, lanes: number): this {
    const order = Array.from({ length: 16 }, (_, byte) => (byte + lanes * 4) % 16);
    this.get(local)
      .get(local)
      .bytes.push(0xfd, 0x0d, ...order);
    return this;
  }

  /** `local += amount`, the amount being a number or another local. */
  advance(local: string, amount: number | string): this {
    this.get(local);
    if (typeof amount === 'number') this.integer(amount);
    else this.get(amount);
    return this.op('i32.add').set(local);
  }

  /** Repeats `body` while `left < right` (signed); tested before each round. */
  whileLess(left: string, right: string, body: () => void): this {
    this.bytes.push(0x02, 0x40, 0x03, 0x40);
    this.get(left).get(right).op('i32.ge_s');
    this.bytes.push(0x0d, 0x01);
    body();
    this.bytes.push(0x0c, 0x00, 0x0b, 0x0b);
    return this;
  }
}

/** The mark of a module and the version of its format. */
const HEADER = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

function section(id: number, content: number[]): number[] {
  return [id, ...unsigned(content.length), ...content];
}

function text(value: string): number[] {
  const bytes = [...new TextEncoder().encode(value)];
  return [...unsigned(bytes.length), ...bytes];
}

/** The bytes of a module that imports the memory `env.memory` and exports the functions, which return nothing. */
function assemble(functions: readonly FunctionSource[]): Uint8Array<ArrayBuffer> {
  const types = functions.flatMap(({ parameters }) => [
    0x60,
    ...unsigned(parameters.length),
    ...parameters.map(() => TYPE_CODES.i32),
    0,
  ]);
  const bodies = functions.flatMap(({ parameters, locals, body }) => {
    const code = new Code([...parameters, ...Object.keys(locals)]);
    body(code);
    const declared = Object.values(locals).flatMap((type) => [1, TYPE_CODES[type]]);
    const whole = [...unsigned(Object.keys(locals).length), ...declared, ...code.bytes, 0x0b];
    return [...unsigned(whole.length), ...whole];
  });
  const count = unsigned(functions.length);
  return Uint8Array.from([
    ...HEADER,
    ...section(1, [...count, ...types]),
    ...section(2, [1, ...text('env'), ...text('memory'), 0x02, 0x00, 0x01]),
    ...section(3, [...count, ...functions.flatMap((_, index) => unsigned(index))]),
    ...section(7, [
      ...count,
      ...functions.flatMap(({ name }, index) => [...text(name), 0x00, ...unsigned(index)]),
    ]),
    ...section(10, [...count, ...bodies]),
  ]);
}

/** A memory of WebAssembly: its buffer is replaced when it grows. */
export interface Memory {
  readonly buffer: ArrayBuffer;
  grow: (pages: number) => number;
}

/** Bytes of a page, the unit in which memory grows. */
export const PAGE = 65536;

/** A function of a module: numbers in, nothing out. */
export type Exported = (...numbers: number[]) => void;

/** The part of the standard that is used here; the compiler's libraries only know it for browsers. */
declare const WebAssembly: {
  Memory: new (limits: { initial: number }) => Memory;
  Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  Instance: new (
    module: object,
    imports: { env: { memory: Memory } },
  ) => { exports: Record<string, unknown> };
};

/**
 * Compiles functions over a fresh memory of so many pages. What is written of them is kept by the build under `kept`,
 * the name of the functions, and by what they depend on beside the program.
 */
export function instantiate(
  functions: () => readonly FunctionSource[],
  pages: number,
  kept?: { name: string; by: readonly number[] },
): { memory: Memory; exported: (name: string) => Exported } {
  const memory = new WebAssembly.Memory({ initial: pages });
  const make = (): Uint8Array<ArrayBuffer> => assemble(functions());
  const bytes =
    kept === undefined
      ? make()
      : prepared(kept.name, [new Uint8Array(Float64Array.from(kept.by).buffer)], make);
  const module = new WebAssembly.Module(bytes);
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  return { memory, exported: (name) => exports[name] as Exported };
}
