import type { Hit, Matcher } from '../match.ts';
import type { Filler, Roles } from '../roles.ts';
import { holdsCode, isCircumstance, isKnown, isReason, isTrigger, overlapsAny, PLACING } from './filler.ts';
import type { SentenceTree } from '../tree/sentence-tree.ts';
import type { Resolver } from './resolver.ts';

/** Where a recipient is looked for when the rule's own places are empty, in this order. */
const FALLBACK_SLOTS = ['against', 'on', 'to', 'with', 'toward', 'from', 'for', 'of', 'over', 'in', 'at', 'into', 'near', 'about', 'inside', 'across', 'between', 'among', 'outside', 'off', 'around', 'within']; // prettier-ignore

/** "fired from X": from where one strikes is not whom one strikes. */
const AIMING = new Set(['ASSAULT', 'MOBILIZE']);
/** These behind the objects. */
const SLOTS = ['obj', 'iobj', ...FALLBACK_SLOTS];
const SLOTS_OF_BLOWS = SLOTS.filter((slot) => slot !== 'from');
const SLOTS_OF_THANKS = SLOTS.filter((slot) => slot !== 'on' && slot !== 'for');
/** What is looked into when nobody stands there. */
const FURTHER = ['comp', 'obj', 'for', 'of', 'on', 'to', 'with'];
const FURTHER_THANKS = ['obj', 'to', 'with'];
const THANKING = new Set(['thank', 'congratulate', 'praise', 'commend', 'compliment', 'applaud']);

const SEATS = new Set(['headquarters', 'seat', 'base', 'office', 'capital']);

/** Those of whom news tells what they did to others before. */
const ARMED = new Set(['CRM', 'REB', 'UAF', 'PRM']);

/** Looks for parties outside the rule's own places: in other slots, beside the predicate, under it. */
export class Nearby {
  readonly #matcher: Matcher;
  readonly #roles: Roles;
  readonly #resolver: Resolver;

  constructor(matcher: Matcher, roles: Roles, resolver: Resolver) {
    this.#matcher = matcher;
    this.#roles = roles;
    this.#resolver = resolver;
  }

  /**
   * A recipient in any other place of the clause, its complements included; only those with a country.
   * @param isWanted asked last, so that whoever it is asked of may stand there.
   */
  anywhere(
    hit: Hit,
    actors: readonly Filler[],
    isWanted: (filler: Filler) => boolean = () => true,
  ): Filler[] {
    const tree = this.#matcher.tree;
    const seen = new Set<number>();
    // "held meetings on X in Ostrevik": of what is sent or held, the place tells more than the matter.
    const isMeans = hit.pattern.rule.type === 'CONSULT' || hit.pattern.rule.type === 'MOBILIZE' || hit.pattern.rule.id === 'retreat.resign'; // prettier-ignore
    const isBlame = hit.pattern.rule.type === 'ACCUSE';
    // "congratulated the envoy on talks with B": for what somebody is thanked says nothing of whom.
    const isThanks = THANKING.has(hit.pattern.lemma) && hit.slots.get('obj').some((one) => this.#resolver.at(one).some(({ animate }) => animate)); // prettier-ignore
    const where = isThanks ? SLOTS_OF_THANKS : AIMING.has(hit.pattern.rule.type) ? SLOTS_OF_BLOWS : SLOTS;
    const look = (token: number, slots = this.#matcher.slotsAt(token), depth = 0): Filler[] => {
      if (seen.has(token) || depth > 4) return [];
      seen.add(token);
      for (const slot of where) {
        const indexes = slots.get(slot);
        if (indexes.length === 0) continue;
        const found = indexes.flatMap((index) => this.#resolver.at(index)).filter((filler) => isKnown(filler) && (!filler.possessed || !isOfSame(filler, actors)) && !overlapsAny(filler, actors) && !(isMeans && isTrigger(filler, hit, tree)) && !isCircumstance(tree, filler, hit) && !isReason(tree, filler) && !(isBlame && isToldOf(tree, filler.head, hit.token)) && isWanted(filler)); // prettier-ignore
        if (found.length > 0) return found;
      }
      // What people did elsewhere is told of them: "surrounded pirates who had seized a ship of B".
      const isTold = (slot: string, one: number) => slot === 'obj' && tree.childrenIn(one, 'acl').length > 0 && this.#resolver.at(one).some(({ actors: [who] }) => ARMED.has(who?.sector ?? '')); // prettier-ignore
      for (const slot of isThanks ? FURTHER_THANKS : FURTHER)
        for (const one of slots.get(slot)) {
          if (isTold(slot, one)) continue;
          for (const index of [one, ...tree.childrenIn(one, 'conj')]) {
            // "launched a mission with its seat in X": where a thing has its seat is nobody acted on.
            if (slot === 'with' && SEATS.has(tree.key(index))) continue;
            const found = look(index, this.#matcher.slotsAt(index), depth + 1);
            if (found.length > 0) return found;
          }
        }
      return [];
    };
    return look(hit.token, hit.slots);
  }

  /** The nearest noun phrase before an active verb that could be its subject, for trees that lost it; −1 for none. */
  leftSubject(hit: Hit): number {
    const tree = this.#matcher.tree;
    const verb = hit.pattern.kind === 'noun' ? hit.carrier : hit.token;
    if (verb < 0 || tree.token(verb).upos !== 'VERB' || this.#matcher.clauses.isPassive(verb)) return -1;
    for (let index = verb - 1; index >= tree.datelineEnd; index--) {
      const { upos, xpos } = tree.token(index);
      if (upos === 'VERB' && xpos !== 'VBN' && xpos !== 'VBG') return -1;
      if (upos === 'SCONJ') return -1;
      if (upos !== 'NOUN' && upos !== 'PROPN') continue;
      const governor = tree.head(index);
      if (governor > index && governor < verb) continue;
      if (NOT_HEAD.has(tree.relation(index)) || tree.preposition(index) !== '' || tree.mentionAt[index]?.head !== index && tree.mentionAt[index] !== undefined) continue; // prettier-ignore
      if (this.#roles.at(index).some((filler) => filler.animate)) return index;
    }
    return -1;
  }

  /**
   * What the tree hangs anywhere under the predicate, nearest first: somebody known (or wanted); failing that, the first
   * phrase behind a preposition. For arguments that the parser hung too deep or too high.
   */
  rightward(hit: Hit, taken: readonly Filler[], isWanted = isKnown): Filler[] {
    const tree = this.#matcher.tree;
    let unknown: readonly Filler[] = [];
    for (let index = hit.token + 1; index < tree.tokens.length; index++) {
      if (!tree.isNominal(index) || tree.token(index).upos === 'PRON') continue;
      const relation = tree.relation(index);
      // "sanctions, including bans, on X": an argument that the parser joined to the list before it.
      const joined = relation === 'conj' && tree.preposition(index) !== '';
      if (!joined && !ARGUMENTS.has(relation)) continue;
      if (tree.token(index).relation === 'nmod:poss' || !this.#isInClause(index, hit.token)) continue;
      if (AIMING.has(hit.pattern.rule.type) && tree.preposition(index) === 'from') continue;
      const fillers = this.#resolver
        .at(index)
        .filter((filler) => !filler.possessed && !overlapsAny(filler, taken) && !isCircumstance(tree, filler, hit) && !isReason(tree, filler) && !isTrigger(filler, hit, tree)); // prettier-ignore
      if (fillers.some(isWanted)) return fillers;
      const preposition = tree.preposition(index);
      if (unknown.length === 0 && PLACES.has(preposition)) unknown = fillers;
    }
    return [...unknown];
  }

  /** "brought tents to families after the flood in X": where help goes, told by what has struck there. */
  stricken(): Filler[] {
    const tree = this.#matcher.tree;
    if (!tree.keys.some((key) => DISASTERS.has(key))) return [];
    return tree.keys
      .flatMap((key, index) => (DISASTERS.has(key) ? tree.childrenIn(index, 'nmod') : []))
      .filter((child) => PLACING.has(tree.preposition(child)))
      .flatMap((child) => this.#resolver.at(child))
      .filter(isKnown);
  }

  /** Under the predicate without a relative clause, condition or reason between. */
  #isInClause(index: number, predicate: number): boolean {
    const tree = this.#matcher.tree;
    let at = index;
    for (let steps = 0; steps < 12 && at >= 0; steps++) {
      if (at === predicate) return true;
      const relation = tree.token(at).relation;
      if (relation === 'acl:relcl' || relation === 'parataxis') return false;
      if (relation === 'conj' && isClause(tree, at)) return false;
      // "protested through its embassy in X": by whom one acts is nobody acted on, nor is where he sits.
      if (tree.preposition(at) === 'through' && tree.childrenIn(at, 'nmod:poss').length > 0) return false;
      // "shelters for families returning from B": whence they come.
      if (at !== index && COMING.has(tree.key(at)) && tree.preposition(index) === 'from') return false;
      // "broke the truce by shelling X": how it was done is the act itself.
      const how = tree.preposition(at) === 'by' && tree.token(at).text.endsWith('ing');
      if (LOOSE.has(tree.preposition(at)) && !how) return false;
      at = tree.head(at);
    }
    return false;
  }
}

/** "raided ten sites and would be glad of B's help": whatever is coordinated with the act and is an act or state itself. */
function isClause(tree: SentenceTree, at: number): boolean {
  if (tree.token(at).upos === 'VERB') return tree.token(at).xpos !== 'VBG';
  return tree.childrenIn(at, 'cop').length > 0;
}

/** What people who are told of came from somewhere by. */
const COMING = new Set(['return', 'come', 'flee', 'arrive', 'escape']);

/** "condemned a test of a missile that fell into the sea of B": what only befell somebody is not his doing. */
function isToldOf(tree: SentenceTree, head: number, act: number): boolean {
  for (let at = head, steps = 0; at >= 0 && at !== act && steps < 12; steps++) {
    const governor = tree.head(at);
    if (governor >= 0 && tree.token(governor).relation === 'acl:relcl' && governor !== act && !/^nsubj$|^obl:agent/.test(tree.token(at).relation)) return true; // prettier-ignore
    at = governor;
  }
  return false;
}

/** "the fate of its captives": a thing of the actor's own country, which is a party only where there is no other. */
export function isOfOwn(filler: Filler, actors: readonly Filler[]): boolean {
  return !filler.direct && !filler.animate && isOfSame(filler, actors);
}

/** Whether all of a filler's countries are those of the parties. */
export function isOfSame(filler: Filler, parties: readonly Filler[]): boolean {
  return filler.actors.every(({ code }) => holdsCode(parties, code));
}

const DISASTERS = new Set(['earthquake', 'quake', 'flood', 'flooding', 'hurricane', 'cyclone', 'typhoon', 'tsunami', 'famine', 'drought', 'eruption', 'landslide', 'epidemic', 'outbreak', 'wildfire', 'disaster', 'war', 'conflict', 'crisis']); // prettier-ignore
const ARGUMENTS = new Set(['obl', 'nmod', 'obj', 'iobj']);
const PLACES = new Set([
  'from',
  'in',
  'at',
  'to',
  'on',
  'against',
  'for',
  'with',
  'of',
  'into',
  'toward',
  'over',
  ...PLACING,
]);
/** What only sets the scene of an act. */
const LOOSE = new Set(['after', 'before', 'because_of', 'amid', 'despite', 'during', 'since', 'until', 'due_to', 'following', 'as', 'than', 'if', 'because', 'while', 'when', 'although', 'by', 'under', 'according_to', 'including', 'like', 'alongside', 'thanks_to']); // prettier-ignore
const NOT_HEAD = new Set(['compound', 'flat', 'nmod', 'amod', 'conj', 'appos', 'obl', 'obj', 'vocative']);
