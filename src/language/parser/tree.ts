/**
 * The best tree over scored arcs. `scores[d * stride + h]` is the score of node h governing node d; node 0 is the
 * artificial root and governs exactly one node. Writes the governor of every node to `heads` (that of node 0 is −1).
 *
 * Most often every node's own best governor already makes a tree; else cycles are resolved as Chu and Liu (1965)
 * and Edmonds (1967) do. Gives whether the tree scores more than `least`; where it does not, what stands in `heads` is no
 * tree to use.
 */
export function bestTree(
  scores: Float32Array,
  stride: number,
  rows: number,
  heads: Int32Array,
  least = -Infinity,
): boolean {
  if (bestGovernors(scores, stride, rows, heads)) return scoreOf(heads, scores, stride, rows) > least;
  const everything = spanningTree(scores, stride, rows, 0);
  // With several roots it is no tree to keep, but none with one root scores more.
  if (scoreOf(everything, scores, stride, rows) <= least) return false;
  if (rootsOf(everything, rows).length === 1) {
    heads.set(everything.subarray(0, rows));
    return true;
  }
  // Several nodes hang from the root: try each of the likeliest as the only one.
  let best = least;
  for (const root of likeliestRoots(scores, stride, rows, 4)) {
    const tree = spanningTree(scores, stride, rows, root);
    const total = scoreOf(tree, scores, stride, rows);
    if (total > best) {
      best = total;
      heads.set(tree.subarray(0, rows));
    }
  }
  return best > least;
}

/** Writes every node's own best governor to `heads`; whether they make a tree with one root. */
export function bestGovernors(
  scores: Float32Array,
  stride: number,
  rows: number,
  heads: Int32Array,
): boolean {
  heads[0] = -1;
  for (let d = 1; d < rows; d++) heads[d] = bestGovernor(scores, stride, rows, d);
  return rows < 2 || (rootsOf(heads, rows).length === 1 && isAcyclic(heads, rows));
}

function bestGovernor(scores: Float32Array, stride: number, rows: number, d: number): number {
  const row = d * stride;
  let best = 0;
  let highest = scores[row] as number;
  for (let h = 1; h < rows; h++) {
    const score = scores[row + h] as number;
    if (score > highest && h !== d) [best, highest] = [h, score];
  }
  return best;
}

function rootsOf(heads: Int32Array, rows: number): number[] {
  const roots: number[] = [];
  for (let d = 1; d < rows; d++) if (heads[d] === 0) roots.push(d);
  return roots;
}

function isAcyclic(heads: Int32Array, rows: number): boolean {
  return findCycle(heads, rows).length === 0;
}

/** Nodes of one cycle, or none. */
function findCycle(heads: Int32Array, rows: number): number[] {
  const seen = new Int32Array(rows);
  for (let start = 1; start < rows; start++) {
    let node = start;
    while (node > 0 && seen[node] === 0) {
      seen[node] = start;
      node = heads[node] as number;
    }
    if (node > 0 && seen[node] === start) {
      const cycle = [node];
      for (let next = heads[node] as number; next !== node; next = heads[next] as number) cycle.push(next);
      return cycle;
    }
  }
  return [];
}

function likeliestRoots(scores: Float32Array, stride: number, rows: number, count: number): number[] {
  const margin = (d: number): number => {
    let other = -Infinity;
    for (let h = 1; h < rows; h++) if (h !== d) other = Math.max(other, scores[d * stride + h] as number);
    return (scores[d * stride] as number) - other;
  };
  return Array.from({ length: rows - 1 }, (_, index) => [index + 1, margin(index + 1)] as const)
    .sort((a, b) => b[1] - a[1])
    .slice(0, count)
    .map(([node]) => node);
}

/** Sum of the scores of a tree's arcs. */
export function scoreOf(heads: Int32Array, scores: Float32Array, stride: number, rows: number): number {
  let total = 0;
  for (let d = 1; d < rows; d++) total += scores[d * stride + (heads[d] as number)] as number;
  return total;
}

/**
 * Highest-scoring spanning tree from node 0. With `onlyRoot` > 0 that node alone may hang from node 0.
 * Time grows with rows² for every cycle that has to be resolved.
 */
function spanningTree(scores: Float32Array, stride: number, rows: number, onlyRoot: number): Int32Array {
  const weight = new Float64Array(rows * rows).fill(-Infinity);
  for (let d = 1; d < rows; d++) {
    for (let h = 0; h < rows; h++) {
      if (h === d) continue;
      if (onlyRoot > 0 && (h === 0) !== (d === onlyRoot)) continue;
      weight[d * rows + h] = scores[d * stride + h] as number;
    }
  }
  // Contracted nodes are represented by one of their members; `real*` remember the arc that an entry stands for.
  const realHead = new Int32Array(rows * rows);
  const realChild = new Int32Array(rows * rows);
  for (let d = 0; d < rows; d++) {
    realChild.fill(d, d * rows, (d + 1) * rows);
    for (let h = 0; h < rows; h++) realHead[d * rows + h] = h;
  }
  const alive: number[] = Array.from({ length: rows }, (_, index) => index);
  const heads = new Int32Array(rows).fill(-1);
  const members: number[][] = alive.map((node) => [node]);
  const contractions: { head: number; child: number; nodes: number[] }[][] = [];
  for (const d of alive) if (d !== 0) attach(d);
  for (;;) {
    const cycle = findCycle(heads, rows);
    if (cycle.length === 0) break;
    contract(cycle);
    // Only of the contracted node, and of those that hung from the cycle, another node may be the best governor now.
    const inside = new Set(cycle);
    for (const d of cycle) heads[d] = -1;
    for (const d of alive) if (d === cycle[0] || inside.has(heads[d] as number)) attach(d);
  }
  function attach(d: number): void {
    let [best, highest] = [-1, -Infinity];
    for (let index = 0; index < alive.length; index++) {
      const h = alive[index] as number;
      const score = weight[d * rows + h] as number;
      if (h !== d && (best < 0 || score > highest)) [best, highest] = [h, score];
    }
    heads[d] = best;
  }
  function contract(cycle: number[]): void {
    const inside = new Set(cycle);
    const into = cycle[0] as number;
    let sum = 0;
    for (const d of cycle) sum += weight[d * rows + (heads[d] as number)] as number;
    contractions.push(
      cycle.map((d) => {
        const at = d * rows + (heads[d] as number);
        return {
          head: realHead[at] as number,
          child: realChild[at] as number,
          nodes: members[d] as number[],
        };
      }),
    );
    members[into] = cycle.flatMap((d) => members[d] as number[]);
    for (const other of alive) {
      if (inside.has(other)) continue;
      let [bestIn, inScore, bestOut, outScore] = [into, -Infinity, into, -Infinity];
      for (const member of cycle) {
        const enters =
          (weight[member * rows + other] as number) +
          sum -
          (weight[member * rows + (heads[member] as number)] as number);
        if (enters > inScore) [bestIn, inScore] = [member, enters];
        const leaves = weight[other * rows + member] as number;
        if (leaves > outScore) [bestOut, outScore] = [member, leaves];
      }
      const [inAt, outAt] = [bestIn * rows + other, other * rows + bestOut];
      const entry = [realHead[inAt] as number, realChild[inAt] as number];
      const exit = [realHead[outAt] as number, realChild[outAt] as number];
      weight[into * rows + other] = inScore;
      [realHead[into * rows + other], realChild[into * rows + other]] = entry as [number, number];
      weight[other * rows + into] = outScore;
      [realHead[other * rows + into], realChild[other * rows + into]] = exit as [number, number];
    }
    for (const member of cycle) if (member !== into) alive.splice(alive.indexOf(member), 1);
  }
  // Arcs of the last tree first, then of every cycle but where an arc from outside enters it.
  const result = new Int32Array(rows).fill(-1);
  const governed = new Uint8Array(rows);
  for (const d of alive) {
    if (d === 0) continue;
    const at = d * rows + (heads[d] as number);
    result[realChild[at] as number] = realHead[at] as number;
    governed[realChild[at] as number] = 1;
  }
  for (const entries of contractions.reverse()) {
    const entered = entries.find(({ nodes }) => nodes.some((node) => governed[node] === 1));
    for (const entry of entries) {
      if (entry === entered) continue;
      const { head, child } = entry;
      result[child] = head;
      governed[child] = 1;
    }
  }
  return result;
}
