/** What a long job says of itself while it runs. */
export interface ProgressState {
  /** Documents finished so far, whatever became of them. */
  done: number;
  /** How many there will be, when that is known. */
  total: number | null;
  /** Milliseconds since the job began. */
  elapsed: number;
}

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.round((seconds % 3600) / 60)} min`;
}

/** "1,240 of 5,000 documents, 310/s, 12 s left" */
export function progressLine({ done, total, elapsed }: ProgressState, noun = 'documents'): string {
  const rate = elapsed > 0 ? (done / elapsed) * 1000 : 0;
  const of = total === null ? '' : ` of ${total.toLocaleString('en')}`;
  const speed = rate >= 10 ? Math.round(rate).toLocaleString('en') : rate.toFixed(1);
  const left =
    total === null || rate === 0 || done >= total ? '' : `, ${duration((total - done) / rate)} left`;
  return `${done.toLocaleString('en')}${of} ${noun}, ${speed}/s${left}`;
}

/** Rewrites one line on a terminal; elsewhere says nothing until the end, so that logs stay short. */
export class ProgressPrinter {
  #last = 0;
  readonly #stream: NodeJS.WriteStream;
  readonly #noun: string;

  constructor(stream: NodeJS.WriteStream, noun = 'documents') {
    this.#stream = stream;
    this.#noun = noun;
  }

  /** Shows the state, at most ten times a second. */
  update(state: ProgressState): void {
    if (!this.#stream.isTTY || state.elapsed - this.#last < 100) return;
    this.#last = state.elapsed;
    this.#stream.write(`\r\u001B[K${progressLine(state, this.#noun)}`);
  }

  /** Clears the line. */
  finish(): void {
    if (this.#stream.isTTY) this.#stream.write('\r\u001B[K');
  }
}
