import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A place in the segments: how far into which of them. Segments count from 1. */
export interface Place {
  segment: number;
  bytes: number;
}

/** The folder of segments that belongs to a database file. */
export function segmentsFolder(databasePath: string): string {
  return `${databasePath}.d`;
}

export function segmentPath(folder: string, segment: number): string {
  return join(folder, `${String(segment).padStart(6, '0')}.warc.gz`);
}

/** Numbers of the segments that are there, in order. */
export function segmentNumbers(folder: string): number[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(folder)
    .flatMap((name) => /^(\d{6})\.warc\.gz$/.exec(name)?.[1] ?? [])
    .map(Number)
    .filter((number) => number > 0)
    .toSorted((a, b) => a - b);
}

/** Where the segments end; undefined where there are none. */
export function segmentsEnd(folder: string): Place | undefined {
  const last = segmentNumbers(folder).at(-1);
  if (last === undefined) return undefined;
  return { segment: last, bytes: statSync(segmentPath(folder, last)).size };
}

/** Negative when `a` lies before `b`. Nowhere lies before everything. */
export function comparePlaces(a: Place | undefined, b: Place | undefined): number {
  return (a?.segment ?? 0) - (b?.segment ?? 0) || (a?.bytes ?? 0) - (b?.bytes ?? 0);
}

/** `3:1204`, as the database remembers it. */
export function placeText({ segment, bytes }: Place): string {
  return `${segment}:${bytes}`;
}

/** Reads {@link placeText}; undefined for anything else. */
export function parsePlace(text: string | undefined): Place | undefined {
  const [, segment, bytes] = /^(\d+):(\d+)$/.exec(text ?? '') ?? [];
  return segment === undefined ? undefined : { segment: Number(segment), bytes: Number(bytes) };
}

/** Under this key the table `meta` holds the place up to which a database has taken in the segments. */
export const KEPT_MARK = 'kept';
