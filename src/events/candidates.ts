import { isGuessed } from '../actors/index.ts';
import type { Actor, ActorMention, Modality, Sentence } from '../core/index.ts';
import { attributionOf } from './attribution.ts';
import { confidenceOf, type Weighed } from './confidence/index.ts';
import { explain } from './explain.ts';
import { convert } from './convert.ts';
import { isFigurative, isPowerless } from './figurative.ts';
import { demandOf, SAID_ONLY } from './demanded.ts';
import { isMadeUp } from './fiction.ts';
import { settleAuthorities } from './authorities.ts';
import { settleAtHome, STRANGERS } from './home.ts';
import { isIdle } from './idle.ts';
import { Matcher, type Hit } from './match.ts';
import { keepOutermost } from './outermost.ts';
import { isOwnAffair } from './own-affairs.ts';
import { withoutOwnLand } from './own-land.ts';
import { settleSpoken } from './spoken.ts';
import { isStanding } from './standing.ts';
import { isOnlyThought } from './thought.ts';
import { readModality, type ModalReading } from './modality/index.ts';
import { tellsOfPlay } from './play.ts';
import { isGift, isRelief } from './relief.ts';
import { isKnown, PartyFinder, settleOwners, type Parties } from './parties/index.ts';
import { withoutRepeats } from './repeats.ts';
import { Roles, type Filler } from './roles.ts';
import { lemmaKey, type RuleSet } from './rules/index.ts';
import type { SentenceTree } from './tree/sentence-tree.ts';
import { treeOf } from './tree/tree-of.ts';
import type { Told } from './told.ts';

/** An event of one sentence before its dates, numbers and place are worked out. */
export interface Candidate {
  sentence: Sentence;
  tree: SentenceTree;
  hit: Hit;
  type: string;
  mode: string | null;
  modality: Modality;
  reading: ModalReading;
  /** Whether the codebook's conversion changed the type. */
  converted: string | null;
  parties: Parties;
  actors: Actor[];
  recipients: Actor[];
  reportedBy: Actor | null;
  confidence: number;
  /** What {@link confidence} rests on; null as long as nobody has asked. */
  weighed: Weighed | null;
  /** What the whole of its document leaves of its confidence, 0–1: see `weighByWhole`. */
  share: number;
  /** Whom its document tells of. */
  told: () => Told;
  /** How it was coded, in words: put together when asked for, of the candidate as it is then or as it was handed in. */
  steps: (before?: Candidate) => string[];
}

/**
 * Codes one sentence. The plain middle of the room: match, find the parties, read the modality, convert, tidy.
 * @param voice government in whose voice the document speaks.
 * @param stricken whether the document tells of a disaster.
 * @param told whom the document tells of.
 */
export function codeSentence(
  sentence: Sentence,
  mentions: readonly ActorMention[],
  rules: RuleSet,
  voice: Actor | null = null,
  stricken: () => boolean = () => false,
  told: () => Told = () => new Map(),
): Candidate[] {
  if (sentence.tokens.length < 2 || sentence.tokens.length > 250) return [];
  const tree = treeOf(sentence, mentions, rules);
  const matcher = new Matcher(tree, rules);
  const hits = matcher.hits();
  if (hits.length === 0) return [];
  const roles = new Roles(tree, rules.lexicon.people);
  const finder = new PartyFinder(matcher, roles);
  const candidates: Candidate[] = [];
  for (const hit of keepOutermost(hits, matcher)) {
    const rule = hit.pattern.rule;
    if (rule.type === 'NONE' || isMadeUp(tree, hit.token)) continue;
    const found = settleOwners(finder.find(hit), hit, matcher, roles);
    const spoken = settleSpoken(settleAuthorities(found, hit, matcher), hit, matcher, () => attributionOf(matcher, roles, hit.token, rules.lexicon) ?? voice); // prettier-ignore
    const parties = settleAtHome(spoken, tree, rule);
    // "The map contradicts the book": nobody does anything to anybody.
    if (!parties.actors.some(mayAct) && !parties.recipients.some(mayAct)) continue;
    if (isIdle(hit, parties, tree) || isStanding(hit, parties, tree)) continue;
    if (isFigurative(hit, parties, tree, rules.lexicon)) continue;
    const actors = actorsOf(parties.actors, tree);
    const named = parties.recipients.filter((filler) => !isPowerless(filler, tree, rules.lexicon) || filler.actors.some(({ code }) => code !== '---' && !actors.some((actor) => actor.code === code))); // prettier-ignore
    const abroad = withoutOwnLand(named, actors, rule.type, tree);
    const recipients = withoutOwn(actorsOf(withFewThings(withoutGuesses(abroad, actors, rule.type, tree)), tree), parties, actors); // prettier-ignore
    if (CONTESTS.has(rule.type) && !actors.some(isOfficial) && !recipients.some(isOfficial) && tellsOfPlay(tree.keys, rules.lexicon.play)) continue; // prettier-ignore
    if (isOwnAffair(hit, parties, actors, recipients, tree)) continue;
    const reading = readModality(tree, hit.token, rules.lexicon, hit.consumed);
    if (isOnlyThought(hit, reading, tree)) continue;
    const reportedBy = attributionOf(matcher, roles, hit.token, rules.lexicon);
    const ownWord = reportedBy === null || isOwnWord(reportedBy, actors, hit, tree);
    const forPeace = rule.type === 'MOBILIZE' && tree.keys.some((key) => PEACEKEEPING.has(key));
    const forRelief = isRelief(hit, tree, stricken) || isGift(hit, tree);
    const together = rule.type === 'MOBILIZE' && [hit.token, ...hit.consumed].some((index) => [index, ...tree.childrenIn(index, 'compound'), ...tree.childrenIn(index, 'amod')].some((word) => EXERCISES.has(tree.key(word)))) && areSeveralStates(actors); // prettier-ignore
    const inWords = rule.type === 'PROTEST' && hit.pattern.lemma === 'protest' && hit.pattern.kind === 'verb' && actors.length > 0 && actors.every(isState) && parties.actors.every(({ direct, head }) => direct && !COUNTED.has(tree.key(head))); // prettier-ignore
    const forOthers = rule.type === 'MOBILIZE' && isForOthers(hit, actors, matcher, roles);
    const isPromise = hit.pattern.lemma === 'assure' && rule.type === 'SUPPORT' && hit.slots.get('comp').some((clause) => tree.childrenIn(clause, 'aux').some((aux) => AHEAD.has(tree.key(aux)))); // prettier-ignore
    const other = isPromise
      ? 'AGREE'
      : forPeace || forRelief || forOthers
        ? 'AID'
        : together
          ? 'COOPERATE'
          : inWords
            ? 'ACCUSE'
            : null;
    // "the troops will practise landings": an exercise that is ahead is no threat.
    const isThreat = ownWord && !(rule.type === 'MOBILIZE' && [hit.token, ...hit.consumed].some((index) => EXERCISES.has(tree.key(index)))); // prettier-ignore
    const plain = convert(other ?? rule.type, other === null ? rule.mode : inWords ? 'disapprove' : null, reading, rule.type === 'MOBILIZE' ? isThreat : ownWord, hit.pattern.lemma, ownWord && reportedBy !== null); // prettier-ignore
    const demand = demandOf(rule.id, plain, reading, actors, recipients, reportedBy ?? voice);
    if (demand === null && SAID_ONLY.has(rule.id)) continue;
    const { type, mode, modality, note } = demand?.converted ?? plain;
    const speaker = PLEDGES.has(type) && ownWord ? reportedBy : null;
    if (speaker !== null && isFor(speaker, actors)) actors.unshift(speaker);
    const candidate: Candidate = {
      sentence, tree, hit, type, mode, modality, reading, converted: note, parties,
      actors: demand?.actors ?? (actors.length > 0 ? actors : [{ code: '---', sector: null, entity_text: '' }]),
      // Where several exercise together, on the land of one of them, nobody else takes part.
      recipients: demand?.recipients ?? (together ? recipients.filter(({ code }) => code !== '---' && !actors.some((actor) => actor.code === code)) : recipients),
      reportedBy: ownWord || demand !== null ? null : reportedBy,
      confidence: 0,
      weighed: null,
      share: 1,
      told,
      steps: (before) => [
        ...(isPromise ? ['an assurance of what will be is AGREE'] : []),
        ...(forOthers ? ['troops sent to help those of another state are AID'] : []),
        ...(forPeace ? ['troops for a peacekeeping mission are AID'] : []),
        ...(forRelief ? ['what is given, or sent after a disaster, is AID'] : []),
        ...(parties.recipients.some((filler, index) => filler !== found.recipients[index]) ? ['no other country is told of: its own people'] : []),
        ...(speaker !== null && actors[0] === speaker ? [`"${speaker.entity_text}" gives the word`] : []),
        ...(inWords ? ['a government protests in words: ACCUSE'] : []),
        ...(together ? ['an exercise of several states is COOPERATE'] : []),
        ...explain(before ?? candidate),
      ],
    }; // prettier-ignore
    candidate.confidence = confidenceOf(candidate);
    candidates.push(candidate);
  }
  return withoutRepeats(candidates);
}

/** What states rather do with others. */
const WITH_OTHERS = new Set(['AID', 'AGREE', 'SUPPORT', 'CONSULT']);

/** What a state does to others' ships and aircraft, not to its own. */
const AGAINST_OTHERS = new Set(['COERCE', 'ASSAULT']);
const VESSELS = new Set(['tanker', 'ship', 'vessel', 'boat', 'trawler', 'freighter', 'warship', 'plane', 'aircraft', 'jet', 'helicopter', 'drone'].map(lemmaKey)); // prettier-ignore

/**
 * "Arvania promised advisers", "Arvania seized a tanker": whose those are to whom a state is kind, or whose ship it takes,
 * was only guessed, and that they are its own is as often wrong as right.
 */
function withoutGuesses(
  recipients: readonly Filler[],
  actors: readonly Actor[],
  type: string,
  tree: SentenceTree,
): readonly Filler[] {
  const isKind = WITH_OTHERS.has(type);
  const own = new Set(actors.map(({ code }) => code));
  return recipients.map((filler) => {
    // "We thank our friends": whoever is one's friend or neighbour is another.
    if (OTHERS.has(tree.key(filler.head)) && (filler.possessed || isOnlyGuess(filler, tree)))
      return withoutCodes(filler, own);
    // "Militants attacked their convoy": not the attackers' own.
    if (type === 'ASSAULT' && filler.possessed && STRUCK.has(tree.key(filler.head)))
      return withoutCodes(filler, own);
    if (!isKind && !AGAINST_OTHERS.has(type)) return filler;
    const mention = tree.mentionAt[filler.head];
    if (mention === undefined || !isGuessed(mention)) return filler;
    if (!isKind && !VESSELS.has(tree.key(filler.head)) && !STRANGERS.has(tree.key(filler.head)))
      return filler;
    return withoutCodes(filler, own);
  });
}

/** What is attacked and owned. */
const STRUCK = new Set(['convoy', 'base', 'post', 'camp', 'headquarters', 'embassy', 'consulate', 'vehicle', 'car', 'patrol', 'checkpoint', 'position', 'outpost', 'ship', 'vessel', 'boat', 'bus', 'village', 'house', 'home', 'office', 'barracks'].map(lemmaKey)); // prettier-ignore

/** Those whom a state has beside itself. */
const OTHERS = new Set(['friend', 'neighbor', 'partner', 'counterpart', 'ally', 'donor', 'lender', 'creditor'].map(lemmaKey)); // prettier-ignore

function isOnlyGuess({ head }: Filler, tree: SentenceTree): boolean {
  const mention = tree.mentionAt[head];
  return mention !== undefined && isGuessed(mention);
}

/** A filler of whom some states are left open. */
function withoutCodes(filler: Filler, codes: ReadonlySet<string>): Filler {
  return { ...filler, actors: filler.actors.map((actor) => (codes.has(actor.code) ? { ...actor, code: '---' } : actor)) }; // prettier-ignore
}

/**
 * What only belongs to the actor's own country ("the embassy's grant") is no recipient of that country: its words
 * stay, its country goes. Somebody named or described as such stays: states act on their own people; and so does what
 * belongs to another body of the state ("the court quashed the government's order").
 */
function withoutOwn(recipients: Actor[], parties: Parties, actors: readonly Actor[]): Actor[] {
  if (recipients.length === 0) return recipients;
  const own = new Set(actors.map((actor) => actor.code));
  const left = recipients.some(({ code }) => own.has(code)) ? withoutLoose(recipients, parties, actors, own) : recipients; // prettier-ignore
  // "the Arvanian-Belmarkian border": to Arvania it is Belmark's, and said once.
  return left.filter(({ code, entity_text: words }, index) => code !== '---' || !left.some((other, at) => other.entity_text === words && (other.code !== '---' || at < index))); // prettier-ignore
}

/** What is left of recipients of which some are the actors' own. */
function withoutLoose(
  recipients: readonly Actor[],
  parties: Parties,
  actors: readonly Actor[],
  own: ReadonlySet<string>,
): Actor[] {
  const sectors = new Set(actors.map((actor) => actor.sector));
  const loose = new Set(parties.recipients.flatMap((filler) => (filler.direct || filler.animate ? [] : filler.actors.filter(({ sector }) => sector === null || sectors.has(sector) || sectors.has(null)).map((actor) => `${actor.code} ${actor.entity_text}`)))); // prettier-ignore
  // "the first word between the two neighbours": to one of them the other is the recipient.
  const shared = new Set(parties.recipients.flatMap(({ actors: each }) => (each.length > 1 && each.some(({ code }) => !own.has(code)) ? each : [])).map(({ entity_text }) => entity_text)); // prettier-ignore
  const others = recipients.filter(({ code, entity_text }) => !(own.has(code) && shared.has(entity_text)));
  return others.map((actor) => (own.has(actor.code) && loose.has(`${actor.code} ${actor.entity_text}`) ? { code: '---', sector: null, entity_text: actor.entity_text } : actor)); // prettier-ignore
}

/** A state by its name, or its government. */
function isState({ code, sector }: Actor): boolean {
  return code !== '---' && (sector === null || sector === 'GOV');
}

/** Crowds of a state, which are not the state: "thousands protested in X". */
const COUNTED = new Set(['thousand', 'hundred', 'dozen', 'million', 'score']);

/** "destroyed ten tanks of A, five trucks, a bridge and a barn": beside somebody known, the first things stand for all. */
function withFewThings(fillers: readonly Filler[]): Filler[] {
  if (!fillers.some(isKnown)) return [...fillers];
  const things = fillers.filter((filler) => !isKnown(filler) && !filler.animate);
  const left = new Set(things.slice(MOST_THINGS));
  return fillers.filter((filler) => !left.has(filler));
}

const MOST_THINGS = 2;

/** The actors of some fillers, each once; an unknown one is kept by its words, unless they stand within a known one's. */
function actorsOf(fillers: readonly Filler[], tree: SentenceTree): Actor[] {
  const found: Actor[] = [];
  for (const filler of fillers)
    for (const actor of isWithin(filler, fillers, tree) ? [] : filler.actors)
      if (!found.some((other) => other.code === actor.code && other.entity_text === actor.entity_text)) found.push(actor); // prettier-ignore
  return found;
}

/** "Saudi" of "a Saudi-led coalition", "Italy" of "the ministers of France and Italy", where both were taken for parties. */
function isWithin(filler: Filler, fillers: readonly Filler[], tree: SentenceTree): boolean {
  if (isKnown(filler)) return false;
  const { head } = filler;
  const isJoined = tree.relation(head) === 'conj';
  return fillers.some((other) => {
    if (!isKnown(other)) return false;
    const { first, last } = tree.mentionAt[other.head] ?? other;
    return (first <= head && head <= last) || (!isJoined && other.first <= head && head <= other.last);
  });
}

/** "The kidnappers said they would …": whoever they are, they say it of themselves. */
function isOwnWord(speaker: Actor, actors: readonly Actor[], { slots }: Hit, tree: SentenceTree): boolean {
  if (actors.some(({ code }) => code === speaker.code)) return true;
  return speaker.code === '---' && slots.get('subj').some((index) => tree.token(index).upos === 'PRON');
}

/** Acts that are done by saying so. */
const PLEDGES = new Set(['AGREE', 'THREATEN', 'REJECT']);
const PRONOUNS = new Set(['he', 'she', 'it', 'they', 'we', 'i']);

/** "The premier said his country would send tanks": who gives the word acts beside the country he gives it for. */
function isFor({ code, entity_text: words }: Actor, actors: readonly Actor[]): boolean {
  if (code === '---' || PRONOUNS.has(words.toLowerCase())) return false;
  return actors.length > 0 && actors.every((actor) => actor.code === code && actor.entity_text !== words);
}

/** Acts that words of games sound like: "attacked from the start", "surrendered the lead", "will meet B". */
const CONTESTS = new Set(['ASSAULT', 'COERCE', 'THREATEN', 'RETREAT', 'CONCEDE', 'PROTEST', 'CONSULT']);

/** Somebody known, or who by his words can act. */
function mayAct(filler: Filler): boolean {
  return filler.animate || isKnown(filler);
}

/** Somebody who acts for a state, not a team or a player. */
function isOfficial({ sector }: Actor): boolean {
  return sector !== null && OFFICIAL.has(sector);
}

const OFFICIAL = new Set(['GOV', 'MIL', 'COP', 'JUD', 'LEG', 'SPY', 'REB', 'OPP', 'UAF', 'PRM', 'ELI']);

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

function areSeveralStates(actors: readonly Actor[]): boolean {
  return new Set(actors.map(({ code }) => code).filter((code) => code !== '---')).size > 1;
}
