/** What the program is started from: by `main.ts`, or packed into one file by `npm run build`. */
export { processIo } from './io.ts';
export { run } from './run.ts';
export { growYoungAsUsual, keepPrepared } from '../platform/index.ts';
