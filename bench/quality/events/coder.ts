import { findActors, loadGazetteer, publisherCode } from '../../../src/actors/index.ts';
import type { Article, Published } from '../../../src/core/index.ts';
import { codeEvents, loadRules, type CodedEvent, type CodeOptions } from '../../../src/events/index.ts';
import { loadLanguage } from '../../../src/language/index.ts';

/** A document as the benches give it to the coder. */
export interface BenchDocument {
  id: string;
  sentences: string[];
  title?: string | undefined;
  date?: string | undefined;
  publisher?: string | undefined;
}

/** The whole way from sentences to events, loaded once. */
export function makeCoder(options: CodeOptions = {}): (document: BenchDocument) => CodedEvent[] {
  const language = loadLanguage();
  const gazetteer = loadGazetteer();
  const rules = loadRules();
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
    const voice = publisherCode(context, gazetteer);
    return codeEvents({ article, sentences, mentions, voice }, rules, options);
  };
}
