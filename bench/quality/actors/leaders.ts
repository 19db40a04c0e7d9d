import { readFileSync } from 'node:fs';
import type { Gazetteer, GazetteerEntry } from '../../../src/actors/index.ts';
import { COUNTRIES, foldName } from '../../../src/ontology/index.ts';

/** A spell of a leader in the list that we check against. */
interface Spell {
  state: string;
  leader: string;
  from: string;
  to: string;
}

const month = (year: string, value: string): string => `${year}-${value.padStart(2, '0')}`;

function readSpells(path: string): Spell[] {
  const byNumber = new Map(
    COUNTRIES.flatMap((country) => [
      [country.gw, country.code] as const,
      [country.cow, country.code] as const,
    ]),
  );
  return readFileSync(path, 'latin1')
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [, number, , leader = '', , fromMonth = '', fromYear = '', toMonth = '', toYear = ''] =
        line.split(',');
      const state = byNumber.get(Number(number));
      if (state === undefined || leader === '' || fromYear === '') return [];
      return [
        {
          state,
          leader,
          from: month(fromYear, fromMonth),
          to: toYear === '' ? '2021-08' : month(toYear, toMonth),
        },
      ];
    })
    .filter((spell) => spell.to >= '1990-01');
}

function words(name: string): string[] {
  return foldName(name)
    .split(' ')
    .filter((word) => word.length > 2);
}

function monthsApart(a: string, b: string): number {
  const number = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return Math.abs(number(a) - number(b));
}

/**
 * Agreement with the list of leaders, 1990 on: of the list's spells, how many have one of our terms of the same state
 * with a shared name, begun and ended within a month; and of our own heads' terms that touch those years, how many
 * are in the list.
 */
export function leaderAgreement(
  path: string,
  gazetteer: Gazetteer,
  missing: boolean,
): Record<string, number> {
  const spells = readSpells(path);
  const ours = gazetteer.allTerms().filter((term) => term.sector === 'GOV' && (term.to ?? '9999') >= '1990');
  const byState = new Map<string, GazetteerEntry[]>();
  for (const term of ours) byState.set(term.code, [...(byState.get(term.code) ?? []), term]);
  let named = 0;
  let dated = 0;
  let checked = 0;
  for (const spell of spells) {
    const wanted = words(spell.leader);
    const same = (byState.get(spell.state) ?? []).filter((term) => {
      const name = gazetteer.namesOf(term).flatMap(words);
      return wanted.some((word) => name.includes(word));
    });
    if (same.length === 0) {
      if (missing) console.log(`no term: ${spell.state} ${spell.leader} ${spell.from} to ${spell.to}`);
      continue;
    }
    named++;
    const near = (term: GazetteerEntry): boolean => {
      const begins =
        spell.from < '1990-01' || monthsApart((term.from ?? '0001-01').slice(0, 7), spell.from) <= 1;
      const ends = spell.to >= '2021-07' || monthsApart((term.to ?? '2021-08').slice(0, 7), spell.to) <= 1;
      return begins && ends;
    };
    checked++;
    // One spell may be several terms (a president re-elected), so first and last term may be two.
    const starts = same.some(
      (term) => spell.from < '1990-01' || monthsApart((term.from ?? '0001-01').slice(0, 7), spell.from) <= 1,
    );
    const ends = same.some(
      (term) => spell.to >= '2021-07' || monthsApart((term.to ?? '2021-08').slice(0, 7), spell.to) <= 1,
    );
    if (same.some(near) || (starts && ends)) dated++;
    else if (missing)
      console.log(
        `dates: ${spell.state} ${spell.leader} ${spell.from} to ${spell.to}; ours ${same.map((term) => `${term.detail} ${term.from} to ${term.to}`).join('; ')}`,
      );
  }
  return {
    'leaders of the list with a term of ours': named / spells.length,
    'of these, begun and ended within a month': dated / Math.max(1, checked),
    'terms of office': ours.length,
  };
}
