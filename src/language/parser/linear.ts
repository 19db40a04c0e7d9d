import type { Token } from '../../core/index.ts';

export const STRUCTURE_ROWS = 1 << 19;
export const RELATION_ROWS = 1 << 15;

const SHIFT = 0;
const LEFT = 1;

/** Weights of the linear parser: rows of four (shift, left, right, spare), then rows of one weight per relation. */
export interface LinearWeights {
  relations: string[];
  structure: Float32Array | Int8Array;
  relation: Float32Array | Int8Array;
}

export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash | 0;
}

function mix(a: number, b: number): number {
  let h = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b);
  h ^= h >>> 15;
  return h | 0;
}

/** Configuration of the arc-hybrid system over one sentence. Index `length` stands for nothing. */
export class State {
  readonly length: number;
  readonly word: Int32Array;
  readonly tag: Int32Array;
  readonly heads: Int32Array;
  readonly leftmost: Int32Array;
  readonly rightmost: Int32Array;
  readonly valency: Int32Array;
  readonly stack: Int32Array;
  depth = 0;
  front = 0;

  constructor(tokens: readonly Token[]) {
    const n = tokens.length;
    this.length = n;
    this.word = new Int32Array(n + 1);
    this.tag = new Int32Array(n + 1);
    this.heads = new Int32Array(n + 1).fill(-1);
    this.leftmost = new Int32Array(n + 1).fill(n);
    this.rightmost = new Int32Array(n + 1).fill(n);
    this.valency = new Int32Array(n + 1);
    this.stack = new Int32Array(n + 1);
    for (let i = 0; i < n; i++) {
      this.word[i] = hashText((tokens[i] as Token).text.toLowerCase());
      this.tag[i] = hashText(`${(tokens[i] as Token).upos}/${(tokens[i] as Token).xpos}`);
    }
  }

  apply(action: number): void {
    const top = this.stack[this.depth - 1] as number;
    if (action === SHIFT) this.stack[this.depth++] = this.front++;
    else if (action === LEFT) {
      this.attach(top, this.front);
      this.depth--;
    } else {
      this.attach(top, this.stack[this.depth - 2] as number);
      this.depth--;
    }
  }

  private attach(child: number, head: number): void {
    this.heads[child] = head;
    this.valency[head] = (this.valency[head] as number) + 1;
    if (child < head) {
      if ((this.leftmost[head] as number) > child || this.leftmost[head] === this.length)
        this.leftmost[head] = child;
    } else if (this.rightmost[head] === this.length || (this.rightmost[head] as number) < child) {
      this.rightmost[head] = child;
    }
  }
}

export const MAX_FEATURES = 64;

/** Fills `rows` with hashed feature rows of the configuration and returns how many. */
export function structureFeatures(state: State, rows: Int32Array): number {
  const none = state.length;
  const at = (offset: number): number =>
    state.depth >= offset ? (state.stack[state.depth - offset] as number) : none;
  const ahead = (offset: number): number => (state.front + offset < none ? state.front + offset : none);
  const [s0, s1, s2] = [at(1), at(2), at(3)];
  const [b0, b1, b2] = [ahead(0), ahead(1), ahead(2)];
  const { word: w, tag: t } = state;
  const l = (i: number): number => state.leftmost[i] as number;
  const r = (i: number): number => state.rightmost[i] as number;
  const wd = (i: number): number => w[i] as number;
  const tg = (i: number): number => t[i] as number;
  const distance = s0 === none ? 0 : Math.min(b0 - s0, 6);
  let count = 0;
  const add = (...parts: number[]): void => {
    let h = Math.imul(count + 1, 0x27d4eb2f);
    for (const part of parts) h = mix(h, part);
    rows[count++] = (h >>> 0) % STRUCTURE_ROWS;
  };
  add();
  for (const i of [s0, s1, b0, b1, b2]) {
    add(wd(i));
    add(tg(i));
    add(wd(i), tg(i));
  }
  add(tg(s2));
  add(wd(s0), wd(b0));
  add(wd(s0), tg(b0));
  add(tg(s0), wd(b0));
  add(tg(s0), tg(b0));
  add(wd(s0), tg(s0), wd(b0), tg(b0));
  add(wd(s1), wd(s0));
  add(wd(s1), tg(s0));
  add(tg(s1), wd(s0));
  add(tg(s1), tg(s0));
  add(tg(s1), tg(s0), tg(b0));
  add(tg(s2), tg(s1), tg(s0));
  add(tg(s0), tg(b0), tg(b1));
  add(tg(b0), tg(b1), tg(b2));
  add(tg(s0), tg(b0), tg(b1), tg(b2));
  add(tg(s1), tg(s0), tg(b0), tg(b1));
  add(tg(s0), tg(l(s0)), tg(b0));
  add(tg(s0), tg(r(s0)), tg(b0));
  add(tg(s0), tg(b0), tg(l(b0)));
  add(tg(s1), tg(r(s1)), tg(s0));
  add(tg(s1), tg(l(s1)), tg(s0));
  add(tg(s1), tg(s0), tg(l(s0)), tg(b0));
  add(tg(s1), tg(s0), tg(r(s0)), tg(b0));
  add(wd(s0), tg(r(s0)));
  add(wd(s1), tg(r(s1)), tg(s0));
  add(wd(s1), wd(r(s1)), tg(s0));
  add(wd(b0), tg(l(b0)));
  add(wd(s0), state.valency[s0] as number);
  add(tg(s0), state.valency[s0] as number);
  add(tg(s1), state.valency[s1] as number);
  add(tg(b0), state.valency[b0] as number);
  add(tg(s0), tg(b0), distance);
  add(wd(s0), tg(b0), distance);
  add(tg(s1), tg(s0), wd(b0));
  add(tg(s1), wd(s0), tg(b0));
  add(wd(s1), tg(s0), tg(b0));
  return count;
}

/** Fills `rows` with feature rows for naming the arc above `child`, and returns how many. */
export function relationFeatures(state: State, child: number, rows: Int32Array): number {
  const none = state.length;
  const head = state.heads[child] as number;
  const h = head < 0 ? none : head;
  const { word: w, tag: t } = state;
  const wd = (i: number): number => w[i] as number;
  const tg = (i: number): number => t[i] as number;
  const c = child;
  const side = (h < c ? 1 : 2) + (head < 0 ? 4 : 0);
  const gap = Math.min(Math.abs(h - c), 5) * 8 + side;
  const before = c > 0 ? c - 1 : none;
  const after = c + 1 < none ? c + 1 : none;
  let count = 0;
  const add = (...parts: number[]): void => {
    let x = Math.imul(count + 101, 0x27d4eb2f);
    for (const part of parts) x = mix(x, part);
    rows[count++] = (x >>> 0) % RELATION_ROWS;
  };
  const l = (i: number): number => state.leftmost[i] as number;
  const r = (i: number): number => state.rightmost[i] as number;
  add(side);
  add(wd(c), side);
  add(tg(c), side);
  add(wd(c), tg(c));
  add(wd(h), side);
  add(tg(h), side);
  add(wd(h), tg(h), side);
  add(tg(c), tg(h), side);
  add(wd(c), tg(h), side);
  add(tg(c), wd(h), side);
  add(wd(c), wd(h), side);
  add(tg(c), tg(h), gap);
  add(tg(c), tg(before), side);
  add(tg(c), tg(after), side);
  add(tg(c), tg(before), tg(after));
  add(tg(c), tg(h), tg(l(c)), side);
  add(tg(c), tg(h), tg(r(c)), side);
  add(wd(l(c)), tg(c), tg(h), side);
  add(wd(r(c)), tg(c), side);
  add(tg(l(h)), tg(c), tg(h), side);
  add(tg(r(h)), tg(c), tg(h), side);
  add(wd(l(h)), tg(c), tg(h), side);
  add(tg(c), state.valency[c] as number, side);
  add(wd(l(c)), wd(h), side);
  return count;
}

export function legal(state: State, action: number): boolean {
  if (action === SHIFT) return state.front < state.length;
  if (action === LEFT) return state.depth > 0 && state.front < state.length;
  return state.depth > 1;
}

/** Parses in place with greedy arc-hybrid transitions and a separate choice of relation. */
export function parseLinear(tokens: Token[], weights: LinearWeights): void {
  const state = new State(tokens);
  const rows = new Int32Array(MAX_FEATURES);
  const { structure, relation, relations } = weights;
  for (;;) {
    if (state.front === state.length && state.depth <= 1) break;
    const count = structureFeatures(state, rows);
    let best = -1;
    let bestScore = -Infinity;
    for (let action = 0; action < 3; action++) {
      if (!legal(state, action)) continue;
      let score = 0;
      for (let f = 0; f < count; f++) score += structure[(rows[f] as number) * 4 + action] as number;
      if (score > bestScore) [best, bestScore] = [action, score];
    }
    state.apply(best);
  }
  const scores = new Float32Array(relations.length);
  for (let child = 0; child < tokens.length; child++) {
    const token = tokens[child] as Token;
    token.head = state.heads[child] as number;
    if (token.head < 0) {
      token.relation = 'root';
      continue;
    }
    const count = relationFeatures(state, child, rows);
    scores.fill(0);
    for (let f = 0; f < count; f++) {
      const base = (rows[f] as number) * relations.length;
      for (let k = 0; k < relations.length; k++)
        scores[k] = (scores[k] as number) + (relation[base + k] as number);
    }
    let best = 0;
    for (let k = 1; k < relations.length; k++) if ((scores[k] as number) > (scores[best] as number)) best = k;
    token.relation = relations[best] as string;
  }
}
