import { digest } from '../../platform/index.ts';
import type { KeptDocument } from '../records.ts';
import type { BatchList, KeptBatch, KeptRun, KeptRunEnd } from './kept.ts';
import { BATCH_TYPE, RUN_END_TYPE, RUN_TYPE, contentOf, listDigest } from './kept.ts';
import type { Place } from './place.ts';
import { segmentNumbers, segmentPath } from './place.ts';
import type { Piece } from './readMembers.ts';
import { readMembers } from './readMembers.ts';

/** What the segments hold, in order. */
export type SegmentEntry =
  | {
      kind: 'batch';
      batch: KeptBatch;
      /** Ids of its stored documents whose records are damaged. */ lost: string[];
    }
  | { kind: 'run-end'; end: KeptRunEnd; place: Place }
  /** Bytes that cannot be read; `last`: the segment ends with them. */
  | { kind: 'damage'; place: Place; bytes: number; last: boolean }
  /** Documents at the end of a segment whose batch was never finished: a process died while it wrote them. */
  | { kind: 'unfinished'; place: Place; documents: number }
  /** A segment that ought to be there. */
  | { kind: 'missing'; segment: number };

type Block = { contentType: string; block: Buffer };

function parsed(block: Buffer): unknown {
  try {
    return JSON.parse(block.toString());
  } catch {
    return undefined;
  }
}

/** Puts a batch together from its list and the records of its documents. */
function batchOf(
  list: BatchList,
  blocks: ReadonlyMap<string, Block>,
  run: KeptRun,
  end: Place,
): { batch: KeptBatch; lost: string[] } {
  const lost: string[] = [];
  const rejections = [...list.rejections];
  const documents = list.documents.flatMap(({ block, rejection, ...rest }): KeptDocument[] => {
    const found = blocks.get(block);
    if (found === undefined) {
      // What was rejected is known to have been even without its bytes.
      if (rejection === undefined) lost.push(rest.id);
      else rejections.push(rejection);
      return [];
    }
    const raw = { ...rest, content: contentOf(found.contentType, found.block) };
    return [{ raw, ...(rejection === undefined ? {} : { rejection }) }];
  });
  return { batch: { ...list, run, documents, rejections, end }, lost };
}

/** Where a run is unknown because its record is damaged, its batches are coded with what is usual. */
function unknownRun(id: string): KeptRun {
  return { id, coder: 'unknown', started: '1970-01-01T00:00:00Z', models: {}, settings: {} };
}

/**
 * Reads the segments in a folder from a place on; everything read is checked against its checksums. Holds one
 * batch at a time. Cost up to that place: a look at each record's head in its segment.
 */
export function* readSegments(folder: string, from?: Place): Generator<SegmentEntry> {
  const first = from?.segment ?? 1;
  const numbers = segmentNumbers(folder).filter((number) => number >= first);
  let expected = first;
  for (const segment of numbers) {
    for (; expected < segment; expected++) yield { kind: 'missing', segment: expected };
    expected = segment + 1;
    const begin = segment === first ? (from?.bytes ?? 0) : 0;
    yield* readSegment(segmentPath(folder, segment), segment, begin);
  }
}

function* readSegment(path: string, segment: number, begin: number): Generator<SegmentEntry> {
  const runs = new Map<string, KeptRun>();
  let blocks = new Map<string, Block>();
  let finished = begin;
  let any = false;
  for (const piece of readMembers(path, (kind, start) => start >= begin || kind === 'r')) {
    any = true;
    if (piece.kind === 'passed' || piece.end <= begin) {
      const run = piece.kind === 'record' ? runOf(piece) : undefined;
      if (run !== undefined) runs.set(run.id, run);
      continue;
    }
    const place = { segment, bytes: piece.start };
    if (piece.kind === 'damage' || piece.start < begin) {
      const last = piece.kind === 'damage' && piece.last;
      yield { kind: 'damage', place, bytes: piece.end - piece.start, last };
      continue;
    }
    const { contentType, block } = piece.record;
    const end = { segment, bytes: piece.end };
    if (contentType === RUN_TYPE) {
      const run = runOf(piece);
      if (run !== undefined) runs.set(run.id, run);
    } else if (contentType === RUN_END_TYPE) {
      yield { kind: 'run-end', end: parsed(block) as KeptRunEnd, place: end };
      finished = piece.end;
    } else if (contentType === BATCH_TYPE) {
      const list = parsed(block) as BatchList;
      const run = runs.get(list.run) ?? unknownRun(list.run);
      // A list that was changed with all its checksums is no list.
      if (listDigest(list) === list.digest) yield { kind: 'batch', ...batchOf(list, blocks, run, end) };
      else yield { kind: 'damage', place, bytes: piece.end - piece.start, last: false };
      blocks = new Map();
      finished = piece.end;
    } else if (piece.record.type === 'resource') blocks.set(digest(block), { contentType, block });
    else finished = piece.end;
  }
  if (!any) yield { kind: 'damage', place: { segment, bytes: 0 }, bytes: 0, last: true };
  if (blocks.size > 0)
    yield { kind: 'unfinished', place: { segment, bytes: finished }, documents: blocks.size };
}

function runOf(piece: Piece): KeptRun | undefined {
  if (piece.kind !== 'record' || piece.record.contentType !== RUN_TYPE) return undefined;
  return parsed(piece.record.block) as KeptRun | undefined;
}
