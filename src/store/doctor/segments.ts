import type { Queryable } from '../duckdb/database.ts';
import type { Place } from '../segments/place.ts';
import { comparePlaces, placeText } from '../segments/place.ts';
import type { SegmentEntry } from '../segments/readSegments.ts';
import { readSegments } from '../segments/readSegments.ts';
import { knownDigests } from '../writing/saveBatch.ts';
import type { Finding } from './finding.ts';
import { REBUILD, fault, note } from './finding.ts';

/** What the segments hold. */
export interface SegmentsCount {
  batches: number;
  documents: number;
}

const RESTORE =
  'Put the folder back from a copy, or run demarche rebuild: what the database still has is taken over from it.';

/**
 * Reads all segments, checks every record against its checksums and the batches against one another and, where
 * it could be opened, against the database. Cost: one pass over everything.
 */
export async function examineSegments(
  folder: string,
  database: Queryable | undefined,
  mark: Place | undefined,
): Promise<{ findings: Finding[]; count: SegmentsCount }> {
  const findings: Finding[] = [];
  const count: SegmentsCount = { batches: 0, documents: 0 };
  const chained =
    database === undefined
      ? undefined
      : new Map(
          (
            await database.rows<{ sequence: number; digest: string }>(`SELECT sequence, digest FROM batches`)
          ).map(({ sequence, digest }) => [sequence, digest]),
        );
  let before: { batch: number; digest: string } | undefined;
  let pending = 0;
  for (const entry of readSegments(folder)) {
    if (entry.kind !== 'batch') {
      findings.push(...ofPlace(entry, mark));
      continue;
    }
    const { batch, lost } = entry;
    count.batches++;
    count.documents += batch.documents.length;
    if (before !== undefined) findings.push(...ofOrder(before, batch, chained));
    before = batch;
    if (lost.length > 0)
      findings.push(
        fault(
          'segments.documents-lost',
          `The bytes of ${lost.length} documents of batch ${batch.batch} are damaged; the first is ${lost[0]}.`,
          RESTORE,
        ),
      );
    if (comparePlaces(batch.end, mark) > 0) pending++;
    else if (database !== undefined) findings.push(...(await ofDatabase(entry, database, chained)));
  }
  if (database !== undefined && pending > 0)
    findings.push(
      note(
        'segments.pending',
        `${pending} batches are kept that the database does not have.`,
        'The next ingest adds them before anything else; demarche rebuild does so at once.',
      ),
    );
  return { findings, count };
}

function ofPlace(entry: Exclude<SegmentEntry, { kind: 'batch' }>, mark: Place | undefined): Finding[] {
  switch (entry.kind) {
    case 'missing':
      return [fault('segments.missing', `Segment ${entry.segment} is missing.`, RESTORE)];
    case 'damage': {
      const { place, bytes, last } = entry;
      const where = `segment ${place.segment}, byte ${place.bytes}`;
      // What the database has taken in was whole once, so it cannot be a write that was cut short.
      if (last && comparePlaces(place, mark) >= 0)
        return [
          note(
            'segments.torn',
            `A record was cut short at ${where}.`,
            'The next ingest cuts it off cleanly.',
          ),
        ];
      return [fault('segments.damaged', `${bytes} bytes at ${where} cannot be read.`, RESTORE)];
    }
    case 'unfinished':
      return [
        note(
          'segments.unfinished',
          `${entry.documents} documents at ${placeText(entry.place)} belong to a batch that was never finished.`,
          'They were never acknowledged; the next ingest cuts them off and reads them again.',
        ),
      ];
    default:
      return [];
  }
}

function ofOrder(
  previous: { batch: number; digest: string },
  batch: { batch: number; before: string },
  chained: ReadonlyMap<number, string> | undefined,
): Finding[] {
  if (batch.batch <= previous.batch)
    return [
      fault(
        'segments.order',
        `Batch ${batch.batch} follows batch ${previous.batch} in the segments.`,
        'Segments of two databases may have been mixed: put the folder back from a copy.',
      ),
    ];
  // Between two kept batches others may stand that were not kept: the database knows them.
  const expected = batch.batch === previous.batch + 1 ? previous.digest : chained?.get(batch.batch - 1);
  if (chained === undefined || expected === batch.before) return [];
  return [
    fault(
      'segments.gap',
      `Batch ${batch.batch} does not follow on batch ${previous.batch} in the segments: something between them is gone.`,
      RESTORE,
    ),
  ];
}

async function ofDatabase(
  { batch }: Extract<SegmentEntry, { kind: 'batch' }>,
  database: Queryable,
  chained: ReadonlyMap<number, string> | undefined,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  if (chained?.get(batch.batch) !== batch.digest)
    findings.push(
      fault(
        'database.batch-missing',
        `Batch ${batch.batch} of the segments is ${chained?.has(batch.batch) === true ? 'another' : 'not there'} in the database.`,
        REBUILD,
      ),
    );
  const stored = batch.documents.filter(({ rejection }) => rejection === undefined).map(({ raw }) => raw);
  const there = await knownDigests(
    database,
    stored.map(({ id }) => id),
  );
  const missing = stored.filter(({ id }) => !there.has(id));
  const other = stored.filter(({ id, digest }) => there.has(id) && there.get(id) !== digest);
  if (missing.length > 0)
    findings.push(
      fault(
        'database.documents-missing',
        `${missing.length} documents of batch ${batch.batch} are not in the database; the first is ${missing[0]?.id}.`,
        REBUILD,
      ),
    );
  if (other.length > 0)
    findings.push(
      fault(
        'database.documents-differ',
        `${other.length} documents of batch ${batch.batch} have other bytes in the database; the first is ${other[0]?.id}.`,
        REBUILD,
      ),
    );
  const sightings = batch.sightings.filter(({ document }) => !there.has(document));
  const known = await knownDigests(database, [...new Set(sightings.map(({ document }) => document))]);
  const stray = sightings.filter(({ document }) => !known.has(document));
  if (stray.length > 0)
    findings.push(
      fault(
        'database.documents-missing',
        `${stray.length} documents that were met again are not in the database.`,
        REBUILD,
      ),
    );
  return findings;
}
