import type { Actor } from '../core/index.ts';
import type { Hit, Matcher } from './match.ts';
import { areSeveralStates, type Parties } from './parties/index.ts';
import { isGift, isRelief } from './relief.ts';
import type { Roles } from './roles.ts';
import { lemmaKey } from './rules/index.ts';
import type { SentenceTree } from './tree/sentence-tree.ts';

/** The type that what surrounds an act makes of it, and why. */
export interface AnotherType {
  type: string;
  mode: string | null;
  why: string;
}

const AID = (why: string): AnotherType => ({ type: 'AID', mode: null, why });

/** What an act is where its parties or its purpose make another type of it than its words alone; null where they do not. */
export function anotherType(
  hit: Hit,
  actors: readonly Actor[],
  parties: Parties,
  matcher: Matcher,
  roles: Roles,
  stricken: () => boolean,
): AnotherType | null {
  const { tree } = matcher;
  const { rule } = hit.pattern;
  if (isPromise(hit, tree))
    return { type: 'AGREE', mode: null, why: 'an assurance of what will be is AGREE' };
  if (rule.type === 'MOBILIZE' && tree.keys.some((key) => PEACEKEEPING.has(key)))
    return AID('troops for a peacekeeping mission are AID');
  if (isRelief(hit, tree, stricken) || isGift(hit, tree))
    return AID('what is given, or sent after a disaster, is AID');
  if (rule.type === 'MOBILIZE') {
    if (isForOthers(hit, actors, matcher, roles))
      return AID('troops sent to help those of another state are AID');
    if (areSeveralStates(actors) && isExercise(hit, tree, true))
      return { type: 'COOPERATE', mode: null, why: 'an exercise of several states is COOPERATE' };
  }
  return isInWords(hit, actors, parties, tree)
    ? { type: 'ACCUSE', mode: 'disapprove', why: 'a government protests in words: ACCUSE' }
    : null;
}

/** "assured B that it would not be attacked" */
function isPromise({ pattern, slots }: Hit, tree: SentenceTree): boolean {
  if (pattern.lemma !== 'assure' || pattern.rule.type !== 'SUPPORT') return false;
  return slots.get('comp').some((clause) => tree.childrenIn(clause, 'aux').some((aux) => AHEAD.has(tree.key(aux)))); // prettier-ignore
}

/** Whether an act is an exercise by its own words, or by what stands before them. */
export function isExercise({ token, consumed }: Hit, tree: SentenceTree, modified = false): boolean {
  return [token, ...consumed]
    .flatMap((index) =>
      modified ? [index, ...tree.childrenIn(index, 'compound'), ...tree.childrenIn(index, 'amod')] : [index],
    )
    .some((index) => EXERCISES.has(tree.key(index)));
}

/** "Arvania protested", not "thousands protested in Arvania": a state that protests does so in words. */
function isInWords(
  { pattern }: Hit,
  actors: readonly Actor[],
  parties: Parties,
  tree: SentenceTree,
): boolean {
  if (pattern.rule.type !== 'PROTEST' || pattern.lemma !== 'protest' || pattern.kind !== 'verb') return false;
  if (actors.length === 0 || !actors.every(isState)) return false;
  return parties.actors.every(({ direct, head }) => direct && !COUNTED.has(tree.key(head)));
}

/** A state by its name, or its government. */
function isState({ code, sector }: Actor): boolean {
  return code !== '---' && (sector === null || sector === 'GOV');
}

/** Crowds of a state, which are not the state: "thousands protested in X". */
const COUNTED = new Set(['thousand', 'hundred', 'dozen', 'million', 'score']);

/** Words that make a deployment one for others: soldiers sent to keep a peace are help (CAMEO 074). */
const PEACEKEEPING = new Set(['peacekeeping', 'peacekeeper', 'peacekeepers']);

/** What one state does alone to show its arms, and several do together as partners (CAMEO 062). */
const EXERCISES = new Set(['exercise', 'drill', 'maneuver', 'manoeuvre', 'game', 'training', 'rehearse', 'practice', 'practise', 'simulate', 'patrol'].map(lemmaKey)); // prettier-ignore

/** "assured B that it would not be attacked" */
const AHEAD = new Set(['will', 'would', 'shall']);

/** "will send a battalion to reinforce Belmarkian forces": whom the troops are to help is of another state. */
function isForOthers(hit: Hit, actors: readonly Actor[], matcher: Matcher, roles: Roles): boolean {
  const helped = [hit.token, ...hit.slots.get('infinitive')].filter((verb) => HELPING.has(matcher.tree.key(verb))).flatMap((verb) => matcher.slotsAt(verb).get('obj')).flatMap((one) => roles.at(one)).filter(({ possessed }) => !possessed); // prettier-ignore
  const codes = helped.flatMap((filler) => filler.actors.map(({ code }) => code));
  return codes.length > 0 && codes.every((code) => code !== '---' && !actors.some((actor) => actor.code === code)); // prettier-ignore
}

const HELPING = new Set(['reinforce', 'help', 'assist', 'support', 'bolster', 'relieve', 'strengthen', 'aid', 'protect', 'back', 'defend', 'rescue'].map(lemmaKey)); // prettier-ignore
