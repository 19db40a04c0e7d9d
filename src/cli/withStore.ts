import { DemarcheError } from '../core/index.ts';
import { packageVersion } from '../platform/index.ts';
import type { OpenOptions, Scope, Store, StoreNotice } from '../store/index.ts';
import type { Io } from './io.ts';
import { say } from './io.ts';

/** Name and version of the coder, as runs and events carry it. */
export function coderName(): string {
  return `demarche ${packageVersion()}`;
}

/**
 * Opens a database, passes its notices on, does the work on the part that is asked, and closes it whatever happens.
 */
export async function withStore<Result>(
  io: Io,
  path: string,
  mode: 'read' | 'write',
  work: (store: Store) => Promise<Result>,
  {
    asOf,
    minConfidence,
    ...options
  }: Pick<OpenOptions, 'threads' | 'memoryMegabytes' | 'readable'> & Scope = {},
): Promise<Result> {
  // Loaded only now: the database engine takes longer to load than most commands take to run.
  const { openStore, withScope } = await import('../store/index.ts');
  const open = (): Promise<Store> =>
    openStore(path, {
      ...options,
      readOnly: mode === 'read',
      createdBy: coderName(),
      onNotice: ({ message, advice }: StoreNotice) => say(io, `demarche: ${message}\n  ${advice}`),
    });
  const store = await patiently(io, open);
  try {
    return await withScope(store, { asOf, minConfidence }, work);
  } finally {
    await store.close();
  }
}

/** How long a command waits for a database that another program has, and how often it asks, in milliseconds. */
const PATIENCE = 5_000;
const PAUSE = 250;

/** Tries again for a few seconds while another program has the database: most commands are done by then. */
async function patiently(io: Io, open: () => Promise<Store>): Promise<Store> {
  const began = io.clock();
  for (;;) {
    try {
      return await open();
    } catch (thrown) {
      const locked = thrown instanceof DemarcheError && thrown.code === 'store.locked';
      if (!locked || io.clock() - began > PATIENCE) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
