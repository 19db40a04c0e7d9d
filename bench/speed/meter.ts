/** Wall clock, processor time and memory of a piece of work. */
export interface Reading {
  wallSeconds: number;
  /** Of all threads together: what the work costs, whatever else the machine does meanwhile. */
  processorSeconds: number;
  /** The most memory that the process ever held, in MiB. */
  peakMebibytes: number;
}

/** Starts measuring; the function it gives says what it came to. */
export function meter(): () => Reading {
  const began = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return {
      wallSeconds: (performance.now() - began) / 1000,
      processorSeconds: (user + system) / 1e6,
      peakMebibytes: process.resourceUsage().maxRSS / 1024,
    };
  };
}

/** Prints how fast documents and sentences went by, by the wall clock and by processor time. */
export function printSpeed(
  name: string,
  counts: { documents: number; sentences: number; events: number },
  reading: Reading,
): void {
  const { documents, sentences, events } = counts;
  const rate = (count: number, seconds: number): string => (count / seconds).toFixed(1);
  console.log(`${name}: ${documents} documents, ${sentences} sentences, ${events} events`);
  console.table({
    'articles a second': {
      'wall clock': rate(documents, reading.wallSeconds),
      'processor time': rate(documents, reading.processorSeconds),
    },
    'sentences a second': {
      'wall clock': rate(sentences, reading.wallSeconds),
      'processor time': rate(sentences, reading.processorSeconds),
    },
    seconds: {
      'wall clock': reading.wallSeconds.toFixed(2),
      'processor time': reading.processorSeconds.toFixed(2),
    },
  });
  console.log(`peak memory ${Math.round(reading.peakMebibytes)} MiB`);
}
