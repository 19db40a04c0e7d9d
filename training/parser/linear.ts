import { writeFileSync } from 'node:fs';
import type { Token } from '../../src/core/index.ts';
import {
  legal,
  MAX_FEATURES,
  parseLinear,
  RELATION_ROWS,
  relationFeatures,
  State,
  STRUCTURE_ROWS,
  structureFeatures,
} from '../../src/language/parser/linear.ts';
import { readTrees } from './treebank.ts';

const shared = process.argv[2] as string;
const iterations = Number(process.argv[3] ?? 6);
let seed = 1;
const random = (): number => ((seed = (Math.imul(seed, 1664525) + 1013904223) | 0) >>> 0) / 4294967296;
const train = [
  ...readTrees(`${shared}/ud-ewt/en_ewt-ud-train.conllu.gz`),
  ...readTrees(`${shared}/gum/gum-open.conllu.gz`),
];
const dev = readTrees(`${shared}/ud-ewt/en_ewt-ud-dev.conllu.gz`);
const relations = [...new Set(train.flat().map((t) => t.relation))].sort();
const index = new Map(relations.map((r, i) => [r, i]));
const K = relations.length;
const structure = new Float32Array(STRUCTURE_ROWS * 4);
const structureSum = new Float32Array(STRUCTURE_ROWS * 4);
const relation = new Float32Array(RELATION_ROWS * K);
const relationSum = new Float32Array(RELATION_ROWS * K);
let steps = 1;
const rows = new Int32Array(MAX_FEATURES);
const tags = [...new Set(train.flat().map((t) => `${t.upos} ${t.xpos}`))];

function noisy(tokens: Token[]): Token[] {
  return tokens.map((token) => {
    if (random() > 0.03) return token;
    const [upos, xpos] = (tags[Math.floor(random() * tags.length)] as string).split(' ') as [string, string];
    return { ...token, upos, xpos };
  });
}

function cost(state: State, gold: Int32Array, action: number): number {
  let c = 0;
  const top = state.stack[state.depth - 1] as number;
  const below = state.depth > 1 ? (state.stack[state.depth - 2] as number) : -1;
  const b = state.front;
  if (action === 0) {
    for (let d = 0; d < state.depth; d++) {
      const s = state.stack[d] as number;
      if (gold[s] === b) c++;
      if (d < state.depth - 1 && gold[b] === s) c++;
    }
    if (gold[b] === -1 && state.depth > 0) c++;
  } else if (action === 1) {
    for (let i = b; i < state.length; i++) if (gold[i] === top) c++;
    for (let i = b + 1; i < state.length; i++) if (gold[top] === i) c++;
    if (below >= 0 && gold[top] === below) c++;
    if (gold[top] === -1) c++;
  } else {
    for (let i = b; i < state.length; i++) {
      if (gold[i] === top) c++;
      if (gold[top] === i) c++;
    }
    if (gold[top] === -1) c++;
  }
  return c;
}

for (let iteration = 0; iteration < iterations; iteration++) {
  for (let i = train.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [train[i], train[j]] = [train[j] as Token[], train[i] as Token[]];
  }
  let errors = 0;
  for (const clean of train) {
    const tokens = noisy(clean);
    const gold = Int32Array.from(tokens, (t) => t.head);
    const state = new State(tokens);
    while (!(state.front === state.length && state.depth <= 1)) {
      const count = structureFeatures(state, rows);
      let [best, bestScore, good, goodScore, least] = [-1, -Infinity, -1, -Infinity, Infinity];
      const costs = [0, 1, 2].map((a) => (legal(state, a) ? cost(state, gold, a) : Infinity));
      least = Math.min(...costs);
      for (let action = 0; action < 3; action++) {
        if (costs[action] === Infinity) continue;
        let score = 0;
        for (let f = 0; f < count; f++) score += structure[(rows[f] as number) * 4 + action] as number;
        if (score > bestScore) [best, bestScore] = [action, score];
        if (costs[action] === least && score > goodScore) [good, goodScore] = [action, score];
      }
      steps++;
      if (best !== good) {
        errors++;
        for (let f = 0; f < count; f++) {
          const base = (rows[f] as number) * 4;
          structure[base + good]! += 1;
          structure[base + best]! -= 1;
          structureSum[base + good]! += steps;
          structureSum[base + best]! -= steps;
        }
      }
      state.apply(iteration > 0 && random() < 0.9 ? best : good);
    }
    for (let child = 0; child < tokens.length; child++) {
      const r = index.get((tokens[child] as Token).relation) as number;
      if (gold[child] === -1) continue;
      if (iteration > 0 && gold[child] !== state.heads[child] && random() < 0.5) continue;
      const count = relationFeatures(state, child, rows);
      let best = 0;
      let bestScore = -Infinity;
      for (let k = 0; k < K; k++) {
        let score = 0;
        for (let f = 0; f < count; f++) score += relation[(rows[f] as number) * K + k] as number;
        if (score > bestScore) [best, bestScore] = [k, score];
      }
      if (best !== r) {
        for (let f = 0; f < count; f++) {
          const base = (rows[f] as number) * K;
          relation[base + r]! += 1;
          relation[base + best]! -= 1;
          relationSum[base + r]! += steps;
          relationSum[base + best]! -= steps;
        }
      }
    }
  }
  const mean = (w: Float32Array, s: Float32Array): Float32Array =>
    w.map((x, i) => x - (s[i] as number) / steps);
  const a = mean(structure, structureSum);
  const b = mean(relation, relationSum);
  const quantised = (x: Float32Array): Int8Array => {
    let scale = 0;
    const sorted = x
      .filter((v) => v !== 0)
      .map(Math.abs)
      .sort();
    scale = sorted[Math.floor(sorted.length * 0.9995)] as number;
    return Int8Array.from(x, (v) => Math.max(-127, Math.min(127, Math.round((v / scale) * 127))));
  };
  const weights = { relations, structure: quantised(a), relation: quantised(b) };
  let [uas, las, total] = [0, 0, 0];
  for (const gold of dev) {
    const copy = noisy(gold).map((t) => ({ ...t }));
    parseLinear(copy, weights);
    copy.forEach((t, i) => {
      const g = gold[i] as Token;
      total++;
      if (t.head === g.head) {
        uas++;
        if (t.relation.split(':')[0] === g.relation.split(':')[0]) las++;
      }
    });
  }
  console.log(
    iteration,
    'errors',
    errors,
    'UAS',
    ((100 * uas) / total).toFixed(2),
    'LAS',
    ((100 * las) / total).toFixed(2),
  );
  const header = Buffer.from(JSON.stringify(relations));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  writeFileSync(
    'models/parser.bin',
    Buffer.concat([
      length,
      header,
      new Uint8Array(weights.structure.buffer),
      new Uint8Array(weights.relation.buffer),
    ]),
  );
}
