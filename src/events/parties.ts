import type { Hit, Matcher } from './match.ts';
import type { Filler, Roles } from './roles.ts';
import type { Frame, Path } from './rules/index.ts';

/** Who acts on whom in a hit, and how surely each side was found. */
export interface Parties {
  actors: Filler[];
  recipients: Filler[];
  /** Whether all are equal parties. */
  symmetric: boolean;
  actorBy: 'frame' | 'fallback' | 'none';
  recipientBy: 'frame' | 'fallback' | 'none';
}

/** Where a recipient is looked for when the rule's own places are empty, in this order. */
const FALLBACK_SLOTS = ['against', 'on', 'to', 'with', 'toward', 'from', 'for', 'of', 'over', 'in', 'at', 'into', 'near', 'about', 'inside', 'across', 'between', 'among']; // prettier-ignore

/** Finds the fillers of a rule's roles. */
export class PartyFinder {
  readonly #matcher: Matcher;
  readonly #roles: Roles;
  readonly #resolved: (readonly Filler[] | undefined)[] = [];

  constructor(matcher: Matcher, roles: Roles) {
    this.#matcher = matcher;
    this.#roles = roles;
  }

  find(hit: Hit): Parties {
    const frame = hit.pattern.rule.frames[hit.pattern.kind];
    if (frame.both.length > 0) return this.#symmetric(hit, frame);
    let actorBy: Parties['actorBy'] = 'frame';
    let actors = this.#actors(hit, frame.actor);
    if (actors.length === 0) {
      actors = this.#surrounding(hit);
      actorBy = actors.length > 0 ? 'fallback' : 'none';
    }
    let recipientBy: Parties['recipientBy'] = 'frame';
    const wide = frame.recipient.length > 0 && !hit.pattern.rule.strict;
    let recipients = frame.recipient.length === 0 ? [] : this.#first(hit, frame.recipient, actors);
    if (wide && !recipients.some(isKnown)) {
      const other = this.#anywhere(hit, actors);
      if (other.length > 0) recipientBy = 'fallback';
      recipients = [...recipients, ...other];
    }
    const own = new Set(actors.flatMap((filler) => filler.actors.map((actor) => actor.code)));
    recipients = recipients.filter((filler) => !filler.possessed || (filler.animate && !FORCES.has(this.#matcher.tree.key(filler.head))) || filler.actors.some((actor) => actor.code !== '---' && !own.has(actor.code))); // prettier-ignore
    if (wide && !recipients.some((filler) => isKnown(filler) || filler.animate)) {
      const other = this.#rightward(hit, [...actors, ...recipients]);
      if (other.length > 0) recipientBy = 'fallback';
      recipients = [...recipients, ...other];
    }
    // Several who act together on nobody in particular are parties to it: "A and B agreed to cut tariffs".
    if (actors.length > 1 && MUTUAL.has(hit.pattern.rule.type) && !recipients.some((filler) => isKnown(filler) || filler.animate)) recipients = []; // prettier-ignore
    if (recipients.length === 0) recipientBy = 'none';
    return { actors, recipients, symmetric: false, actorBy, recipientBy };
  }

  #symmetric(hit: Hit, frame: Frame): Parties {
    const parties: Filler[] = [];
    const add = (fillers: Filler[]) => {
      for (const filler of fillers)
        // Parties are those who can act: not "the crisis in X" that they discuss.
        if (
          filler.animate &&
          filler.head !== hit.token &&
          !parties.some((other) => other.head === filler.head) &&
          !this.#pointsBack(filler, parties)
        )
          parties.push(filler);
    };
    for (const path of frame.both) add(this.#along(hit.token, hit, path));
    // A tree that lost the subject of "X met Y".
    if (hit.pattern.kind === 'verb' && parties.length > 0 && !hit.slots.has('subj')) {
      const subject = this.#leftSubject(hit);
      if (subject >= 0) add(this.#roles.at(subject));
    }
    const actorBy = parties.length > 0 ? 'frame' : 'fallback';
    if (parties.length === 0) add(this.#surrounding(hit));
    if (parties.length === 1 && parties[0]?.actors.length === 1 && hit.pattern.rule.type !== 'CONSULT') {
      // "agreed to set up a plant in X": one party and whom its act is for.
      const known = this.#anywhere(hit, parties);
      const other = known.length > 0 ? known : this.#rightward(hit, parties).filter(({ animate }) => animate);
      if (other.length > 0) return { actors: parties, recipients: other, symmetric: false, actorBy, recipientBy: 'fallback' }; // prettier-ignore
    }
    return { actors: parties, recipients: [], symmetric: true, actorBy: parties.length > 0 ? actorBy : 'none', recipientBy: 'frame' }; // prettier-ignore
  }

  /** "a meeting between A and B, the two sides": those named already. */
  #pointsBack(filler: Filler, parties: readonly Filler[]): boolean {
    if (this.#matcher.tree.mentionAt[filler.head]?.how !== 'pronoun') return false;
    const known = new Set(parties.flatMap(({ actors }) => actors.map(({ code }) => code)));
    return filler.actors.every(({ code }) => code !== '---' && known.has(code));
  }

  /** Those on the first path that leads to anybody. */
  #actors(hit: Hit, paths: readonly Path[]): Filler[] {
    for (const path of paths) {
      const found = this.#along(hit.token, hit, path).filter((filler) => filler.head !== hit.token);
      if (found.length > 0) return found;
    }
    return [];
  }

  /** What the first path leads to, and where that has no country, the first after it that has one. */
  #first(hit: Hit, paths: readonly Path[], taken: readonly Filler[]): Filler[] {
    let first: Filler[] = [];
    for (const path of paths) {
      const found = this.#along(hit.token, hit, path).filter(
        (filler) =>
          !overlapsAny(filler, taken) &&
          (!isTrigger(filler, hit) || this.#isStruck(filler, hit, taken)) &&
          !this.#isCircumstance(filler),
      );
      if (found.length === 0) continue;
      if (found.some((filler) => isKnown(filler) && !this.#isOwn(filler, taken)))
        return first.some((filler) => !filler.possessed) ? [...first, ...found] : found;
      // "condemned a protest by farmers": the protest is nobody, the farmers are somebody.
      if (first.every((filler) => this.#isOwn(filler, taken))) first = found;
      else if (!first.some((filler) => filler.animate) && found.some((filler) => filler.animate)) return [...first, ...found]; // prettier-ignore
    }
    return first;
  }

  /** "withdraw its troops from X": what belongs to the actor is not whom the act is for. */
  #isOwn(filler: Filler, actors: readonly Filler[]): boolean {
    if (!filler.possessed) return false;
    const codes = new Set(actors.flatMap((actor) => actor.actors.map(({ code }) => code)));
    return filler.actors.every(({ code }) => code === '---' || codes.has(code));
  }

  /** "struck a Belmarkian building in X": what violence destroys is more than a word of the act. */
  #isStruck(filler: Filler, hit: Hit, taken: readonly Filler[]): boolean {
    if (hit.pattern.rule.type !== 'ASSAULT' || !STRUCK.has(this.#matcher.tree.key(filler.head))) return false;
    const own = new Set(taken.flatMap(({ actors }) => actors.map(({ code }) => code)));
    return isKnown(filler) && filler.actors.every(({ code }) => !own.has(code));
  }

  /** "in response to its invasion", "in support of the army": what surrounds the act. */
  #isCircumstance({ head }: Filler): boolean {
    const tree = this.#matcher.tree;
    return CIRCUMSTANCES.has(tree.key(head)) && tree.preposition(head) === 'in';
  }

  #along(token: number, hit: Hit, path: Path): Filler[] {
    let tokens: readonly number[] = [token];
    for (const [step, slot] of path.entries()) {
      const next: number[] = [];
      for (const at of tokens) {
        if (step > 0) for (const index of this.#matcher.slotsAt(at).get(slot)) next.push(index);
        else for (const index of hit.slots.get(slot)) next.push(index);
      }
      tokens = next;
    }
    return tokens.flatMap((index) => this.#resolve(index));
  }

  /** Fillers at a token; a pronoun is taken back to the subject of a clause above it, for that subject's words. */
  #resolve(index: number): readonly Filler[] {
    return (this.#resolved[index] ??= this.#read(index));
  }

  #read(index: number): readonly Filler[] {
    const tree = this.#matcher.tree;
    const found = this.#roles.at(index);
    const pronoun =
      tree.token(index).upos === 'PRON' && THIRD_PERSON.has(tree.token(index).text.toLowerCase());
    if (found.length > 0 && !pronoun) {
      // "X said his country will …": the country is X's.
      const owner = found.length === 1 && found[0]?.possessed === true && OWN.has(tree.key(index)) ? tree.childrenIn(index, 'nmod:poss')[0] : undefined; // prettier-ignore
      const own = owner === undefined ? [] : this.#resolve(owner);
      return own.length > 0 ? own : found;
    }
    if (!pronoun) return [];
    const above = this.#antecedent(index);
    if (found.length === 0) return above;
    // Coreference knows better who it is; the words of a subject that agrees say more than "it".
    const codes = found.flatMap((filler) => filler.actors.map((actor) => actor.code));
    const agrees = above.some((filler) => filler.actors.some((actor) => codes.includes(actor.code) || actor.code === '---')); // prettier-ignore
    return agrees && !above.some((filler) => filler.actors.some((actor) => actor.code !== '---' && !codes.includes(actor.code))) ? above : found; // prettier-ignore
  }

  /** The nearest subject of a clause above a pronoun. */
  #antecedent(index: number): Filler[] {
    const tree = this.#matcher.tree;
    let at = tree.head(index);
    for (let steps = 0; steps < 8 && at >= 0; steps++) {
      const governor = tree.head(at);
      if (governor < 0) break;
      for (const subject of this.#matcher.clauses.slots(governor).get('subj'))
        if (subject !== index && tree.token(subject).upos !== 'PRON') {
          const fillers = this.#roles.at(subject);
          if (fillers.length > 0) return fillers;
        }
      at = governor;
    }
    return [];
  }

  /** Who acts when the rule's places are empty: the subject of the clause the predicate stands in. */
  #surrounding(hit: Hit): Filler[] {
    for (const slot of ['clause', 'subj', 'mod', 'poss']) {
      const found = hit.slots
        .get(slot)
        .flatMap((index) => this.#resolve(index))
        .filter((filler) => filler.head !== hit.token);
      if (found.length > 0) return found;
    }
    const subject = this.#leftSubject(hit);
    return subject < 0 ? [] : this.#roles.at(subject);
  }

  /** The nearest noun phrase before an active verb that could be its subject, for trees that lost it; −1 for none. */
  #leftSubject(hit: Hit): number {
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
   * What the tree hangs anywhere under the predicate, nearest first: somebody known; failing that, the first
   * phrase behind a preposition. For arguments that the parser hung too deep or too high.
   */
  #rightward(hit: Hit, taken: readonly Filler[]): Filler[] {
    const tree = this.#matcher.tree;
    let unknown: Filler | null = null;
    for (let index = hit.token + 1; index < tree.tokens.length; index++) {
      if (!tree.isNominal(index) || tree.token(index).upos === 'PRON') continue;
      const relation = tree.relation(index);
      if (relation !== 'obl' && relation !== 'nmod' && relation !== 'obj' && relation !== 'iobj') continue;
      if (tree.token(index).relation === 'nmod:poss' || !this.#isInClause(index, hit.token)) continue;
      const fillers = this.#roles
        .at(index)
        .filter((filler) => !filler.possessed && !overlapsAny(filler, taken));
      if (fillers.some(isKnown)) return fillers;
      const preposition = tree.preposition(index);
      if (unknown === null && PLACES.has(preposition) && fillers[0] !== undefined) unknown = fillers[0];
    }
    return unknown === null ? [] : [unknown];
  }

  /** Under the predicate without a relative clause, condition or reason between. */
  #isInClause(index: number, predicate: number): boolean {
    const tree = this.#matcher.tree;
    let at = index;
    for (let steps = 0; steps < 12 && at >= 0; steps++) {
      if (at === predicate) return true;
      const relation = tree.token(at).relation;
      if (
        relation === 'acl:relcl' ||
        relation === 'parataxis' ||
        (relation === 'conj' && tree.token(at).upos === 'VERB')
      )
        return false;
      if (LOOSE.has(tree.preposition(at))) return false;
      at = tree.head(at);
    }
    return false;
  }

  /** A recipient in any other place of the clause, its complements included; only those with a country. */
  #anywhere(hit: Hit, actors: readonly Filler[]): Filler[] {
    const seen = new Set<number>();
    const look = (token: number, slots = this.#matcher.slotsAt(token), depth = 0): Filler[] => {
      if (seen.has(token) || depth > 4) return [];
      seen.add(token);
      for (const slot of ['obj', 'iobj', ...FALLBACK_SLOTS]) {
        const found = slots.get(slot).flatMap((index) => this.#resolve(index)).filter((filler) => isKnown(filler) && !filler.possessed && !overlapsAny(filler, actors) && !this.#isCircumstance(filler)); // prettier-ignore
        if (found.length > 0) return found;
      }
      for (const slot of ['comp', 'obj', 'for', 'of', 'on', 'to', 'with'])
        for (const index of slots
          .get(slot)
          .flatMap((one) => [one, ...this.#matcher.tree.childrenIn(one, 'conj')])) {
          // prettier-ignore
          const found = look(index, this.#matcher.slotsAt(index), depth + 1);
          if (found.length > 0) return found;
        }
      return [];
    };
    return look(hit.token, hit.slots);
  }
}

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
]);
/** What stands and can be hit or taken. */
const STRUCK = new Set(['building', 'house', 'hospital', 'market', 'base', 'convoy', 'school', 'ship', 'vessel', 'boat', 'plane', 'jet', 'drone', 'helicopter', 'position', 'village', 'town', 'city', 'port', 'airport', 'station', 'post', 'outpost', 'embassy', 'consulate', 'church', 'mosque', 'refinery', 'bridge', 'tank', 'target', 'village', 'camp', 'stronghold', 'airbase', 'dam', 'bus', 'car', 'vehicle', 'island', 'province', 'district', 'territory', 'submarine', 'cruiser', 'frigate', 'tanker']); // prettier-ignore
/** Nouns of what only surrounds an act: "in response to its invasion of X". */
const CIRCUMSTANCES = new Set(['response', 'retaliation', 'reaction', 'addition', 'accordance', 'exchange', 'return', 'view', 'light', 'bid', 'effort', 'attempt', 'order', 'wake', 'case', 'event', 'line', 'sign', 'violation', 'protest', 'support', 'honor', 'presence', 'absence']); // prettier-ignore
/** What only sets the scene of an act. */
const LOOSE = new Set(['after', 'before', 'because_of', 'amid', 'despite', 'during', 'since', 'until', 'due_to', 'following', 'as', 'than', 'if', 'because', 'while', 'when', 'although', 'by', 'under', 'according_to', 'including', 'like']); // prettier-ignore
/** What a state has rather than acts on: "withdrew its troops". */
const FORCES = new Set(['troop', 'force', 'soldier', 'army', 'military', 'police', 'navy', 'personnel', 'ambassador', 'envoy', 'embassy', 'mission', 'peacekeeper', 'staff', 'delegation', 'team', 'guard', 'fighter', 'government', 'party', 'office', 'country']); // prettier-ignore
const NOT_HEAD = new Set(['compound', 'flat', 'nmod', 'amod', 'conj', 'appos', 'obl', 'obj']);
const MUTUAL = new Set(['AGREE', 'SUPPORT', 'CONSULT', 'COOPERATE', 'REJECT', 'CONCEDE', 'RETREAT']);
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

/** Whether a filler's country or body is known. */
export function isKnown(filler: Filler): boolean {
  return filler.actors.some((actor) => actor.code !== '---');
}

/**
 * The noun a pattern asked for ("issued an ultimatum") is the act, not somebody acted on; in a protest it is whose flag
 * is burnt and whose consulate is stormed.
 */
function isTrigger(filler: Filler, hit: Hit): boolean {
  const whose = hit.pattern.rule.type === 'PROTEST' && isKnown(filler);
  return hit.consumed.includes(filler.head) && !filler.animate && !whose;
}

function overlapsAny(filler: Filler, others: readonly Filler[]): boolean {
  return others.some((other) => other.head === filler.head);
}
