import { lookUp, type HashTable } from '../numerics/hash-table.ts';
import { describeWord, LONGEST_WORD, type WordForm } from './word.ts';

/** Word forms that are remembered between sentences; when full, all are forgotten and learned anew. */
const MOST_FORMS = 40_000;

/** What training knew of words. */
export interface LexiconModel {
  /** Hash of a form in lower case to the index of its ambiguity class. */
  classes: HashTable;
  /** Tags of each ambiguity class laid end to end, and where each begins (one entry more than classes). */
  members: Uint8Array;
  begins: Uint16Array;
  /** Tags a word may have that was never seen: the class with this index. */
  open: number;
  /** Hash of a form in lower case to its cluster, and the clusters' coarser parents: one row a cluster. */
  clusters: HashTable;
  parents: Uint8Array;
  grains: number;
}

/** Looks forms up once and remembers them. */
export class Lexicon {
  private readonly forms = new Map<string, WordForm>();
  readonly model: LexiconModel;

  constructor(model: LexiconModel) {
    this.model = model;
  }

  form(text: string): WordForm {
    const known = this.forms.get(text);
    if (known !== undefined) return known;
    const form = describeWord(text);
    form.ambiguity = lookUp(this.model.classes, form.folded);
    form.clusters = this.clustersOf(form.folded);
    if (this.forms.size >= MOST_FORMS) this.forms.clear();
    // A slice may keep a whole article in memory; very long words are rare enough to describe again.
    if (text.length <= LONGEST_WORD) this.forms.set(text, form);
    return form;
  }

  private clustersOf(folded: number): Int32Array {
    const { clusters, parents, grains } = this.model;
    const cluster = lookUp(clusters, folded);
    const found = new Int32Array(grains);
    if (cluster < 0) return found;
    for (let grain = 0; grain < grains; grain++)
      found[grain] = (parents[cluster * grains + grain] as number) + 1;
    return found;
  }
}
