import type {
  ActorMention,
  Article,
  InitiativeMention,
  RawDocument,
  Rejection,
  Sentence,
  Stage,
  Stance,
} from '../core/index.ts';
import type { TracedEvent } from '../store/index.ts';

/** All that is made of a document on its way, by name. */
export interface Products {
  raw: RawDocument;
  article: Article;
  /** Near-duplicate signature; null where none is wanted. */
  signature: number[] | null;
  /** Digest of the words of the text. */
  textDigest: string;
  sentences: Sentence[];
  mentions: ActorMention[];
  /** Code of the state or body in whose voice the document speaks; null for a newspaper's. */
  voice: string | null;
  events: TracedEvent[];
  initiatives: InitiativeMention[];
  stances: Stance[];
}

export type Product = keyof Products;

/** One step of the way: what it needs, what it gives (again, if it corrects it), and the work itself. */
export interface CodingStage {
  /** The room that does the work; a rejection names it. */
  room: Stage;
  needs: readonly Product[];
  gives: readonly Product[];
  run(input: Products): Partial<Products> | { rejection: Rejection };
}

/** Declares a stage; `run` sees only what it needs and must give all that it says it gives. */
export function stage<Need extends Product, Give extends Product>(declared: {
  room: Stage;
  needs: readonly Need[];
  gives: readonly Give[];
  run: (input: Pick<Products, Need>) => Pick<Products, Give> | { rejection: Rejection };
}): CodingStage {
  return declared;
}
