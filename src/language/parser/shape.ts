/** Sizes of the network; everything else follows from them. */
export interface NetworkShape {
  /** Rows of the embedding table. */
  vocabulary: number;
  /** Units of each direction in every recurrent layer; tokens are vectors of twice as many floats. */
  units: number;
  layers: number;
  /** Floats of a token's vector as governor and as dependent. */
  arc: number;
  /** Hidden units of the classifier of relations. */
  relation: number;
  /** Relations that can be told apart. */
  relations: number;
}

/** A named matrix of the network. */
export interface TensorShape {
  name: string;
  rows: number;
  columns: number;
}

/** Columns of the scores of relations: rounded up to what the multiplication takes. */
export function paddedRelations(shape: Pick<NetworkShape, 'relations'>): number {
  return Math.ceil(shape.relations / 8) * 8;
}

/** The matrices of a network, in the order in which they are stored; the embeddings come first. */
export function tensorsOf(shape: NetworkShape): TensorShape[] {
  const { vocabulary, units, layers, arc, relation } = shape;
  const width = 2 * units;
  const tensors: TensorShape[] = [{ name: 'embeddings', rows: vocabulary, columns: width }];
  for (let layer = 0; layer < layers; layer++) {
    tensors.push(
      { name: `layer${layer}.weights`, rows: width, columns: 3 * width },
      { name: `layer${layer}.bias`, rows: 1, columns: 3 * width },
      { name: `layer${layer}.peephole`, rows: 1, columns: 2 * width },
    );
  }
  tensors.push(
    { name: 'project.weights', rows: width, columns: 2 * arc + 2 * relation },
    { name: 'project.bias', rows: 1, columns: 2 * arc + 2 * relation },
    { name: 'arc.weights', rows: arc, columns: arc },
    { name: 'arc.bias', rows: 1, columns: arc },
    { name: 'relation.weights', rows: relation, columns: paddedRelations(shape) },
    { name: 'relation.bias', rows: 1, columns: paddedRelations(shape) },
  );
  return tensors;
}
