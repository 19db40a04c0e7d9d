import type { Code, FunctionSource } from '../../numerics/assembler.ts';

/**
 * The matrices of `spans`, one after the other, by what a row holds: complete spans headed at their right end by where
 * they begin (`headedRight`) and by where they end, those headed at their left end likewise, and spans whose arc
 * points right by where they begin, whose arc points left by where they end. So every sum runs along two rows.
 */
export const SPAN_MATRICES = [
  'headedRight',
  'headedRightByEnd',
  'headedLeft',
  'headedLeftByEnd',
  'pointsRight',
  'pointsLeftByEnd',
] as const;

export type SpanMatrix = (typeof SPAN_MATRICES)[number];

/** Floats that a row of a matrix needs beyond its nodes: four are read at a time. */
export const SPAN_MARGIN = 4;

/**
 * `spans(rows, scores, strideScores, matrices, stride, size)`: the best spans of a sentence of `rows` nodes by the
 * algorithm of Eisner (1996). The matrices, `size` bytes each with rows `stride` bytes apart, hold −∞ but for 0 where a
 * complete span begins and ends at the same node; node 0 is left out. Strides, sizes and addresses count bytes.
 */
export const spans: FunctionSource = {
  name: 'spans',
  parameters: ['rows', 'scores', 'strideScores', 'matrices', 'stride', 'size'],
  locals: {
    span: 'i32',
    last: 'i32',
    i: 'i32',
    j: 'i32',
    a: 'i32',
    b: 'i32',
    stop: 'i32',
    best: 'v128',
    ...Object.fromEntries(SPAN_MATRICES.map((name) => [name, 'i32'] as const)),
  },
  body: (code) => {
    for (const [index, name] of SPAN_MATRICES.entries())
      code.get('matrices').get('size').integer(index).op('i32.mul').op('i32.add').set(name);
    code.integer(1).set('span');
    code.whileLess('span', 'rows', () => {
      code.integer(1).set('i');
      code.get('rows').get('span').op('i32.sub').set('last');
      code.whileLess('i', 'last', () => {
        code.get('i').get('span').op('i32.add').set('j');
        // An arc between the ends, whichever way it points, joins a span headed at i to one headed at j.
        bestSum(code, ['headedLeft', 'i', 0], ['headedRightByEnd', 'j', 1]);
        withScore(code, 'pointsRight', 'i', 'j');
        withScore(code, 'pointsLeftByEnd', 'j', 'i');
        bestSum(code, ['headedRight', 'i', 0], ['pointsLeftByEnd', 'j', 0]);
        keep(code, 'headedRight', 'i', 'j');
        keep(code, 'headedRightByEnd', 'j', 'i');
        bestSum(code, ['pointsRight', 'i', 1], ['headedLeftByEnd', 'j', 1]);
        keep(code, 'headedLeft', 'i', 'j');
        keep(code, 'headedLeftByEnd', 'j', 'i');
        code.advance('i', 1);
      });
      code.advance('span', 1);
    });
  },
};

/** Leaves on the stack the address of an entry, `beyond` columns on. */
function entry(code: Code, base: string, stride: string, row: string, column: string, beyond = 0): Code {
  code.get(base).get(row).get(stride).op('i32.mul').op('i32.add');
  return code.get(column).integer(beyond).op('i32.add').integer(2).op('i32.shl').op('i32.add');
}

/** Sets all lanes of `best` to the highest sum of entries side by side in two rows, from column i (+ 0 or 1) on. */
function bestSum(
  code: Code,
  [first, firstRow, firstBeyond]: [SpanMatrix, string, number],
  [second, secondRow, secondBeyond]: [SpanMatrix, string, number],
): void {
  entry(code, first, 'stride', firstRow, 'i', firstBeyond).set('a');
  entry(code, second, 'stride', secondRow, 'i', secondBeyond).set('b');
  code.get('a').get('span').integer(2).op('i32.shl').op('i32.add').set('stop').floats(-Infinity).set('best');
  // What is read beyond the last column is −∞ in one of the rows.
  code.whileLess('a', 'stop', () => {
    code.get('best').get('a').load().get('b').load().op('f32x4.add').op('f32x4.pmax').set('best');
    code.advance('a', 16).advance('b', 16);
  });
  for (const lanes of [1, 2]) code.get('best').rotate('best', lanes).op('f32x4.pmax').set('best');
}

/** Writes `best` to an entry. */
function keep(code: Code, matrix: SpanMatrix, row: string, column: string): void {
  entry(code, matrix, 'stride', row, column).get('best').storeOne();
}

/** Writes `best` with the score of the arc from node `governor` to node `dependent`; an entry of the governor's row. */
function withScore(code: Code, matrix: SpanMatrix, governor: string, dependent: string): void {
  entry(code, matrix, 'stride', governor, dependent);
  entry(code, 'scores', 'strideScores', dependent, governor).loadSplat();
  code.get('best').op('f32x4.add').storeOne();
}
