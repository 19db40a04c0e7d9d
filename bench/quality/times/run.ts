import type { TimeExpression } from '../../../src/core/index.ts';
import { loadLanguage } from '../../../src/language/index.ts';
import { resourcePath } from '../../../src/platform/index.ts';
import { checkFloors, fingerprint } from '../floors.ts';
import { readCases, type TimeCase } from './cases.ts';
import { rates, scoreTimes } from './score.ts';

/**
 * Time expressions of hand-written sentences, read with the shipped tagger and parser: right means the same words,
 * the same interval, the same open side. `--mistakes` lists what is wrong in the tuned half (never in the other).
 */
const language = loadLanguage();

function find(each: TimeCase): TimeExpression[] {
  const published = { date: each.published, earliest: each.published, latest: each.published };
  return language
    .analyze(each.sentence, { published, sentences: [each.sentence] })
    .flatMap((sentence) => sentence.times);
}

const files = ['tuned', 'untouched'].map((half) => resourcePath(`bench/quality/times/${half}.tsv`));
const figures: Record<string, number> = {};
console.log('half        cases  expected  found  right  precision  recall     F1');
for (const [index, half] of ['tuned', 'untouched'].entries()) {
  const cases = readCases(files[index] as string);
  const score = scoreTimes(cases, find);
  const { precision, recall, f1 } = rates(score);
  figures[`${half} F1`] = f1;
  const cells = [cases.length, score.expected, score.found, score.right].map((cell) =>
    String(cell).padStart(7),
  );
  const shares = [precision, recall, f1].map((share) => share.toFixed(3).padStart(8));
  console.log(`${half.padEnd(10)}${cells.join('')}   ${shares.join('')}`);
  if (half === 'tuned' && process.argv.includes('--mistakes'))
    for (const line of score.mistakes) console.log(line);
}
checkFloors(resourcePath('bench/quality/times/floors.json'), fingerprint(files), figures);
