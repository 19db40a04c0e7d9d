/** Scores against gold: pure functions, no files. */
export * from './documents/index.ts';
export * from './factuality/index.ts';
export * from './plv/index.ts';
export * from './tcpd/index.ts';
export * from './ud/index.ts';
export * from './calibration/index.ts';
