import { readFileSync } from 'node:fs';
import type { Gazetteer } from '../../../src/actors/index.ts';
import { findActors } from '../../../src/actors/index.ts';
import type { ActorMention } from '../../../src/core/index.ts';
import type { Language } from '../../../src/language/index.ts';

/** Whether a mention takes the name for that of somebody in office. */
function meansOffice({ how, actors }: ActorMention): boolean {
  return how === 'office-holder' && actors.some(({ code }) => code !== '---');
}

/**
 * Family names that an office-holder and strangers bear: in how many texts about a stranger nobody is taken for the
 * office-holder, and in how many texts about the office-holder he is found.
 */
export function namesakes(
  path: string,
  language: Language,
  gazetteer: Gazetteer,
  missing: boolean,
): Record<string, number> {
  const counts = new Map<string, { right: number; of: number }>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [half = '', date = '', name = '', code = '', text = ''] = line.split('\t');
    const mentions = findActors(language.analyze(text), { published: { date } }, gazetteer).filter(
      ({ start, end }) => text.slice(start, end).includes(name),
    );
    const office = mentions.filter(meansOffice);
    const right =
      code === '-'
        ? office.length === 0
        : mentions.length > 0 &&
          office.length === mentions.length &&
          office.every(({ actors }) => actors[0]?.code === code);
    const what =
      code === '-' ? 'strangers that stay strangers' : 'office-holders found by their family names';
    const count = counts.get(`${what}, ${half}`) ?? { right: 0, of: 0 };
    if (!right && missing && half === 'tuned') console.log(`namesake ${name} (${code}): ${text}`);
    counts.set(`${what}, ${half}`, { right: count.right + Number(right), of: count.of + 1 });
  }
  return Object.fromEntries([...counts].map(([key, { right, of }]) => [key, right / of]));
}
