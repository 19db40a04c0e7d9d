import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Token } from '../../src/core/index.ts';
import { scriptKeys, type LemmatizerModel } from '../../src/language/lemmatizer/index.ts';
import { findScript, readScript, writeScript } from '../../src/language/lemmatizer/script.ts';
import { buildHashTable } from '../../src/language/numerics/hash-table.ts';
import { encodeModel } from '../../src/language/numerics/model-file.ts';
import { resourcePath } from '../../src/platform/index.ts';

/** Learns scripts: of each key the most frequent one, kept only where shorter endings would choose another. */
export function learnLemmas(sentences: readonly Token[][]): LemmatizerModel {
  const names = new Map<string, number>();
  const counts = new Map<number, Map<number, number>>();
  const levels: Set<number>[] = [];
  const parents = new Map<number, number[]>();
  for (const token of sentences.flat()) {
    if (token.lemma === '') continue;
    const name = writeScript(findScript(token.text, token.lemma));
    const script = names.get(name) ?? names.size;
    names.set(name, script);
    const keys = scriptKeys(token).reverse();
    for (const [level, key] of keys.entries()) {
      const seen = counts.get(key) ?? new Map<number, number>();
      counts.set(key, seen);
      seen.set(script, (seen.get(script) ?? 0) + 1);
      (levels[level] ??= new Set()).add(key);
      if (!parents.has(key)) parents.set(key, keys.slice(0, level).reverse());
    }
  }
  const chosen = new Map<number, number>();
  for (const level of levels) {
    for (const key of level) {
      if (chosen.has(key)) continue;
      const script = mostFrequent(counts.get(key) as Map<number, number>);
      const inherited = (parents.get(key) as number[]).find((parent) => chosen.has(parent));
      if (inherited === undefined || chosen.get(inherited) !== script) chosen.set(key, script);
    }
  }
  return { scripts: [...names.keys()].map(readScript), table: buildHashTable(chosen) };
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
  const { scripts, table } = learnLemmas(sentences);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, encodeModel({ format: 1, scripts: scripts.map(writeScript) }, { ...table }));
}
