import { unreadToken } from '../../core/index.ts';
import type { UdEvaluation, UdScore } from '../../evaluation/index.ts';
import { evaluateUd } from '../../evaluation/index.ts';
import { fromConllu, loadLanguage, toConllu } from '../../language/index.ts';
import { readText } from '../input.ts';
import { formatTable } from '../print/table.ts';
import { percent } from './gold.ts';

const METRICS: readonly (readonly [keyof UdEvaluation, string])[] = [
  ['tokens', 'tokens'],
  ['sentences', 'sentences'],
  ['words', 'words'],
  ['upos', 'UPOS'],
  ['xpos', 'XPOS'],
  ['lemma', 'lemma'],
  ['uas', 'UAS'],
  ['las', 'LAS'],
];

/** A treebank scored twice: from its raw text, and from its own sentences and words. */
export async function evaluateTreebank(files: readonly string[]): Promise<{ text: string; json: unknown }> {
  const gold = (await Promise.all(files.map((file) => readText(file)))).join('');
  const { text, sentences } = fromConllu(gold);
  const language = loadLanguage();
  const raw = evaluateUd(gold, toConllu(language.analyze(text)));
  for (const { sentence } of sentences) {
    sentence.tokens = sentence.tokens.map(({ text: word, start, end }) => unreadToken(word, start, end));
    language.parseTokens(sentence.tokens);
  }
  const given = evaluateUd(
    gold,
    toConllu(
      sentences.map(({ sentence }) => sentence),
      sentences.map(({ comments, ranges }) => ({ comments, ranges })),
    ),
  );
  const f1 = ({ f1: share }: UdScore): string => (share === null ? 'not given' : percent(share));
  const table = formatTable(
    [{ title: 'F1' }, { title: 'raw text', align: 'right' }, { title: 'given words', align: 'right' }],
    METRICS.map(([metric, title]) => [title, f1(raw[metric]), f1(given[metric])]),
  );
  const words = sentences.reduce((sum, { sentence }) => sum + sentence.tokens.length, 0);
  return { text: `${sentences.length} sentences, ${words} words\n\n${table}`, json: { raw, given } };
}
