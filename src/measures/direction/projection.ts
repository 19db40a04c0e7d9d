/**
 * An orthonormal basis of what the columns span (Gram & Schmidt, twice for exactness); columns that the others
 * already span are dropped. Columns are of one length.
 */
export function basisOf(columns: readonly Float64Array[]): Float64Array[] {
  const basis: Float64Array[] = [];
  for (const column of columns) {
    const size = Math.sqrt(dot(column, column));
    const rest = residual(basis, residual(basis, column));
    const length = Math.sqrt(dot(rest, rest));
    if (length > 1e-9 * size) basis.push(rest.map((value) => value / length));
  }
  return basis;
}

/** What is left of a vector when its projection on an orthonormal basis is taken away. */
export function residual(basis: readonly Float64Array[], vector: Float64Array): Float64Array {
  const rest = Float64Array.from(vector);
  for (const axis of basis) {
    const along = dot(axis, rest);
    for (let index = 0; index < rest.length; index += 1)
      rest[index] = (rest[index] as number) - along * (axis[index] as number);
  }
  return rest;
}

export function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index += 1)
    sum += (one[index] as number) * (other[index] as number);
  return sum;
}

/** The vector at length 1; all zeros where it has (nearly) none. */
export function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector));
  return length < 1e-9 ? new Float64Array(vector.length) : vector.map((value) => value / length);
}
