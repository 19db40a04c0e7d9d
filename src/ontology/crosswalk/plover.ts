import { isPloverContext } from '../plover/contexts.ts';
import { ploverType } from '../plover/types.ts';
import { lossBit } from './losses.ts';

/**
 * Types of the drafts of PLOVER (2016 to 2020) and what they are in the codebook of 2021:
 * `type | mode that was given, or * | type today | mode today`. The first line that fits decides.
 */
const TYPES = `
YIELD|withdraw|RETREAT|withdraw
YIELD|retreat|RETREAT|withdraw
YIELD|release|RETREAT|release
YIELD|return|RETREAT|release
YIELD|disarm|RETREAT|disarm
YIELD|ceasefire|RETREAT|ceasefire
YIELD|access|RETREAT|access
YIELD|resign|RETREAT|resign
YIELD|*|CONCEDE|
DEMAND|*|REQUEST|
APPEAL|*|REQUEST|
DISAPPROVE|*|ACCUSE|disapprove
CRITICIZE|*|ACCUSE|disapprove
INVESTIGATE|*|ACCUSE|investigate
REFUSE|*|REJECT|
FIGHT|*|ASSAULT|
ATTACK|*|ASSAULT|
FORCE|*|MOBILIZE|
REDUCE|*|SANCTION|`;

const OLD_TYPES = TYPES.trim()
  .split('\n')
  .map((line) => line.split('|'));

/** Modes that were renamed or dropped; an empty one has no heir. */
const OLD_MODES: Readonly<Record<string, string>> = {
  assassinate: 'targeted',
  'targeted-killing': 'targeted',
  ban: 'restrict',
  return: 'release',
  retreat: 'withdraw',
  demonstrate: 'demo',
  'hunger-strike': 'hunger',
  kidnap: 'abduct',
  'heavy weapons': 'heavy-weapons',
  suicide: 'suicide-attack',
  'suicide attack': 'suicide-attack',
  'crowd control': 'crowd-control',
  'martial law': 'martial-law',
  host: 'visit',
  negotiate: '',
  ease: '',
  massacre: '',
  cleansing: '',
};

const OLD_CONTEXTS: Readonly<Record<string, string>> = {
  democracy: 'pro_democracy',
  humanitarian: 'human_security',
  'human rights': 'human_rights',
  rights: 'rights_freedoms',
  refugees: 'migration',
  refugee: 'migration',
  resource: 'natural_resource',
  resources: 'natural_resource',
  religion: 'religion_ethnicity',
  ethnicity: 'religion_ethnicity',
  elections: 'election',
  peacekeeper: 'peacekeeping',
  disaster: 'disasters',
  drugs: 'illegal_drugs',
  judicial: 'legal',
};

/** What an act is in the codebook of 2021; null where its type never was one of PLOVER. */
export interface PloverAct {
  type: string;
  mode: string | null;
  contexts: string[];
  /** Bits of `LOSSES`. */
  lost: number;
}

const MODE_LOST = lossBit('mode-unknown');
const CONTEXT_LOST = lossBit('context-unknown');

/** An act in words of any version of PLOVER, in those of today. Case and blanks around the words do not matter. */
export function ploverToday(
  givenType: string,
  givenMode: string,
  givenContexts: readonly string[],
): PloverAct | null {
  const named = givenMode.trim().toLowerCase();
  let [type, mode] = [givenType.trim().toUpperCase(), named];
  if (ploverType(type) === undefined) {
    const line = OLD_TYPES.find(([old, oldMode]) => old === type && (oldMode === '*' || oldMode === named));
    if (line === undefined) return null;
    type = line[2] ?? '';
    if (line[3] !== '' && line[3] !== undefined) mode = line[3];
  }
  const modes = ploverType(type)?.modes ?? [];
  const today = modes.find(({ code }) => code === mode || code === OLD_MODES[mode])?.code ?? null;
  let lost = mode !== '' && today === null ? MODE_LOST : 0;
  const contexts: string[] = [];
  for (const given of givenContexts) {
    const word = given.trim().toLowerCase();
    const context = OLD_CONTEXTS[word] ?? word.replaceAll(' ', '_');
    if (context === '') continue;
    if (!isPloverContext(context)) lost |= CONTEXT_LOST;
    else if (!contexts.includes(context)) contexts.push(context);
  }
  return { type, mode: today, contexts, lost };
}
