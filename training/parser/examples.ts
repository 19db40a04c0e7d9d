import type { Token } from '../../src/core/index.ts';
import {
  FORM_SLOTS,
  formFeatures,
  NO_FEATURE,
  ROOT_FEATURE,
  SLOTS,
  tagFeatures,
  Vocabulary,
  WORD_SLOT,
} from '../../src/language/parser/features.ts';
import { buildHashTable } from '../../src/language/numerics/hash-table.ts';
import { CHOICES, type Example } from './example.ts';

/** Every feature that is met often enough, in a fixed order; rows are 16-bit numbers. */
export function collectVocabulary(
  sentences: Iterable<readonly Token[]>,
  least: { word: number; affix: number },
): Vocabulary {
  const words = new Map<number, number>();
  const others = new Map<number, number>();
  const count = (feature: number, counts: Map<number, number>): void => {
    counts.set(feature, (counts.get(feature) ?? 0) + 1);
  };
  for (const sentence of sentences) {
    for (const token of sentence) {
      formFeatures(token.text).forEach((feature, slot) =>
        count(feature, slot === WORD_SLOT ? words : others),
      );
      for (const feature of tagFeatures(token.upos, token.xpos)) count(feature, others);
    }
  }
  const often = (counts: Map<number, number>, times: number): number[] =>
    [...counts].filter(([, met]) => met >= times).map(([feature]) => feature);
  const kept = new Set([...often(words, least.word), ...often(others, least.affix)]);
  return vocabularyOf([ROOT_FEATURE, ...[...kept].sort((a, b) => a - b)]);
}

/** A vocabulary with a row for each feature, in this order. */
export function vocabularyOf(features: readonly number[]): Vocabulary {
  return new Vocabulary(buildHashTable(features.map((feature, row) => [feature, row])));
}

/** Remembers the rows of forms and tags, which training asks for again and again. */
export class FeatureReader {
  private readonly vocabulary: Vocabulary;
  private readonly forms = new Map<string, Int32Array>();
  private readonly tags = new Map<string, Int32Array>();

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Rows of every slot of every token, the artificial root first: (tokens + 1) × `SLOTS`. */
  rowsOf(tokens: readonly Token[]): Int32Array {
    const rows = new Int32Array((tokens.length + 1) * SLOTS).fill(NO_FEATURE);
    rows[WORD_SLOT] = this.vocabulary.row(ROOT_FEATURE);
    tokens.forEach(({ text, upos, xpos }, index) => {
      let form = this.forms.get(text);
      if (form === undefined) this.forms.set(text, (form = this.vocabulary.rowsOfForm(text)));
      const key = `${upos} ${xpos}`;
      let tags = this.tags.get(key);
      if (tags === undefined) this.tags.set(key, (tags = this.vocabulary.rowsOfTags(upos, xpos)));
      rows.set(form, (index + 1) * SLOTS);
      rows.set(tags, (index + 1) * SLOTS + FORM_SLOTS);
    });
    return rows;
  }
}

/** A sentence with its tree as the network learns it. */
export function toExample(
  tokens: readonly Token[],
  reader: FeatureReader,
  relationOf: ReadonlyMap<string, number>,
): Example {
  const rows = tokens.length + 1;
  const example: Example = {
    rows,
    features: reader.rowsOf(tokens),
    heads: new Int32Array(rows * CHOICES).fill(-1),
    headWeights: new Float32Array(rows * CHOICES),
    relations: new Int32Array(rows * CHOICES).fill(-1),
    relationWeights: new Float32Array(rows * CHOICES),
  };
  tokens.forEach((token, index) => {
    const at = (index + 1) * CHOICES;
    example.heads[at] = token.head + 1;
    example.headWeights[at] = 1;
    const relation = relationOf.get(token.relation);
    if (relation === undefined) return;
    example.relations[at] = relation;
    example.relationWeights[at] = 1;
  });
  return example;
}
