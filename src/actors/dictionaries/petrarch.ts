import { dayOf } from '../../core/index.ts';
import type { Day } from '../../core/index.ts';
import { country, isActorCode } from '../../ontology/index.ts';
import type { GazetteerEntry } from '../gazetteer/entry.ts';
import type { NamedEntry } from '../gazetteer/read.ts';

/** A line of a dictionary that could not be used, with the reason. */
export interface DictionaryProblem {
  line: number;
  reason: string;
}

/** What a dictionary in PETRARCH's format holds. */
export interface ParsedDictionary {
  entries: NamedEntry[];
  problems: DictionaryProblem[];
}

/** CAMEO's codes of roles and what sector they are in PLOVER. */
const SECTORS: Readonly<Record<string, string>> = {
  AGR: 'AGR',
  BUS: 'BUS',
  COP: 'COP',
  CRM: 'CRM',
  CVL: 'CVL',
  DEV: 'SOC',
  EDU: 'EDU',
  ELI: 'ELI',
  ENV: 'SOC',
  GOV: 'GOV',
  HLH: 'MED',
  HRI: 'SOC',
  INS: 'REB',
  JUD: 'JUD',
  LAB: 'LAB',
  LEG: 'LEG',
  MED: 'JRN',
  MIL: 'MIL',
  MNC: 'BUS',
  MOD: 'SOC',
  NGO: 'SOC',
  OPP: 'OPP',
  PTY: 'PTY',
  PRM: 'PRM',
  RAD: 'REB',
  REB: 'REB',
  REF: 'REF',
  REL: 'REL',
  SEP: 'REB',
  SET: 'CVL',
  SPY: 'SPY',
  TOP: 'GOV',
  MID: 'GOV',
  UAF: 'UAF',
  UIS: 'UAF',
};
const OTHER_ACTORS: Readonly<Record<string, string>> = {
  IGOUNO: 'UNO',
  IGOEUR: 'EUR',
  IGOEEC: 'EUR',
  UNO: 'UNO',
};
const SMALL = new Set([
  'of',
  'the',
  'and',
  'for',
  'in',
  'on',
  'at',
  'to',
  'de',
  'la',
  'el',
  'al',
  'bin',
  'ibn',
  'van',
  'von',
  'der',
  'du',
  'des',
  'da',
  'do',
]);

/** State and sector of a CAMEO actor code such as `AFGGOV` or `IGOUNOREFHCR`; null where it says nothing. */
export function readCameoActor(text: string): { code: string; sector: string | null } | null {
  const agent = text.startsWith('~');
  const letters = agent ? text.slice(1) : text;
  let code = '---';
  let sector: string | null = null;
  for (const [start, known] of Object.entries(OTHER_ACTORS)) if (letters.startsWith(start)) code = known;
  for (let index = 0; index + 3 <= letters.length; index += 3) {
    const part = letters.slice(index, index + 3);
    if (code === '---' && !agent && index === 0 && country(part) !== undefined) code = part;
    else if (code === '---' && !agent && index === 0 && isActorCode(part)) code = part;
    else sector ??= SECTORS[part] ?? null;
  }
  return code === '---' && sector === null ? null : { code, sector };
}

/** `970101`, `19970101` or `1997-01-01` as a day; the two-digit years 30 to 99 are of the last century. */
function readDate(text: string): Day | undefined {
  const match = /^(\d{2}|\d{4})-?(\d{2})-?(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const year = Number(match[1]);
  return dayOf(
    year >= 100 ? year : year >= 30 ? 1900 + year : 2000 + year,
    Number(match[2]),
    Number(match[3]),
  );
}

interface Coded {
  code: string;
  sector: string | null;
  from: Day | null;
  to: Day | null;
}

/** Reads `[AFGGOV 010416-011113]`, `[IGOUNO >20070101]`, `[USA <19920101]`, `[~AGR]`. */
function readBracket(text: string): Coded | string {
  const [codeText = '', dates = ''] = text.trim().split(/\s+/, 2);
  const actor = readCameoActor(codeText);
  if (actor === null) return `the code "${codeText}" names neither a state nor a sector`;
  const range = /^([<>])?(\d[\d-]*?)(?:-(\d{6}|\d{8}))?$/.exec(dates);
  if (dates === '') return { ...actor, from: null, to: null };
  if (range === null) return `"${dates}" is no date`;
  const first = readDate(range[2] ?? '');
  const last = range[3] === undefined ? null : readDate(range[3]);
  if (first === undefined || last === undefined) return `"${dates}" is no date`;
  if (range[1] === '<') return { ...actor, from: null, to: first };
  return { ...actor, from: first, to: last };
}

/** `SADDAM_HUSSEIN_` as texts write it: "Saddam Hussein"; short words in capitals stay as they are, too. */
export function formsOf(name: string): string[] {
  const words = name
    .replace(/[_\s]+/g, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  if (!/^[^a-z]*$/.test(name)) return [words.join(' ')];
  const title = words
    .map((word, index) => {
      const lower = word.toLowerCase();
      if (index > 0 && SMALL.has(lower)) return lower;
      return lower.replace(
        /(^|[-'.])(\p{L})/gu,
        (_, before: string, letter: string) => before + letter.toUpperCase(),
      );
    })
    .join(' ');
  const acronym = words.length === 1 && name.replace(/[^A-Z]/g, '').length <= 6;
  return acronym ? [words.join(' '), title] : [title];
}

/** Whether a text is a dictionary in PETRARCH's format rather than a table of ours. */
export function looksLikeActorDictionary(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const sample = lines.slice(0, 400);
  const tables = sample.filter((line) => line.split('\t').length >= 3 && /^[a-z]+\t/.test(line)).length;
  const bracketed = sample.filter((line) => /\[~?[A-Z]{2,}[^\]]*\]/.test(line)).length;
  return bracketed > 0 && tables < bracketed;
}

/** Names of one entry, gathered until the next one begins. */
class Block {
  readonly names: string[] = [];
  readonly codes: Coded[] = [];
  agent = false;
  from = 0;
}

function stripComment(line: string): string {
  const hash = line.search(/(^|\s|\])[#;]/);
  if (hash === -1) return line;
  return line.slice(0, line[hash] === ']' ? hash + 1 : hash);
}

/** Spells out `!PERSON!` by the substitution sets of agent files. */
function substitute(name: string, sets: ReadonlyMap<string, readonly string[]>): string[] {
  const match = /!([A-Z]+)!/.exec(name);
  const words = match === null ? undefined : sets.get(match[1] ?? '');
  if (match === null || words === undefined) return [name];
  return words.flatMap((word) => substitute(name.replace(match[0], word), sets));
}

/**
 * Reads actor and agent dictionaries in PETRARCH's (and TABARI's) format: `NAME_OF_ACTOR [CODE dates]` with the
 * codes on the same line or on lines below, `+SYNONYM` lines, agents as `NOUN {PLURAL} [~GOV]`, substitution sets,
 * comments after `#` (or `;`, as TABARI's had them). Lines that cannot be used are listed, none stops the rest.
 */
export function parseActorDictionary(text: string): ParsedDictionary {
  const entries: NamedEntry[] = [];
  const problems: DictionaryProblem[] = [];
  const sets = new Map<string, string[]>();
  let block = new Block();

  const finish = (): void => {
    const forms = [...new Set(block.names.flatMap(formsOf))];
    const [name] = forms;
    if (name !== undefined && block.codes.length === 0)
      problems.push({ line: block.from, reason: `"${name}" has no code` });
    if (name !== undefined)
      for (const coded of block.codes) {
        const kind: GazetteerEntry['kind'] = block.agent ? 'role' : 'agency';
        entries.push({ forms, entry: { kind, name, ...coded, detail: block.agent ? 'person' : '' } });
      }
    block = new Block();
  };

  for (const [index, raw] of text.split('\n').entries()) {
    const line = stripComment(raw.replace(/\r$/, ''));
    if (line.trim() === '') continue;
    const definition = /^!([A-Z]+)!\s*=\s*(.*)$/.exec(line);
    if (definition !== null) {
      sets.set(
        definition[1] ?? '',
        (definition[2] ?? '').split(',').map((word) => word.trim()),
      );
      continue;
    }
    const brackets = [...line.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? '');
    const before = (line.split('[')[0] ?? '').trim();
    const plural = /\{([^}]*)\}/.exec(before)?.[1];
    const name = before.replace(/\{[^}]*\}/, '').trim();
    if (name !== '') {
      if (!name.startsWith('+')) {
        finish();
        block.from = index + 1;
      }
      const bare = name.replace(/^\+/, '').trim();
      block.names.push(...substitute(bare, sets));
      if (plural !== undefined && plural !== '')
        block.names.push(...plural.split(',').flatMap((form) => substitute(form.trim(), sets)));
    }
    for (const bracket of brackets) {
      const coded = readBracket(bracket);
      if (typeof coded === 'string') problems.push({ line: index + 1, reason: coded });
      else {
        block.codes.push(coded);
        if (bracket.trim().startsWith('~')) block.agent = true;
      }
    }
  }
  finish();
  return { entries, problems };
}
