import { NO_FEATURE, ROOT_FEATURE, type Vocabulary } from './features.ts';
import type { IntegerWeights, Kernels } from './kernels/index.ts';

/** The embedding table as it is stored: whole numbers, one scale for each row. */
export interface QuantisedTable {
  values: Int8Array;
  scales: Float32Array;
}

/** Words with their tags that are remembered: three in four of a text have stood in it before. */
const MOST_WORDS = 8192;
/** Forms whose sums are remembered, whatever their tags. */
const MOST_FORMS = 8192;

/**
 * The vectors of words with their tags, and what the first layer makes of them, in the memory of the kernels: the same
 * for a word wherever it stands, so both are remembered. Bounded: starts anew when full.
 */
export class WordTable {
  /** Floats of a word's vector, and of what the first layer makes of it. */
  readonly width: number;
  private readonly kernels: Kernels;
  private readonly vocabulary: Vocabulary;
  private readonly table: QuantisedTable;
  private readonly layer: IntegerWeights;
  private readonly vectors: number;
  private readonly outputs: number;
  private readonly sums: Float32Array;
  /** Where the sum of a form stands in `sums`. */
  private readonly forms = new Map<string, number>();
  /** For each form the tags it was met with: number of the tags and of the row, in turns. */
  private readonly places = new Map<string, number[]>();
  /** Numbers of tags by universal and Penn tag, and the rows of their features. */
  private readonly tags = new Map<string, Map<string, number>>();
  private readonly tagRows: ArrayLike<number>[] = [];
  private root = -1;
  private used = 0;

  constructor(kernels: Kernels, vocabulary: Vocabulary, table: QuantisedTable, layer: IntegerWeights) {
    this.kernels = kernels;
    this.vocabulary = vocabulary;
    this.table = table;
    this.layer = layer;
    this.width = layer.inputs;
    this.vectors = kernels.reserve(MOST_WORDS * layer.inputs);
    this.outputs = kernels.reserve(MOST_WORDS * layer.outputs);
    this.sums = new Float32Array(MOST_FORMS * layer.inputs);
  }

  /**
   * Finds the rows of a sentence, the artificial root first, making those that are not remembered; writes the
   * addresses of their vectors and of the first layer's outputs (in bytes) to the memory of the kernels.
   */
  read(
    tokens: readonly { text: string; upos: string; xpos: string }[],
    vectors: number,
    outputs: number,
  ): void {
    if (this.used + tokens.length + 1 > MOST_WORDS) {
      this.places.clear();
      this.root = -1;
      this.used = 0;
    }
    const first = this.used;
    if (this.root < 0) this.root = this.add(undefined, [this.vocabulary.row(ROOT_FEATURE)]);
    this.note(0, this.root, vectors, outputs);
    for (let index = 0; index < tokens.length; index++) {
      const { text, upos, xpos } = tokens[index] as (typeof tokens)[number];
      this.note(index + 1, this.place(text, this.tagNumber(upos, xpos)), vectors, outputs);
    }
    if (this.used === first) return;
    const { inputs, outputs: width } = this.layer;
    const [from, to] = [this.vectors + first * inputs, this.outputs + first * width];
    this.kernels.affine(this.used - first, from, this.layer, to);
  }

  private note(row: number, place: number, vectors: number, outputs: number): void {
    const integers = this.kernels.integers();
    integers[vectors + row] = (this.vectors + place * this.layer.inputs) * 4;
    integers[outputs + row] = (this.outputs + place * this.layer.outputs) * 4;
  }

  private tagNumber(upos: string, xpos: string): number {
    let byPenn = this.tags.get(upos);
    if (byPenn === undefined) this.tags.set(upos, (byPenn = new Map()));
    let number = byPenn.get(xpos);
    if (number === undefined) {
      number = this.tagRows.push(this.vocabulary.rowsOfTags(upos, xpos)) - 1;
      byPenn.set(xpos, number);
    }
    return number;
  }

  private place(text: string, tag: number): number {
    let known = this.places.get(text);
    if (known === undefined) this.places.set(text, (known = []));
    for (let index = 0; index < known.length; index += 2)
      if (known[index] === tag) return known[index + 1] as number;
    const place = this.add(text, this.tagRows[tag] as ArrayLike<number>);
    known.push(tag, place);
    return place;
  }

  /** Writes the vector of a form (or of none) with further features to the next row. */
  private add(text: string | undefined, rows: ArrayLike<number>): number {
    const place = this.used++;
    const floats = this.kernels.floats();
    const at = this.vectors + place * this.width;
    floats.fill(0, at, at + this.width);
    this.addRows(floats, at, rows);
    if (text === undefined) return place;
    const from = this.sumOf(text);
    for (let c = 0; c < this.width; c++)
      floats[at + c] = (floats[at + c] as number) + (this.sums[from + c] as number);
    return place;
  }

  /** Where the sum of a form's features stands. */
  private sumOf(text: string): number {
    const known = this.forms.get(text);
    if (known !== undefined) return known;
    if (this.forms.size === MOST_FORMS) this.forms.clear();
    const at = this.forms.size * this.width;
    this.forms.set(text, at);
    this.sums.fill(0, at, at + this.width);
    this.addRows(this.sums, at, this.vocabulary.rowsOfForm(text));
    return at;
  }

  private addRows(target: Float32Array, at: number, rows: ArrayLike<number>): void {
    const { values, scales } = this.table;
    const { width } = this;
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index] as number;
      if (row === NO_FEATURE) continue;
      const scale = scales[row] as number;
      const from = row * width;
      for (let c = 0; c < width; c++)
        target[at + c] = (target[at + c] as number) + scale * (values[from + c] as number);
    }
  }
}
