import type { Sentence, Token } from '../../core/index.ts';
import { identityOf, type Known } from './groups.ts';
import { baseOf, type Children, isWord, roleOf } from './tree.ts';
import type { CoreferenceLink } from './types.ts';

/** Nouns for holders of an office, and the words of an office that each can stand for. */
const OFFICE_NOUNS: ReadonlyMap<string, RegExp> = new Map([
  ['minister', /\bminister\b/],
  ['president', /\bpresident\b/],
  ['premier', /\b(?:premier|prime minister)\b/],
  ['chancellor', /\bchancellor\b/],
  ['leader', /\b(?:president|prime minister|premier|chancellor|leader|king|supreme|chief)\b/],
  ['envoy', /\b(?:envoy|ambassador|representative)\b/],
  ['ambassador', /\bambassador\b/],
  ['diplomat', /\b(?:diplomat|ambassador|envoy|foreign minister|consul)\b/],
  ['spokesman', /\bspokes/],
  ['spokeswoman', /\bspokes/],
  ['spokesperson', /\bspokes/],
  ['official', /./],
  ['secretary', /\bsecretary\b/],
  ['general', /\b(?:general|commander|chief of (?:army )?staff)\b/],
  ['king', /\b(?:king|monarch|sovereign)\b/],
  ['monarch', /\b(?:king|queen|sultan|emir|emperor)\b/],
  ['queen', /\bqueen\b/],
  ['emir', /\bemir\b/],
  ['sultan', /\bsultan\b/],
  ['governor', /\bgovernor\b/],
  ['mayor', /\bmayor\b/],
  ['senator', /\bsenator\b/],
  ['lawmaker', /\b(?:lawmaker|senator|deputy|member of parliament|congressman)\b/],
  ['politician', /./],
  ['commander', /\b(?:commander|general)\b/],
  ['chief', /\b(?:chief|head|director)\b/],
]);

const BODY_NOUNS = new Set(
  'bloc union alliance organisation organization group company firm corporation ministry embassy consulate agency council committee commission bank fund parliament court party government army military militia navy force coalition tribunal bureau body movement junta regime newspaper university club'.split(
    ' ',
  ),
);

/** Bodies of several states, of which none is of the state that a text is about. */
const BLOCS = new Set(['bloc', 'alliance', 'grouping']);

const STATE_NOUNS = new Set([
  'country',
  'nation',
  'republic',
  'kingdom',
  'state',
  'island',
  'emirate',
  'sultanate',
]);

/** Such nouns that only some states bear. */
const KINDS = new Set(['kingdom', 'island', 'emirate', 'sultanate']);

/** How many sentences back the bearer of a role is looked for. */
const SENTENCES_BACK = 6;

/** A bare definite phrase: "the minister", "this country", but not "the minister of trade" or "the new company". */
function isBareDefinite(tokens: readonly Token[], children: Children, head: number): number | null {
  let first = -1;
  for (const child of children[head] ?? []) {
    const token = tokens[child] as Token;
    const relation = baseOf(token.relation);
    const word = token.text.toLowerCase();
    if (relation === 'det' && ['the', 'this', 'that'].includes(word)) first = child;
    else if (['amod', 'compound', 'nmod', 'nummod', 'acl', 'appos', 'flat', 'det'].includes(relation))
      return null;
  }
  return first < 0 ? null : first;
}

/** Resolves role nouns ("the minister", "the bloc", "the country") to the last actor that bears the role. */
export function roleNounLinks(
  sentences: readonly Sentence[],
  families: readonly Children[],
  rows: readonly (readonly Known[])[],
): CoreferenceLink[] {
  const links: CoreferenceLink[] = [];
  sentences.forEach((sentence, position) => {
    const { tokens } = sentence;
    const children = families[position] as Children;
    tokens.forEach((token, head) => {
      if (token.upos !== 'NOUN' || token.xpos === 'NNS') return;
      const lemma = token.lemma.toLowerCase();
      const office = OFFICE_NOUNS.get(lemma);
      const body = BODY_NOUNS.has(lemma);
      const state = STATE_NOUNS.has(lemma);
      if (office === undefined && !body && !state) return;
      const first = isBareDefinite(tokens, children, head);
      if (first === null) return;
      const known = rows[position]?.find((each) => each.candidate.head === head);
      // What stands there already is better only where its own words tell a state.
      const guessed = (office !== undefined || BLOCS.has(lemma)) && known?.candidate.guessed === true;
      const nameless = !state && known?.candidate.countries?.length === 0;
      if (known !== undefined && !guessed && !nameless) return;
      const bears = (each: Known): boolean => {
        const { candidate } = each;
        if (office !== undefined && candidate.kind === 'person' && candidate.number !== 'plural')
          return candidate.office !== undefined && office.test(candidate.office);
        if (candidate.roles?.includes(lemma) === true) return true;
        // Where kinds of states are known, "the kingdom" is one of those that are.
        if (state && KINDS.has(lemma) && candidate.roles !== undefined) return false;
        if (state) return candidate.kind === 'state' && lemma !== 'state';
        if (body && candidate.kind === 'organisation') return wordsOf(sentences, each).has(lemma);
        return false;
      };
      const near = rows.slice(Math.max(0, position - SENTENCES_BACK), position + 1).flat();
      const answer = lastBearer(sentences, near.filter(bears), position, first) ?? laterBearer(rows[position] ?? [], lemma); // prettier-ignore
      if (answer === null) return;
      links.push({
        sentence: sentence.index,
        first,
        last: head,
        head,
        how: 'role-noun',
        antecedents: [answer.each.index],
        score: lemma === 'official' || lemma === 'politician' ? answer.score - 0.15 : answer.score,
      });
    });
  });
  return links;
}

/** "the embargo on the island will stay if Cuba …": of a kind that few bear, one named later in the sentence. */
function laterBearer(here: readonly Known[], lemma: string): { each: Known; score: number } | null {
  if (!KINDS.has(lemma)) return null;
  const each = here.find(({ candidate }) => candidate.kind === 'state' && candidate.roles?.includes(lemma) === true); // prettier-ignore
  return each === undefined ? null : { each, score: 0.7 };
}

function wordsOf(sentences: readonly Sentence[], each: Known): Set<string> {
  const tokens = sentences[each.sentence]?.tokens ?? [];
  return new Set(
    tokens.slice(each.candidate.first, each.candidate.last + 1).map((token) => token.text.toLowerCase()),
  );
}

/** The nearest bearer before a place; less sure when another bearer is about as near. */
function lastBearer(
  sentences: readonly Sentence[],
  bearers: readonly Known[],
  position: number,
  first: number,
): { each: Known; score: number } | null {
  const before = bearers.filter(
    (each) =>
      position - each.sentence <= SENTENCES_BACK &&
      (each.sentence < position || (each.sentence === position && each.candidate.last < first)),
  );
  if (before.length === 0) return null;
  const salienceOf = (each: Known): number => {
    const tokens = sentences[each.sentence]?.tokens ?? [];
    const role = tokens.length === 0 ? 'other' : roleOf(tokens, each.candidate.head);
    const weight = role === 'subject' ? 1.5 : role === 'object' ? 0.8 : role === 'modifier' ? 0.3 : 0.6;
    return weight / (1 + position - each.sentence);
  };
  const sums = new Map<string, { each: Known; sum: number }>();
  for (const each of before) {
    const identity = identityOf(each);
    const entry = sums.get(identity);
    if (entry === undefined) sums.set(identity, { each, sum: salienceOf(each) });
    else {
      entry.sum += salienceOf(each);
      entry.each = each;
    }
  }
  const ranked = [...sums.values()].sort((a, b) => b.sum - a.sum);
  const best = ranked[0] as { each: Known; sum: number };
  const rival = ranked[1]?.sum ?? 0;
  const share = best.sum / (best.sum + rival);
  return { each: best.each, score: Math.round((0.35 + 0.55 * share) * 100) / 100 };
}

/** "his Russian counterpart", "her counterpart from Norland": a holder of the same office of another state. */
export function counterpartLinks(
  sentences: readonly Sentence[],
  known: readonly Known[],
  rows: readonly (readonly Known[])[],
  pronounAntecedents: ReadonlyMap<string, number>,
): CoreferenceLink[] {
  const links: CoreferenceLink[] = [];
  const officeOf = new Map(known.map((each) => [each.index, each.candidate.office]));
  sentences.forEach((sentence, position) => {
    const { tokens } = sentence;
    tokens.forEach((token, head) => {
      if (!isWord(token.lemma, 'counterpart')) return;
      const inside = (index: number): boolean => index === head || isBelow(tokens, index, head);
      const owner = tokens.findIndex((each) => each.head === head && each.relation === 'nmod:poss');
      const here = rows[position] ?? [];
      const state = here.find(
        (each) =>
          each.candidate.head !== owner &&
          each.candidate.head !== head &&
          inside(each.candidate.head) &&
          (each.candidate.countries?.length ?? 0) > 0,
      );
      let antecedent = pronounAntecedents.get(`${sentence.index}:${owner}`);
      let score = antecedent === undefined ? 0 : 0.85;
      if (antecedent === undefined && owner >= 0)
        antecedent = here.find((each) => each.candidate.head === owner)?.index;
      if (antecedent !== undefined && score === 0) score = 0.9;
      if (antecedent === undefined) {
        // "met his counterpart": the subject of the clause, when a person.
        const subject = here
          .filter(
            (each) =>
              each.candidate.kind === 'person' &&
              each.candidate.last < head &&
              roleOf(tokens, each.candidate.head) === 'subject',
          )
          .at(-1);
        if (subject === undefined) return;
        antecedent = subject.index;
        score = 0.75;
      }
      const office = officeOf.get(antecedent);
      let first = head;
      while (first > 0 && inside(first - 1) && head - first < 8) first -= 1;
      links.push({
        sentence: sentence.index,
        first,
        last: head,
        head,
        how: 'counterpart',
        antecedents: [antecedent],
        ...(state === undefined ? {} : { state: state.index }),
        ...(office === undefined ? {} : { office }),
        score,
      });
    });
  });
  return links;
}

function isBelow(tokens: readonly Token[], index: number, above: number): boolean {
  let at = tokens[index]?.head ?? -1;
  for (let steps = 0; at >= 0 && steps < 20; steps += 1) {
    if (at === above) return true;
    at = tokens[at]?.head ?? -1;
  }
  return false;
}

/** "the former", "the latter": the first and the second of the two actors named last. */
export function formerLatterLinks(
  sentences: readonly Sentence[],
  rows: readonly (readonly Known[])[],
): CoreferenceLink[] {
  const links: CoreferenceLink[] = [];
  sentences.forEach((sentence, position) => {
    const { tokens } = sentence;
    tokens.forEach((token, head) => {
      const former = isWord(token.text, 'former');
      if ((!former && !isWord(token.text, 'latter')) || !isWord(tokens[head - 1]?.text, 'the')) return;
      // "the former president": an adjective before its noun.
      if (baseOf(token.relation) === 'amod') return;
      const distinct = new Map<string, Known>();
      for (const back of [0, 1]) {
        for (const each of rows[position - back] ?? []) {
          if (each.candidate.kind === 'place') continue;
          if (back === 0 && each.candidate.last >= head - 1) continue;
          if (!distinct.has(identityOf(each))) distinct.set(identityOf(each), each);
        }
        if (distinct.size >= 2) break;
      }
      if (distinct.size !== 2) return;
      const [one, two] = [...distinct.values()].sort(
        (a, b) => a.sentence - b.sentence || a.candidate.first - b.candidate.first,
      ) as [Known, Known];
      const answer = former ? one : two;
      links.push({
        sentence: sentence.index,
        first: head - 1,
        last: head,
        head,
        how: 'former-latter',
        antecedents: [answer.index],
        score: 0.8,
      });
    });
  });
  return links;
}
