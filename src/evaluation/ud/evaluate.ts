import { DemarcheError } from '../../core/index.ts';
import { alignWords, type AlignedWords } from './align.ts';
import { readEvaluated, type EvaluatedFile, type EvaluatedWord, type Span } from './read.ts';

/** Precision, recall and their harmonic mean, each 0–1; null where nothing was given to count. */
export interface UdScore {
  precision: number | null;
  recall: number | null;
  f1: number | null;
  correct: number;
  gold: number;
  system: number;
}

/** The scores of the CoNLL 2018 shared task that Demarche reports. */
export interface UdEvaluation {
  tokens: UdScore;
  sentences: UdScore;
  words: UdScore;
  upos: UdScore;
  xpos: UdScore;
  lemma: UdScore;
  uas: UdScore;
  las: UdScore;
}

/**
 * Scores CoNLL-U against gold CoNLL-U as the CoNLL 2018 shared task does (Zeman et al. 2018): tokens, sentences
 * and words by their place among the text's non-space characters; tags, lemmas, heads and relations on aligned
 * words, subtypes of relations left out; a gold lemma `_` accepts any. With given tokens all words align and
 * every F1 is an accuracy.
 *
 * @throws DemarcheError `ud.malformed` where a file is not CoNLL-U; `ud.other-text` where the two texts differ.
 */
export function evaluateUd(goldConllu: string, systemConllu: string): UdEvaluation {
  const gold = readEvaluated(goldConllu, 'the gold file');
  const system = readEvaluated(systemConllu, 'the system file');
  if (gold.characters !== system.characters) throw otherText(gold.characters, system.characters);
  const pairs = alignWords(gold.words, system.words);
  const partner = new Map(pairs.map((pair) => [pair.system, pair.gold]));
  const counted = (right: (pair: AlignedWords) => boolean): UdScore =>
    scoreOf(pairs.filter(right).length, gold.words.length, system.words.length);
  /** Whether the governors are partners of each other, or both roots. */
  const sameHead = (pair: AlignedWords): boolean => {
    const governor = pair.system.head < 0 ? undefined : (system.words[pair.system.head] as EvaluatedWord);
    if (governor === undefined) return pair.gold.head < 0;
    return pair.gold.head >= 0 && partner.get(governor) === gold.words[pair.gold.head];
  };
  return {
    tokens: spanScore(gold.tokens, system.tokens),
    sentences: spanScore(gold.sentences, system.sentences),
    words: counted(() => true),
    upos: counted((pair) => pair.gold.upos === pair.system.upos),
    xpos: counted((pair) => pair.gold.xpos === pair.system.xpos),
    lemma: counted((pair) => pair.gold.lemma === '_' || pair.gold.lemma === pair.system.lemma),
    uas: counted(sameHead),
    las: counted((pair) => sameHead(pair) && pair.gold.relation === pair.system.relation),
  };
}

function spanScore(gold: EvaluatedFile['tokens'], system: readonly Span[]): UdScore {
  let correct = 0;
  let s = 0;
  for (const span of gold) {
    while (s < system.length && (system[s] as Span).start < span.start) s++;
    const other = system[s];
    if (other !== undefined && other.start === span.start && other.end === span.end) correct++;
  }
  return scoreOf(correct, gold.length, system.length);
}

function scoreOf(correct: number, gold: number, system: number): UdScore {
  return {
    precision: system === 0 ? null : correct / system,
    recall: gold === 0 ? null : correct / gold,
    f1: gold + system === 0 ? null : (2 * correct) / (gold + system),
    correct,
    gold,
    system,
  };
}

function otherText(gold: string, system: string): DemarcheError {
  let index = 0;
  while (index < gold.length && gold[index] === system[index]) index++;
  const show = (text: string): string => JSON.stringify(text.slice(index, index + 20));
  return new DemarcheError(
    'ud.other-text',
    `The two files are not of the same text: after ${index} characters gold has ${show(gold)}, the system ${show(system)}.`,
    'Parse exactly the text of the gold file (its "# text" lines, or the words with --conllu).',
  );
}
