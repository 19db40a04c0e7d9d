import { countryName } from '../ontology/index.ts';
import type { InitiativeKind } from '../core/index.ts';
import type { DraftMention } from './draft.ts';
import { initiativeLexicon } from './lexicon.ts';

/** An initiative of one document: the mentions that speak of it. */
export interface Joined {
  kind: InitiativeKind;
  mentions: DraftMention[];
  /** Its own name; null for one that is only described. */
  name: string | null;
  /** Longest description, words in order. */
  words: readonly string[];
}

/** How many sentences back "the project" may reach. */
const REACH = 4;
const BUILDABLE = new Set<InitiativeKind>([
  'infrastructure',
  'corridor',
  'programme',
  'payment-system',
  'currency',
]);

/** Joins the mentions of a document, in the order of the text, into initiatives. */
export function joinMentions(drafts: readonly DraftMention[]): Joined[] {
  const joined: Joined[] = [];
  /** What was spoken of last, latest first. */
  let recent: { one: Joined; sentence: number }[] = [];
  for (const draft of drafts) {
    const before = draft.anaphor ? antecedent(draft, recent) : (same(draft, joined) ?? null);
    const one = before ?? (draft.anaphor && draft.opens !== true ? null : begin(draft, joined));
    if (one === null) continue;
    one.mentions.push(draft);
    if (draft.words.length > one.words.length && !draft.anaphor) one.words = draft.words;
    recent = [{ one, sentence: draft.sentence }, ...recent.filter((entry) => entry.one !== one)];
  }
  return joined;
}

const lower = (word: string) => word.toLowerCase();

function begin(draft: DraftMention, joined: Joined[]): Joined {
  const one: Joined = { kind: draft.kind, mentions: [], name: draft.name, words: draft.words };
  joined.push(one);
  return one;
}

function same(draft: DraftMention, joined: readonly Joined[]): Joined | undefined {
  if (draft.kind === 'admission') {
    const candidates = joined.filter((one) => one.kind === 'admission' && one.words[0] === draft.words[0]);
    return (
      candidates.find((one) => one.name === draft.name) ?? (draft.name === null ? candidates[0] : undefined)
    );
  }
  if (draft.name !== null) return joined.find((one) => one.name === draft.name);
  // "gas pipeline" and "offshore gas pipeline" are one, "oil pipeline" is another.
  const words = new Set(draft.words.map(lower));
  return joined.find((one) => {
    if (
      one.kind !== draft.kind ||
      one.name !== null ||
      lower(one.words.at(-1) ?? '') !== lower(draft.words.at(-1) ?? '')
    )
      return false;
    const own = one.words.map(lower);
    const [small, large] = own.length < words.size ? [own, words] : [[...words], new Set(own)];
    return small.every((word) => large.has(word)) && compatible(one, draft) && sameTargets(one, draft);
  });
}

function compatible(one: Joined, draft: DraftMention): boolean {
  const parties = one.mentions.flatMap((mention) => mention.parties);
  return (
    parties.length === 0 || draft.parties.length === 0 || draft.parties.some((code) => parties.includes(code))
  );
}

/** Sanctions on others are other sanctions. */
function sameTargets(one: Joined, draft: DraftMention): boolean {
  const own = one.mentions.flatMap((mention) => mention.targets ?? []);
  const theirs = draft.targets ?? [];
  return own.length === 0 || theirs.length === 0 || theirs.some((code) => own.includes(code));
}

function antecedent(
  draft: DraftMention,
  recent: readonly { one: Joined; sentence: number }[],
): Joined | null {
  const word = draft.words.at(-1) ?? '';
  const reach = word === 'it' ? 1 : draft.kind === 'admission' ? 2 : REACH;
  for (const { one, sentence } of recent) {
    if (draft.sentence - sentence > reach) continue;
    if (word === 'it') return one;
    if (draft.kind === 'admission' ? one.kind === 'admission' && isOf(draft, one) : fits(word, one)) return one; // prettier-ignore
  }
  return null;
}

/** "Sweden's accession" is not the admission of Finland. */
function isOf(draft: DraftMention, one: Joined): boolean {
  const holders = one.mentions.flatMap((mention) => mention.parties);
  return draft.parties.length === 0 || holders.length === 0 || draft.parties.some((code) => holders.includes(code)); // prettier-ignore
}

function fits(word: string, one: Joined): boolean {
  const own = [...one.words, ...(one.name ?? '').split(/[\s–-]+/)].map(lower);
  const last = (one.words.at(-1) ?? own.at(-1) ?? '').toLowerCase();
  if (last === word || own.at(-1) === word) return true;
  if (word === 'line') return ['railway', 'link', 'pipeline', 'interconnector'].includes(last);
  if (word === 'plant') return last === 'station' || last === 'reactor';
  if (['deal', 'agreement', 'treaty', 'accord', 'pact'].includes(word)) return one.kind === 'treaty';
  if (word === 'corridor') return one.kind === 'corridor';
  if (word === 'format' || word === 'process') return one.kind === 'talks';
  if (!GENERAL.has(word)) return false;
  return word === 'plan' ? !['union', 'sanctions', 'admission'].includes(one.kind) || one.name === null : BUILDABLE.has(one.kind); // prettier-ignore
}

/** Nouns that may stand for anything that is built, run or planned. */
const GENERAL = new Set(['project', 'initiative', 'scheme', 'plan', 'venture', 'undertaking', 'programme', 'program', 'mechanism']); // prettier-ignore

/** Canonical name: its own, or its parties' and what it is: "Pakistan–Russia offshore gas pipeline". */
export function canonicalName(one: Joined, parties: readonly string[]): string {
  if (one.kind === 'admission') {
    const body = one.words[0] ?? '';
    const holder = one.mentions.flatMap((mention) => mention.parties)[0];
    const to = /^(?:the|[A-Z]{2,5}$)/.test(body) ? body : `the ${body}`;
    return holder === undefined ? `Admission to ${to}` : `${shortName(holder)}’s admission to ${to}`;
  }
  if (one.name !== null) return one.name;
  const own = [...new Set(one.mentions.flatMap((mention) => mention.parties))];
  // "the gas pipeline to Lahore" that two states agree on is theirs, not only of the one it lies in.
  const shared = own.length === 1 && parties.length > 1 && own.every((code) => parties.includes(code));
  const named = (own.length > 0 && !shared ? own : parties.slice(0, 3)).map(shortName).toSorted();
  const description = one.words.join(' ').replaceAll(' - ', '-');
  const targets = one.mentions.flatMap((mention) => mention.targets ?? []).map(shortName);
  const against = targets.length === 0 ? '' : ` on ${[...new Set(targets)].toSorted().join(' and ')}`;
  const place = named.length > 0 ? null : (one.mentions.find((mention) => mention.place)?.place ?? null);
  const text = `${named.length > 0 ? `${named.join('–')} ${description}` : description}${against}${place === null ? '' : ` ${place}`}`; // prettier-ignore
  return knownName(text) ?? text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Iran–Pakistan pipeline", however it was put together, goes by the name that is known for it. */
function knownName(text: string): string | null {
  const plain = (form: string) => form.toLowerCase().replaceAll('–', '-');
  const wanted = plain(text);
  return initiativeLexicon().known.find(({ forms }) => forms.some((form) => plain(form) === wanted))?.name ?? null; // prettier-ignore
}

const SHORT: Readonly<Record<string, string>> = { USA: 'United States', RUS: 'Russia', UNO: 'UN', EUR: 'EU', IRN: 'Iran', SYR: 'Syria', KOR: 'South Korea', PRK: 'North Korea' }; // prettier-ignore

function shortName(code: string): string {
  return SHORT[code] ?? countryName(code);
}
