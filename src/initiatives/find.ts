import type {
  ActorMention,
  Article,
  Day,
  Event,
  InitiativeKind,
  InitiativeMention,
  Sentence,
  Stance,
  StanceKind,
} from '../core/index.ts';
import { loadRules, Matcher, Roles, treeOf, type RuleSet, type SentenceTree } from '../events/index.ts';
import { eventDate } from '../language/index.ts';
import { findAdmissions } from './admissions.ts';
import { findDescriptions } from './descriptions.ts';
import type { DraftMention } from './draft.ts';
import { findIntegrations } from './integrations.ts';
import { canonicalName, joinMentions, type Joined } from './join.ts';
import { findNames } from './names.ts';
import { subjectsOfVerb } from './stances/agents.ts';
import { readStances, type MentionReading } from './stances/read.ts';

/** What is looked at: the article, its sentences with trees, who is named, and what happened. */
export interface InitiativeInput {
  article: Article;
  sentences: readonly Sentence[];
  mentions: readonly ActorMention[];
  events: readonly Event[];
}

/** What states stand for or against in a document, and where each stands. */
export interface InitiativeFindings {
  mentions: InitiativeMention[];
  stances: Stance[];
}

interface Read {
  draft: DraftMention;
  reading: MentionReading;
  tree: SentenceTree;
}

let shared: RuleSet | null = null;

/**
 * Finds initiatives by name, by description and by pointing back ("the project"), joins what speaks of the same
 * thing within the document, and reads who is for, against, in, out, seeking or considering it. The `initiatives`
 * field of events in the same sentence and on the same words is filled in place. Linear in the sentences.
 */
export function findInitiatives(input: InitiativeInput): InitiativeFindings {
  shared ??= loadRules();
  const rules = shared;
  const bySentence = new Map<number, ActorMention[]>();
  for (const mention of input.mentions) {
    const list = bySentence.get(mention.sentence);
    if (list === undefined) bySentence.set(mention.sentence, [mention]);
    else list.push(mention);
  }
  const read: Read[] = [];
  let previous: SentenceTree | null = null;
  for (const sentence of input.sentences) {
    if (sentence.title === true || sentence.tokens.length < 3) continue;
    const tree = treeOf(sentence, bySentence.get(sentence.index) ?? [], rules);
    const drafts = draftsOf(tree);
    if (drafts.length > 0) {
      const matcher = new Matcher(tree, rules);
      const roles = new Roles(tree, rules.lexicon.people);
      const before = previous === null ? [] : subjectsOf(previous, rules);
      for (const draft of drafts)
        read.push({ draft, reading: readStances(matcher, roles, draft, before), tree });
    }
    previous = tree;
  }
  const joined = joinMentions(read.map((one) => one.draft));
  return assemble(joined, new Map(read.map((one) => [one.draft, one])), input);
}

function draftsOf(tree: SentenceTree): DraftMention[] {
  const names = findNames(tree.sentence);
  const described = findDescriptions(tree, names);
  const simple = [...names, ...described].toSorted((a, b) => a.first - b.first);
  const admissions = findAdmissions(tree, names);
  const integrations = findIntegrations(tree, simple);
  if (simple.length === 0 && admissions.length === 0) return simple;
  // The body that admits and the parts that are joined are spoken of through the admission and the joining.
  const inner = (draft: DraftMention) => [...admissions, ...integrations].some((outer) => draft.first >= outer.first && draft.last <= outer.last); // prettier-ignore
  return [...simple.filter((draft) => !inner(draft)), ...admissions, ...integrations].toSorted(
    (a, b) => a.first - b.first,
  );
}

/** Countries of the main subject: whom "they" of the next sentence stands for. */
function subjectsOf(tree: SentenceTree, rules: RuleSet): string[] {
  const root = tree.tokens.findIndex((token) => token.head < 0);
  if (root < 0) return [];
  const heads = subjectsOfVerb(new Matcher(tree, rules), root);
  const roles = new Roles(tree, rules.lexicon.people);
  return [...new Set(heads.flatMap((head) => roles.at(head)).flatMap((filler) => filler.actors.map((actor) => actor.code)))].filter((code) => code !== '---'); // prettier-ignore
}

function assemble(
  joined: readonly Joined[],
  read: ReadonlyMap<DraftMention, Read>,
  input: InitiativeInput,
): InitiativeFindings {
  const mentions: InitiativeMention[] = [];
  const stances: Stance[] = [];
  for (const one of joined) {
    const readings = one.mentions.flatMap((draft) => {
      const found = read.get(draft);
      return found === undefined ? [] : [found];
    });
    const own = [...new Set(one.mentions.flatMap((draft) => draft.parties))];
    const left = new Set(readings.flatMap(({ reading }) => reading.stances.filter(({ stance }) => stance === 'withdrew' || stance === 'against').map(({ actor }) => actor))); // prettier-ignore
    const standing = (wanted: StanceKind) => readings.flatMap(({ reading }) => reading.stances.filter(({ stance }) => possible(stance, one.kind) === wanted).map(({ actor }) => actor)); // prettier-ignore
    const builders = [standing('party'), standing('for'), standing('considering')].find((actors) => actors.length > 0) ?? []; // prettier-ignore
    const name = canonicalName(
      one,
      [...new Set(builders)].filter((actor) => !left.has(actor)),
    );
    const told = readings.flatMap((entry) => stancesOf(entry, one, name, input));
    if (!isAtStake(one, told, own)) continue;
    const first = readings[0];
    if (first !== undefined) told.push(...parties(first, one, name, own, told, input));
    stances.push(...once(told));
    for (const { draft, reading, tree } of readings) {
      const start = tree.token(draft.first).start;
      const end = tree.token(draft.last).end;
      mentions.push({ name, kind: one.kind, status: reading.status?.status ?? null, statusSince: statusDay(reading, tree, input.article), document: input.article.id, sentence: draft.sentence, first: draft.first, last: draft.last, start, end, parties: own }); // prettier-ignore
      for (const event of input.events)
        if (event.text_info.sequence === draft.sentence && !event.initiatives.includes(name)) event.initiatives.push(name); // prettier-ignore
    }
  }
  return {
    mentions: mentions.toSorted((a, b) => a.sentence - b.sentence || a.first - b.first),
    stances: stances.toSorted((a, b) => a.sentence - b.sentence || a.start - b.start),
  };
}

/**
 * What is only named in passing is no initiative: a body, or a thing that is described and that nobody stands for or
 * against, unless two states share it; a commission takes two.
 */
function isAtStake(
  { kind, name, mentions }: Joined,
  told: readonly Stance[],
  own: readonly string[],
): boolean {
  const actors = new Set([...told.map(({ actor }) => actor), ...own]);
  if (kind === 'commission') return actors.size > 1;
  if (kind === 'union' || kind === 'admission') return told.length > 0 || (kind === 'admission' && own.length > 0); // prettier-ignore
  if (name !== null && mentions.some((mention) => mention.words.length === 0)) return true;
  return told.length > 0 || own.length > 1;
}

/** Stances that make sense on a kind; on the others all do, but "seeks", which is for admissions. */
const POSSIBLE: Partial<Record<InitiativeKind, readonly StanceKind[]>> = {
  admission: ['for', 'against', 'seeks', 'considering', 'withdrew'],
  commission: ['party', 'withdrew'],
  sanctions: ['for', 'against', 'considering', 'withdrew'],
};

/** A stance as it can be held on a kind of thing; null where it makes no sense there. */
function possible(stance: StanceKind, kind: InitiativeKind): StanceKind | null {
  if (stance === 'seeks' && kind !== 'admission') return kind === 'union' ? null : 'for';
  // Whose parliament ratifies an accession stands for it.
  if (stance === 'party' && kind === 'admission') return 'for';
  const allowed = POSSIBLE[kind];
  return allowed === undefined || allowed.includes(stance) ? stance : null;
}

/** Day from which an initiative is known to stand where a sentence says it stands. */
function statusDay({ status }: MentionReading, tree: SentenceTree, { published }: Article): Day | null {
  return status === null ? null : eventDate(tree.sentence, status.token, { published }).date;
}

/** Each stance of each actor once: the surest, at the earliest place among equals. Who stands for it considers it no more. */
function once(stances: readonly Stance[]): Stance[] {
  const kept: Stance[] = [];
  for (const stance of stances.toSorted((a, b) => b.confidence - a.confidence))
    if (!kept.some((other) => other.actor === stance.actor && other.stance === stance.stance))
      kept.push(stance);
  const decided = new Set(kept.filter(({ stance }) => stance !== 'considering').map(({ actor }) => actor));
  return kept.filter(({ actor, stance }) => stance !== 'considering' || !decided.has(actor));
}

function stancesOf(
  { draft, reading, tree }: Read,
  one: Joined,
  name: string,
  input: InitiativeInput,
): Stance[] {
  return reading.stances.flatMap(({ stance: read, actor, token, confidence }) => {
    const stance = possible(read, one.kind);
    // Who wants to be let in does not merely stand for it.
    const holder = one.kind === 'admission' && one.mentions.some(({ parties: holders }) => holders.includes(actor)); // prettier-ignore
    if (stance === null || (holder && stance !== 'seeks' && stance !== 'withdrew')) return [];
    return {
      initiative: name,
      kind: one.kind,
      actor,
      stance,
      since: eventDate(tree.sentence, token, { published: input.article.published }).date,
      document: input.article.id,
      sentence: draft.sentence,
      start: tree.token(draft.first).start,
      end: tree.token(draft.last).end,
      text: tree.sentence.text,
      confidence: draft.anaphor ? Math.round((confidence - 0.1) * 100) / 100 : confidence,
      rule: `stance.${stance}.${tree.key(token)}`,
    };
  });
}

/** States that belong to it by its name ("the China–Pakistan corridor"); who imposes sanctions is for them. */
function parties(
  { draft, tree }: Read,
  one: Joined,
  name: string,
  own: readonly string[],
  told: readonly Stance[],
  input: InitiativeInput,
): Stance[] {
  if (one.kind === 'union') return [];
  const stance = one.kind === 'sanctions' ? 'for' : one.kind === 'admission' ? 'seeks' : 'party';
  return own
    .filter((actor) => !told.some((other) => other.actor === actor && (other.stance === stance || (one.kind === 'sanctions' && other.stance === 'withdrew')))) // prettier-ignore
    .map((actor) => ({
      initiative: name, kind: one.kind, actor, stance,
      since: eventDate(tree.sentence, draft.head, { published: input.article.published }).date,
      document: input.article.id, sentence: draft.sentence,
      start: tree.token(draft.first).start, end: tree.token(draft.last).end, text: tree.sentence.text,
      confidence: 0.6, rule: `stance.${stance}.name`,
    })); // prettier-ignore
}
