import type { Hit, Matcher } from '../match.ts';
import type { Filler, Roles } from '../roles.ts';
import { wholeOf } from '../tree/objects.ts';
import { actedOnAbove } from './acted-on.ts';
import type { Path } from '../rules/index.ts';
import { isKnown, PLACING } from './filler.ts';

/** Who stands at a token, pronouns taken back to whom they mean. */
export class Resolver {
  readonly #matcher: Matcher;
  readonly #roles: Roles;
  readonly #resolved: (readonly Filler[] | undefined)[] = [];

  constructor(matcher: Matcher, roles: Roles) {
    this.#matcher = matcher;
    this.#roles = roles;
  }

  /** Fillers at the end of a way from a token, its first step in the slots of the hit. */
  along(token: number, hit: Hit, path: Path): readonly Filler[] {
    const [first] = path;
    let tokens: readonly number[] = first === undefined ? [token] : hit.slots.get(first);
    for (let step = 1; step < path.length && tokens.length > 0; step++)
      tokens = tokens.flatMap((at) => this.#matcher.slotsAt(at).get(path[step] as string));
    // Most ways lead to nobody or to one.
    if (tokens.length === 0) return NOBODY;
    return tokens.length === 1 ? this.at(tokens[0] as number) : tokens.flatMap((index) => this.at(index));
  }

  /** Fillers at a token; a pronoun is taken back to the subject of a clause above it, for that subject's words. */
  at(index: number): readonly Filler[] {
    const known = this.#resolved[index];
    if (known !== undefined) return known;
    // While it is being worked out, a pronoun that leads back to itself means nobody.
    this.#resolved[index] = [];
    return (this.#resolved[index] = this.#read(index));
  }

  #read(index: number): readonly Filler[] {
    const tree = this.#matcher.tree;
    // "appalled by the way B treats C": B is meant.
    if (tree.key(index) === 'way') return tree.childrenIn(index, 'acl').flatMap((clause) => tree.childrenIn(clause, 'nsubj')).flatMap((doer) => this.at(doer)); // prettier-ignore
    // "found itself accused by B": its subject is meant.
    if (REFLEXIVE.has(tree.key(index)) && tree.key(tree.head(index)) === 'find') {
      const verb = tree.head(index);
      return verb < 0 || tree.relation(index) !== 'obj' ? [] : this.#matcher.clauses.slots(verb).get('subj').flatMap((one) => this.at(one)); // prettier-ignore
    }
    const whole = wholeOf(tree, index);
    if (whole >= 0) return this.at(this.#relatedTo(whole, index));
    const called = tree.key(index) === 'what' ? this.#called(index) : [];
    if (called.length > 0) return called;
    // "bombed what it said were hideouts in B"
    const so = tree.key(index) === 'what' ? this.#saidToBe(index) : -1;
    if (so >= 0) return this.at(so);
    const found = this.#roles.at(index);
    // "people whose assets were frozen": it is done to them.
    const whose = found.some(isKnown) ? -1 : this.#ownerBefore(index);
    if (whose >= 0) {
      const owners = this.#roles.at(whose);
      // "India, whose ambassador thanked them": somebody of hers acts, something of hers is she.
      const [person] = found.filter(({ animate }) => animate);
      if (person === undefined) return [...found, ...owners];
      const who = person.actors[0];
      return [{ ...person, actors: owners.flatMap(({ actors }) => actors.map(({ code }) => ({ code, sector: who?.sector ?? null, entity_text: who?.entity_text ?? '' }))) }]; // prettier-ignore
    }
    const pronoun =
      tree.token(index).upos === 'PRON' && THIRD_PERSON.has(tree.token(index).text.toLowerCase());
    if (found.length > 0 && !pronoun) {
      // "X said his country will …": the country is X's.
      const owner = found.length === 1 && found[0]?.possessed === true && OWN.has(tree.key(index)) ? tree.childrenIn(index, 'nmod:poss')[0] : undefined; // prettier-ignore
      const own = owner === undefined ? [] : this.at(owner);
      if (own.length > 0) return own;
      const place = found.length === 1 && !isKnown(found[0] as Filler) ? this.#placeMeant(index) : -1;
      return place >= 0 ? [...found, ...this.#roles.at(place)] : found;
    }
    if (!pronoun) return [];
    const acted = actedOnAbove(this.#matcher, index, found, (token) => this.at(token));
    if (acted.length > 0) return acted;
    const above = this.#antecedent(index);
    if (found.length === 0) return above;
    // Coreference knows better who it is; the words of a subject that agrees say more than "it".
    const codes = found.flatMap((filler) => filler.actors.map((actor) => actor.code));
    const agrees = above.some((filler) => filler.actors.some((actor) => codes.includes(actor.code) || actor.code === '---')); // prettier-ignore
    return agrees && !above.some((filler) => filler.actors.some((actor) => actor.code !== '---' && !codes.includes(actor.code))) ? above : found; // prettier-ignore
  }

  /** "strikes against what it called hideouts in Belmark": what it called so, and where that is. */
  #called(what: number): Filler[] {
    const tree = this.#matcher.tree;
    const clause = tree.childrenIn(what, 'acl').find((child) => NAMED_AS.has(tree.key(child)));
    if (clause === undefined) return [];
    const children = tree.children(clause).filter((child) => child > clause && tree.isNominal(child));
    const [name] = children;
    if (name === undefined) return [];
    const fillers = [...this.at(name)];
    if (fillers.some(isKnown)) return fillers;
    const places = children.filter((child) => child !== name && PLACING.has(tree.preposition(child)));
    return [...fillers, ...places.flatMap((place) => this.at(place))];
  }

  /** "declared an emergency in Westmere and sent soldiers to the area": the place named before; −1 for none. */
  #placeMeant(index: number): number {
    const tree = this.#matcher.tree;
    if (!REGIONS.has(tree.key(index)) || !tree.childrenIn(index, 'det').some((child) => DEFINITE.has(tree.token(child).text.toLowerCase()))) return -1; // prettier-ignore
    for (let at = index - 1; at >= tree.datelineEnd; at--) {
      if (tree.token(at).upos !== 'PROPN' || !PLACING.has(tree.preposition(at))) continue;
      const named = tree.mentionAt[at];
      if (tree.key(index) !== 'country' || named?.how === 'name') return at;
    }
    return -1;
  }

  /** "students, forty of whom were held": the noun whose clause begins with a part of it; the word itself where it is none. */
  #relatedTo(whole: number, part: number): number {
    const tree = this.#matcher.tree;
    if (!WHOLE.has(tree.token(whole).text.toLowerCase())) return whole;
    const clause = tree.head(part);
    return clause >= 0 && tree.relation(clause) === 'acl' ? tree.head(clause) : whole;
  }

  /** The noun that a clause below "what" says a thing is; −1 for none. */
  #saidToBe(what: number): number {
    const tree = this.#matcher.tree;
    const said = tree.childrenIn(what, 'acl').flatMap((clause) => tree.childrenIn(clause, 'ccomp'));
    return said.find((noun) => tree.isNominal(noun)) ?? -1;
  }

  /** The noun whose relative clause begins with "whose" and this word; −1 where it does not. */
  #ownerBefore(index: number): number {
    const tree = this.#matcher.tree;
    if (!tree.childrenIn(index, 'nmod:poss').some((child) => tree.token(child).text === 'whose')) return -1;
    const clause = tree.head(index);
    return clause >= 0 && tree.relation(clause) === 'acl' ? tree.head(clause) : -1;
  }

  /** The nearest subject of a clause above a pronoun. */
  #antecedent(index: number): Filler[] {
    const tree = this.#matcher.tree;
    let at = tree.head(index);
    // "the council voted to suspend it": an object is not who acts on it.
    const isObject = tree.relation(index) === 'obj';
    const own = isObject ? this.#matcher.clauses.slots(at).get('subj') : [];
    for (let steps = 0; steps < 8 && at >= 0; steps++) {
      const governor = tree.head(at);
      if (governor < 0) break;
      for (const subject of this.#matcher.clauses.slots(governor).get('subj'))
        // "his country": what a pronoun owns is not whom it means.
        if (!tree.isUnder(index, subject) && !own.includes(subject) && tree.token(subject).upos !== 'PRON') {
          const fillers = this.#roles.at(subject);
          // Beyond who acts on it, "it" may be anything but people.
          const people = own.length > 0 && tree.key(index) === 'it' && (fillers.length > 1 || tree.mentionAt[subject]?.how === 'office-holder'); // prettier-ignore
          if (fillers.length > 0) return people ? [] : fillers;
        }
      at = governor;
    }
    return [];
  }
}

const REFLEXIVE = new Set(['itself', 'himself', 'herself', 'themselves']);
const WHOLE = new Set(['whom', 'which']);
const NOBODY: readonly Filler[] = [];
/** Verbs behind "what" that only say by which name somebody goes on. */
const NAMED_AS = new Set(['call', 'describe', 'term', 'label', 'dub', 'say', 'brand', 'see', 'regard', 'consider', 'view']); // prettier-ignore
/** Nouns by which a place is told again. */
const REGIONS = new Set(['area', 'region', 'city', 'town', 'village', 'district', 'province', 'country', 'territory', 'island', 'enclave']); // prettier-ignore
const DEFINITE = new Set(['the', 'this', 'that']);
const OWN = new Set([
  'country',
  'government',
  'administration',
  'nation',
  'party',
  'group',
  'movement',
  'organization',
  'side',
  'ministry',
  'office',
]);
const THIRD_PERSON = new Set([
  'he',
  'she',
  'it',
  'they',
  'him',
  'her',
  'them',
  'who',
  'which',
  'his',
  'its',
  'their',
]);
