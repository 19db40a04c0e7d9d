import type { Io } from './io.ts';
import { say } from './io.ts';

/** Aborts on the first Ctrl-C; the second one ends the program at once, which loses nothing either. */
export function stopOnInterrupt(io: Io, what = 'documents'): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  const stop = (): void => {
    say(io, `\nStopping after the ${what} at hand. The same command goes on from there.`);
    controller.abort();
    process.off('SIGINT', stop);
  };
  process.on('SIGINT', stop);
  return { signal: controller.signal, release: () => process.off('SIGINT', stop) };
}
