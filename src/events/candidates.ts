import type { Actor, ActorMention, Modality, Sentence } from '../core/index.ts';
import { anotherType, isExercise } from './another-type.ts';
import { attributionOf } from './attribution.ts';
import { confidenceOf, type Weighed } from './confidence/index.ts';
import { explain } from './explain.ts';
import { convert } from './convert.ts';
import { isFigurative, isPowerless } from './figurative.ts';
import { demandOf, SAID_ONLY } from './demanded.ts';
import { isMadeUp } from './fiction.ts';
import { settleAuthorities } from './authorities.ts';
import { settleAtHome } from './home.ts';
import { isIdle } from './idle.ts';
import { Matcher, type Hit } from './match.ts';
import { keepOutermost } from './outermost.ts';
import { isOwnAffair } from './own-affairs.ts';
import { withoutOwnLand } from './own-land.ts';
import { settleSpoken } from './spoken.ts';
import { isStanding } from './standing.ts';
import { isOnlyThought } from './thought.ts';
import { actorsOf, namedRecipients } from './named.ts';
import { readModality, type ModalReading } from './modality/index.ts';
import { tellsOfPlay } from './play.ts';
import { isKnown, PartyFinder, settleOwners, type Parties } from './parties/index.ts';
import { withoutRepeats } from './repeats.ts';
import { Roles, type Filler } from './roles.ts';
import type { RuleSet } from './rules/index.ts';
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
    const recipients = namedRecipients(abroad, parties, actors, rule.type, tree);
    if (CONTESTS.has(rule.type) && !actors.some(isOfficial) && !recipients.some(isOfficial) && tellsOfPlay(tree.keys, rules.lexicon.play)) continue; // prettier-ignore
    if (isOwnAffair(hit, parties, actors, recipients, tree)) continue;
    const reading = readModality(tree, hit.token, rules.lexicon, hit.consumed);
    if (isOnlyThought(hit, reading, tree)) continue;
    const reportedBy = attributionOf(matcher, roles, hit.token, rules.lexicon);
    const ownWord = reportedBy === null || isOwnWord(reportedBy, actors, hit, tree);
    const other = anotherType(hit, actors, parties, matcher, roles, stricken);
    // "the troops will practise landings": an exercise that is ahead is no threat.
    const isThreat = ownWord && !(rule.type === 'MOBILIZE' && isExercise(hit, tree));
    const plain = convert(other?.type ?? rule.type, other === null ? rule.mode : other.mode, reading, rule.type === 'MOBILIZE' ? isThreat : ownWord, hit.pattern.lemma, ownWord && reportedBy !== null); // prettier-ignore
    const demand = demandOf(rule.id, plain, reading, actors, recipients, reportedBy ?? voice);
    if (demand === null && SAID_ONLY.has(rule.id)) continue;
    const { type, mode, modality, note } = demand?.converted ?? plain;
    const speaker = PLEDGES.has(type) && ownWord ? reportedBy : null;
    if (speaker !== null && isFor(speaker, actors)) actors.unshift(speaker);
    const candidate: Candidate = {
      sentence, tree, hit, type, mode, modality, reading, converted: note, parties,
      actors: demand?.actors ?? (actors.length > 0 ? actors : [{ code: '---', sector: null, entity_text: '' }]),
      // Where several exercise together, on the land of one of them, nobody else takes part.
      recipients: demand?.recipients ?? (other?.type === 'COOPERATE' ? recipients.filter(({ code }) => code !== '---' && !actors.some((actor) => actor.code === code)) : recipients),
      reportedBy: ownWord || demand !== null ? null : reportedBy,
      confidence: 0,
      weighed: null,
      share: 1,
      told,
      steps: (before) => [
        ...(other === null ? [] : [other.why]),
        ...(parties.recipients.some((filler, index) => filler !== found.recipients[index]) ? ['no other country is told of: its own people'] : []),
        ...(speaker !== null && actors[0] === speaker ? [`"${speaker.entity_text}" gives the word`] : []),
        ...explain(before ?? candidate),
      ],
    }; // prettier-ignore
    candidate.confidence = confidenceOf(candidate);
    candidates.push(candidate);
  }
  return withoutRepeats(candidates);
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
