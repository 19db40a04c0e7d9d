import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Token } from '../../src/core/index.ts';
import {
  endingKeys,
  generalLemma,
  LEMMA_BITS,
  lemmaOf,
  particularKeys,
  SEEN_LOWER,
  type LemmatizerModel,
} from '../../src/language/lemmatizer/lemma.ts';
import { applyScript, findScript, readScript, writeScript } from '../../src/language/lemmatizer/script.ts';
import { hashText } from '../../src/language/numerics/hashing.ts';
import { buildHashTable, type HashTable } from '../../src/language/numerics/hash-table.ts';
import { encodeModel } from '../../src/language/numerics/model-file.ts';
import { resourcePath } from '../../src/platform/index.ts';

/** How often each script was seen with a key. */
type Counts = Map<number, Map<number, number>>;

/**
 * Learns lemmas: first which script each ending takes, longer endings only where they differ from shorter ones;
 * then the forms whose lemma all that would get wrong.
 */
export function learnLemmas(sentences: readonly Token[][]): LemmatizerModel {
  const tokens = sentences.flat().filter((token) => token.lemma !== '');
  const names = new Map<string, number>();
  const scriptOf = (token: Token): number => {
    const name = writeScript(findScript(token.text, token.lemma));
    const script = names.get(name) ?? names.size;
    names.set(name, script);
    return script;
  };
  const vocabulary = learnVocabulary(tokens);
  const chosen = learnEndings(tokens, scriptOf, names);
  const model = (): LemmatizerModel => ({
    scripts: [...names.keys()].map(readScript),
    table: buildHashTable(chosen),
    vocabulary,
  });
  // Lower-case forms before forms as written: the latter are kept only where they differ from the former.
  for (const level of [1, 0] as const) {
    const before = model();
    const counts: Counts = new Map();
    const samples = new Map<number, Token>();
    for (const token of tokens) {
      const key = particularKeys(token)[level];
      count(counts, key, scriptOf(token));
      if (!samples.has(key)) samples.set(key, token);
    }
    const scripts = [...names.keys()];
    for (const [key, seen] of counts) {
      const script = mostFrequent(seen);
      const sample = samples.get(key) as Token;
      const written = scripts[script] as string;
      // Kept unless all ways to write the form get there without it.
      const general = level === 1 ? generalLemma : lemmaOf;
      const name = sample.upos === 'PROPN';
      const writings = level === 1 && !name ? waysToWrite(sample.text) : [sample.text];
      const needless = writings.every((text) => {
        const lemma = general({ ...sample, text }, before);
        return lemma === applyScript(text, readScript(written));
      });
      if (!needless) chosen.set(key, script);
    }
  }
  return model();
}

function waysToWrite(text: string): string[] {
  const lower = text.toLowerCase();
  return [...new Set([text, lower, lower.slice(0, 1).toUpperCase() + lower.slice(1)])];
}

function learnVocabulary(tokens: readonly Token[]): HashTable {
  const bits = new Map<number, number>();
  const add = (word: string, bit: number): void => {
    const key = hashText(word);
    bits.set(key, (bits.get(key) ?? 0) | bit);
  };
  for (const { text, lemma, upos } of tokens) {
    if (text.length > 1 && text === text.toLowerCase()) add(text, SEEN_LOWER);
    add(lemma.toLowerCase(), LEMMA_BITS[upos] ?? 0);
  }
  return buildHashTable([...bits].filter(([, value]) => value > 0));
}

function learnEndings(
  tokens: readonly Token[],
  scriptOf: (token: Token) => number,
  names: ReadonlyMap<string, number>,
): Map<number, number> {
  const seenLower = new Set(tokens.filter(({ text }) => text === text.toLowerCase()).map(({ text }) => text));
  const counts: Counts = new Map();
  const levels: Set<number>[] = [];
  const parents = new Map<number, number[]>();
  for (const token of tokens) {
    const script = scriptOf(token);
    const keys = endingKeys(
      token,
      token.text.length > 1 && seenLower.has(token.text.toLowerCase()),
    ).reverse();
    for (const [level, key] of keys.entries()) {
      count(counts, key, script);
      (levels[level] ??= new Set()).add(key);
      if (!parents.has(key)) parents.set(key, keys.slice(0, level).reverse());
    }
  }
  // A whole replacement says nothing about other words with the same ending.
  const whole = new Set([...names].filter(([name]) => name.includes('*')).map(([, script]) => script));
  const chosen = new Map<number, number>();
  for (const level of levels) {
    for (const key of level) {
      const seen = new Map(
        [...(counts.get(key) as Map<number, number>)].filter(([script]) => !whole.has(script)),
      );
      const script = mostFrequent(seen);
      if (script < 0) continue;
      const inherited = (parents.get(key) as number[]).find((parent) => chosen.has(parent));
      if (inherited === undefined || chosen.get(inherited) !== script) chosen.set(key, script);
    }
  }
  return chosen;
}

function count(counts: Counts, key: number, script: number): void {
  const seen = counts.get(key) ?? new Map<number, number>();
  counts.set(key, seen);
  seen.set(script, (seen.get(script) ?? 0) + 1);
}

function mostFrequent(seen: ReadonlyMap<number, number>): number {
  let best = -1;
  let times = 0;
  for (const [script, count] of seen) {
    if (count > times || (count === times && script < best)) {
      best = script;
      times = count;
    }
  }
  return best;
}

/** Trains the lemmatiser and writes `models/lemmatizer.bin`. */
export function trainLemmatizer(
  sentences: readonly Token[][],
  path = resourcePath('models/lemmatizer.bin'),
): void {
  const { scripts, table, vocabulary } = learnLemmas(sentences);
  mkdirSync(dirname(path), { recursive: true });
  const settings = { format: 2, scripts: scripts.map(writeScript) };
  const arrays = {
    tableKeys: table.keys,
    tableValues: table.values,
    vocabularyKeys: vocabulary.keys,
    vocabularyValues: vocabulary.values,
  };
  writeFileSync(path, encodeModel(settings, arrays));
}
