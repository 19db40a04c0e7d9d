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
      // Names with a comma are quoted in the list and would shift the columns: rows of that kind are left out.
      if (state === undefined || leader === '' || leader.startsWith('"') || fromYear === '') return [];
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

/** A word without its vowels, h, y and doubled letters: spellings of one name mostly share it. */
function skeleton(word: string): string {
  return word.replace(/[aeiouyh]/g, '').replace(/(.)\1+/g, '$1');
}

/** Whether two spellings may be one name: "Mitterand" and "Mitterrand", "Muhammad" and "Mohammed", "deKlerk" and "Klerk". */
function alike(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < 5 || b.length < 5) return false;
  return a.slice(0, 4) === b.slice(0, 4) || skeleton(a) === skeleton(b) || a.endsWith(b) || b.endsWith(a);
}

const HEAD =
  /president|prime minister|premier|chancellor|king|queen|emir|sultan|leader|chair|pope|taoiseach|general secretary|acting|prince|chief adviser|captain|speaker|administrator|chief executive|state counsellor/i;

const covers = (term: GazetteerEntry, each: string): boolean =>
  (term.from ?? '0001').slice(0, 7) <= each && each <= (term.to ?? '9999').slice(0, 7);

/** The months from one to another, both included. */
function monthsFrom(first: string, last: string): string[] {
  const found: string[] = [];
  let year = Number(first.slice(0, 4));
  let number = Number(first.slice(5, 7));
  for (let each = first; each <= last; each = `${year}-${String(number).padStart(2, '0')}`) {
    found.push(each);
    number = number === 12 ? 1 : number + 1;
    if (number === 1) year++;
  }
  return found;
}

/**
 * Agreement with the list of leaders from 1990 on, month by month: in how many months do we know a head of state or
 * government of that state at all, and in how many of these is the leader of the list one of them. The list follows who
 * rules in fact (party leaders, regents, co-presidents by turns), ours who holds the office.
 */
export function leaderAgreement(
  path: string,
  gazetteer: Gazetteer,
  missing: boolean,
): Record<string, number> {
  const spells = readSpells(path);
  const heads = gazetteer
    .allTerms()
    .filter((term) => HEAD.test(term.detail) && !/foreign|opposition|deputy/i.test(term.detail));
  const byState = new Map<string, GazetteerEntry[]>();
  for (const term of heads) byState.set(term.code, [...(byState.get(term.code) ?? []), term]);
  let months = 0;
  let known = 0;
  let agreeing = 0;
  for (const spell of spells) {
    const terms = byState.get(spell.state) ?? [];
    const wanted = words(spell.leader);
    let off = 0;
    for (const each of monthsFrom(spell.from < '1990-01' ? '1990-01' : spell.from, spell.to)) {
      months++;
      const inOffice = terms.filter((term) => covers(term, each));
      if (inOffice.length === 0) continue;
      known++;
      const same = inOffice.some((term) =>
        gazetteer
          .namesOf(term)
          .flatMap(words)
          .some((name) => wanted.some((word) => alike(word, name))),
      );
      if (same) agreeing++;
      else off++;
    }
    if (missing && off > 1)
      console.log(`leader: ${spell.state} ${spell.leader} ${spell.from} to ${spell.to}, ${off} months`);
  }
  return {
    'months with a head of state or government of ours': known / months,
    'of these, the leader of the list among them': agreeing / known,
    'terms of office': gazetteer.allTerms().length,
  };
}
