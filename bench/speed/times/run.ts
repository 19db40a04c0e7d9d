import { findTimes, loadLanguage } from '../../../src/language/index.ts';
import { resourcePath } from '../../../src/platform/index.ts';
import { readCases } from '../../quality/times/cases.ts';

/** Words per second of the time grammar alone, over tagged and parsed sentences of our own, and over plain ones. */
const language = loadLanguage();
const published = { date: '2017-12-20', earliest: '2017-12-20', latest: '2017-12-20' };
const dated = ['tuned', 'untouched']
  .flatMap((half) => readCases(resourcePath(`bench/quality/times/${half}.tsv`)))
  .map((each) => each.sentence);
const plain = dated.map(
  () => 'The foreign minister praised the work of the joint commission and thanked its members .',
);

for (const [label, sentences] of [
  ['every sentence with a time', dated],
  ['one sentence in five with a time', [...dated, ...plain, ...plain, ...plain, ...plain]],
] as const) {
  const analysed = sentences.flatMap((sentence) => language.analyze(sentence, { sentences: [sentence] }));
  const words = analysed.reduce((sum, sentence) => sum + sentence.tokens.length, 0);
  const rates: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    const start = performance.now();
    for (let repeat = 0; repeat < 20; repeat += 1)
      for (const sentence of analysed) findTimes(sentence, { published });
    rates.push((words * 20_000) / (performance.now() - start));
  }
  rates.sort((a, b) => a - b);
  console.log(`${label}: ${Math.round(rates[3] ?? 0)} words a second (median of 7)`);
}
