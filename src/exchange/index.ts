/** Other people's formats: what leaves Demarche for them, and what comes in from them by the side door. */
export type { ExportedEvent } from './events/exportedEvent.ts';
export { ploverLines, ploverRecord, type PloverRecord } from './events/plover.ts';
export { EVENT_COLUMNS } from './events/columns.ts';
export { csvLines, type CsvOptions } from './csv/table.ts';
export { parquetBytes } from './parquet/table.ts';
export { csvCell, disarmed } from './csv/cells.ts';
export { TIDY_COLUMNS, type TidyRow } from './tidy.ts';
export type { Edge, EdgePeriod, Node, Spell } from './network/network.ts';
export { gexfLines, joinSpells, type NetworkAbout } from './network/gexf.ts';
export { graphmlLines } from './network/graphml.ts';
export { citationText, type Cited } from './citation/citation.ts';
export { citationBibtex, citationCsl, citationRis } from './citation/formats.ts';
export { DATASETS, recognise, type Dataset, type Recognition } from './recognise/recognise.ts';
export { importableFiles, type ImportableFile } from './importable.ts';
export { madeReady, sourceDigest, type ReadyFile } from './files/source.ts';
export { GDELT_BASE, fetchGdelt, type Fetched, type FetchOptions } from './gdelt/fetchGdelt.ts';
