import { readTable } from '../../platform/index.ts';
import { isPartyCode as isState } from './codes.ts';
import type { Draft } from './draft.ts';
import type { ReadSentence } from './find.ts';
import type { TokenView } from './tagged.ts';

/** Of which walk of life a word speaks; `person` is somebody there. */
type Walk = 'public' | 'private' | 'person' | 'weak';

/** How far a word speaks for a walk of life other than affairs of state. */
const WEIGHT: Readonly<Record<Walk, number>> = { public: -1, private: 1, person: 0.5, weak: 0.5 };

/** What a government named by its seat or holder says for affairs of state, and a state named otherwise. */
const GOVERNMENT = -1;
const STATE = -0.5;

let cached: ReadonlyMap<string, Walk> | undefined;

function walks(): ReadonlyMap<string, Walk> {
  cached ??= new Map(
    readTable('data/gazetteer/walks-of-life.tsv').flatMap(([kind = '', words = '']) =>
      words.split(' ').map((word): [string, Walk] => [word, kind as Walk]),
    ),
  );
  return cached;
}

function walkOf(view: TokenView, token: number): Walk | undefined {
  const lemma = view.sentence.tokens[token]?.lemma.toLowerCase() ?? '';
  return walks().get(view.lower(token)) ?? walks().get(lemma);
}

/** What is said of somebody beside the name: "Kerry, the engineer who drew the plans", "the engineer Kerry". */
export function calledBeside(
  view: TokenView,
  { first, last }: Pick<Draft, 'first' | 'last'>,
): 'public' | 'private' | null {
  if (!view.capitalised(first - 1) && walkOf(view, first - 1) === 'person') return 'private';
  if (view.text(last + 1) !== ',') return null;
  for (let token = last + 2; token <= last + 7 && token < view.length; token++) {
    // Only what the name is called, not what it does: "Merkel, who met farmers".
    if (/^(?:[,.;:()–—]|who|whose|which|of|in|at|for|and|is|was)$/.test(view.lower(token))) return null;
    const walk = walkOf(view, token);
    if (walk === 'person' && !walkIsPublic(view, token + 1)) return 'private';
    if (walk === 'public') return 'public';
  }
  return null;
}

const walkIsPublic = (view: TokenView, token: number): boolean => walkOf(view, token) === 'public';

/** What was worked out for a document, by family name: each is asked for at every mention. */
const answers = new WeakMap<readonly ReadSentence[], Map<string, number>>();

/**
 * How far the sentences around a family name speak of other walks of life than affairs of state: above 0 more of sport,
 * arts, trades, science or home, below 0 more of governments. Every word counts once.
 */
export function otherWalks(read: readonly ReadSentence[], surname: string): number {
  const known = answers.get(read) ?? new Map<string, number>();
  answers.set(read, known);
  const answer = known.get(surname) ?? weighWalks(read, surname);
  known.set(surname, answer);
  return answer;
}

function weighWalks(read: readonly ReadSentence[], surname: string): number {
  const around = new Set<ReadSentence>();
  for (const [place, { view }] of read.entries())
    if (view.sentence.tokens.some(({ text }) => text === surname))
      for (const near of [place - 1, place, place + 1]) {
        const sentence = read[near];
        if (sentence !== undefined) around.add(sentence);
      }
  const words = new Map<string, number>();
  for (const { view, drafts } of around) {
    for (const [token, { text, lemma }] of view.sentence.tokens.entries()) {
      if (text === surname) continue;
      const walk = walkOf(view, token);
      if (walk !== undefined) words.set(lemma.toLowerCase(), WEIGHT[walk]);
    }
    // What the name itself would say is the question.
    for (const { actors, how } of drafts.filter((draft) => view.text(draft.last) !== surname))
      for (const { code, sector } of actors)
        if (isState(code)) {
          const governs =
            sector === 'GOV' && (how === 'capital' || how === 'metonym' || how === 'office-holder');
          words.set(code, Math.min(words.get(code) ?? 0, governs ? GOVERNMENT : STATE));
        }
  }
  return [...words.values()].reduce((sum, weight) => sum + weight, 0);
}
