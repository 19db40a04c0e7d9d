import type { BatchList } from './kept.ts';
import { BATCH_TYPE } from './kept.ts';
import type { Place } from './place.ts';
import { comparePlaces, segmentNumbers, segmentPath, segmentsEnd } from './place.ts';
import { readMembers } from './readMembers.ts';

/** How the segments stand to a database that has taken in everything up to `mark`. */
export interface SegmentsState {
  /** Batches behind the mark: kept, and not in the database. */
  pending: { batch: number; digest: string; run: string; documents: string[] }[];
  /** Ends of runs behind the mark. */
  ends: number;
  /** The segments end before the mark: some of what the database was made from is gone. */
  short: boolean;
  /** Where to go on writing; undefined: in a new segment. */
  goOn: Place | undefined;
  /** Bytes of a batch that was never finished follow `goOn`. */
  torn: boolean;
}

/**
 * Compares the segments in a folder with the mark of their database. Where both agree, which is nearly always,
 * this costs a look at the folder; else the batches behind the mark are listed, without their documents.
 */
export function segmentsState(folder: string, mark: Place | undefined): SegmentsState {
  const end = segmentsEnd(folder);
  const order = comparePlaces(end, mark);
  if (order === 0) return { pending: [], ends: 0, short: false, goOn: mark, torn: false };
  if (order < 0) return { pending: [], ends: 0, short: true, goOn: undefined, torn: false };
  const state: SegmentsState = { pending: [], ends: 0, short: false, goOn: undefined, torn: false };
  const first = mark?.segment ?? 1;
  for (const segment of segmentNumbers(folder).filter((number) => number >= first))
    listSegment(folder, segment, segment === mark?.segment ? mark.bytes : 0, state);
  return state;
}

function listSegment(folder: string, segment: number, begin: number, state: SegmentsState): void {
  let finished = begin;
  let whole = true;
  let end = begin;
  const wanted = (kind: string, start: number): boolean => kind === 'b' && start >= begin;
  for (const piece of readMembers(segmentPath(folder, segment), wanted)) {
    if (piece.end <= begin) continue;
    end = piece.end;
    if (piece.start < begin) whole = false;
    if (piece.kind === 'damage') {
      // Torn at the very end is what a crash leaves; anything else is for `doctor` to look at.
      if (!piece.last) whole = false;
      continue;
    }
    if (piece.kind === 'record' && piece.record.contentType === BATCH_TYPE) {
      const { batch, digest, run, documents } = JSON.parse(piece.record.block.toString()) as BatchList;
      const stored = documents.filter(({ rejection }) => rejection === undefined).map(({ id }) => id);
      state.pending.push({ batch, digest, run, documents: stored });
    }
    if (piece.of === 'e') state.ends++;
    if (piece.of !== 'd' && piece.of !== 'r') finished = piece.end;
  }
  state.goOn = whole ? { segment, bytes: finished } : undefined;
  state.torn = finished < end;
}
