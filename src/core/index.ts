/** The shared vocabulary of all rooms. Imports nothing and runs in the browser. */
export * from './actors.ts';
export * from './collections.ts';
export * from './counted.ts';
export * from './days.ts';
export * from './documents.ts';
export * from './errors.ts';
export * from './events.ts';
export * from './exports.ts';
export * from './importForms.ts';
export * from './initiatives.ts';
export * from './rejections.ts';
export * from './sentences.ts';
export * from './tables.ts';
