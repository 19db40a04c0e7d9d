import { resourcePath } from '../../../src/platform/index.ts';
import { checkFloors, fingerprint } from '../floors.ts';
import { order, shuffledBalance, silences, similarities } from './simulate.ts';

/** Direction, tempo and third parties on synthetic dyads and networks whose truth is known. */
const figures: Record<string, number> = {};
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(8);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

console.log('order of two series     false lead  false answer  lead found  right lag');
const [falseLeads, falseAnswers]: [number[], number[]] = [[], []];
for (const length of [48, 96, 144, 300])
  for (const persistence of [0, 0.5, 0.9]) {
    const rates = order(length, persistence, 200, 3000 + length);
    falseLeads.push(rates.falseLead);
    falseAnswers.push(rates.falseAnswer);
    console.log(
      `${String(length).padStart(4)} periods, persistence ${persistence.toFixed(1)} ${[rates.falseLead, rates.falseAnswer, rates.found, rates.rightLag].map(percent).join('  ')}`,
    );
    if (length === 96) figures[`lead found, 96 periods, persistence ${persistence}`] = rates.found;
  }
figures['no false lead, mean'] = 1 - mean(falseLeads);
figures['no false answer, mean'] = 1 - mean(falseAnswers);
console.log(`mean: false lead ${percent(mean(falseLeads))}, false answer ${percent(mean(falseAnswers))}`);

console.log('silence                       false longest  false current  15 mean gaps found');
for (const rate of [0.02, 0.1, 0.4])
  for (const bursts of [false, true]) {
    const rates = silences(rate, bursts, 15, 300, 4000);
    console.log(
      `${rate} a day, ${(bursts ? 'bursting' : 'steady').padEnd(20)} ${[rates.falseLongest, rates.falseCurrent, rates.found].map(percent).join('       ')}`,
    );
    if (rate < 0.4)
      figures[`no false silence, ${rate}, ${bursts ? 'bursting' : 'steady'}`] = 1 - rates.falseLongest;
    if (!bursts && rate === 0.1) figures['silence found, 0.1, steady'] = rates.found;
  }

console.log('similarity of profiles: intervals that hold the truth');
const held: number[] = [];
for (const thirds of [15, 40, 100])
  for (const noise of [0.2, 3]) {
    const shares = [-0.3, 0, 0.5, 0.8].map((truth) => similarities(thirds, truth, noise, 500, 5000 + thirds));
    held.push(...shares);
    console.log(`  ${thirds} thirds, noise ${noise}, truth −0.3/0/0.5/0.8: ${shares.map(percent).join(' ')}`);
  }
console.log(`mean ${percent(mean(held))}, least ${percent(Math.min(...held))}`);
figures['similarity held, mean'] = mean(held);
figures['similarity held, least'] = Math.min(...held);

const { meanZ, falseBalance } = shuffledBalance(300, 6000);
console.log(`shuffled networks: mean z ${meanZ.toFixed(2)}, p ≤ 0.05 in ${percent(falseBalance)}`);
figures['no false balance'] = 1 - falseBalance;

checkFloors(
  resourcePath('bench/quality/network/floors.json'),
  fingerprint([resourcePath('bench/quality/network/simulate.ts')]),
  figures,
);
