import { clean } from '../clean/index.ts';
import type { Article, RawDocument, Rejection } from '../core/index.ts';

/** Reads pages without coding them: the article, or why there is none. Any language is read. */
export type Reader = (raw: RawDocument) => { article: Article } | { rejection: Rejection };

/** A reader; `asOf` is what counts as today: no page is younger. */
export function createReader(options: { asOf: string }): Reader {
  return (raw) => clean(raw, options);
}
