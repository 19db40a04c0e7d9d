import { RECIPES } from './recipes.ts';
import { coverage, unmovedByThinning } from './rates.ts';

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
}
console.log(`${'all together'.padEnd(44)} ${percent(all95)} ${percent(all80)}`);
for (const chance of [0.7, 0.4]) {
  const share = unmovedByThinning(
    { periods: 120, events: 15, change: (month) => 0.15 * Math.sin(month / 10) },
    chance,
    50,
    7,
  );
  console.log(`thinned to ${chance}: index inside the interval of the whole in ${percent(share)} of months`);
}
