import type { Coder } from '../../src/pipeline/index.ts';

export function createCoder(): Coder;
