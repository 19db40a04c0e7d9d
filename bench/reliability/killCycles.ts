import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../src/store/index.ts';
import { ingestFrom } from '../../src/pipeline/index.ts';
import { runChild } from './runChild.ts';
import { ENDINGS, ingestSettings } from './settings.ts';
import { createCoder, stories, stream } from './world.ts';

/** What a series of kills came to; everything but `cycles`, `kills` and `rounds` must be 0. */
export interface KillResult {
  cycles: number;
  /** Cycles in which the process really was killed at work. */
  kills: number;
  /** Databases that were filled to the end. */
  rounds: number;
  lost: number;
  doubled: number;
  halved: number;
  notices: number;
  /** Full databases whose content differs from that of an undisturbed one. */
  different: number;
}

/** An ingest, one that writes its log into the file all the time, or a rebuild. */
export type KillMode = 'ingest' | 'checkpoint' | 'rebuild';

export interface KillOptions {
  /** The compiled `ingestChild.js`. */
  child: string;
  folder: string;
  cycles: number;
  documents: number;
  random: () => number;
  /** What is killed. Default `ingest`. */
  mode?: KillMode;
  /** The longest time after opening at which a process is killed, in milliseconds. */
  longestMilliseconds: number;
}

/** Ids of the documents that the first `count` items lead to, with the number of events of each. */
function expected(documents: number): { id: string; events: number }[] {
  const coder = createCoder();
  return stories(documents).map((item) => {
    const outcome = item.kind === 'document' ? coder.code(item.document) : undefined;
    return outcome !== undefined && 'document' in outcome
      ? { id: outcome.document.article.id, events: outcome.document.events.length }
      : { id: '', events: 0 };
  });
}

/** A result before anything was killed. */
export function noKills(): KillResult {
  return { cycles: 0, kills: 0, rounds: 0, lost: 0, doubled: 0, halved: 0, notices: 0, different: 0 };
}

/**
 * Kills ingests at random moments, and after each kill looks at what is left: everything acknowledged must be
 * there once and whole, and the next ingest goes on from it until the database is full, equal to one that was
 * filled in peace.
 */
export async function killCycles(options: KillOptions): Promise<KillResult> {
  const result = noKills();
  const items = expected(options.documents);
  const args = (database: string, mode: KillMode): string[] => [
    options.child,
    database,
    String(options.documents),
    mode,
  ];
  const peaceful = join(options.folder, 'peaceful.duckdb');
  await runChild(args(peaceful, 'ingest'), null);
  const reference = await openStore(peaceful, { readOnly: true });
  const digest = await reference.contentDigest();
  await reference.close();

  const database = join(options.folder, 'killed.duckdb');
  const rebuilds = options.mode === 'rebuild';
  if (rebuilds) await runChild(args(database, 'ingest'), null);
  while (result.cycles < options.cycles) {
    result.cycles++;
    const { acknowledged, done } = await runChild(
      args(database, options.mode ?? 'ingest'),
      options.random() * options.longestMilliseconds,
    );
    if (!done) result.kills++;
    const store = await openStore(database);
    // What was kept when the process died, and never acknowledged, is taken in first.
    await ingestFrom(stream([]), store, ingestSettings());
    result.notices += store.notices.length;
    const there = await store.knownDigests(items.map(({ id }) => id));
    const events = new Map<string, number>();
    for await (const { event } of store.eachEvent({ copies: true }))
      events.set(event.document, (events.get(event.document) ?? 0) + 1);
    for (const [index, { id, events: whole }] of items.entries()) {
      const found = events.get(id) ?? 0;
      if (id !== '' && !there.has(id) && index < acknowledged) result.lost++;
      if (there.has(id) && found < whole) result.halved++;
      if (found > whole || (found > 0 && !there.has(id))) result.doubled++;
    }
    if ((await store.stats()).documents !== there.size) result.doubled++;
    if (done || rebuilds) {
      result.rounds++;
      if ((await store.contentDigest()) !== digest) result.different++;
    }
    await store.close();
    if (done && !rebuilds)
      for (const ending of ENDINGS) rmSync(database + ending, { force: true, recursive: true });
  }
  return result;
}
