import { isGuessed } from '../actors/index.ts';
import type { Actor, ActorMention } from '../core/index.ts';
import { belongingOf, isGuess } from './belonging.ts';
import { isGiven } from './given.ts';
import { fullWords, LONGEST, WHERE } from './full-words.ts';
import { COUNTS, FOREIGN, isHour, isProfession, NEVER, NO_ACTOR, NOBODY, OTHERS } from './somebody.ts';
import { withCounted } from './tree/objects.ts';
import type { SentenceTree } from './tree/sentence-tree.ts';

/** Somebody in a role: the words, and who they are as far as known. */
export interface Filler {
  /** Head token of the phrase. */
  head: number;
  first: number;
  last: number;
  actors: Actor[];
  /** Whether the head itself names the actor, rather than something that belongs to one. */
  direct: boolean;
  /** Whether the phrase names persons or bodies that can act, as far as its words tell. */
  animate: boolean;
  /** Whether it belongs to somebody named by a pronoun: "its troops". */
  possessed: boolean;
}

/** What hangs on a noun phrase without being part of its name. */
const OUTSIDE = new Set(['acl', 'advcl', 'conj', 'cc', 'punct', 'parataxis', 'nsubj', 'cop', 'aux', 'case', 'mark', 'discourse', 'orphan', 'csubj', 'ccomp', 'xcomp', 'advmod']); // prettier-ignore
/** Clauses, which tell of a phrase or of a part of it and name nobody. */
const TOLD_OF = new Set(['acl:relcl', 'advcl', 'parataxis']);
/** Words of a phrase beyond which what is told of its parts is left out of its name. */
const MOST_TOLD = 22;
/** Behind these stands who is meant by a noun. */
const NAMING = new Set(['including', 'such_as']);
/** "B is sending a frigate and C a destroyer": a name beside a thing, right before another thing, acts as B does. */
function isGapped(tree: SentenceTree, thing: number, name: number): boolean {
  if (tree.mentionAt[name]?.how !== 'name' || tree.mentionAt[thing] !== undefined) return false;
  const next = tree.tokens[(tree.mentionAt[name]?.last ?? name) + 1];
  return next !== undefined && (next.upos === 'DET' || next.upos === 'NUM') && tree.relation(thing) === 'obj';
}

/** Finds who stands in an argument place. */
export class Roles {
  readonly #tree: SentenceTree;
  readonly #people: ReadonlySet<string>;
  readonly #singles: (Filler | null | undefined)[] = [];

  constructor(tree: SentenceTree, people: ReadonlySet<string> = new Set()) {
    this.#tree = tree;
    this.#people = people;
  }

  /** Fillers at a token and at those coordinated with it. */
  at(head: number, depth = 0): Filler[] {
    const tree = this.#tree;
    const found: Filler[] = [];
    const own = this.#single(head);
    if (own !== null) found.push(own);
    if (depth > 12) return found;
    const children = tree.children(head);
    for (const child of children)
      if (tree.relation(child) === 'conj' && tree.isNominal(child) && !isGapped(tree, head, child))
        found.push(...this.at(child, depth + 1));
    // "the union X and the management": what parsers join to the name is beside the union.
    if (own !== null && tree.token(head).xpos === 'NN')
      for (const child of children)
        if (child === head + 1 && tree.relation(child) === 'appos')
          for (const other of tree.childrenIn(child, 'conj')) if (tree.isNominal(other)) found.push(...this.at(other, depth + 1)); // prettier-ignore
    // "student groups including A and B": those named are of them.
    if (own !== null)
      for (const child of children)
        if (tree.relation(child) === 'nmod' && tree.token(child).upos === 'PROPN' && NAMING.has(tree.preposition(child)))
          found.push(...this.at(child, depth + 1)); // prettier-ignore
    const companion = depth === 0 && found.length > 0 && !this.#isAgent(head) ? this.#companion(head) : -1;
    if (companion >= 0 && !found.some((filler) => filler.head === companion))
      found.push(...this.at(companion, depth + 1));
    // "A was arrested by the police along with B": B was arrested too.
    const agent = depth === 0 && found.length > 0 && tree.token(head).relation === 'nsubj:pass' ? tree.childrenIn(tree.head(head), 'obl').find((child) => this.#isAgent(child)) : undefined; // prettier-ignore
    const beside = agent === undefined ? -1 : this.#companion(agent);
    if (beside >= 0 && tree.mentionAt[beside]?.how !== 'name') found.push(...this.at(beside, depth + 1));
    return found;
  }

  #isAgent(index: number): boolean {
    return this.#tree.token(index).relation === 'obl:agent';
  }

  /** "A, along with B, …": the head of B, or −1. Read from the words, since parsers hang it anywhere. */
  #companion(head: number): number {
    const tree = this.#tree;
    const last = tree.mentionAt[head]?.last ?? head;
    let at = last + 1;
    if (tree.tokens[at]?.text === ',') at++;
    const word = tree.tokens[at]?.text.toLowerCase();
    if ((word !== 'along' && word !== 'together') || tree.tokens[at + 1]?.text.toLowerCase() !== 'with')
      return -1;
    for (let index = at + 2; index < at + 6 && index < tree.tokens.length; index++)
      if (tree.mentionAt[index] !== undefined) return tree.mentionAt[index]?.head ?? -1;
    return -1;
  }

  #single(head: number): Filler | null {
    const known = this.#singles[head];
    return known === undefined ? (this.#singles[head] = this.#readSingle(head)) : known;
  }

  #readSingle(head: number): Filler | null {
    const tree = this.#tree;
    const token = tree.token(head);
    // "PORT SELM (AP) -- The navy …": the place of writing acts in nothing.
    if (head < tree.datelineEnd) return null;
    const { first, last } = this.span(head);
    const mention = tree.mentionAt[head];
    if (mention?.how === 'unresolved' && NOBODY.has(tree.key(head))) return null;
    if (mention !== undefined && this.#covers(mention.head, head, mention.first, mention.last)) {
      // "China's Wang Yi": an unknown person of a known country. "70 members of a tribe in Iraq": a noun whose
      // country was only guessed from the document belongs rather to what its own phrase names.
      // "its creditors": whose they are, the pronoun does not tell.
      const isOthers = FOREIGN.has(tree.key(head)) && mention.how === 'role-noun' && this.#isOwnedByPronoun(head); // prettier-ignore
      const guessed = isGuess(mention, this.#kindOf(head)) || this.#holdsUnknownName(mention, head) || isOthers; // prettier-ignore
      const unknown = guessed || mention.actors.every((actor) => actor.code === '---');
      const named = this.#namedBeside(mention, head);
      const of =
        named.length > 0
          ? named
          : unknown && !isOthers
            ? belongingOf(tree, head).filter((actor) => actor.code !== '---')
            : [];
      const words = fullWords(tree, mention, head);
      if (of.length > 0) {
        const who = mention.actors[0] as Actor;
        const actors = of.map(({ code }) => ({
          ...who,
          code,
          entity_text: words ?? (last - first < LONGEST ? tree.text(first, last) : who.entity_text),
        }));
        return { head, first, last, actors, direct: true, animate: true, possessed: this.#isOwned(head, mention.first, mention.last) }; // prettier-ignore
      }
      return {
        head,
        first,
        last,
        actors: [...this.#otherNationalities(mention, head), ...mention.actors].map((actor) => ({ ...actor, code: guessed ? '---' : actor.code, entity_text: words ?? actor.entity_text })), // prettier-ignore
        direct: true,
        animate: true,
        possessed: this.#isOwned(head, mention.first, mention.last),
      };
    }
    // "its shelling of the town": whose doing it is, the whole phrase tells.
    const doing = token.relation === 'nmod:poss' && token.upos === 'PRON' ? tree.mentionAt[tree.head(head)] : undefined; // prettier-ignore
    if (doing !== undefined && doing.first === head && doing.actors.some(({ code }) => code !== '---'))
      return { head, first: head, last: head, actors: doing.actors.map((actor) => ({ ...actor, entity_text: token.text })), direct: true, animate: true, possessed: false }; // prettier-ignore
    // "received tanks from Arvania": one phrase to the actor finder, two parties to the act.
    if (mention?.how === 'description' && token.upos === 'PROPN' && tree.head(head) === mention.head && (WHERE.has(tree.preposition(head)) || tree.tokens[head + 1]?.upos === 'NUM'))
      return { head, first, last, actors: mention.actors.map((actor) => ({ ...actor, sector: null, entity_text: tree.text(first, last) })), direct: true, animate: true, possessed: false }; // prettier-ignore
    if (NO_ACTOR.has(tree.key(head)) || NEVER.has(token.upos)) return null;
    if (token.upos === 'NUM' && (/^[\d.,]+$/.test(token.text) || isHour(tree, head))) return null;
    const belonging = belongingOf(tree, head);
    const maker = belonging.length > 0 ? this.#makerOf(head, first, last, belonging) : -1;
    const text = tree.text(first, maker >= 0 ? this.span(maker).last : this.#lastNamed(head, first, last));
    const animate = this.#isAnimate(head);
    const possessed = this.#isOwned(head, first, last);
    if (belonging.length > 0)
      return { head, first, last, actors: belonging.map((actor) => ({ ...actor, entity_text: text })), direct: false, animate, possessed }; // prettier-ignore
    if (NOBODY.has(tree.key(head)) || (!tree.isNominal(head) && token.upos !== 'ADJ')) return null;
    return {
      head,
      first,
      last,
      actors: [{ code: '---', sector: null, entity_text: text }],
      direct: true,
      animate,
      possessed,
    };
  }

  /** "the terms offered by B", whose B stands outside the phrase: B's head; −1 where the phrase itself says whose it is. */
  #makerOf(head: number, first: number, last: number, whose: readonly Actor[]): number {
    const tree = this.#tree;
    const agents = tree.childrenIn(head, 'acl').flatMap((clause) => tree.childrenIn(clause, 'obl:agent'));
    return agents.find((agent) => agent > last && agent - first < LONGEST && tree.mentionAt[agent]?.actors.some(({ code }) => whose.some((one) => one.code === code)) === true) ?? -1; // prettier-ignore
  }

  /** "Arvanian and Belmarkian soldiers": the nationality that stands before the one the mention took. */
  #otherNationalities(mention: ActorMention, head: number): Actor[] {
    const tree = this.#tree;
    const found: Actor[] = [];
    for (let index = mention.first - 1; index >= 0; index--) {
      const text = tree.token(index).text.toLowerCase();
      if (text === 'and' || text === ',') continue;
      const other = tree.mentionAt[index];
      // "Arvanian, Belmarkian leaders meet": parsers hang the first word of a headline anywhere.
      if (other === undefined || !(index === 0 || tree.isUnder(index, head))) break;
      // "the League and Arvanian police": a body beside the nationality is a party of its own.
      if (other.how !== 'demonym') {
        if (other.how === 'organisation' && index === mention.first - 2) found.push(...other.actors);
        break;
      }
      found.push(
        ...other.actors.map((actor) => ({ ...actor, sector: mention.actors[0]?.sector ?? actor.sector })),
      );
    }
    return found;
  }

  /** "gang members": of what they are members tells more than that they are. */
  #kindOf(head: number): string {
    const tree = this.#tree;
    const kind = tree.key(head) === 'member' ? tree.childrenIn(head, 'compound').find((child) => this.#people.has(tree.key(child))) : undefined; // prettier-ignore
    return tree.key(kind ?? head);
  }

  /** "the Asad regime", its country only guessed: the name inside would tell, if anybody knew it. */
  #holdsUnknownName(mention: ActorMention, head: number): boolean {
    if (!isGuessed(mention)) return false;
    for (let index = mention.first; index <= mention.last; index++)
      if (index !== head && this.#tree.token(index).upos === 'PROPN') return true;
    return false;
  }

  /** "the regional bloc X": whose name stands right behind a noun whose state was only guessed. */
  #namedBeside({ how, last, score }: ActorMention, head: number): readonly Actor[] {
    const tree = this.#tree;
    if (how !== 'role-noun' || last !== head || score > 0.65) return [];
    const name = tree.childrenIn(head, 'appos').find((child) => tree.mentionAt[child]?.first === head + 1);
    return name === undefined
      ? []
      : (tree.mentionAt[name]?.actors ?? []).filter(({ code }) => code !== '---');
  }

  /** "its troops", "sent troops", but not "his rival Laurent Gbagbo": things and nameless people that a pronoun owns. */
  #isOwned(head: number, first: number, last: number): boolean {
    const tree = this.#tree;
    if (isGiven(tree, head)) return true;
    // "its allies", "his critics": who stands to somebody as an equal, a friend or a foe is not his.
    if (OTHERS.has(tree.key(head))) return false;
    if (!this.#isOwnedByPronoun(head)) return false;
    // "its programme in Belmark": where a thing is names nobody.
    const place = tree.childrenIn(head, 'nmod').filter((child) => tree.preposition(child) !== '')[0];
    for (let index = first; index <= last; index++)
      if (tree.token(index).upos === 'PROPN' && !(place !== undefined && tree.isUnder(index, place))) return false; // prettier-ignore
    return true;
  }

  #isOwnedByPronoun(head: number): boolean {
    return this.#tree.childrenIn(head, 'nmod:poss').some((child) => this.#tree.token(child).upos === 'PRON');
  }

  /** A name, or a noun for people and bodies. */
  #isAnimate(head: number): boolean {
    const { upos, xpos } = this.#tree.token(head);
    if (
      upos === 'PROPN' ||
      xpos === 'NNP' ||
      this.#people.has(this.#tree.key(head)) ||
      isProfession(this.#tree.key(head))
    )
      return true;
    // "thousands of fishermen", "a number of detained bloggers"
    return COUNTS.has(this.#tree.key(head)) && withCounted(this.#tree, head).some((one) => this.#people.has(this.#tree.key(one))); // prettier-ignore
  }

  /** A mention speaks for a token when the token is its head, or lies in it with its head outside of it. */
  #covers(mentionHead: number, head: number, first: number, last: number): boolean {
    if (mentionHead === head) return true;
    const governor = this.#tree.head(head);
    return governor < first || governor > last;
  }

  /** First and last token of a phrase, without clauses and coordinated phrases. */
  span(head: number): { first: number; last: number } {
    const tree = this.#tree;
    if (tree.children(head).length === 0) return { first: head, last: head };
    const inside = tree.subtree(
      head,
      (child) => OUTSIDE.has(tree.relation(child)) && tree.head(child) === head,
    );
    // A phrase is one stretch of words: stop at a gap left by something set aside.
    const at = inside.indexOf(head);
    const first = this.#reach(inside, at, -1);
    const last = this.#reach(inside, at, 1);
    return { first: Math.max(first, Math.min(head, tree.datelineEnd)), last };
  }

  /** Where the words that name a phrase end: a long one is named by what stands before what is told of its parts. */
  #lastNamed(head: number, first: number, last: number): number {
    if (last - first < MOST_TOLD) return last;
    const tree = this.#tree;
    for (let index = head + 1; index <= last; index++) {
      if (!TOLD_OF.has(tree.token(index).relation)) continue;
      // Where what is told begins, by the words: the first that hangs from it.
      const begins = tree.subtree(index)[0] ?? index;
      return Math.max(head, tree.relation(begins - 1) === 'punct' ? begins - 2 : begins - 1);
    }
    return last;
  }

  /** How far a phrase reaches to one side: its words in order, from the place of its head, light words in gaps aside. */
  #reach(words: readonly number[], from: number, step: -1 | 1): number {
    let end = words[from] as number;
    for (let at = from + step; at >= 0 && at < words.length; at += step) {
      const next = words[at] as number;
      for (let gap = end + step; (next - gap) * step > 0; gap += step)
        if (!this.#isLight(gap)) return gap - step;
      end = next;
    }
    return end;
  }

  #isLight(index: number): boolean {
    const relation = this.#tree.relation(index);
    return relation === 'punct' || relation === 'cc' || relation === 'conj' || relation === 'case';
  }
}
