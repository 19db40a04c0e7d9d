import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resourcePath } from '../../../src/platform/index.ts';
import { checkFloors } from '../floors.ts';
import { breadthCoverage } from './breadth.ts';
import { coverage, unmovedByThinning } from './rates.ts';
import { RECIPES } from './recipes.ts';
import { falseTurns, turnRates } from './turns.ts';

/** The index, its turning points and breadth on synthetic relations whose truth is known. */
const figures: Record<string, number> = {};
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(8);

console.log('months in which the interval holds the truth     95 %     80 %   margin');
let [all95, all80] = [0, 0];
for (const [place, [name, recipe]] of RECIPES.entries()) {
  const { within95, within80, margin } = coverage(recipe, 100, 500 + place);
  all95 += within95 / RECIPES.length;
  all80 += within80 / RECIPES.length;
  console.log(
    `${name.padEnd(44)} ${percent(within95)} ${percent(within80)} ${margin.toFixed(2).padStart(8)}`,
  );
  figures[`95 % interval, ${name}`] = within95;
}
console.log(`${'all together'.padEnd(44)} ${percent(all95)} ${percent(all80)}`);
figures['95 % intervals'] = all95;
figures['80 % intervals'] = all80;
for (const chance of [0.7, 0.4]) {
  const change = (month: number): number => 0.15 * Math.sin(month / 10);
  const share = unmovedByThinning({ periods: 120, events: 15, change }, chance, 50, 7);
  console.log(`thinned to ${chance}: index inside the interval of the whole in ${percent(share)} of months`);
  figures[`unmoved when thinned to ${chance}`] = share;
}

console.log('\nno change: relations with a false turning point');
for (const [name, recipe] of [
  ['plain', {}],
  ['strongly clustered acts', { together: 0.15 }],
  ['stories told three times', { repeats: 2 }],
  ['coverage falls by 60 %', { coverage: (month: number) => (month < 40 ? 1 : 0.4) }],
  ['long gaps', { silent: 0.4 }],
] as const) {
  const shares = [60, 120, 240].flatMap((periods) =>
    [3, 10, 30].map((events) => falseTurns({ periods, events, ...recipe }, 200, periods + events)),
  );
  const mean = shares.reduce((sum, share) => sum + share / shares.length, 0);
  console.log(`  ${name.padEnd(42)} ${percent(mean)}, at most ${percent(Math.max(...shares))}`);
  figures[`quiet without change, ${name}`] = 1 - mean;
}

console.log('\none step                                       found    dated  covered    extra');
for (const size of [1.8, 2.5, 3.7])
  for (const periods of [60, 120, 240])
    for (const events of [3, 10, 30]) {
      const { found, dated, covered, extra } = turnRates(
        { periods, events, silent: 0.05 },
        size,
        200,
        periods + events,
      );
      const name = `${size} doublings, ${periods} months, ${events} events each`;
      console.log(`${name.padEnd(42)} ${[found, dated, covered, extra].map(percent).join(' ')}`);
      if (size > 2) figures[`dated, ${name}`] = dated;
    }

console.log('\nbreadth: the interval holds the truth');
for (const [name, shares] of [
  ['one subject of three', [0.8, 0.15, 0.05]],
  ['four equal ones', [0.25, 0.25, 0.25, 0.25]],
  ['many rare ones', [0.4, 0.2, 0.1, 0.1, 0.05, 0.05, 0.04, 0.03, 0.02, 0.01]],
] as const)
  for (const events of [20, 60, 300]) {
    const share = breadthCoverage(shares, events, 1000, events);
    console.log(`  ${name}, ${events} events`.padEnd(44), percent(share));
    figures[`breadth, ${name}, ${events} events`] = share;
  }

// The recipes are the corpus: floors hold for these and no others.
const recipes = readFileSync(resourcePath('bench/quality/relation-index/recipes.ts'));
checkFloors(
  resourcePath('bench/quality/relation-index/floors.json'),
  createHash('sha256').update(recipes).digest('hex'),
  figures,
);
