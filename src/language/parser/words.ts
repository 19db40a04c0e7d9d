import { NO_FEATURE, ROOT_FEATURE, SLOTS, type Vocabulary } from './features.ts';
import { TaggedForms } from '../tagged-forms.ts';
import type { IntegerWeights, Kernels, StoredTable } from './kernels/index.ts';

/** The embedding table as it is stored: whole numbers, one scale for each row. */
export interface QuantisedTable {
  values: Int8Array;
  scales: Float32Array;
}

/** Words with their tags that are remembered: three in four of a text have stood in it before. */
const MOST_WORDS = 8192;

/**
 * The vectors of words with their tags, and what the first layer makes of them, in the memory of the kernels: the same
 * for a word wherever it stands, so both are remembered. Bounded: starts anew when full.
 */
export class WordTable {
  private readonly kernels: Kernels;
  private readonly vocabulary: Vocabulary;
  private readonly table: StoredTable;
  private readonly layer: IntegerWeights;
  private readonly vectors: number;
  private readonly outputs: number;
  /** Where the rows to be added up are written. */
  private readonly rows: number;
  /** Where the vector of a word with its tags stands. */
  private readonly places = new TaggedForms<number>();
  /** Where the artificial root stands. */
  private static readonly ROOT = 0;
  private used = 0;

  constructor(kernels: Kernels, vocabulary: Vocabulary, table: QuantisedTable, layer: IntegerWeights) {
    this.kernels = kernels;
    this.vocabulary = vocabulary;
    this.table = kernels.storeTable(table.values, table.scales, layer.inputs);
    this.layer = layer;
    this.vectors = kernels.reserve(MOST_WORDS * layer.inputs);
    this.outputs = kernels.reserve(MOST_WORDS * layer.outputs);
    this.rows = kernels.reserve(SLOTS);
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
      this.used = 0;
    }
    const first = this.used;
    if (first === WordTable.ROOT) this.add([this.vocabulary.row(ROOT_FEATURE)]);
    const { inputs, outputs: width } = this.layer;
    const integers = this.kernels.integers();
    for (let row = 0; row <= tokens.length; row++) {
      const place = row === 0 ? WordTable.ROOT : this.placeOf(tokens[row - 1] as (typeof tokens)[number]);
      integers[vectors + row] = (this.vectors + place * inputs) * 4;
      integers[outputs + row] = (this.outputs + place * width) * 4;
    }
    if (this.used === first) return;
    const [from, to] = [this.vectors + first * inputs, this.outputs + first * width];
    this.kernels.affine(this.used - first, from, this.layer, to);
  }

  private placeOf(token: { text: string; upos: string; xpos: string }): number {
    const known = this.places.get(token);
    if (known !== undefined) return known;
    const { vocabulary } = this;
    const place = this.add([
      ...knownRows(vocabulary.rowsOfTags(token.upos, token.xpos)),
      ...knownRows(vocabulary.rowsOfForm(token.text)),
    ]);
    this.places.add(token, place);
    return place;
  }

  /** Writes the sum of these rows of the table to the next place, which is returned. */
  private add(features: readonly number[]): number {
    const place = this.used++;
    const { kernels, rows } = this;
    const at = this.vectors + place * this.layer.inputs;
    kernels.floats().fill(0, at, at + this.layer.inputs);
    kernels.integers().set(features, rows);
    kernels.sum(features.length, rows, this.table, at);
    return place;
  }
}

/** Rows of the features that the vocabulary knows. */
function knownRows(rows: Int32Array): Int32Array {
  return rows.filter((row) => row !== NO_FEATURE);
}
