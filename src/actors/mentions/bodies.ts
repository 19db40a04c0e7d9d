import type { Day } from '../../core/index.ts';
import { atomsOf } from '../atoms.ts';
import type { GazetteerEntry } from '../gazetteer/entry.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { ActorContext } from './context.ts';
import type { Draft, Whose } from './draft.ts';
import { choose } from './lexical.ts';
import type { NamedBody } from './setting.ts';
import type { TokenView } from './tagged.ts';

/** Nouns in the names of bodies by which texts tell them again. */
const NOUNS = /^(?:council|commission|assembly|court|tribunal|secretariat|association|union|community|organisation|alliance|group|fund|bank|agency|authority|mission|force|bloc)$/; // prettier-ignore
/** What may stand between: "the regional court", "the 15-nation bloc", "the fifteen judges"; "the local court" is another. */
const BETWEEN = /^(?:regional|international|world|global|african|\S+-(?:nation|member|state|country)|\d+)$/;

/** Sectors of those who fight for no government. */
const ARMED = new Set(['REB', 'PRM', 'UAF']);
/** By what texts tell them again: "the group", "the militants". */
const ARMED_NOUNS = ['group', 'movement', 'organisation', 'militia', 'militant group', 'armed group', 'rebel group', 'islamist group', 'jihadist group', 'extremist group', 'militant', 'rebel', 'insurgent'].map(asRole); // prettier-ignore

/**
 * Bodies by the nouns that tell them again, each as the text told it last: "the court" after "the Court of X", "the bloc"
 * after the union of states whose name was told, "the coalition" after "the Arvanian-led coalition".
 */
export class Bodies {
  readonly #described = new Map<string, readonly Whose[]>();
  readonly #named = new Map<string, Whose>();
  /** Where an armed group was told last, and whether it is what its sentence is about. */
  #armed: { view: TokenView; isSubject: boolean } | null = null;
  /** Of the body in whose halls a text is spoken or that publishes it. */
  readonly #headed = new Map<string, Whose>();

  constructor({ title, publisher }: ActorContext, gazetteer: Gazetteer, day: Day | null) {
    const atoms = atomsOf(`${title ?? ''} ; ${publisher ?? ''}`);
    for (let index = 0; index < atoms.length; index++) {
      const match = gazetteer.names.longest(atoms, index);
      const entry = match === undefined ? undefined : choose(match.entries, day);
      if (match === undefined || entry === undefined) continue;
      if (entry.kind === 'organisation')
        for (const noun of [...nounsOf(entry), ...(entry.name === 'United Nations' ? HALLS : [])])
          this.#headed.set(noun, entry);
      index = match.last;
    }
  }

  /** Learns those of a sentence's bodies whose names end from one word up to another. */
  name(bodies: readonly NamedBody[], from: number, before: number): void {
    for (const { last, entry } of bodies) {
      if (last < from || last >= before) continue;
      for (const noun of nounsOf(entry)) {
        this.#named.set(noun, entry);
        this.#described.delete(noun);
      }
    }
  }

  /** "Arvania's army": whose the army is from here on. */
  describe(entry: string, actors: readonly Whose[]): void {
    for (const told of toldAgain(entry)) {
      this.#described.set(told, actors);
      this.#named.delete(told);
    }
  }

  /** Learns who is described, and forgets whom "a court", "the electoral commission" put another in the place of. */
  learn(view: TokenView, draft: Draft): void {
    const { how, open, person, entry, actors } = draft;
    const [actor] = actors;
    if (isArmedGroup(draft)) this.#learnArmed(view, draft);
    const said = how === 'description' || (how === 'role-noun' && actor?.code === 'IGO');
    if (!open && said && person === null) this.describe(entry, actors);
    if (!open || how !== 'role-noun' || this.#named.size === 0) return;
    const noun = asRole(entry.slice(entry.lastIndexOf(' ') + 1));
    if (entry !== noun || /^an? /i.test(actor?.entity_text ?? '')) this.#named.delete(noun);
  }

  /** "Red Dawn attacked Arvania. The group said …": it is the group that does something in its sentence, else the last. */
  #learnArmed(view: TokenView, { core, actors }: Draft): void {
    const isSubject = view.sentence.tokens[core]?.relation.startsWith('nsubj') === true;
    if (this.#armed?.view === view && this.#armed.isSubject && !isSubject) return;
    this.#armed = { view, isSubject };
    const whose = actors.map(({ code, sector }): Whose => ({ code, sector }));
    for (const told of ARMED_NOUNS) {
      this.#described.set(told, whose);
      this.#named.delete(told);
    }
  }

  /** Another story begins. */
  forget(): void {
    this.#armed = null;
    this.#described.clear();
    this.#named.clear();
  }

  /** Whom "the Council" means where the title or the publisher tells it: with a capital and nothing that tells another. */
  headed(view: TokenView, { open, how, core, entry, actors }: Draft): readonly Whose[] | undefined {
    if (!open || how !== 'role-noun' || !view.capitalised(core)) return undefined;
    const whose = this.#headed.get(entry);
    if (whose === undefined) return undefined;
    const [article = '', ...words] = (actors[0]?.entity_text ?? '').toLowerCase().split(' ');
    if (!/^(?:the|this)$/.test(article) || entry !== asRole(words.join(' '))) return undefined;
    return [{ code: whose.code, sector: whose.sector ?? null }];
  }

  /** Whom "the court", "this mission" means, as the text has told it before. */
  of(view: TokenView, { open, how, person, first, core, entry }: Draft): readonly Whose[] | undefined {
    if (!open || how !== 'role-noun' || person !== null) return undefined;
    if (!/^(?:the|this)$/.test(view.lower(first))) return undefined;
    const described = this.#described.get(entry);
    // "the three governments": of more than one who was told of by himself.
    const isSeveral = NUMBERED.test(view.lower(first + 1)) && (described?.length ?? 1) < 2;
    if (described !== undefined) return isSeveral ? undefined : described;
    const named = this.#named.get(entry);
    if (named === undefined) return undefined;
    for (let at = first + 1; at < core; at++)
      if (!BETWEEN.test(view.lower(at)) && view.upos(at) !== 'NUM') return undefined;
    return [{ code: named.code }];
  }
}

const NUMBERED = /^(?:three|four|five|six|seven|eight|nine|ten)$/;

/** An armed group that the lists know, or somebody of it: "Red Dawn", "a Red Dawn commander". */
function isArmedGroup({ how, open, item, actors }: Draft): boolean {
  return !open && (how === 'group' || item?.kind === 'group') && ARMED.has(actors[0]?.sector ?? '');
}

/** A noun as the lists of roles name it. */
function asRole(noun: string): string {
  return `role: ${noun}`;
}

const again = new Map<string, readonly string[]>();

/** The roles by which who is told as an entry is told from then on: the "supreme court" by "court", and its judges with it. */
function toldAgain(entry: string): readonly string[] {
  let told = again.get(entry);
  if (told === undefined) again.set(entry, (told = [entry, ...nounsAgain(entry).map(asRole)]));
  return told;
}

function nounsAgain(entry: string): string[] {
  if (entry.includes('peacekeep')) return ['mission', 'force', 'peacekeeper'];
  const noun = entry.slice(entry.lastIndexOf(' ') + 1);
  if (noun === 'court' || noun === 'tribunal') return [noun, 'judge'];
  return NOUNS.test(noun) ? [noun] : [];
}

/** Who speaks in the halls of the United Nations means its organs. */
const HALLS = ['council', 'assembly', 'panel', 'secretary-general', 'special representative'].map(asRole);

const nouns = new WeakMap<GazetteerEntry, readonly string[]>();

/** The roles by which a body of states is told again: the nouns of its name and of its kind. */
function nounsOf(entry: GazetteerEntry): readonly string[] {
  const known = nouns.get(entry);
  if (known !== undefined) return known;
  const read = readNouns(entry).map(asRole);
  nouns.set(entry, read);
  return read;
}

function readNouns({ name, code, sector }: GazetteerEntry): string[] {
  const nouns = name.toLowerCase().replaceAll('organization', 'organisation').split(/[\s-]/).filter((word) => NOUNS.test(word)); // prettier-ignore
  if (sector === 'JUD') return [...nouns, 'court', 'judge'];
  if (/\b(?:Treaty|Pact)\b/.test(name))
    return [...nouns, 'alliance', 'secretary general', 'secretary-general'];
  if (sector === 'MIL') return [...nouns, 'force', 'mission'];
  if (sector !== null) return nouns;
  return [...nouns, 'organisation', 'secretary general', 'secretary-general', ...(code === 'UNO' ? [] : ['bloc'])]; // prettier-ignore
}

/**
 * "the Coalition", "Allied troops", "a multinational force", "the regional bloc": a phrase that says itself that it is of
 * several states. Not a coalition of parties.
 */
export function isOfSeveral({ actors, entry }: Draft): boolean {
  return actors.every(
    ({ sector, entity_text: words }) =>
      (sector === 'MIL' && /\bcoalition\b|\bAllied\b/i.test(words)) ||
      (/ (?:mission|force|bloc|court|tribunal|body|organisation)$/.test(entry) && OF_SEVERAL.test(words)),
  );
}

const OF_SEVERAL = /\bmultinational\b|\b(?:regional|african|european|asian|american|caribbean|pacific) bloc\b|\binternational (?:court|tribunal|bod(?:y|ies)|organi[sz]ations?)\b/i; // prettier-ignore
