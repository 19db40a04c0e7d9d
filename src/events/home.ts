import type { ActorMention } from '../core/index.ts';
import { isBeyondStates } from '../ontology/index.ts';
import { isKnown, type Parties } from './parties/index.ts';
import type { Filler } from './roles.ts';
import type { Rule } from './rules/index.ts';
import { counted } from './tree/objects.ts';
import type { SentenceTree } from './tree/sentence-tree.ts';

/** Behind these stands where a crowd is: "marched through Port Selm", "the streets of Ostrevik". */
const WHERE = new Set(['in', 'across', 'through', 'throughout', 'of', 'on', 'around', 'outside', 'at']);
/** What a state decides: who protests against it protests against that state. */
const POLICIES = new Set(['law', 'bill', 'reform', 'decree', 'budget', 'tax', 'levy', 'policy', 'mandate', 'ruling', 'verdict', 'election', 'amendment', 'constitution', 'austerity', 'legislation', 'overhaul', 'lockdown', 'curfew', 'regulation', 'corruption', 'ordinance', 'referendum', 'subsidy', 'cut', 'hike', 'shortage', 'measure', 'blackout', 'plan', 'vote', 'result']); // prettier-ignore
/** Sectors of those who act for a state at home; a state's bare name has none. */
const OFFICIAL = new Set([null, 'GOV', 'COP', 'JUD', 'LEG', 'SPY', 'MIL']);
/** People who are likely another country's. */
export const STRANGERS = new Set(['migrant', 'refugee', 'seeker', 'immigrant', 'foreigner', 'tourist', 'diplomat', 'ambassador', 'envoy', 'hostage', 'sailor', 'fisherman', 'crew', 'captain', 'ship', 'vessel', 'pilot', 'missionary', 'correspondent', 'observer', 'monitor', 'inspector', 'peacekeeper', 'ally', 'neighbor', 'creditor', 'lender', 'donor', 'backer', 'patron', 'counterpart', 'captor', 'supplier', 'guarantor', 'adversary', 'enemy', 'foe']); // prettier-ignore
/** Those whom authorities fight as often abroad, and bodies that stand for a country. */
export const FOUGHT = new Set(['soldier', 'troop', 'force', 'militant', 'fighter', 'insurgent', 'terrorist', 'rebel', 'gunman', 'hacker', 'spy', 'agent', 'country', 'state', 'government', 'nation', 'company', 'bank', 'airline', 'firm', 'staff', 'mission', 'embassy', 'organization', 'agency', 'enemy', 'rival', 'neighbor', 'ally']); // prettier-ignore
/** People whom soldiers meet at home. */
const CROWD = new Set(['protester', 'demonstrator', 'student', 'marcher', 'dissident', 'opposition', 'crowd', 'striker', 'worker', 'activist', 'journalist', 'prisoner', 'inmate', 'detainee', 'supporter']); // prettier-ignore
/** Public life, which authorities allow or suppress at home. */
const PUBLIC = new Set(['protest', 'demonstration', 'rally', 'march', 'gathering', 'assembly', 'strike', 'newspaper', 'station', 'website', 'press', 'media', 'constitution', 'parliament', 'freedom', 'right', 'liberty', 'dissent']); // prettier-ignore
/** Buildings that a state has at home alone. */
const SEATS = new Set(['parliament', 'legislature', 'senate', 'court', 'ministry', 'palace', 'assembly', 'prison', 'congress']); // prettier-ignore
/** Beside a city these name its state: "in Homs, Arvania". */
const BESIDE = new Set(['appos', 'nmod:unmarked', 'conj']);

/**
 * Reads parties without a country where the act is a state's own affair. Where one state alone is told of and acts,
 * "the opposition", "protesters" and "the militants" it acts on are its own. A crowd is of the one state where it
 * gathers, and a law it protests against is that of its own government. Whom authorities arrest, ban, try, disperse
 * or free (rules that say `at-home`) are their own people even under a name nobody knows: news says where foreigners
 * are meant.
 */
export function settleAtHome(parties: Parties, tree: SentenceTree, rule: Rule): Parties {
  const { type } = rule;
  let { actors, recipients } = parties;
  if (type === 'PROTEST' && !actors.some(isKnown)) {
    const place = placeOfCrowd(tree) ?? whereCrowd(actors, recipients, tree);
    if (place !== null) actors = actors.map((filler) => given(filler, place));
  }
  const here = FORCE.has(type) && !actors.some(isKnown) ? whereArmed(actors, recipients, tree) : null;
  if (here !== null) {
    actors = actors.map((filler) => given(filler, here));
    recipients = recipients.map((filler) => (told(filler, tree) === here ? given(filler, here) : filler));
  }
  const home = onlyCode(actors.flatMap((filler) => filler.actors));
  if (home !== null && home === onlyStateNamed(tree.mentions)) {
    recipients = recipients.map((filler) => (isPeopleOf(filler, home, tree) ? given(filler, home) : filler));
    if (rule.atHome && areSubjects(actors, recipients, home, type, tree))
      recipients = recipients.map((filler) => given(filler, home));
  }
  if (type === 'PROTEST')
    recipients = recipients.map((filler) => {
      const foreign = filler.actors.some(({ code }) => code !== '---' && code !== home);
      const policy = home !== null && !foreign && !filler.animate && POLICIES.has(tree.key(filler.head));
      return policy ? { ...given(filler, home, 'GOV'), animate: true } : filler;
    });
  return { ...parties, actors, recipients };
}

/**
 * "a crowd killed two clerks", "bandits burned the market": armed men and crowds without a country, in a text that is
 * about one state, act in that state where they act on nobody from elsewhere. Null where that is not so.
 */
function whereArmed(
  actors: readonly Filler[],
  recipients: readonly Filler[],
  tree: SentenceTree,
): string | null {
  const [first] = actors;
  const sector = first === undefined ? '' : (tree.mentionAt[first.head]?.actors[0]?.sector ?? '');
  const code = first === undefined || !ARMED.has(sector) ? null : told(first, tree);
  const isHere = recipients.every((filler) => filler.actors.every((one) => one.code === '---' || one.code === code)); // prettier-ignore
  return actors.length === 1 && isHere ? code : null;
}

/**
 * "women marched in Ostrevik": a crowd in a city that is no actor, of the one state that the text tells of. Null where
 * they march against another, which they may do anywhere.
 */
function whereCrowd(
  actors: readonly Filler[],
  recipients: readonly Filler[],
  tree: SentenceTree,
): string | null {
  const [first] = actors;
  if (actors.length !== 1 || first === undefined) return null;
  const home = told(first, tree);
  return recipients.every(({ actors: whom }) => whom.every(({ code }) => code === '---' || code === home)) ? home : null; // prettier-ignore
}

/** The state that the text as a whole tells of people who are told by what they are. */
function told({ head }: Filler, tree: SentenceTree): string | null {
  const mention = tree.mentionAt[head];
  return mention?.how === 'role-noun' ? onlyCode(mention.actors) : null;
}

/** What armed men do where they live. */
const FORCE = new Set(['ASSAULT', 'COERCE', 'THREATEN']);
/** Sectors of those who act where they live. */
const ARMED = new Set(['REB', 'CRM', 'OPP', 'UAF', 'PRM']);

/** The same words with a country. */
function given(filler: Filler, code: string, sector?: string): Filler {
  return { ...filler, actors: filler.actors.map((actor) => ({ ...actor, code, sector: sector ?? actor.sector })) }; // prettier-ignore
}

export function onlyCode(actors: readonly { code: string }[]): string | null {
  let only: string | null = null;
  for (const { code } of actors) {
    if (code === '---' || code === only) continue;
    if (only !== null) return null;
    only = code;
  }
  return only;
}

/** The code that all the names of a sentence agree on, or null. */
export function onlyStateNamed(mentions: readonly ActorMention[]): string | null {
  return onlyCode(mentions.flatMap(({ how, actors }) => (how === 'role-noun' ? [] : actors)));
}

/** "the opposition", "opposition leader Odo Talvik": people told by what they are, of no country so far. */
function isPeopleOf(filler: Filler, home: string, tree: SentenceTree): boolean {
  const mention = tree.mentionAt[filler.head];
  if (isKnown(filler) || mention === undefined || STRANGERS.has(tree.key(filler.head))) return false;
  // "The party" is as often one to a treaty; of other people nouns the document may have told something else.
  if (mention.how === 'role-noun')
    return mention.actors.every(({ code, sector }) => code === home && sector !== 'PTY');
  return mention.how === 'office-holder' && mention.actors.every(({ sector }) => sector === 'OPP' || sector === 'PTY'); // prettier-ignore
}

/** Whether nobody from elsewhere is known here, and they are such people as the state's officials have under them. */
function areSubjects(
  actors: readonly Filler[],
  recipients: readonly Filler[],
  home: string,
  type: string,
  tree: SentenceTree,
): boolean {
  if (!recipients.every(({ actors: one }) => one.every(({ code }) => code === '---' || code === home))) return false; // prettier-ignore
  const officials = actors.flatMap((filler) => filler.actors);
  if (!officials.every(({ code, sector }) => !isBeyondStates(code) && OFFICIAL.has(sector))) return false;
  const who = recipients.map((filler) => tree.key(counted(tree, filler.head)));
  if (who.some((key) => STRANGERS.has(key) || FOUGHT.has(key))) return false;
  // Soldiers fight elsewhere too; those they shoot at home are told as a crowd.
  const police = officials.every(({ sector }) => sector === 'COP');
  if (type === 'ASSAULT' && !police && !who.some((key) => CROWD.has(key))) return false;
  return recipients.some((filler) => filler.animate) || who.some((key) => PUBLIC.has(key));
}

/** Code of the one state whose police are told of, or that the sentence names as a place; null for none or several. */
export function placeOfCrowd(tree: SentenceTree): string | null {
  const actors = tree.mentions.flatMap((mention) => mention.actors);
  const police = onlyCode(actors.filter(({ sector }) => sector === 'COP'));
  if (police !== null) return police;
  const places = tree.mentions.filter((mention) => {
    // Outside its parliament or a ministry a crowd is at home; outside an embassy it is elsewhere.
    if (mention.how === 'description') return tree.preposition(mention.head) === 'outside' && SEATS.has(tree.key(mention.head)); // prettier-ignore
    if (mention.how !== 'name' && mention.how !== 'capital') return false;
    const relation = tree.token(mention.head).relation;
    if (isOrigin(tree, mention.head)) return false;
    return WHERE.has(tree.preposition(BESIDE.has(relation) ? tree.head(mention.head) : mention.head));
  });
  return onlyCode(places.flatMap(({ actors }) => actors));
}

/** "men, all residents of the north of Belmark": whence people come need not be where something happens to them. */
function isOrigin(tree: SentenceTree, place: number): boolean {
  for (let at = tree.head(place), steps = 0; at >= 0 && steps < 3; at = tree.head(at), steps++)
    if (RESIDENTS.has(tree.key(at))) return true;
  return false;
}

const RESIDENTS = new Set(['resident', 'native', 'citizen', 'national', 'inhabitant']);
