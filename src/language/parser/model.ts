import { encodeModel, loadModel } from '../numerics/model-file.ts';
import { Vocabulary } from './features.ts';
import { Network, type QuantisedTable } from './network.ts';
import { type NetworkShape, tensorsOf } from './shape.ts';

/** Everything a parser is made of, as training leaves it. */
export interface ParserModel {
  shape: NetworkShape;
  /** Names of the embedding rows. */
  features: readonly string[];
  relations: readonly string[];
  embeddings: QuantisedTable;
  /** Every other matrix by name. */
  matrices: ReadonlyMap<string, Float32Array>;
}

/** Rounds a matrix to whole numbers within ±`top`, one scale for every row. */
export function quantise<T extends Int8Array | Int16Array>(
  matrix: Float32Array,
  rows: number,
  top: number,
  values: T,
): { values: T; scales: Float32Array<ArrayBuffer> } {
  const columns = matrix.length / rows;
  const scales = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    let largest = 0;
    for (let c = 0; c < columns; c++)
      largest = Math.max(largest, Math.abs(matrix[row * columns + c] as number));
    const scale = largest / top;
    scales[row] = scale;
    if (scale === 0) continue;
    for (let c = 0; c < columns; c++)
      values[row * columns + c] = Math.round((matrix[row * columns + c] as number) / scale);
  }
  return { values, scales };
}

/** The bytes of a parser's model file: embeddings in 8 bits, matrices in 16, each row with a scale of its own. */
export function encodeParser(model: ParserModel): Uint8Array {
  const arrays: Record<string, Int8Array | Int16Array | Uint8Array | Float32Array> = {
    features: new TextEncoder().encode(model.features.join('\n')),
    embeddings: model.embeddings.values,
    'embeddings.scales': model.embeddings.scales,
  };
  for (const { name, rows } of tensorsOf(model.shape)) {
    const matrix = model.matrices.get(name);
    if (matrix === undefined) continue;
    const { values, scales } = quantise(matrix, rows, 32_767, new Int16Array(matrix.length));
    arrays[name] = values;
    arrays[`${name}.scales`] = scales;
  }
  return encodeModel({ shape: model.shape, relations: model.relations }, arrays);
}

/** Reads a parser's model file that ships with the package. */
export function readParser(path: string): ParserModel {
  const file = loadModel(path);
  const shape = file.settings['shape'] as NetworkShape;
  const matrices = new Map<string, Float32Array>();
  for (const { name, rows, columns } of tensorsOf(shape)) {
    if (name === 'embeddings') continue;
    const values = file.array(name, 'Int16Array');
    const scales = file.array(`${name}.scales`, 'Float32Array');
    const matrix = new Float32Array(rows * columns);
    for (let row = 0; row < rows; row++) {
      const scale = scales[row] as number;
      for (let at = row * columns; at < (row + 1) * columns; at++)
        matrix[at] = scale * (values[at] as number);
    }
    matrices.set(name, matrix);
  }
  return {
    shape,
    features: new TextDecoder().decode(file.array('features', 'Uint8Array')).split('\n'),
    relations: file.settings['relations'] as string[],
    embeddings: {
      values: file.array('embeddings', 'Int8Array'),
      scales: file.array('embeddings.scales', 'Float32Array'),
    },
    matrices,
  };
}

/** A network that runs the model on sentences of at most `longest` tokens. */
export function createNetwork(model: ParserModel, longest: number): Network {
  return new Network(model.shape, new Vocabulary(model.features), model.embeddings, model.matrices, longest);
}
