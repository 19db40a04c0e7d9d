import { encodeModel, loadModel, type ModelArray } from '../numerics/model-file.ts';
import { packColumns, type PackedWeights } from './kernels/integers.ts';
import { Vocabulary } from './features.ts';
import { Network } from './network.ts';
import { type NetworkShape, tensorsOf } from './shape.ts';
import type { QuantisedTable } from './words.ts';

/** Everything a parser is made of, as it is stored. */
export interface ParserModel {
  shape: NetworkShape;
  /** Which feature has which embedding row. */
  vocabulary: Vocabulary;
  relations: readonly string[];
  embeddings: QuantisedTable;
  /** The large matrices, in whole numbers. */
  packed: ReadonlyMap<string, PackedWeights>;
  /** The small ones. */
  matrices: ReadonlyMap<string, Float32Array>;
}

/** Whether a matrix is one of the large ones. */
export function isPacked(name: string): boolean {
  return /^(layer\d+|project)\.weights$/.test(name);
}

/** Rounds embeddings to 8 bits, one scale for every row. */
export function quantiseTable(matrix: Float32Array, rows: number): QuantisedTable {
  const columns = matrix.length / rows;
  const values = new Int8Array(matrix.length);
  const scales = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    let largest = 0;
    for (let c = 0; c < columns; c++)
      largest = Math.max(largest, Math.abs(matrix[row * columns + c] as number));
    const scale = largest / 127;
    scales[row] = scale;
    if (scale === 0) continue;
    for (let c = 0; c < columns; c++)
      values[row * columns + c] = Math.round((matrix[row * columns + c] as number) / scale);
  }
  return { values, scales };
}

/** A model from the weights that training leaves. */
export function parserModel(
  shape: NetworkShape,
  vocabulary: Vocabulary,
  relations: readonly string[],
  weightsOf: (name: string) => Float32Array,
): ParserModel {
  const packed = new Map<string, PackedWeights>();
  const matrices = new Map<string, Float32Array>();
  for (const { name, rows, columns } of tensorsOf(shape)) {
    if (isPacked(name)) packed.set(name, packColumns(weightsOf(name), rows, columns));
    else if (name !== 'embeddings') matrices.set(name, weightsOf(name));
  }
  const embeddings = quantiseTable(weightsOf('embeddings'), shape.vocabulary);
  return { shape, vocabulary, relations, embeddings, packed, matrices };
}

/** The bytes of a parser's model file. */
export function encodeParser(model: ParserModel): Uint8Array {
  const arrays: Record<string, ModelArray> = {
    'features.keys': model.vocabulary.table.keys,
    'features.rows': model.vocabulary.table.values,
    embeddings: model.embeddings.values,
    'embeddings.scales': model.embeddings.scales,
  };
  for (const [name, { values, scales }] of model.packed) {
    arrays[name] = values;
    arrays[`${name}.scales`] = scales;
  }
  for (const [name, matrix] of model.matrices) arrays[name] = matrix;
  return encodeModel({ shape: model.shape, relations: model.relations }, arrays);
}

/** Reads a parser's model file that ships with the package. */
export function readParser(path: string): ParserModel {
  const file = loadModel(path);
  const shape = file.settings['shape'] as NetworkShape;
  const packed = new Map<string, PackedWeights>();
  const matrices = new Map<string, Float32Array>();
  for (const { name } of tensorsOf(shape)) {
    if (isPacked(name)) {
      packed.set(name, {
        values: file.array(name, 'Int16Array'),
        scales: file.array(`${name}.scales`, 'Float32Array'),
      });
    } else if (name !== 'embeddings') matrices.set(name, file.array(name, 'Float32Array'));
  }
  return {
    shape,
    vocabulary: new Vocabulary({
      keys: file.array('features.keys', 'Int32Array'),
      values: file.array('features.rows', 'Uint16Array'),
    }),
    relations: file.settings['relations'] as string[],
    embeddings: {
      values: file.array('embeddings', 'Int8Array'),
      scales: file.array('embeddings.scales', 'Float32Array'),
    },
    packed,
    matrices,
  };
}

/** A network that runs the model on sentences of at most `longest` tokens. */
export function createNetwork(model: ParserModel, longest: number): Network {
  return new Network(model, longest);
}
