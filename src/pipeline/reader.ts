import { boundPublication, loadGazetteer, nameActors } from '../actors/index.ts';
import { clean } from '../clean/index.ts';
import type { Article, RawDocument, Rejection } from '../core/index.ts';
import { loadLanguage } from '../language/index.ts';
import { isWeak, withWindow } from './publicationWindow.ts';
import { afterToldPast } from './toldPast.ts';

/** Reads pages without coding them: the article, or why there is none. Any language is read. */
export type Reader = (raw: RawDocument) => { article: Article } | { rejection: Rejection };

/** Characters of a text that are searched for office-holders: whoever matters is named early. */
const SEARCHED = 50_000;

/**
 * A reader; `asOf` is what counts as today: no page is younger. Where an English page does not say when it was
 * published, the office-holders named in it and what it tells as past bound the day, as they do when it is coded.
 */
export function createReader(options: { asOf: string }): Reader {
  let tools:
    { language: ReturnType<typeof loadLanguage>; gazetteer: ReturnType<typeof loadGazetteer> } | undefined;
  return (raw) => {
    const cleaned = clean(raw, options);
    if ('rejection' in cleaned) return cleaned;
    const { article } = cleaned;
    if (article.language !== 'en' || !isWeak(article.published)) return cleaned;
    // Loaded at the first page that needs it; most do not.
    tools ??= { language: loadLanguage(), gazetteer: loadGazetteer() };
    const { language, gazetteer } = tools;
    const text = article.text.slice(0, SEARCHED);
    const { published } = article;
    const sentences = language.analyze(text, { published });
    const { mentions } = nameActors(sentences, { published }, gazetteer);
    const windowed = withWindow(published, boundPublication({ text }, mentions, gazetteer));
    return { article: { ...article, published: afterToldPast(windowed, sentences) } };
  };
}
