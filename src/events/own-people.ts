import type { Actor } from '../core/index.ts';
import type { Parties } from './parties.ts';
import type { Rule } from './rules/index.ts';
import type { SentenceTree } from './tree/sentence-tree.ts';

/** Sectors of those who act for a state at home; a state's bare name has none. */
const OFFICIAL = new Set([null, 'GOV', 'COP', 'JUD', 'LEG', 'SPY', 'MIL']);
/** People who are as likely another country's, or nobody's. */
const STRANGERS = new Set(['migrant', 'refugee', 'seeker', 'immigrant', 'foreigner', 'tourist', 'diplomat', 'ambassador', 'envoy', 'hostage', 'soldier', 'troop', 'force', 'sailor', 'fisherman', 'crew', 'captain', 'ship', 'vessel', 'pilot', 'militant', 'fighter', 'insurgent', 'terrorist', 'rebel', 'gunman', 'hacker', 'spy', 'agent', 'missionary', 'correspondent', 'country', 'state', 'government', 'nation', 'company', 'bank', 'airline', 'firm', 'staff', 'mission', 'embassy', 'observer', 'monitor', 'inspector', 'peacekeeper', 'organization', 'agency', 'enemy', 'rival', 'neighbor', 'ally']); // prettier-ignore

/** People whom soldiers meet at home. */
const CROWD = new Set(['protester', 'demonstrator', 'student', 'marcher', 'dissident', 'opposition', 'crowd', 'striker', 'worker', 'activist', 'journalist', 'prisoner', 'inmate', 'detainee', 'supporter']); // prettier-ignore
/** Counts that stand before the people counted. */
const NUMBERS = new Set(['thousand', 'hundred', 'dozen', 'score', 'number', 'million', 'group', 'ten']);
/** Public life, which authorities allow or suppress at home. */
const PUBLIC = new Set(['protest', 'demonstration', 'rally', 'march', 'gathering', 'assembly', 'strike', 'newspaper', 'station', 'website', 'press', 'media', 'constitution', 'parliament', 'freedom', 'right', 'liberty', 'dissent']); // prettier-ignore
/** Codes of bodies and movements, which have no people. */
const NOT_STATES = new Set(['UNO', 'EUR', 'IGO', 'NGO', 'MNC', 'IMG', 'ISM']);

/**
 * The country of people without one whom a state's authorities arrest, ban, try, disperse or free: their own. News
 * says so where it is otherwise ("two Belmarkian editors"), so a sentence that names any other country, and people
 * who may well come from elsewhere, tell nothing. Null where nothing can be said.
 */
export function ownPeople(
  rule: Rule,
  parties: Parties,
  actors: readonly Actor[],
  recipients: readonly Actor[],
  tree: SentenceTree,
): string | null {
  if (!rule.atHome || recipients.length === 0 || parties.actors.length === 0) return null;
  if (recipients.some(({ code }) => code !== '---')) return null;
  const code = actors[0]?.code ?? '---';
  if (code === '---' || NOT_STATES.has(code)) return null;
  if (!actors.every((actor) => actor.code === code && OFFICIAL.has(actor.sector))) return null;
  const who = parties.recipients.map((filler) => counted(tree, filler.head));
  // Soldiers fight elsewhere too; those they shoot at home are told as a crowd.
  const police = actors.every(({ sector }) => sector === 'COP');
  if (rule.type === 'ASSAULT' && !police && !who.some((head) => CROWD.has(tree.key(head)))) return null; // prettier-ignore
  if (!parties.recipients.some((filler) => (filler.animate && !STRANGERS.has(tree.key(filler.head))) || PUBLIC.has(tree.key(filler.head)))) return null; // prettier-ignore
  if (who.some((head) => STRANGERS.has(tree.key(head)))) return null;
  const foreign = tree.mentions.some(({ actors: named }) => named.some((one) => one.code !== '---' && one.code !== code)); // prettier-ignore
  return foreign ? null : code;
}

/** Of "thousands of students" the students. */
function counted(tree: SentenceTree, head: number): number {
  if (!NUMBERS.has(tree.key(head))) return head;
  return tree.childrenIn(head, 'nmod').find((child) => tree.preposition(child) === 'of') ?? head;
}
