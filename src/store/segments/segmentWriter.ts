import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FileOperations } from '../files.ts';
import { writeWhole } from '../files.ts';
import type { MemberKind } from './gzipMember.ts';
import { packMember } from './gzipMember.ts';
import type { KeptInput, KeptRun, KeptRunEnd } from './kept.ts';
import { batchRecords, infoRecord, runEndRecord, runRecord } from './kept.ts';
import type { Place } from './place.ts';
import { segmentNumbers, segmentPath } from './place.ts';
import type { WarcRecord } from './warcRecord.ts';
import { writeRecord } from './warcRecord.ts';

/** A segment takes no further batch from this size on. */
const SEGMENT_BYTES = 256 * 1024 * 1024;

/**
 * Appends to the segments beside a database. What `append…` was given is on the disk when it returns; when it
 * throws, the segments are as they were before.
 */
export class SegmentWriter {
  readonly #folder: string;
  readonly #files: FileOperations;
  readonly #limit: number;
  #file: number | undefined;
  #end: Place | undefined;
  /** Runs whose record stands in the segment at hand. */
  #runs = new Set<string>();
  /** Where the last append began, and the run that it made known. */
  #before: { bytes: number; run: string | undefined } = { bytes: 0, run: undefined };

  /** Goes on at `goOn`, cutting off what follows there; undefined: in a new segment, made when needed. */
  constructor(folder: string, goOn: Place | undefined, files: FileOperations, limit: number = SEGMENT_BYTES) {
    this.#folder = folder;
    this.#files = files;
    this.#limit = limit;
    if (goOn === undefined || !existsSync(segmentPath(folder, goOn.segment))) return;
    const path = segmentPath(folder, goOn.segment);
    this.#file = files.open(path, 'r+');
    this.#end = goOn;
    if (statSync(path).size > goOn.bytes) this.#cutTo(goOn.bytes);
  }

  /** Whether a run has left a record in the segment at hand. */
  knows(run: string): boolean {
    return this.#runs.has(run);
  }

  /** Keeps what a batch is made from. Gives the digest of the chain up to it and where the segments end now. */
  appendBatch(input: KeptInput, run: KeptRun, batch: number, before: string): { digest: string; end: Place } {
    const { records, digest } = batchRecords(input, run, batch, before);
    const kinds = records.map((record): [MemberKind, WarcRecord] => [
      record.type === 'resource' ? 'd' : 'b',
      record,
    ]);
    if (this.#file === undefined || (this.#end?.bytes ?? 0) >= this.#limit) this.#begin(run.started);
    const isNew = !this.#runs.has(run.id);
    const { segment, bytes } = this.#end as Place;
    const end = this.#append([
      // A process died just after it made this file.
      ...(bytes === 0 ? [['i', infoRecord(segment, run.started)] as const] : []),
      ...(isNew ? [['r', runRecord(run)] as const] : []),
      ...kinds,
    ]);
    if (isNew) {
      this.#runs.add(run.id);
      this.#before.run = run.id;
    }
    return { digest, end };
  }

  /** Keeps how a run ended. */
  appendRunEnd(end: KeptRunEnd, date: string): Place {
    return this.#append([['e', runEndRecord(end, date)]]);
  }

  #append(records: readonly (readonly [MemberKind, WarcRecord])[]): Place {
    const { segment, bytes: before } = this.#end as Place;
    this.#before = { bytes: before, run: undefined };
    let bytes = before;
    try {
      for (const [kind, record] of records) {
        const member = packMember(writeRecord(record, `${segment}:${bytes}`), kind);
        writeWhole(this.#files, this.#file as number, member, bytes);
        bytes += member.length;
      }
      this.#files.sync(this.#file as number);
    } catch (thrown) {
      this.#cutTo(before);
      throw thrown;
    }
    this.#end = { segment, bytes };
    return this.#end;
  }

  /** Takes the last append back, when what it was for did not come about. @throws when the disk refuses. */
  undo(): void {
    const { bytes, run } = this.#before;
    this.#cutTo(bytes);
    if (run !== undefined) this.#runs.delete(run);
    this.#end = { segment: (this.#end as Place).segment, bytes };
  }

  #cutTo(bytes: number): void {
    this.#files.truncate(this.#file as number, bytes);
    this.#files.sync(this.#file as number);
  }

  /** Begins the next segment. */
  #begin(date: string): void {
    const segment = (segmentNumbers(this.#folder).at(-1) ?? 0) + 1;
    const path = segmentPath(this.#folder, segment);
    if (!existsSync(this.#folder)) {
      this.#files.makeFolder(this.#folder);
      this.#files.syncFolder(dirname(this.#folder));
    }
    const file = this.#files.open(path, 'wx');
    try {
      const member = packMember(writeRecord(infoRecord(segment, date), `${segment}:0`), 'i');
      writeWhole(this.#files, file, member, 0);
      this.#files.sync(file);
      this.#files.syncFolder(this.#folder);
      if (this.#file !== undefined) this.#files.close(this.#file);
      this.#file = file;
      this.#end = { segment, bytes: member.length };
      this.#runs = new Set();
    } catch (thrown) {
      this.#files.close(file);
      this.#files.remove(path);
      throw thrown;
    }
  }

  close(): void {
    if (this.#file !== undefined) this.#files.close(this.#file);
    this.#file = undefined;
  }
}
