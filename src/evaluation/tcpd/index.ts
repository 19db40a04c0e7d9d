/** Turning points against the dates that people marked. */
export * from './score.ts';
