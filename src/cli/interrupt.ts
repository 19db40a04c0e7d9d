import type { Io } from './io.ts';
import { say } from './io.ts';

/** Aborts on the first Ctrl-C; the second one ends the program at once, which loses nothing either. */
export function stopOnInterrupt(io: Io): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  const stop = (): void => {
    say(io, '\nStopping after the documents at hand. The same command goes on from there.');
    controller.abort();
    process.off('SIGINT', stop);
  };
  process.on('SIGINT', stop);
  return { signal: controller.signal, release: () => process.off('SIGINT', stop) };
}
