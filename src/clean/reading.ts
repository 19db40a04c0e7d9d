import type { Published } from '../core/index.ts';

/** What the readers of the three kinds of content find; what the source gave stands above it. */
export interface Reading {
  title: string | null;
  byline: string | null;
  credit: string | null;
  publisher: string | null;
  url: string | null;
  published: Published;
  statedLanguage?: string | undefined;
  text: string;
  sentences?: string[];
}
