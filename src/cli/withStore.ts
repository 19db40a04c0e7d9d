import { packageVersion } from '../platform/index.ts';
import type { OpenOptions, Store, StoreNotice } from '../store/index.ts';
import type { Io } from './io.ts';
import { say } from './io.ts';

/** Name and version of the coder, as runs and events carry it. */
export function coderName(): string {
  return `demarche ${packageVersion()}`;
}

/** Opens a database, passes its notices on, does the work, and closes it whatever happens. */
export async function withStore<Result>(
  io: Io,
  path: string,
  mode: 'read' | 'write',
  work: (store: Store) => Promise<Result>,
  options: Pick<OpenOptions, 'threads' | 'memoryMegabytes' | 'readable'> = {},
): Promise<Result> {
  // Loaded only now: the database engine takes longer to load than most commands take to run.
  const { openStore } = await import('../store/index.ts');
  const store = await openStore(path, {
    ...options,
    readOnly: mode === 'read',
    createdBy: coderName(),
    onNotice: ({ message, advice }: StoreNotice) => say(io, `demarche: ${message}\n  ${advice}`),
  });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
