import { existsSync } from 'node:fs';
import type { DemarcheError } from '../../core/index.ts';
import { compare, keptMark } from '../agreement.ts';
import { Database } from '../duckdb/database.ts';
import { damaged, storeError } from '../duckdb/errors.ts';
import { journalPath } from '../journal/journal.ts';
import { SCHEMA_VERSION, newerVersion, schemaVersion } from '../migrations/index.ts';
import { canonical } from '../openDatabases.ts';
import { stats } from '../queries/stats.ts';
import type { StoreStats } from '../queries/stats.ts';
import { segmentNumbers, segmentsFolder } from '../segments/place.ts';
import { examineFiles } from './files.ts';
import type { Finding } from './finding.ts';
import { REBUILD, fault, note } from './finding.ts';
import { examineJournal } from './journal.ts';
import type { SegmentsCount } from './segments.ts';
import { examineSegments } from './segments.ts';
import { examineTables } from './tables.ts';

/** What an examination of a database came to. */
export interface Examination {
  path: string;
  /** Faults first. */
  findings: Finding[];
  /** What the database holds; null where it could not be opened. */
  holds: StoreStats | null;
  kept: SegmentsCount & { segments: number };
}

/**
 * Examines a database with its log, its journal and its segments, and changes nothing. Cost: one pass over
 * everything.
 *
 * @throws DemarcheError `store.missing` where there is nothing of that name at all.
 */
export async function examine(path: string): Promise<Examination> {
  const file = canonical(path);
  const folder = segmentsFolder(file);
  const segments = segmentNumbers(folder).length;
  if (!existsSync(file) && segments === 0) throw storeError(path, new Error('database does not exist'));
  const findings = [...examineFiles(file), ...examineJournal(journalPath(file))];
  const { database, finding } = await open(path, file);
  if (finding !== undefined) findings.push(finding);
  let holds: StoreStats | null = null;
  let count: SegmentsCount = { batches: 0, documents: 0 };
  try {
    const mark = database === undefined ? undefined : await keptMark(database);
    if (database !== undefined) {
      const { notices, unwritten } = await compare(database, journalPath(file), folder);
      findings.push(
        ...notices.map(({ code, message, advice }) =>
          code === 'store.behind' ? note(code, message, advice) : fault(code, message, advice),
        ),
      );
      // A missing journal is a notice already.
      if (unwritten.length > 0 && existsSync(journalPath(file)))
        findings.push(
          note(
            'journal.behind',
            `The journal lacks ${unwritten.length} batches that the database has.`,
            'The next ingest writes them into it.',
          ),
        );
      const found = await tables(file, database);
      findings.push(...found);
      if (found.every(({ code }) => code !== 'store.damaged')) holds = await stats(database);
    }
    const found = await examineSegments(folder, holds === null ? undefined : database, mark);
    findings.push(...found.findings);
    count = found.count;
  } finally {
    database?.close();
  }
  const order = (finding: Finding): number => (finding.level === 'fault' ? 0 : 1);
  return {
    path,
    findings: findings.toSorted((a, b) => order(a) - order(b)),
    holds,
    kept: { ...count, segments },
  };
}

async function tables(file: string, database: Database): Promise<Finding[]> {
  try {
    return await examineTables(database);
  } catch (thrown) {
    const { code, message } = storeError(file, thrown);
    return [fault(code, message, REBUILD)];
  }
}

/** The database, or why it cannot be opened; or both, where it is of an earlier version. */
async function open(path: string, file: string): Promise<{ database?: Database; finding?: Finding }> {
  if (!existsSync(file))
    return {
      finding: fault(
        'store.missing',
        `There is no database at ${path}, but its segments are there.`,
        REBUILD,
      ),
    };
  let database: Database | undefined;
  try {
    database = await Database.open(file, { readOnly: true, memoryMegabytes: 1024, threads: 2 });
    const version = await schemaVersion(database);
    if (version > SCHEMA_VERSION) throw newerVersion(path, version);
    if (version === SCHEMA_VERSION) return { database };
    database.close();
    return {
      finding: note(
        'store.older-version',
        `${path} has the form of an earlier version (${version}); its tables were not examined.`,
        'The next command that opens it brings it up to date; examine it again then.',
      ),
    };
  } catch (thrown) {
    database?.close();
    const given = storeError(path, thrown);
    const error =
      given.code === 'store.not-a-database' && existsSync(journalPath(file)) ? damaged(path) : given;
    return { finding: refusal(error) };
  }
}

function refusal({ code, message, advice }: DemarcheError): Finding {
  if (code === 'store.locked') return note(code, `${message} It was not examined itself.`, advice);
  return fault(code, message, advice);
}
