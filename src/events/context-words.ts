import { readTable } from '../platform/index.ts';
import { lemmaKey } from './rules/index.ts';

let cached: ReadonlyMap<string, readonly string[]> | null = null;

/** Contexts by word, from `data/rules/contexts.tsv` (context, tab, words). Read once: the file never changes. */
export function readContextWords(): ReadonlyMap<string, readonly string[]> {
  if (cached !== null) return cached;
  const words = new Map<string, string[]>();
  for (const [context = '', list = ''] of readTable('data/rules/contexts.tsv'))
    for (const word of list.split(',').map((item) => lemmaKey(item.trim()))) {
      const contexts = words.get(word);
      if (contexts === undefined) words.set(word, [context]);
      else if (!contexts.includes(context)) contexts.push(context);
    }
  cached = words;
  return cached;
}
