import { isGuessed } from '../actors/index.ts';
import type { Actor } from '../core/index.ts';
import { STRANGERS } from './home.ts';
import { isKnown, type Parties } from './parties/index.ts';
import type { Filler } from './roles.ts';
import { lemmaKey } from './rules/index.ts';
import type { SentenceTree } from './tree/sentence-tree.ts';

/** Who is named as recipient of those that were found: without guesses, what is the actors' own, and most of many things. */
export function namedRecipients(
  found: readonly Filler[],
  parties: Parties,
  actors: readonly Actor[],
  type: string,
  tree: SentenceTree,
): Actor[] {
  const told = withFewThings(withoutGuesses(found, actors, type, tree));
  return withoutOwn(actorsOf(told, tree), parties, actors);
}

/** The actors of some fillers, each once; an unknown one is kept by its words, unless they stand within a known one's. */
export function actorsOf(fillers: readonly Filler[], tree: SentenceTree): Actor[] {
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
    if (!isOnlyGuess(filler, tree)) return filler;
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

/** "destroyed ten tanks of A, five trucks, a bridge and a barn": beside somebody known, the first things stand for all. */
function withFewThings(fillers: readonly Filler[]): Filler[] {
  if (!fillers.some(isKnown)) return [...fillers];
  const things = fillers.filter((filler) => !isKnown(filler) && !filler.animate);
  const left = new Set(things.slice(MOST_THINGS));
  return fillers.filter((filler) => !left.has(filler));
}

const MOST_THINGS = 2;
