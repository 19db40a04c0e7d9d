import { isGuessed } from '../../actors/index.ts';
import type { Hit, Matcher } from '../match.ts';
import { isGiven } from '../given.ts';
import type { Filler, Roles } from '../roles.ts';
import type { Frame, Path } from '../rules/index.ts';
import {
  areSeveralStates,
  holdsCode,
  withoutCountry,
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
import { inOtherClauses } from './clauses.ts';
import { BODIES, orderedPaths } from './paths.ts';
import { againstWhom, doersOf } from './acting-nouns.ts';
import { giversOf } from './givers.ts';
import { isBroken, isOnlyMeant } from './meant.ts';
import { isNamedPlace, isScene } from './scenes.ts';
import { surrounding } from './surrounding.ts';
import { thingIn } from './things.ts';
import { AREAS, FORCES, MACHINES, MUTUAL, SAID, STRUCK, TALKED_OVER, WEIGHING } from './words.ts';
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
    const { rule, kind } = hit.pattern;
    const frame = rule.frames[kind];
    if (frame.both.length > 0) return this.#symmetric(hit, frame);
    const tree = this.#matcher.tree;
    let [actors, actorBy] = this.#doers(hit, frame);
    const [recipients, recipientBy] = this.#aimedAt(hit, frame, actors);
    // "said its troops came under fire": who tells of it did not fire.
    if (rule.id === 'assault.under-fire' && actors.every((filler) => isOfSame(filler, recipients)))
      actors = [];
    if (rule.type === 'ASSAULT' && isAbroad(tree, actors, recipients)) actors = [];
    return {
      actors,
      recipients,
      symmetric: false,
      actorBy,
      recipientBy: recipients.length > 0 ? recipientBy : 'none',
    };
  }

  /** Who does it, in the rule's places or else around the act. */
  #doers(hit: Hit, frame: Frame): [Filler[], Parties['actorBy']] {
    const tree = this.#matcher.tree;
    const told = this.#actors(hit, frame.actor);
    if (told.length > 0)
      return [told.map((filler) => isOnlyWhereStruck(tree, filler) || this.#isGuessedWeapon(filler, hit) ? withoutCountry(filler) : filler), 'frame']; // prettier-ignore
    let actors = giversOf(hit, tree, this.#matcher.clauses, this.#resolver);
    if (actors.length === 0 && !isDoneToSubject(hit, frame))
      actors = surrounding(hit, this.#matcher, this.#roles, this.#resolver, this.#nearby);
    return [actors, actors.length > 0 ? 'fallback' : 'none'];
  }

  /** To whom it is done: looked for in the rule's places and beyond, then without those who cannot be meant. */
  #aimedAt(
    hit: Hit,
    frame: Frame,
    actors: readonly Filler[],
  ): [Filler[], Exclude<Parties['recipientBy'], 'none'>] {
    const { rule } = hit.pattern;
    const { type } = rule;
    const tree = this.#matcher.tree;
    const wide = frame.recipient.length > 0 && !rule.strict;
    let by: Exclude<Parties['recipientBy'], 'none'> = 'frame';
    let recipients = frame.recipient.length === 0 ? [] : this.#first(hit, frame.recipient, actors);
    const reasons = wide && recipients.every((filler) => isReason(tree, filler)) ? recipients : [];
    if (reasons.length > 0) recipients = type === 'PROTEST' ? reasons.flatMap(({ head }) => this.#ownersOf(head)) : []; // prettier-ignore
    if (type === 'ASSAULT') {
      if (wide && !recipients.some(isKnown)) recipients = [...recipients, ...againstWhom(hit, tree, this.#resolver)]; // prettier-ignore
      recipients = aimedAt(hit, recipients, tree, this.#resolver);
    }
    const isAnothers = (filler: Filler) => isForeignDiplomat(tree, filler, actors, type);
    if (
      wide &&
      !recipients.some((filler) => isKnown(filler) && !isOfOwn(filler, actors) && !isAnothers(filler))
    ) {
      // prettier-ignore
      const other = this.#elsewhere(hit, actors, recipients);
      if (other !== null) [recipients, by] = [[...recipients, ...other[0]], other[1]];
    }
    if (type === 'AID' && !recipients.some(isKnown)) {
      const stricken = this.#nearby.stricken();
      if (stricken.length > 0) [recipients, by] = [[...recipients, ...stricken], 'fallback'];
    }
    const where = wide ? this.#whereBodiesAct(hit, actors, recipients) : [];
    if (where.length > 0) [recipients, by] = [where, 'fallback'];
    recipients = recipients.filter((filler) => !filler.possessed || (filler.animate && !FORCES.has(tree.key(filler.head)) && !isGiven(tree, filler.head)) || filler.actors.some(({ code }) => code !== '---' && !holdsCode(actors, code))); // prettier-ignore
    if (wide && !recipients.some((filler) => isKnown(filler) || filler.animate)) {
      const other = this.#nearby.rightward(hit, [...actors, ...recipients]);
      if (other.length > 0) by = 'fallback';
      recipients = [...recipients, ...other];
    }
    // "sells oil, which enables it to buy arms": it does nothing to itself.
    recipients = recipients.filter((filler) => tree.token(filler.head).upos !== 'PRON' || !isOfSame(filler, actors)); // prettier-ignore
    recipients = recipients.map((filler) => (isOnlyMeant(tree, hit, filler, actors) ? withoutCountry(filler) : filler)); // prettier-ignore
    if (type === 'ACCUSE' && recipients.length > 1) recipients = recipients.filter((filler) => !isBroken(tree, hit, filler)); // prettier-ignore
    if (recipients.length === 0) recipients = reasons;
    if (type === 'PROTEST') recipients = this.#pressed(hit, actors, recipients);
    if (type === 'RETREAT' && by === 'frame') recipients = [...this.#freed(hit, recipients), ...recipients];
    recipients = this.#ofSeveral(hit, actors, recipients, by);
    if (by === 'fallback') recipients = recipients.filter((filler) => !isScene(filler, hit, actors, tree) && !this.#isPress(filler, hit)); // prettier-ignore
    if (wide && by !== 'frame' && !(MUTUAL.has(type) && actors.length > 1) && !recipients.some((filler) => isKnown(filler) && by === 'clause')) recipients = [...recipients, ...thingIn(hit, [...actors, ...recipients], tree, this.#resolver)]; // prettier-ignore
    recipients = recipients.map((filler) => (isAnothers(filler) ? withoutCountry(filler) : filler));
    if (SAID.has(type) || rule.id === 'retreat.resign') recipients = recipients.filter((filler) => !isOccasion(tree, filler)); // prettier-ignore
    return [recipients, by];
  }

  /** "The council approved a team of its own to watch a truce in X": a body without a country acts where it sends. */
  #whereBodiesAct(hit: Hit, actors: readonly Filler[], recipients: readonly Filler[]): Filler[] {
    const areOwn = recipients.every((filler) => filler.actors.every(({ code }) => BODIES.has(code) && holdsCode(actors, code))); // prettier-ignore
    if (recipients.length === 0 || !areOwn) return [];
    const isOther = (filler: Filler) => isKnown(filler) && !isOfSame(filler, actors);
    return this.#nearby.rightward(hit, [...actors, ...recipients], isOther).filter(isOther);
  }

  /** Whom a protest is to press stands before whom it is only said to be about. */
  #pressed(hit: Hit, actors: readonly Filler[], recipients: Filler[]): Filler[] {
    if (recipients.some((filler) => isKnown(filler) && filler.direct && filler.animate)) return recipients;
    const aims = this.#aimsOf(hit).filter((filler) => !overlapsAny(filler, actors));
    return [...aims, ...recipients.filter((filler) => !overlapsAny(filler, aims))];
  }

  /** Several who act together on nobody in particular are parties to it: "A and B agreed to cut tariffs". */
  #ofSeveral(
    { pattern: { rule } }: Hit,
    actors: readonly Filler[],
    recipients: Filler[],
    by: Parties['recipientBy'],
  ): Filler[] {
    if (actors.length > 1 && MUTUAL.has(rule.type) && !recipients.some((filler) => isKnown(filler) || (this.#isSomebody(filler) && by === 'frame'))) return []; // prettier-ignore
    if (actors.length > 1 && rule.type === 'CONSULT' && recipients.every((filler) => isOfSame(filler, actors))) return []; // prettier-ignore
    if (
      !MUTUAL.has(rule.type) ||
      by !== 'fallback' ||
      !areSeveralStates(actors.flatMap((filler) => filler.actors))
    )
      return recipients;
    return recipients.filter((filler) => !isNamedPlace(filler, this.#matcher.tree));
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
    if (parties.length === 0) add(surrounding(hit, this.#matcher, this.#roles, this.#resolver, this.#nearby));
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
            !isScene(filler, hit, taken, this.#matcher.tree),
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
    const own = known || !anybody ? [] : this.#nearby.anywhere(hit, actors, (filler) => !isScene(filler, hit, actors, this.#matcher.tree)); // prettier-ignore
    return own.length > 0 ? [own, 'fallback'] : null;
  }

  /** "A drone bombed a market in X": whose it is, the place where it strikes does not tell. */
  #isGuessedWeapon({ head }: Filler, hit: Hit): boolean {
    const mention = this.#matcher.tree.mentionAt[head];
    if (this.#matcher.tree.childrenIn(head, 'nmod').length > 0) return false;
    return hit.pattern.rule.type === 'ASSAULT' && mention !== undefined && isGuessed(mention) && MACHINES.has(this.#matcher.tree.key(head)); // prettier-ignore
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
}

/** "The plea fell on deaf ears", "B will pay a price": whose plea it is turned nobody away, and who pays threatens nobody. */
function isDoneToSubject({ pattern }: Hit, { actor, recipient }: Frame): boolean {
  if (pattern.kind === 'noun' || recipient[0]?.[0] !== 'subj') return false;
  return pattern.rule.strict || (actor.length === 1 && actor[0]?.[0] === 'clause');
}

/** Whether a filler is of the parties' countries and either a thing of theirs or of the same sector. */
function isSameBody(filler: Filler, parties: readonly Filler[]): boolean {
  if (!isOfSame(filler, parties)) return false;
  const sectors = new Set(parties.flatMap(({ actors }) => actors.map(({ sector }) => sector ?? 'GOV')));
  return !filler.direct || filler.actors.some(({ sector }) => sectors.has(sector ?? 'GOV'));
}
