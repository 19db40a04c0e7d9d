import { isGuessed } from '../../actors/index.ts';
import type { Hit, Matcher } from '../match.ts';
import { isGiven } from '../given.ts';
import type { Filler, Roles } from '../roles.ts';
import type { Frame, Path } from '../rules/index.ts';
import type { SentenceTree } from '../tree/sentence-tree.ts';
import {
  holdsCode,
  isCircumstance,
  isForeignDiplomat,
  isKnown,
  isOccasion,
  isPlaceName,
  isOnlyWhereStruck,
  isReason,
  isTrigger,
  overlapsAny,
  PLACING,
} from './filler.ts';
import { isOfOwn, isOfSame, Nearby } from './nearby.ts';
import { announcersOf, doersBeside } from './beside.ts';
import { inOtherClauses } from './clauses.ts';
import { BODIES, orderedPaths } from './paths.ts';
import { againstWhom, doersOf } from './acting-nouns.ts';
import { giversOf } from './givers.ts';
import { aimedAt, isAbroad } from './violence.ts';
import { Resolver } from './resolver.ts';

/** Who acts on whom in a hit, and how surely each side was found. */
export interface Parties {
  actors: Filler[];
  recipients: Filler[];
  /** Whether all are equal parties. */
  symmetric: boolean;
  actorBy: 'frame' | 'fallback' | 'none';
  recipientBy: 'frame' | 'fallback' | 'clause' | 'none';
}

/** Somebody looked for beyond the rule's places, and whether another clause names them; null for nobody. */
type Elsewhere = readonly [readonly Filler[], 'fallback' | 'clause'] | null;

/** Finds the fillers of a rule's roles. */
export class PartyFinder {
  readonly #matcher: Matcher;
  readonly #roles: Roles;
  readonly #resolver: Resolver;
  readonly #nearby: Nearby;

  constructor(matcher: Matcher, roles: Roles) {
    this.#matcher = matcher;
    this.#roles = roles;
    this.#resolver = new Resolver(matcher, roles);
    this.#nearby = new Nearby(matcher, roles, this.#resolver);
  }

  find(hit: Hit): Parties {
    const frame = hit.pattern.rule.frames[hit.pattern.kind];
    if (frame.both.length > 0) return this.#symmetric(hit, frame);
    let actorBy: Parties['actorBy'] = 'frame';
    let actors = this.#actors(hit, frame.actor).map((filler) => isOnlyWhereStruck(this.#matcher.tree, filler) || this.#isGuessedWeapon(filler, hit) ? { ...filler, actors: filler.actors.map((actor) => ({ ...actor, code: '---' })) } : filler); // prettier-ignore
    if (actors.length === 0) {
      actors = giversOf(hit, this.#matcher.tree, this.#matcher.clauses, this.#resolver);
      if (actors.length === 0 && !isDoneToSubject(hit, frame)) actors = this.#surrounding(hit);
      actorBy = actors.length > 0 ? 'fallback' : 'none';
    }
    let recipientBy: Parties['recipientBy'] = 'frame';
    const wide = frame.recipient.length > 0 && !hit.pattern.rule.strict;
    let recipients = frame.recipient.length === 0 ? [] : this.#first(hit, frame.recipient, actors);
    const reasons =
      wide && recipients.every((filler) => isReason(this.#matcher.tree, filler)) ? recipients : [];
    if (reasons.length > 0) recipients = hit.pattern.rule.type === 'PROTEST' ? reasons.flatMap(({ head }) => this.#ownersOf(head)) : []; // prettier-ignore
    if (wide && hit.pattern.rule.type === 'ASSAULT' && !recipients.some(isKnown)) recipients = [...recipients, ...againstWhom(hit, this.#matcher.tree, this.#resolver)]; // prettier-ignore
    if (hit.pattern.rule.type === 'ASSAULT')
      recipients = aimedAt(hit, recipients, this.#matcher.tree, this.#resolver);
    const isAnothers = (filler: Filler) =>
      isForeignDiplomat(this.#matcher.tree, filler, actors, hit.pattern.rule.type);
    if (
      wide &&
      !recipients.some((filler) => isKnown(filler) && !isOfOwn(filler, actors) && !isAnothers(filler))
    ) {
      const other = this.#elsewhere(hit, actors, recipients);
      if (other !== null) [recipients, recipientBy] = [[...recipients, ...other[0]], other[1]];
    }
    if (hit.pattern.rule.type === 'AID' && !recipients.some(isKnown)) {
      const stricken = this.#nearby.stricken();
      if (stricken.length > 0) [recipients, recipientBy] = [[...recipients, ...stricken], 'fallback'];
    }
    // "The council approved a team of its own to watch a truce in X": a body without a country acts where it sends.
    if (
      wide &&
      recipients.length > 0 &&
      recipients.every((filler) =>
        filler.actors.every(({ code }) => BODIES.has(code) && holdsCode(actors, code)),
      )
    ) {
      const isOther = (filler: Filler) => isKnown(filler) && !isOfSame(filler, actors);
      const where = this.#nearby.rightward(hit, [...actors, ...recipients], isOther).filter(isOther);
      if (where.length > 0) [recipients, recipientBy] = [where, 'fallback'];
    }
    recipients = recipients.filter((filler) => !filler.possessed || (filler.animate && !FORCES.has(this.#matcher.tree.key(filler.head)) && !isGiven(this.#matcher.tree, filler.head)) || filler.actors.some(({ code }) => code !== '---' && !holdsCode(actors, code))); // prettier-ignore
    if (wide && !recipients.some((filler) => isKnown(filler) || filler.animate)) {
      const other = this.#nearby.rightward(hit, [...actors, ...recipients]);
      if (other.length > 0) recipientBy = 'fallback';
      recipients = [...recipients, ...other];
    }
    // "sells oil, which enables it to buy arms": it does nothing to itself.
    recipients = recipients.filter((filler) => this.#matcher.tree.token(filler.head).upos !== 'PRON' || !isOfSame(filler, actors)); // prettier-ignore
    recipients = recipients.map((filler) => (isOnlyMeant(this.#matcher.tree, hit, filler, actors) ? { ...filler, actors: filler.actors.map((actor) => ({ ...actor, code: '---' })) } : filler)); // prettier-ignore
    if (hit.pattern.rule.type === 'ACCUSE' && recipients.length > 1) recipients = recipients.filter((filler) => !isBroken(this.#matcher.tree, hit, filler)); // prettier-ignore
    if (recipients.length === 0) recipients = reasons;
    if (
      hit.pattern.rule.type === 'PROTEST' &&
      !recipients.some((filler) => isKnown(filler) && filler.direct && filler.animate)
    ) {
      const aims = this.#aimsOf(hit).filter((filler) => !overlapsAny(filler, actors));
      recipients = [...aims, ...recipients.filter((filler) => !overlapsAny(filler, aims))];
    }
    if (hit.pattern.rule.type === 'RETREAT' && recipientBy === 'frame') recipients = [...this.#freed(hit, recipients), ...recipients]; // prettier-ignore
    // Several who act together on nobody in particular are parties to it: "A and B agreed to cut tariffs".
    if (actors.length > 1 && MUTUAL.has(hit.pattern.rule.type) && !recipients.some((filler) => isKnown(filler) || (this.#isSomebody(filler) && recipientBy === 'frame'))) recipients = []; // prettier-ignore
    if (actors.length > 1 && hit.pattern.rule.type === 'CONSULT' && recipients.every((filler) => isOfSame(filler, actors))) recipients = []; // prettier-ignore
    if (MUTUAL.has(hit.pattern.rule.type) && recipientBy === 'fallback' && areSeveral(actors)) recipients = recipients.filter((filler) => !this.#isPlace(filler)); // prettier-ignore
    if (recipientBy === 'fallback') recipients = recipients.filter((filler) => !this.#isScene(filler, hit, actors) && !this.#isPress(filler, hit)); // prettier-ignore
    if (wide && recipientBy !== 'frame' && !(MUTUAL.has(hit.pattern.rule.type) && actors.length > 1) && !recipients.some((filler) => isKnown(filler) && recipientBy === 'clause')) recipients = [...recipients, ...this.#thingIn(hit, [...actors, ...recipients])]; // prettier-ignore
    recipients = recipients.map((filler) => isAnothers(filler) ? { ...filler, actors: filler.actors.map((actor) => ({ ...actor, code: '---' })) } : filler); // prettier-ignore
    if (SAID.has(hit.pattern.rule.type) || hit.pattern.rule.id === 'retreat.resign') recipients = recipients.filter((filler) => !isOccasion(this.#matcher.tree, filler)); // prettier-ignore
    if (recipients.length === 0) recipientBy = 'none';
    // "said its troops came under fire": who tells of it did not fire.
    if (hit.pattern.rule.id === 'assault.under-fire' && actors.every((filler) => isOfSame(filler, recipients))) actors = []; // prettier-ignore
    if (hit.pattern.rule.type === 'ASSAULT' && isAbroad(this.#matcher.tree, actors, recipients)) actors = [];
    return { actors, recipients, symmetric: false, actorBy, recipientBy };
  }

  #symmetric(hit: Hit, frame: Frame): Parties {
    const parties: Filler[] = [];
    const add = (fillers: readonly Filler[]) => {
      for (const filler of fillers)
        // Parties are those who can act: not "the crisis in X" that they discuss.
        if (
          filler.animate &&
          filler.head !== hit.token &&
          !hit.consumed.includes(filler.head) &&
          !parties.some((other) => other.head === filler.head) &&
          !this.#pointsBack(filler, parties)
        )
          parties.push(filler);
    };
    for (const path of frame.both) add(this.#resolver.along(hit.token, hit, path));
    // A tree that lost the subject of "X met Y".
    if (hit.pattern.kind === 'verb' && parties.length > 0 && !hit.slots.has('subj')) {
      const subject = this.#nearby.leftSubject(hit);
      if (subject >= 0) add(this.#roles.at(subject));
    }
    const actorBy = parties.length > 0 ? 'frame' : 'fallback';
    if (parties.length === 0) add(this.#surrounding(hit));
    // "the accord of 2016 with B": told of one side only, it tells nothing.
    if (hit.pattern.rule.id === 'support.sign' && hit.pattern.kind === 'noun' && parties.length === 1 && parties.every(({ head, actors }) => actors.length === 1 && this.#matcher.tree.preposition(head) === 'with')) return { actors: [], recipients: [], symmetric: true, actorBy: 'none', recipientBy: 'none' }; // prettier-ignore
    if (parties.length === 1 && parties[0]?.actors.length === 1) {
      // "agreed to set up a plant in X": one party and whom its act is for.
      const known = this.#nearby.anywhere(hit, parties);
      const around =
        known.length > 0 ? known : this.#nearby.rightward(hit, parties).filter(({ animate }) => animate);
      // One talks with people and in places, about everything else.
      const other = hit.pattern.rule.type === 'CONSULT' ? around.filter((one) => one.direct && isKnown(one) && !isOfSame(one, parties) && !this.#isTalkedOf(one, hit)) : around; // prettier-ignore
      if (other.length > 0) return { actors: parties, recipients: other, symmetric: false, actorBy, recipientBy: 'fallback' }; // prettier-ignore
    }
    return { actors: parties, recipients: [], symmetric: true, actorBy: parties.length > 0 ? actorBy : 'none', recipientBy: 'frame' }; // prettier-ignore
  }

  /** "met to discuss A and the drought in B": whom a talk is about. */
  #isTalkedOf({ head }: Filler, { pattern, slots }: Hit): boolean {
    return TALKED_OVER.has(pattern.lemma) && slots.get('obj').some((about) => this.#matcher.tree.isUnder(head, about)); // prettier-ignore
  }

  /** "a meeting between A and B, the two sides": those named already. */
  #pointsBack(filler: Filler, parties: readonly Filler[]): boolean {
    if (this.#matcher.tree.mentionAt[filler.head]?.how !== 'pronoun') return false;
    return filler.actors.every(({ code }) => code !== '---' && holdsCode(parties, code));
  }

  /** Those on the first path that leads to anybody. */
  #actors(hit: Hit, paths: readonly Path[]): Filler[] {
    for (const path of paths) {
      const found = this.#resolver.along(hit.token, hit, path).filter((filler) => filler.head !== hit.token);
      if (found.length > 0)
        return found.flatMap((filler) => doersOf(filler, this.#matcher.tree, this.#resolver));
    }
    return [];
  }

  /** What the first path leads to, and where that has no country, the first after it that has one. */
  #first(hit: Hit, paths: readonly Path[], taken: readonly Filler[]): Filler[] {
    let first: Filler[] = [];
    for (const path of orderedPaths(hit, paths, taken, this.#resolver)) {
      const found = this.#resolver
        .along(hit.token, hit, path)
        .filter(
          (filler) =>
            !overlapsAny(filler, taken) &&
            (!isTrigger(filler, hit, this.#matcher.tree) || this.#isStruck(filler, hit, taken)) &&
            !isCircumstance(this.#matcher.tree, filler, hit) &&
            !this.#isScene(filler, hit, taken),
        );
      if (found.length === 0) continue;
      const placed = found.flatMap((filler) => this.#placeOf(filler, taken));
      if (placed.length > 0) return placed;
      if (found.some((filler) => isKnown(filler) && !this.#isOwn(filler, taken) && !isOfOwn(filler, taken)))
        return first.some((filler) => !filler.possessed) ? [...first, ...found] : found;
      // "condemned a protest by farmers": the protest is nobody, the farmers are somebody.
      if (first.every((filler) => this.#isOwn(filler, taken))) first = found;
      else if (!first.some((filler) => filler.animate && !isPlaceName(this.#matcher.tree, filler)) && found.some((filler) => filler.animate)) return [...first, ...found]; // prettier-ignore
    }
    return first;
  }

  /** Somebody else in the clause, or else in the clauses around it, or else what belongs to the actor's own country. */
  #elsewhere(hit: Hit, actors: readonly Filler[], found: readonly Filler[]): Elsewhere {
    const known = found.some((filler) => isKnown(filler) && !isForeignDiplomat(this.#matcher.tree, filler, actors, hit.pattern.rule.type)); // prettier-ignore
    let anybody = false;
    const isElse = (filler: Filler) => {
      anybody = true;
      return !isSameBody(filler, actors);
    };
    const others = known ? [] : this.#nearby.anywhere(hit, actors, isElse);
    if (others.length > 0) return [others, 'fallback'];
    if (!found.some((filler) => this.#isSomebody(filler))) {
      const isOther = (filler: Filler) => (isKnown(filler) ? !isSameBody(filler, actors) : this.#isSomebody(filler)) && !overlapsAny(filler, actors) && !isCircumstance(this.#matcher.tree, filler, hit); // prettier-ignore
      const around = inOtherClauses(hit, this.#matcher, this.#resolver, isOther, (filler) => isKnown(filler) && !isOfSame(filler, actors)); // prettier-ignore
      if (around.length > 0) return [around, 'clause'];
    }
    const own = known || !anybody ? [] : this.#nearby.anywhere(hit, actors, (filler) => !this.#isScene(filler, hit, actors)); // prettier-ignore
    return own.length > 0 ? [own, 'fallback'] : null;
  }

  /** "In Port Selm, Arvania welcomed the truce": where one speaks at home is no party to what is said. */
  #isScene(filler: Filler, hit: Hit, actors: readonly Filler[]): boolean {
    const tree = this.#matcher.tree;
    const { type } = hit.pattern.rule;
    // "in Geneva and Vienna": the preposition stands before the first.
    const first = tree.relation(filler.head) === 'conj' ? tree.head(filler.head) : filler.head;
    if (!filler.direct || !SAID.has(type) || !PLACING.has(tree.preposition(first))) return false;
    const how = tree.mentionAt[filler.head]?.how;
    if (how !== 'name' && how !== 'capital') return false;
    // "agreed in Geneva": nor is where several meet to agree.
    return (
      isOfSame(filler, actors) ||
      (type === 'AGREE' && tree.head(first) === hit.token && hit.pattern.kind === 'verb')
    );
  }

  /** "A drone bombed a market in X": whose it is, the place where it strikes does not tell. */
  #isGuessedWeapon({ head }: Filler, hit: Hit): boolean {
    const mention = this.#matcher.tree.mentionAt[head];
    if (this.#matcher.tree.childrenIn(head, 'nmod').length > 0) return false;
    return hit.pattern.rule.type === 'ASSAULT' && mention !== undefined && isGuessed(mention) && MACHINES.has(this.#matcher.tree.key(head)); // prettier-ignore
  }

  /** "A and B upgraded their ties in X": where several act together is no party. */
  #isPlace({ direct, head }: Filler): boolean {
    const tree = this.#matcher.tree;
    const first = tree.relation(head) === 'conj' ? tree.head(head) : head;
    const how = tree.mentionAt[head]?.how;
    return direct && PLACING.has(tree.preposition(first)) && (how === 'name' || how === 'capital');
  }

  /** What stands in the places where what is acted on stands, though the rule does not look there. */
  #thingIn(hit: Hit, taken: readonly Filler[]): Filler[] {
    const tree = this.#matcher.tree;
    for (const slot of THINGS.get(hit.pattern.rule.type) ?? []) {
      const found = hit.slots.get(slot).flatMap((index) => this.#resolver.at(index)).filter((filler) => !isKnown(filler) && !filler.possessed && tree.token(filler.head).upos !== 'PRON' && !hit.consumed.includes(filler.head) && !overlapsAny(filler, taken) && !isTrigger(filler, hit, tree) && !isCircumstance(tree, filler, hit) && !isOccasion(tree, filler) && !this.#isScene(filler, hit, taken)); // prettier-ignore
      if (found.length > 0) return found;
    }
    return [];
  }

  /** "blocked the road to press the government for a pay rise": on whom it is to weigh. */
  #aimsOf(hit: Hit): Filler[] {
    for (const clause of hit.slots.get('infinitive')) {
      const inner = this.#matcher.at(clause);
      if (inner === null || !WEIGHING.has(inner.pattern.rule.type)) continue;
      const found = this.find(inner).recipients.filter((filler) => filler.animate || (isKnown(filler) && !filler.possessed)); // prettier-ignore
      if (found.length > 0) return found;
    }
    return [];
  }

  /** "went on strike over the government's failure to pay": whose failure it is. */
  #ownersOf(head: number): Filler[] {
    const tree = this.#matcher.tree;
    return tree.childrenIn(head, 'nmod').filter((child) => tree.token(child).relation === 'nmod:poss' || ['by', 'of'].includes(tree.preposition(child))).flatMap((child) => this.#resolver.at(child)).filter(({ animate }) => animate); // prettier-ignore
  }

  /** "claimed the attack in a letter to an agency": who was told of a blow was not struck. */
  #isPress(filler: Filler, hit: Hit): boolean {
    return hit.pattern.rule.type === 'ASSAULT' && filler.actors.every(({ sector }) => sector === 'JRN');
  }

  /** "handed two captives to B": those who go free, beside those who receive them. */
  #freed(hit: Hit, recipients: readonly Filler[]): Filler[] {
    if (!hit.slots.get('to').some((index) => recipients.some(({ head }) => head === index))) return [];
    return hit.slots
      .get('obj')
      .flatMap((index) => this.#resolver.at(index))
      .filter((filler) => filler.direct && this.#isSomebody(filler) && !overlapsAny(filler, recipients));
  }

  /** A name or people, not a machine that only has a sector: "65 jets". */
  #isSomebody({ animate, head }: Filler): boolean {
    const key = this.#matcher.tree.key(head);
    return animate && !MACHINES.has(key) && !AREAS.has(key);
  }

  /** "cut its programme in X", "doubled its troops in X": of what is the actor's own, where it is. */
  #placeOf(filler: Filler, actors: readonly Filler[]): readonly Filler[] {
    if (!this.#isOwn(filler, actors)) return [];
    const tree = this.#matcher.tree;
    return tree
      .childrenIn(filler.head, 'nmod')
      .filter((child) => PLACING.has(tree.preposition(child)))
      .flatMap((child) => this.#resolver.at(child))
      .filter((place) => isKnown(place) && !place.actors.some(({ code }) => holdsCode(actors, code)));
  }

  /** "withdraw its troops from X": what belongs to the actor is not whom the act is for. */
  #isOwn(filler: Filler, actors: readonly Filler[]): boolean {
    if (!filler.possessed) return false;
    return filler.actors.every(({ code }) => code === '---' || holdsCode(actors, code));
  }

  /** "struck a Belmarkian building in X": what violence destroys is more than a word of the act. */
  #isStruck(filler: Filler, hit: Hit, taken: readonly Filler[]): boolean {
    if (hit.pattern.rule.type !== 'ASSAULT' || !STRUCK.has(this.#matcher.tree.key(filler.head))) return false;
    return isKnown(filler) && filler.actors.every(({ code }) => !holdsCode(taken, code));
  }

  /** Who acts when the rule's places are empty: the subject of the clause the predicate stands in. */
  #surrounding(hit: Hit): Filler[] {
    for (const slot of ['clause', 'subj', 'mod', 'poss', 'by']) {
      const found = hit.slots
        .get(slot)
        .flatMap((index) => this.#resolver.at(index))
        .filter((filler) => filler.head !== hit.token);
      if (found.length > 0) return found;
    }
    // "received an apology from B": whose words they are.
    const authors = hit.pattern.kind === 'noun' && WORDED.has(hit.pattern.rule.type) ? hit.slots.get('from').flatMap((index) => this.#resolver.at(index)).filter(({ animate }) => animate) : []; // prettier-ignore
    if (authors.length > 0) return authors;
    const announced = announcersOf(hit, this.#matcher, this.#resolver);
    if (announced.length > 0) return [...announced];
    const beside = doersBeside(hit, this.#matcher, this.#resolver);
    if (beside.length > 0) return [...beside];
    const subject = this.#nearby.leftSubject(hit);
    // "faces protests": who faces them is whom they are against.
    if (subject >= 0 && !hit.slots.get('against').includes(subject)) return this.#roles.at(subject);
    return hit.pattern.rule.type !== 'PROTEST' ? [] : ['as+', 'when+'].flatMap((slot) => [...hit.slots.get(slot)]).flatMap((clause) => this.#matcher.clauses.slots(clause).get('subj')).flatMap((one) => this.#resolver.at(one)); // prettier-ignore
  }
}

/** "The plea fell on deaf ears", "B will pay a price": whose plea it is turned nobody away, and who pays threatens nobody. */
function isDoneToSubject({ pattern }: Hit, { actor, recipient }: Frame): boolean {
  if (pattern.kind === 'noun' || recipient[0]?.[0] !== 'subj') return false;
  return pattern.rule.strict || (actor.length === 1 && actor[0]?.[0] === 'clause');
}

/** Laws and treaties, which are broken and do nothing. */
const LAWS = new Set(['rule', 'law', 'treaty', 'convention', 'charter', 'resolution', 'agreement', 'accord', 'pact', 'protocol', 'constitution', 'statute', 'norm', 'principle']); // prettier-ignore

/** "said that the move broke the rules of the League": whose rules they are is not accused of breaking them. */
function isBroken(tree: SentenceTree, hit: Hit, { head }: Filler): boolean {
  return LAWS.has(tree.key(head)) && tree.relation(head) === 'obj' && tree.head(head) !== hit.token;
}

/** Whether "for" stands between an act and somebody. */
function isBehindFor(tree: SentenceTree, head: number, act: number): boolean {
  for (let at = head, steps = 0; at >= 0 && at !== act && steps < 4; at = tree.head(at), steps++)
    if (tree.preposition(at) === 'for') return true;
  return false;
}

const ENVOYS = new Set(['ambassador', 'envoy', 'diplomat', 'consul', 'attache', 'attaché', 'commissioner']);

/**
 * "asked that the families be heard": those for whom somebody asks are not those whom he asks, where they are his own. Nor
 * is the ambassador whom a state calls home the one it breaks with.
 */
function isOnlyMeant(
  tree: SentenceTree,
  { pattern, token }: Hit,
  filler: Filler,
  actors: readonly Filler[],
): boolean {
  if (!isOfSame(filler, actors)) return false;
  const { type, id } = pattern.rule;
  // "warned that it would strike": whoever would strike is who warns.
  if (type === 'THREATEN')
    return tree.token(filler.head).relation === 'nsubj' && tree.head(filler.head) !== token;
  // "grateful for the evacuation of its citizens"
  if (type === 'SUPPORT') return isBehindFor(tree, filler.head, token);
  if (id === 'sanction.break-relations') return ENVOYS.has(tree.key(filler.head));
  return (
    type === 'REQUEST' &&
    tree.token(filler.head).relation === 'nsubj:pass' &&
    tree.head(filler.head) !== token
  );
}

/** Acts whose noun says with "from" who speaks. */
const WORDED = new Set(['ACCUSE', 'CONCEDE', 'SUPPORT', 'REQUEST', 'REJECT', 'THREATEN', 'AGREE']);
/** Acts of words that a protest is for. */
const WEIGHING = new Set(['ACCUSE', 'REQUEST', 'REJECT']);
/** Where what is acted on may stand, by type. */
const THINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ['ASSAULT', ['obj', 'on', 'at', 'into', 'against', 'of', 'in']],
  ['COERCE', ['obj', 'on', 'at', 'of', 'against', 'into', 'in']],
  ['MOBILIZE', ['to', 'into', 'outside', 'around', 'at', 'on', 'along', 'off', 'near', 'in']],
  ['PROTEST', ['outside', 'at', 'on', 'against', 'in']],
  ['SANCTION', ['obj', 'on', 'against', 'from', 'with']],
  ['AID', ['to', 'for', 'obj']],
  ['RETREAT', ['obj', 'from', 'to']],
  ['CONCEDE', ['to', 'for', 'on', 'obj']],
  ['ACCUSE', ['obj', 'into', 'against', 'at', 'of']],
  ['REJECT', ['obj', 'to']],
  ['SUPPORT', ['obj', 'for', 'to', 'of']],
  ['REQUEST', ['obj', 'iobj', 'on', 'to', 'of', 'with']],
  ['THREATEN', ['obj', 'iobj', 'to', 'against', 'on', 'with']],
]);
/** Parties of several states. */
function areSeveral(fillers: readonly Filler[]): boolean {
  return new Set(fillers.flatMap(({ actors }) => actors.map(({ code }) => code)).filter((code) => code !== '---')).size > 1; // prettier-ignore
}

/** Where somebody is. */
const AREAS = new Set(['area', 'region', 'city', 'town', 'village', 'district', 'province', 'territory', 'island', 'enclave', 'zone', 'border', 'frontier', 'coast', 'sea']); // prettier-ignore
/** What soldiers and crews use. */
const MACHINES = new Set(['jet', 'aircraft', 'plane', 'warplane', 'helicopter', 'drone', 'tank', 'ship', 'warship', 'vessel', 'missile', 'rocket', 'submarine', 'frigate', 'howitzer', 'weapon', 'radar', 'gun']); // prettier-ignore
/** Whether a filler is of the parties' countries and either a thing of theirs or of the same sector. */
function isSameBody(filler: Filler, parties: readonly Filler[]): boolean {
  if (!isOfSame(filler, parties)) return false;
  const sectors = new Set(parties.flatMap(({ actors }) => actors.map(({ sector }) => sector ?? 'GOV')));
  return !filler.direct || filler.actors.some(({ sector }) => sectors.has(sector ?? 'GOV'));
}

/** What stands and can be hit or taken. */
const STRUCK = new Set(['building', 'house', 'hospital', 'market', 'base', 'convoy', 'school', 'ship', 'vessel', 'boat', 'plane', 'jet', 'drone', 'helicopter', 'position', 'village', 'town', 'city', 'port', 'airport', 'station', 'post', 'outpost', 'embassy', 'consulate', 'church', 'mosque', 'refinery', 'bridge', 'tank', 'target', 'village', 'camp', 'stronghold', 'airbase', 'dam', 'bus', 'car', 'vehicle', 'island', 'province', 'district', 'territory', 'submarine', 'cruiser', 'frigate', 'tanker']); // prettier-ignore
/** What a state has rather than acts on: "withdrew its troops". */
const FORCES = new Set(['troop', 'force', 'soldier', 'army', 'military', 'police', 'navy', 'personnel', 'ambassador', 'envoy', 'embassy', 'mission', 'peacekeeper', 'staff', 'delegation', 'team', 'guard', 'fighter', 'government', 'party', 'office', 'country']); // prettier-ignore
/** Acts of words. */
const SAID = new Set(['AGREE', 'SUPPORT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN']);
const MUTUAL = new Set(['AGREE', 'SUPPORT', 'CONSULT', 'COOPERATE', 'REJECT', 'CONCEDE', 'RETREAT']);

/** What is their object is talked about, and by nobody of it. */
const TALKED_OVER = new Set(['discuss', 'debate', 'review', 'examine', 'consider', 'negotiate']);
