import type { ActorMention, Article, Event, Sentence } from '../core/index.ts';
import { storyDay } from '../language/index.ts';
import { codeSentence, type Candidate } from './candidates.ts';
import { judgeWhoActed } from './act-meant.ts';
import { settleOwner, takeUp } from './take-up.ts';
import { leaveDoubtful } from './doubtful.ts';
import { finish, type CodedEvent } from './finish.ts';
import { mergeReports } from './merge.ts';
import type { PlaceFinder } from './place.ts';
import { tellsOfDisaster } from './relief.ts';
import type { RuleSet } from './rules/index.ts';
import { toldOf, type Told } from './told.ts';
import { settleWhereStruck } from './where-struck.ts';
import { isPublic, isSport, weighByWhole } from './whole.ts';

/** What the coder is given: an article, its sentences with trees, and who is named in them. */
export interface CodeInput {
  article: Article;
  sentences: readonly Sentence[];
  mentions: readonly ActorMention[];
  /** Code of the state or body in whose voice the document speaks; null or left out for a newspaper's. */
  voice?: string | null;
  /** Finds places by name, so that events get a city and its coordinates. */
  places?: PlaceFinder;
}

export interface CodeOptions {
  /** Events below this confidence (0–1) are left out. Default {@link MINIMUM_CONFIDENCE}, less in a sentence or two. */
  minimumConfidence?: number;
  /** Also gives the states of recipients where they are too doubtful: for training. Default false. */
  keepDoubtful?: boolean;
  /** Called with each event and what it was made from, before repeated reports are joined: for training and study. */
  inspect?: (event: Event, candidate: Candidate) => void;
}

/** Below this an event is as often wrong as right in documents that nobody mended rules on. */
export const MINIMUM_CONFIDENCE = 0.65;
/** In a text of fewer sentences than these something is told in each: less will do, with a state or its officials in it least. */
const SENTENCES = 3;
const IN_SHORT = { public: 0.35, private: 0.55 };

/**
 * Codes the events of a document: who did what to whom, how and when, with the words each rests on. One act is
 * one event however often the document returns to it; its other sentences are named in the trace. Events come
 * in the order of the sentences. Linear in the number of sentences.
 */
export function codeEvents(input: CodeInput, rules: RuleSet, options: CodeOptions = {}): CodedEvent[] {
  const minimum = options.minimumConfidence ?? MINIMUM_CONFIDENCE;
  const short = options.minimumConfidence === undefined && input.sentences.length < SENTENCES;
  const isSure = ({ confidence, actors, recipients }: Candidate) =>
    confidence >= minimum ||
    (short && confidence >= IN_SHORT[[...actors, ...recipients].some(isPublic) ? 'public' : 'private']);
  const bySentence = new Map<number, ActorMention[]>();
  for (const mention of input.mentions) {
    const list = bySentence.get(mention.sentence);
    if (list === undefined) bySentence.set(mention.sentence, [mention]);
    else list.push(mention);
  }
  const candidates: Candidate[] = [];
  const voice = typeof input.voice === 'string' ? { code: input.voice, sector: 'GOV', entity_text: input.article.publisher ?? input.voice } : null; // prettier-ignore
  let disaster: boolean | undefined;
  const stricken = (): boolean => (disaster ??= tellsOfDisaster(input.sentences));
  let whom: Told | undefined;
  const told = (): Told => (whom ??= toldOf(input.mentions));
  for (const sentence of input.sentences) {
    const coded = codeSentence(sentence, bySentence.get(sentence.index) ?? [], rules, voice, stricken, told);
    for (const candidate of coded) {
      takeUp(candidate, candidates, rules);
      settleOwner(candidate, candidates);
      settleWhereStruck(candidate, input.places);
      judgeWhoActed(candidate, candidates);
      if (!isSure(candidate)) continue;
      if (options.keepDoubtful !== true) leaveDoubtful(candidate);
      if (isSure(candidate)) candidates.push(candidate);
    }
  }
  const text = input.sentences.filter(({ title }) => title !== true);
  let match: boolean | undefined;
  weighByWhole(candidates, text.length, () => (match ??= isSport(text, rules)));
  const kept = candidates.filter(isSure);
  const story = storyDay(input.sentences, input.article.published);
  const nouns = new Set<CodedEvent>();
  const titles = new Set<CodedEvent>();
  const coded = kept.map((candidate) => {
    const report = finish(candidate, input.article, story, input.places);
    options.inspect?.(report.event, candidate);
    if (candidate.hit.pattern.kind === 'noun') nouns.add(report);
    if (candidate.sentence.title === true) titles.add(report);
    return report;
  });
  return mergeReports(coded, {
    isNoun: (report) => nouns.has(report),
    isTitle: (report) => titles.has(report),
  });
}
