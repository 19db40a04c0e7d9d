import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { CAMEO_CODES, COUNTRIES } from '../../../src/ontology/index.ts';

/** Numbers that look drawn by chance and are the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const ROLES = [
  '',
  '',
  '',
  'GOV',
  'GOV',
  'MIL',
  'COP',
  'JUD',
  'LEG',
  'OPP',
  'REB',
  'BUS',
  'CVL',
  'EDU',
  'MED',
];
const REGIONS = ['', '', '', 'GOV', 'AFR', 'EUR', 'MED', 'COP', 'IGOUNO', 'BUS'];

/** Made-up rows of GDELT 2.0 with 61 columns, about 400 bytes each: as many places, actors and codes as real ones have. */
export async function writeGdelt(path: string, rows: number, seed = 7): Promise<void> {
  const draw = numbers(seed);
  const states = COUNTRIES.map(({ code }) => code);
  const codes = CAMEO_CODES.filter(({ code }) => code.length > 2);
  const places = Array.from({ length: 4000 }, (_, index) => {
    const fips = states[index % states.length]?.slice(0, 2) ?? 'US';
    const [lat, long] = [(draw(18_000) / 100 - 90).toFixed(4), (draw(36_000) / 100 - 180).toFixed(4)];
    return `4\tVennberg ${index}, District ${index % 90}, Freedonia\t${fips}\t${fips}${String(index % 30).padStart(2, '0')}\t${index}\t${lat}\t${long}\t-${1_000_000 + index}`;
  });
  const nowhere = '0\t\t\t\t\t\t\t';
  // As in real files: just over half of the actors are of a known state, and of two such a fifth are of the same one.
  const state = (): string => states[Math.floor(((draw(1000) * draw(1000)) / 1e6) * states.length)] ?? 'USA';
  const actor = (of: string): string =>
    draw(100) < 53 ? `${of}${ROLES[draw(ROLES.length)]}` : (REGIONS[draw(REGIONS.length)] ?? '');
  const actorFields = (code: string): string =>
    `${code}\t${code === '' ? '' : `NAME OF ${code}`}\t${/^[A-Z]{3}/.test(code) ? code.slice(0, 3) : ''}\t\t\t\t\t${code.slice(3, 6)}\t\t`;
  const out = createWriteStream(path);
  let chunk: string[] = [];
  for (let index = 0; index < rows; index++) {
    const date = new Date(Date.UTC(2015, 1, 18) + Math.floor((index * 2500) / rows) * 864e5);
    const day = date.toISOString().slice(0, 10).replaceAll('-', '');
    const { code, goldstein } = codes[draw(codes.length)] ?? { code: '042', goldstein: 1.9 };
    const place = places[draw(places.length)] ?? nowhere;
    const [articles, sources] = [1 + draw(12), 1 + draw(4)];
    const one = state();
    const other = draw(5) === 0 ? one : state();
    chunk.push(
      `${400_000_000 + index}\t${day}\t${day.slice(0, 6)}\t${day.slice(0, 4)}\t${day.slice(0, 4)}.${draw(9999)}\t` +
        `${actorFields(actor(one))}\t${actorFields(actor(other))}\t${draw(2)}\t${code}\t${code.slice(0, 3)}\t${code.slice(0, 2)}\t` +
        `${1 + draw(4)}\t${goldstein}\t${articles}\t${sources}\t${articles}\t${(draw(2000) / 100 - 10).toFixed(6)}\t` +
        `${draw(3) === 0 ? nowhere : place}\t${draw(3) === 0 ? nowhere : place}\t${place}\t${day}120000\t` +
        `https://news-${draw(5000)}.example/world/${day}/a-headline-of-some-length-${index.toString(36)}-${draw(1_000_000)}.html\n`,
    );
    if (chunk.length === 5000) {
      if (!out.write(chunk.join(''))) await once(out, 'drain');
      chunk = [];
    }
  }
  out.end(chunk.join(''));
  await once(out, 'close');
}
