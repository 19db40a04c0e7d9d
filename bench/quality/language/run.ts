import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Sentence } from '../../../src/core/index.ts';
import { unreadToken } from '../../../src/core/index.ts';
import { evaluateUd, type UdEvaluation } from '../../../src/evaluation/index.ts';
import { fromConllu, loadLanguage, toConllu, type Language } from '../../../src/language/index.ts';
import { resourcePath } from '../../../src/platform/index.ts';
import { checkFloors, fingerprint } from '../floors.ts';

/**
 * The English Web Treebank's development set, from given tokens and from raw text, in the figures of the CoNLL
 * 2018 shared task. `npm run bench:language [-- FILE.conllu[.gz]]`: with a file of your own the table is printed
 * for it and no floor is checked.
 */
const NAMES = ['tokens', 'sentences', 'words', 'upos', 'xpos', 'lemma', 'uas', 'las'] as const;

const own = process.argv[2];
const path = own ?? resourcePath('../shared/data/ud-ewt/en_ewt-ud-dev.conllu.gz');
if (!existsSync(path)) {
  console.log(`skipped: ${path} is not there`);
} else {
  const bytes = readFileSync(path);
  const gold = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const language = loadLanguage();
  const given = evaluateUd(gold, parseGiven(gold, language));
  const raw = evaluateUd(gold, toConllu(language.analyze(fromConllu(gold).text)));
  console.log('F1, %          tokens  sentences   words    UPOS    XPOS   lemma     UAS     LAS');
  console.log(rowOf('given tokens', given));
  console.log(rowOf('raw text', raw));
  if (own === undefined) {
    const figures = { ...figuresOf('given', given), ...figuresOf('raw', raw) };
    checkFloors(resourcePath('bench/quality/language/floors.json'), fingerprint([path]), figures);
  }
}

/** Tags and tree predicted anew on the gold file's sentences and words. */
function parseGiven(gold: string, language: Language): string {
  const { sentences } = fromConllu(gold);
  const parsed = sentences.map(({ sentence }): Sentence => {
    const tokens = sentence.tokens.map(({ text, start, end }) => unreadToken(text, start, end));
    language.parseTokens(tokens);
    return { ...sentence, tokens };
  });
  const extras = sentences.map(({ comments, ranges }) => ({ comments, ranges }));
  return toConllu(parsed, extras);
}

function percent(evaluation: UdEvaluation, name: keyof UdEvaluation): number {
  return 100 * (evaluation[name].f1 ?? 0);
}

function rowOf(title: string, evaluation: UdEvaluation): string {
  const cells = NAMES.map((name) =>
    percent(evaluation, name)
      .toFixed(2)
      .padStart(name === 'sentences' ? 11 : 8),
  );
  return `${title.padEnd(13)}${cells.join('')}`;
}

function figuresOf(kind: string, evaluation: UdEvaluation): Record<string, number> {
  return Object.fromEntries(NAMES.map((name) => [`${kind} ${name}`, percent(evaluation, name)]));
}
