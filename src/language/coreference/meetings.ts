import type { Sentence, Token } from '../../core/index.ts';
import { bySentence } from './antecedents.ts';
import type { Scene } from './features.ts';
import type { Mention } from './mentions.ts';
import { baseOf, firstJoined } from './tree.ts';
import type { CoreferenceLink } from './types.ts';

/** Verbs and nouns of meetings: whoever takes part is "they", or "the ministers", in the sentence after. */
const ENCOUNTERS = new Set(
  'meet hold have call visit host receive welcome speak talk greet phone telephone join discuss sign meeting conversation dinner lunch breakfast summit dialogue consultation'.split(
    ' ',
  ),
);

/** What a partner of a meeting is governed by: "met with X", "called on X", "was received by X". */
const PARTNER_PREPOSITIONS = new Set(['with', 'on', 'by', 'and', '']);

/** Bare plurals that mean the people who just met. */
const MET = new Set(
  'minister president leader premier chancellor king envoy negotiator diplomat counterpart'.split(' '),
);

const MOST_PARTNERS = 4;
const SCORE = 0.72;

/**
 * "X met Y. They discussed …": a plural subject that nobody in the text is, but the subject of the meeting before
 * and its partners together are. `plural` tells of a pronoun that already has a plural antecedent of its own.
 */
export function meetingLinks(scene: Scene, plural: (mention: Mention) => boolean): CoreferenceLink[] {
  const links: CoreferenceLink[] = [];
  const rows = bySentence(scene.mentions, scene.sentences.length);
  let met: number[] = [];
  scene.sentences.forEach((sentence, position) => {
    const row = rows[position] ?? [];
    const anaphor = row.find(
      (mention) => isThey(sentence.tokens, mention) || isBarePlural(sentence.tokens, mention),
    );
    if (anaphor !== undefined && met.length > 1 && !plural(anaphor) && !followsPlural(row, anaphor))
      links.push({
        sentence: sentence.index,
        first: anaphor.first,
        last: anaphor.last,
        head: anaphor.head,
        how: 'group',
        antecedents: met,
        score: SCORE,
      });
    const here = participantsOf(sentence, row);
    // They go on being those who met while nobody else meets: "They discussed … They also agreed …".
    if (here.length > 1) met = here;
    else if (anaphor === undefined) met = [];
  });
  return links;
}

function isThey(tokens: readonly Token[], mention: Mention): boolean {
  return mention.role === 'subject' && tokens[mention.head]?.text.toLowerCase() === 'they';
}

/** "the ministers", with nothing to say which. */
function isBarePlural(tokens: readonly Token[], mention: Mention): boolean {
  const token = tokens[mention.head];
  if (token?.xpos !== 'NNS' || mention.role !== 'subject' || mention.form !== 'definite') return false;
  if (!MET.has(token.lemma.toLowerCase())) return false;
  return !tokens.some(
    (other) => other.head === mention.head && !['det', 'punct'].includes(baseOf(other.relation)),
  );
}

/** Whether an earlier plural of the sentence is the likelier antecedent. */
function followsPlural(row: readonly Mention[], anaphor: Mention): boolean {
  return row.some(
    (mention) => mention.head < anaphor.first && mention.number === 'plural' && mention.kind !== 'thing',
  );
}

/** Those who meet in a sentence, as the caller's mentions: one subject and its partners. */
function participantsOf(sentence: Sentence, row: readonly Mention[]): number[] {
  const { tokens } = sentence;
  const persons = row.filter(
    (mention) => mention.supplied >= 0 && mention.kind === 'person' && mention.members.length === 0,
  );
  const meets = (index: number): boolean => ENCOUNTERS.has(tokens[index]?.lemma.toLowerCase() ?? '');
  const subjects = persons.filter(
    (mention) => mention.role === 'subject' && meets(governorOf(tokens, mention.head)),
  );
  const partners = persons.filter((mention) => {
    if (mention.role === 'subject' || mention.role === 'possessor') return false;
    if (!PARTNER_PREPOSITIONS.has(mention.preposition)) return false;
    return meets(governorOf(tokens, mention.head));
  });
  if (subjects.length === 0 || partners.length > MOST_PARTNERS) return [];
  const all = [...subjects, ...partners].map((mention) => mention.supplied);
  return all.length > 1 ? all : [];
}

/** The word that governs a mention, or the first of those it is joined to. */
function governorOf(tokens: readonly Token[], index: number): number {
  return tokens[firstJoined(tokens, index)]?.head ?? -1;
}
