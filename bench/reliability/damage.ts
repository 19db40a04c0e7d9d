import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DemarcheError } from '../../src/core/index.ts';
import { ingestFrom, rebuild } from '../../src/pipeline/index.ts';
import { examine, openStore } from '../../src/store/index.ts';
import { ENDINGS, ingestSettings, rebuildSettings } from './settings.ts';
import { stories, stream } from './world.ts';

/** What is damaged. */
export const VICTIMS = ['database', 'log', 'journal', 'segment'] as const;
export type Victim = (typeof VICTIMS)[number];

/** What came of damage to one kind of file; `silent` and `unclear` must be 0. */
export interface DamageResult {
  trials: number;
  /** The same content all the same. */
  identical: number;
  /** Refused with advice, or noticed. */
  detected: number;
  /** Made again from the segments, with the same content (of those detected that were tried). */
  repaired: number;
  tried: number;
  /** Other content without a word. */
  silent: number;
  /** Refused without a code and advice. */
  unclear: number;
}

export interface DamageOptions {
  folder: string;
  /** Bits flipped, and files cut off, for each kind of file. */
  flips: number;
  cuts: number;
  random: () => number;
  /** Of those detected, every so many is repaired. Default 1. */
  repairEvery?: number;
}

/** A database as a killed process leaves it, most of it in the log; and its content. */
async function makeLeft(folder: string): Promise<{ left: string; digest: string }> {
  const live = join(folder, 'live.duckdb');
  const left = join(folder, 'left', 'world.duckdb');
  const store = await openStore(live);
  await ingestFrom(stream(stories(40)), store, ingestSettings());
  mkdirSync(join(folder, 'left'));
  for (const ending of ENDINGS) cpSync(live + ending, left + ending, { recursive: true });
  const digest = await store.contentDigest();
  await store.close();
  return { left, digest };
}

/** What opening and reading everything comes to. */
async function verdict(
  path: string,
  digest: string,
): Promise<'identical' | 'detected' | 'silent' | 'unclear'> {
  try {
    const store = await openStore(path, { readOnly: true });
    try {
      if ((await store.contentDigest()) === digest) return 'identical';
      return store.notices.length > 0 ? 'detected' : 'silent';
    } finally {
      await store.close();
    }
  } catch (thrown) {
    const clear = thrown instanceof DemarcheError && thrown.advice !== '' && thrown.code !== 'store.failed';
    return clear ? 'detected' : 'unclear';
  }
}

/** Damage to the segments leaves the database as it is; it is for the doctor to find. */
async function verdictOfSegments(path: string): Promise<'detected' | 'silent'> {
  const { findings } = await examine(path);
  return findings.length > 0 ? 'detected' : 'silent';
}

function victimPath(path: string, victim: Victim): string {
  if (victim === 'segment') return join(`${path}.d`, readdirSync(`${path}.d`)[0] ?? '');
  return path + { database: '', log: '.wal', journal: '.journal' }[victim];
}

/**
 * Damages one file of a database at random places, each time anew: the content must be identical, or the damage
 * noticed, and what is noticed can be repaired from the segments.
 */
export async function damage(victim: Victim, options: DamageOptions): Promise<DamageResult> {
  const { flips, cuts, random, repairEvery = 1 } = options;
  const folder = join(options.folder, victim);
  mkdirSync(folder);
  const { left, digest } = await makeLeft(folder);
  const source = victim === 'database' ? await closed(left, folder) : left;
  const result: DamageResult = {
    trials: 0,
    identical: 0,
    detected: 0,
    repaired: 0,
    tried: 0,
    silent: 0,
    unclear: 0,
  };
  const path = join(folder, 'harmed.duckdb');
  const whole = readFileSync(victimPath(source, victim));
  for (let trial = 0; trial < flips + cuts; trial++) {
    for (const ending of [...ENDINGS, '.before-rebuild', '.before-rebuild.wal'])
      rmSync(path + ending, { force: true, recursive: true });
    for (const ending of ENDINGS)
      if (existsSync(source + ending)) cpSync(source + ending, path + ending, { recursive: true });
    const bytes = Buffer.from(whole);
    const place = Math.floor(random() * bytes.length);
    bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(random() * 8));
    writeFileSync(victimPath(path, victim), trial < flips ? bytes : whole.subarray(0, place));
    result.trials++;
    const found = victim === 'segment' ? await verdictOfSegments(path) : await verdict(path, digest);
    result[found]++;
    if (found !== 'detected' || result.detected % repairEvery !== 0) continue;
    result.tried++;
    // Segments cut off before their first batch hold nothing to make it from; the database is whole then.
    const again = await rebuild(path, rebuildSettings()).catch(() => undefined);
    if (again?.after === digest) result.repaired++;
  }
  return result;
}

async function closed(left: string, folder: string): Promise<string> {
  const path = join(folder, 'closed.duckdb');
  for (const ending of ENDINGS) cpSync(left + ending, path + ending, { recursive: true });
  await (await openStore(path)).close();
  return path;
}
