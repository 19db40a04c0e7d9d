import { existsSync, readdirSync } from 'node:fs';
import { resourcePath } from '../../../src/platform/index.ts';
import { evaluateTurningPoints } from '../../../src/cli/evaluate/tcpd.ts';
import { checkFloors, fingerprint } from '../floors.ts';
import { perturbed } from './perturbed.ts';
import { falseAlarms, steps } from './rates.ts';

/**
 * Turning points: against human annotators where the data set lies beside the repository, and on simulated series
 * whose truth is known. `bestPossible` is what one could reach who knew that there is exactly one step.
 */
const figures: Record<string, number> = {};
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(8);
const runs = 400;

console.log('no change: series with a false turning point');
for (const persistence of [0, 0.3, 0.6]) {
  const shares = [60, 90, 120, 300].map((length) => falseAlarms(length, persistence, runs, 1000 + length));
  console.log(
    `  persistence ${persistence.toFixed(1)}, 60/90/120/300 values: ${shares.map(percent).join(' ')}`,
  );
  figures[`quiet without change, persistence ${persistence}`] =
    1 - shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
console.log('one step            found    dated  of found  covered    extra  best possible');
for (const [length, size, persistence] of [
  [60, 1, 0],
  [120, 1, 0],
  [60, 1.5, 0],
  [120, 1.5, 0],
  [60, 2, 0],
  [120, 2, 0],
  [60, 3, 0],
  [120, 2, 0.3],
  [120, 3, 0.6],
] as const) {
  const rates = steps(length, size, persistence, runs, 2000 + length);
  const { found, dated, datedOfFound, covered, extra, bestPossible } = rates;
  const name = `${size} sd, n ${length}, persistence ${persistence}`;
  console.log(
    `${name.padEnd(28)} ${[found, dated, datedOfFound, covered, extra, bestPossible].map(percent).join(' ')}`,
  );
  figures[`dated, ${name}`] = dated;
  figures[`covered, ${name}`] = covered;
}

const folder = resourcePath('../shared/data/tcpd');
if (existsSync(folder)) {
  const { text, json } = await evaluateTurningPoints([folder]);
  const { mean } = json as { mean: { f1: number; covering: number } };
  console.log(text);
  figures['TCPD F1'] = mean.f1;
  figures['TCPD covering'] = mean.covering;
  console.log('the same series disturbed                    F1  covering');
  for (const { name, f1, covering } of perturbed(folder)) {
    console.log(`  ${name.padEnd(40)} ${f1.toFixed(3)}  ${covering.toFixed(3)}`);
    figures[`TCPD F1, ${name}`] = f1;
    figures[`TCPD covering, ${name}`] = covering;
  }
  const files = readdirSync(`${folder}/series`)
    .toSorted()
    .map((name) => `${folder}/series/${name}`);
  checkFloors(
    resourcePath('bench/quality/turning-points/floors.json'),
    fingerprint([`${folder}/annotations.json`, ...files]),
    figures,
  );
} else console.log('the annotated series are not beside the repository: not scored');
