import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lemmaKey } from '../../src/events/index.ts';
import { resourcePath } from '../../src/platform/index.ts';

const sources = ['src/events', 'src/initiatives']
  .map((folder) => resourcePath(folder))
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name))))
  .filter((path) => path.endsWith('.ts'));

/** Words of lists that are asked for keys of lemmas, and that no key is: "sentence", of which the key is "sentense". */
function deadWords(path: string): string[] {
  const source = readFileSync(path, 'utf8');
  const lists = [...source.matchAll(/const (\w+)(?:: [^=]+)? = new Set\(\[([^\]]*)\]\)/g)];
  return lists.flatMap(([, name = '', body = '']) => {
    if (!new RegExp(`\\b${name}\\.has\\((?:\\w+\\.)*key\\(`).test(source)) return [];
    const words = [...body.matchAll(/'([^']+)'/g)].map((match) => match[1] ?? '');
    return words.filter((word) => lemmaKey(word) !== word && !words.includes(lemmaKey(word)));
  });
}

describe('word lists of the coder', () => {
  it('are kept as the keys that they are asked for', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.flatMap((path) => deadWords(path).map((word) => `${path}: ${word}`))).toEqual([]);
  });
});
