import { DemarcheError, messageOf, type RawDocument, type Rejection } from '../core/index.ts';
import { digest } from '../platform/index.ts';
import { InputProblem } from './problem.ts';

/** What comes out of this room, one for each document that was there: the document, or why it cannot be used. */
export type Acquired =
  | {
      kind: 'document';
      document: RawDocument;
      /** What the reader had to mend on the way: a wrong charset label, replaced bytes, odd chunks. */
      notes?: string[];
    }
  | { kind: 'rejection'; rejection: Rejection };

/** Where a piece of input came from and what was said about it outside its bytes. */
export interface Origin {
  /** Path, URL or `-`. */
  source: string;
  /** Name whose ending hints at the kind: the path, or the path of the URL. */
  name: string;
  position?: string;
  /** Media type without parameters, lower case, from an HTTP header. */
  mediaType?: string;
  /** Charset from an HTTP header. */
  charset?: string;
  given: RawDocument['given'];
  notes?: readonly string[];
  /** How many layers (links, gzip in gzip, records) stand around these bytes. */
  depth: number;
}

/** A document; its id is the given one or the digest of the bytes it was made from. */
export function documentOf(
  origin: Origin,
  bytes: Uint8Array | string,
  content: RawDocument['content'],
  more: { id?: string; given?: RawDocument['given']; notes?: readonly string[] } = {},
): Acquired {
  const fingerprint = digest(bytes);
  const notes = [...(origin.notes ?? []), ...(more.notes ?? [])];
  const document: RawDocument = {
    id: more.id ?? fingerprint,
    digest: fingerprint,
    source: origin.source,
    ...(origin.position === undefined ? {} : { position: origin.position }),
    content,
    given: { ...origin.given, ...more.given },
  };
  return notes.length === 0 ? { kind: 'document', document } : { kind: 'document', document, notes };
}

/** A rejection with all that its reader needs: where, what, and the way out. */
export function rejectionOf(origin: Origin, code: string, reason: string, advice: string): Acquired {
  return {
    kind: 'rejection',
    rejection: {
      stage: 'acquire',
      source: origin.source,
      ...(origin.position === undefined ? {} : { position: origin.position }),
      code,
      reason,
      advice,
    },
  };
}

/** Turns whatever was thrown while reading into a rejection. */
export function rejectionFrom(thrown: unknown, origin: Origin): Acquired {
  if (thrown instanceof InputProblem) {
    return rejectionOf(at(origin, thrown.position), thrown.code, thrown.message, thrown.advice);
  }
  if (thrown instanceof DemarcheError) {
    return rejectionOf(origin, thrown.code, thrown.message, thrown.advice);
  }
  return rejectionOf(
    origin,
    'acquire.unexpected',
    `Reading stopped for a reason nobody foresaw: ${messageOf(thrown)}.`,
    'Please report this as a bug, with the file if you may share it.',
  );
}

/** The same origin, one place deeper: `record at byte 2048, item 3`. */
export function at(origin: Origin, position: string | undefined): Origin {
  if (position === undefined || position === origin.position) return origin;
  return {
    ...origin,
    position: origin.position === undefined ? position : `${origin.position}, ${position}`,
  };
}
