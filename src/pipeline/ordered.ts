/**
 * Works on up to `width` items at a time and yields the results in the order of the items. Pulls no further
 * item once `signal` is aborted; what is under way is still yielded.
 */
export async function* mapOrdered<Item, Result>(
  items: AsyncIterable<Item>,
  width: number,
  work: (item: Item) => Promise<Result>,
  signal?: AbortSignal,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  for await (const item of items) {
    const result = work(item);
    // Whoever waits for it hears of a failure; until then it must not count as unheard.
    result.catch(() => undefined);
    running.push(result);
    if (signal?.aborted === true) break;
    if (running.length >= width) yield await (running.shift() as Promise<Result>);
  }
  for (const result of running) yield await result;
}

/** Groups items into lists of up to `size`, ended early when they weigh `heaviest` or more; none is empty. */
export async function* inChunks<Item>(
  items: AsyncIterable<Item>,
  size: number,
  heaviest = Infinity,
  weightOf: (item: Item) => number = () => 0,
): AsyncGenerator<Item[]> {
  let chunk: Item[] = [];
  let weight = 0;
  for await (const item of items) {
    chunk.push(item);
    weight += weightOf(item);
    if (chunk.length >= size || weight >= heaviest) {
      yield chunk;
      chunk = [];
      weight = 0;
    }
  }
  if (chunk.length > 0) yield chunk;
}
