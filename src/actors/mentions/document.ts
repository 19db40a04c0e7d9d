import type { Actor, Day } from '../../core/index.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { isPartyCode as isState, isStateCode } from './codes.ts';
import { readAcronyms } from './acronyms.ts';
import type { ActorContext } from './context.ts';
import { Coordinated } from './coordinated.ts';
import { isNamed, joinAppositions, joinPortfolios, takeOffice } from './appositions.ts';
import { acrossFrom, otherThan } from './across.ts';
import { BESIDE, told } from './beside.ts';
import { Bodies, isOfSeveral } from './bodies.ts';
import type { Draft } from './draft.ts';
import type { ReadSentence } from './find.ts';
import { Memory, resolveFromMemory } from './memory.ts';
import { namedStates, settleNamesakes } from './namesakes.ts';
import { almostAlone, dominant, heaviest, isThanks, weigh } from './setting.ts';
import { statesOfKind } from './kindsOfStates.ts';
import { writtenAt } from './written.ts';
import { Envoys } from './envoys.ts';
import { Journey } from './hosts.ts';
import { stateHere } from './here.ts';
import { ownerBefore, takeFromNext } from './owners.ts';
import { isPair, pairMeant } from './pairs.ts';
import { senders } from './sent.ts';
import { settleStrangers } from './strangers.ts';
import { isHeld, isListed, isOfAny, saysWhose, isOfficer, isStranger, isThing } from './outsiders.ts';
import { Holders } from './holders.ts';
import { labelledStates } from './labels.ts';
import {
  isOfNations,
  isOfOthers,
  isOfThatState,
  isOwn,
  isOwnBody,
  isOwnName,
  isOwnSoldier,
  isRegime,
  speaksOfAbroad,
  without,
} from './statements.ts';
import type { TokenView } from './tagged.ts';

/** States of the kind that a phrase tells by its words: "the Baltic nation", "the kingdom"; null for any other. */
function kindTold(view: TokenView, { how, person, core }: Draft): ReadonlySet<string> | null {
  if (how !== 'role-noun' || person !== null || /^['’]?s?$/.test(view.text(core))) return null;
  const words = [view.lower(core)];
  for (let at = core - 1; at >= 0 && at > core - 5; at--) {
    const word = view.lower(at);
    if (word === 'the' || word === 'this') return statesOfKind(words);
    words.unshift(word);
  }
  return null;
}

const NONE: ReadonlySet<string> = new Set();
/** Score of who is told by what he is, in a text about one state and a sentence that names no other. */
const OF_ITS_OWN = 0.55;
/** So few sentences are too little to know a text by. */
const FEW = 3;
/** Score of "the country", which a text says of the state it is about. */
const OF_THE_TEXT = 0.6;

/** "the country", "the vast country": the one that the text is about. */
function isThatState(view: TokenView, { entry, core }: Draft): boolean {
  if (!/^role: (?:country|nation|kingdom|republic)$/.test(entry) || view.lower(core).endsWith('s')) return false; // prettier-ignore
  let before = core - 1;
  while (core - before < 5 && ['ADJ', 'NOUN', 'PROPN', 'PUNCT'].includes(view.upos(before))) before--;
  return view.lower(before) === 'the';
}

/** Score of a description whose state is only the place where it stands: "the coalition in Mirabad". */
const WHERE_IT_IS = 0.7;

/**
 * Resolves what needs more than its own phrase: appositions, people named before, domestic actors, "both sides".
 * @param voice state in whose voice the document speaks.
 */
export function completeFromDocument(
  read: readonly ReadSentence[],
  context: ActorContext,
  gazetteer: Gazetteer,
  day: Day | null,
  voice: string | null,
): void {
  readAcronyms(read);
  const memory = new Memory();
  const named = namedStates(read);
  for (const { view, drafts } of read) {
    settleNamesakes(drafts, named);
    for (const name of settleStrangers(read, view, drafts, gazetteer, (surname) =>
      memory.isStranger(surname),
    ))
      memory.meet(name);
    joinAppositions(view, drafts);
    joinPortfolios(view, drafts);
    for (const draft of drafts) resolveFromMemory(read, view, draft, memory, gazetteer, day, named);
  }
  // "Brown called Bush": once Mr Bush is known, the text is about affairs of state.
  for (const { view, drafts } of read)
    for (const draft of drafts)
      if (draft.how === 'unresolved') resolveFromMemory(read, view, draft, memory, gazetteer, day, named);
  const bodies = new Bodies(context, gazetteer, day);
  const weights = weigh(read);
  const most = context.country ?? dominant(weights) ?? writtenAt(read, weights, gazetteer);
  const others = voice === null ? weights : without(weights, voice);
  const elsewhere = voice === null ? most : dominant(others);
  const about = voice === null && read.length > FEW ? almostAlone(weights) : null;
  const abroad = voice !== null && others.size > 0 && speaksOfAbroad(context.publisher, voice, elsewhere, weights); // prettier-ignore
  const labels = labelledStates(read, gazetteer);
  let recent: string[] = [];
  // Other than the one that speaks: told of last, before that most.
  let lastOther = heaviest(others);
  // "Special Adviser Emil Prask" stays whose he was taken to be when the text named him first.
  const people = new Map<string, Actor>();
  const holders = new Holders();
  const journey = new Journey();
  const envoys = new Envoys();
  const coordinated = new Coordinated();
  for (const [at, { view, drafts, setting }] of read.entries()) {
    const label = labels[at] ?? null;
    const whole = label ?? most;
    // Another item is another story.
    if (label !== (labels[at - 1] ?? null)) bodies.forget();
    const before = recent;
    const thanks = isThanks(view);
    const together = coordinated.before(at);
    for (const [index, draft] of drafts.entries()) {
      bodies.name(setting.bodies, drafts[index - 1]?.first ?? 0, draft.first);
      if (draft.open && isPair(draft)) {
        const pair = pairMeant(view, drafts, draft, { before, recent, together, whole, weights, voice });
        const [actor] = draft.actors;
        if (pair !== null && actor !== undefined) {
          // Neighbours as states, not as people next door.
          const sector = actor.sector === 'CVL' ? null : actor.sector;
          draft.actors = pair.map((code) => ({ ...actor, code, sector }));
          draft.how = 'pronoun';
          draft.open = false;
          draft.score = 0.6;
        }
        continue;
      }
      const kind = draft.open ? kindTold(view, draft) : null;
      if (kind !== null) {
        const code = recent.findLast((one) => kind.has(one)) ?? (kind.size === 1 ? [...kind][0] : undefined);
        const [actor] = draft.actors;
        if (actor !== undefined && code !== undefined) {
          actor.code = code;
          draft.open = false;
          draft.score = 0.7;
        } else continue;
      }
      const here = draft.open && draft.how === 'role-noun' ? stateHere(view, setting.spots, draft) : null;
      if (here !== null && draft.person === null) {
        settle(draft, [{ code: here }], 0.7);
      }
      // On whom others call abroad, and who was called in at home.
      const host = journey.hostOf(view, draft, drafts, setting.spots);
      if (host !== null && host !== voice) {
        settle(draft, [{ code: host }], 0.66);
        if (isListed(draft.entry)) bodies.describe(draft.entry, draft.actors);
      }
      const envoy = envoys.of(draft, at);
      if (envoy !== undefined) settle(draft, [{ code: envoy }], 0.66);
      const own = voice !== null && draft.open && isOwn(view, draft, voice);
      const body = bodies.headed(view, draft) ?? (own && !isListed(draft.entry) && draft.entry !== 'role: secretary-general' ? undefined : bodies.of(view, draft)); // prettier-ignore
      if (body !== undefined) settle(draft, body, 0.66);
      const owner = ownerBefore(view, draft, drafts[index - 1]);
      if (owner !== null) settle(draft, owner, 0.66);
      if (voice !== null && isOfNations(view, draft, voice)) settle(draft, [{ code: 'UNO' }], 0.66);
      const other = voice === null ? elsewhere : (elsewhere ?? lastOther);
      const isTheirs =
        voice !== null && draft.open && !own && (isOfOthers(draft, abroad) || (abroad && isOfThatState(view, draft))); // prettier-ignore
      if ((draft.open || draft.score === WHERE_IT_IS) && isOfSeveral(draft)) {
        // Forces of several states: of no country, and least of the one where they fight.
        settle(draft, [{ code: 'IGO' }], 0.66);
      }
      const sent = senders(view, drafts, draft);
      if (sent.length > 0) settle(draft, sent.map((code) => ({ code })), 0.66); // prettier-ignore
      bodies.learn(draft);
      if (
        draft.open &&
        (draft.how === 'role-noun' || isOfficer(draft) || isTheirs) &&
        !saysWhose(view, draft)
      ) {
        const [actor] = draft.actors;
        const thing = isThing(draft) || isHeld(draft);
        const stranger = thing || isStranger(view, draft, voice !== null);
        const beside = told(view, drafts, draft, setting.spots, thing);
        const near = label !== null ? null : own && !stranger ? { code: voice, score: 0.66 } : beside?.score === BESIDE && (isHeld(draft) || isOfAny(draft)) ? null : beside; // prettier-ignore
        // "Mr X, in Y for a summit, said the government was ready": his, not that of the place.
        const spoken = whole !== null && near?.code !== whole && drafts.some((other) => isNamed(other) && other.first < draft.first && other.actors[0]?.code === whole); // prettier-ignore
        const surname = surnameOf(draft);
        // "wounding two soldiers": beside one state, its own; a government's own it calls "our soldiers".
        const isAnyones = voice !== null && /^(?:MIL|COP|CVL)$/.test(actor?.sector ?? '');
        const instead = ((isTheirs && (abroad || isRegime(draft))) || (abroad && near?.score === BESIDE && isThatState(view, draft))) && near?.code === voice; // prettier-ignore
        const fits = near !== null && !spoken && !instead && (near.score > 0.6 || whole === null || whole === near.code || isAnyones); // prettier-ignore
        const owner = people.get(surname)?.code;
        const guess =
          owner ??
          (label === null ? holders.of(draft) : undefined) ??
          (fits ? near.code : stranger ? null : isTheirs ? (draft.score < 0.5 ? elsewhere : other) : isThatState(view, draft) ? (other ?? whole) : whole); // prettier-ignore
        // Whoever deals with a state is of another.
        const isSure = owner !== undefined || label !== null || (fits && near.code === voice);
        const across = isSure ? NONE : acrossFrom(view, drafts, draft);
        const likely = [guess, isTheirs ? other : whole];
        const code = across.size === 0 ? guess : stranger ? (across.has(guess ?? '') ? null : guess) : otherThan(across, likely, weights); // prettier-ignore
        if (actor !== undefined && code !== null && actor.code === '---') {
          actor.code = code;
          const sole = code === label || code === about && !drafts.some((other) => !other.open && other.actors.some((each) => isState(each.code) && each.code !== code)); // prettier-ignore
          const score = near?.code === code ? near.score : 0.45;
          draft.score = isThatState(view, draft) ? OF_THE_TEXT : sole && draft.score >= 0.5 ? OF_ITS_OWN : Math.min(draft.score, score); // prettier-ignore
          draft.open = false;
        }
      }
      envoys.learn(draft, at);
      takeOffice(draft);
      const [who] = draft.actors;
      const name = surnameOf(draft);
      if (name !== '' && who !== undefined && isState(who.code)) people.set(name, who);
      holders.learn(draft);
      for (const actor of draft.actors)
        if (isState(actor.code) && !draft.place && actor.sector !== 'JRN') {
          recent = [...recent.filter((code) => code !== actor.code), actor.code];
          if (actor.code !== voice && isStateCode(actor.code) && !thanks) lastOther = actor.code;
        }
    }
    coordinated.learn(view, drafts, at);
    journey.follow(view, setting.spots);
    bodies.name(setting.bodies, drafts.at(-1)?.first ?? 0, view.length);
    for (const { entry, code } of setting.owned) bodies.describe(entry, [{ code }]);
  }
  for (const { view, drafts } of read) for (const [index, draft] of drafts.entries()) takeFromNext(view, draft, drafts[index + 1]); // prettier-ignore
  // A headline or a later sentence may have told who somebody is.
  for (const { drafts } of read)
    for (const draft of drafts) {
      const [actor] = draft.actors;
      if (actor?.code !== '---') continue;
      const ownBody =
        voice !== null && (isOwnName(actor.entity_text, context.publisher) || isOwnBody(draft, voice));
      const isSoldier = voice !== null && isOwnSoldier(draft, context.publisher);
      const known = ownBody || isSoldier ? { code: voice, sector: isSoldier ? 'MIL' : 'GOV' } : people.get(surnameOf(draft)); // prettier-ignore
      if (known === undefined) continue;
      if (isSoldier) people.set(surnameOf(draft), { ...actor, ...known });
      Object.assign(draft, { actors: [{ ...actor, code: known.code, sector: known.sector }], how: 'apposition', open: false, score: 0.6 }); // prettier-ignore
    }
}

/** Says whose a draft is. */
function settle(draft: Draft, whose: readonly (Pick<Actor, 'code'> & Partial<Actor>)[], score: number): void {
  const [actor] = draft.actors;
  if (actor === undefined) return;
  draft.actors = whose.map((each) => ({ ...actor, ...each, entity_text: actor.entity_text }));
  draft.open = false;
  draft.score = score;
}

function surnameOf({ person }: Draft): string {
  return person?.split(' ').at(-1) ?? '';
}
