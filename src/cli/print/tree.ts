import type { Token } from '../../core/index.ts';

/**
 * A sentence's dependency tree, a line a word: branches on the left, then the word, its lemma where that differs, its
 * part of speech and how it hangs on the word above (Universal Dependencies). Punctuation is left out.
 */
export function treeLines(tokens: readonly Token[]): string[] {
  const children = tokens.map((): number[] => []);
  const roots: number[] = [];
  for (const [index, { head, upos }] of tokens.entries())
    if (upos !== 'PUNCT') (children[head] ?? roots).push(index);
  const lines: string[] = [];
  const draw = (index: number, branch: string, below: string): void => {
    const { text, lemma, upos, relation } = tokens[index] as Token;
    const base = lemma === text.toLowerCase() || lemma === text ? '' : ` (${lemma})`;
    lines.push(`${branch}${text}${base}  ${upos} ${relation}`);
    const inner = children[index] as number[];
    for (const [place, child] of inner.entries()) {
      const last = place === inner.length - 1;
      draw(child, `${below}${last ? '└ ' : '├ '}`, `${below}${last ? '  ' : '│ '}`);
    }
  };
  for (const root of roots) draw(root, '', '');
  return lines;
}
