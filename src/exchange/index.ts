/** Other people's formats: what leaves Demarche for them, and what comes in from them by the side door. */
export type { ExportedEvent } from './exportedEvent.ts';
export { ploverLines, ploverRecord, type PloverRecord } from './plover.ts';
export { csvLines, type CsvOptions } from './csv/events.ts';
export { csvCell, disarmed } from './csv/cells.ts';
