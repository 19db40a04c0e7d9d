import { findActors, loadGazetteer, publisherCode } from '../../../src/actors/index.ts';
import type { Article, Published } from '../../../src/core/index.ts';
import {
  codeEvents,
  loadRules,
  type CodedEvent,
  type CodeInput,
  type CodeOptions,
} from '../../../src/events/index.ts';
import { loadLanguage } from '../../../src/language/index.ts';

/** A document as the benches give it to the coder. */
export interface BenchDocument {
  id: string;
  sentences: string[];
  title?: string | undefined;
  date?: string | undefined;
  publisher?: string | undefined;
}

/** The way from sentences to what the coder is given: trees, and who is named. Loaded once. */
export function makeReader(): (document: BenchDocument) => CodeInput {
  const language = loadLanguage();
  const gazetteer = loadGazetteer();
  return (document) => {
    const text = document.sentences.join('\n\n');
    const published: Published = {
      date: document.date ?? null, basis: document.date === undefined ? null : 'given',
      earliest: document.date ?? null, latest: document.date ?? null, confidence: document.date === undefined ? 0 : 1,
    }; // prettier-ignore
    const article: Article = {
      id: document.id, digest: '', source: '-', url: null, title: document.title ?? null, byline: null, credit: null,
      publisher: document.publisher ?? null, published, language: 'en', text, sentences: document.sentences,
    }; // prettier-ignore
    const sentences = language.analyze(text, { published, sentences: document.sentences });
    const context = { published, title: document.title ?? null, publisher: document.publisher ?? null };
    const mentions = findActors(sentences, context, gazetteer);
    return { article, sentences, mentions, voice: publisherCode(context, gazetteer) };
  };
}

/** The whole way from sentences to events, loaded once. */
export function makeCoder(options: CodeOptions = {}): (document: BenchDocument) => CodedEvent[] {
  const read = makeReader();
  const rules = loadRules();
  return (document) => codeEvents(read(document), rules, options);
}
