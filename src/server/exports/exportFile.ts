import { given, usageError } from '../../core/index.ts';
import type { Cited } from '../../exchange/index.ts';
import {
  EVENT_COLUMNS,
  TIDY_COLUMNS,
  citationBibtex,
  citationCsl,
  citationRis,
  citationText,
  csvLines,
  gexfLines,
  graphmlLines,
  parquetBytes,
  ploverLines,
} from '../../exchange/index.ts';
import { countryName } from '../../ontology/index.ts';
import { packageVersion } from '../../platform/index.ts';
import type { DataVersion, Store } from '../../store/index.ts';
import { openScope } from '../../store/index.ts';
import { networkEdges, networkNodes } from './network.ts';
import type { ExportFile, ExportRequest } from './request.ts';
import { FORMS } from './request.ts';
import { tidyRows, worldOf } from './tidyRows.ts';

type Body = ExportFile['body'];

/** The part of the data that is asked for. */
const partOf = ({ dyad, from, to, dataset }: ExportRequest) => given({ dyad, from, to, dataset });

async function* once(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

function cited(request: ExportRequest, data: DataVersion): Cited {
  const { dyad } = request;
  return {
    ...data,
    relation: dyad === undefined ? null : dyad.map(countryName).join(' – '),
    from: request.from ?? data.from,
    to: request.to ?? data.to,
    minConfidence: request.minConfidence ?? null,
  };
}

async function* tidy(store: Store, request: ExportRequest) {
  const by = request.by ?? 'month';
  const { version, models } = await store.dataVersion();
  const modelVersion = [...models, `measures ${packageVersion()}`].join('; ');
  const everyone = given({ ...partOf(request), dyad: undefined });
  const world = await worldOf(store.eachDyadPeriod({ ...everyone, by }), by);
  yield* tidyRows(store.eachDyadPeriod({ ...partOf(request), by }), by, world, {
    dataVersion: version,
    modelVersion,
  });
}

async function* network(store: Store, request: ExportRequest): AsyncGenerator<string> {
  const by = request.by ?? 'year';
  const data = await store.dataVersion();
  const edges = () => networkEdges(store.eachDyadPeriod({ ...partOf(request), by }), by);
  const about = { description: citationText(cited(request, data)).trim(), day: data.asOf };
  const write = request.format === 'gexf' ? gexfLines : graphmlLines;
  yield* write(await networkNodes(edges()), edges(), about);
}

const CITATIONS = {
  citation: citationText,
  bibtex: citationBibtex,
  ris: citationRis,
  csl: citationCsl,
} as const;

async function bodyOf(store: Store, request: ExportRequest): Promise<Body> {
  const { format } = request;
  switch (format) {
    case 'plover':
      return ploverLines(store.eachEvent(partOf(request)));
    case 'csv':
      return csvLines(EVENT_COLUMNS, store.eachEvent(partOf(request)));
    case 'parquet':
      return parquetBytes(EVENT_COLUMNS, store.eachEvent(partOf(request)));
    case 'tidy':
      return csvLines(TIDY_COLUMNS, tidy(store, request));
    case 'tidy-parquet':
      return parquetBytes(TIDY_COLUMNS, tidy(store, request));
    case 'gexf':
    case 'graphml':
      return network(store, request);
    default:
      return once(CITATIONS[format](cited(request, await store.dataVersion())));
  }
}

/** The same of the part of the database that is asked. */
async function* bodyWithin(store: Store, request: ExportRequest): AsyncGenerator<string | Uint8Array> {
  const scope = await openScope(store, request);
  try {
    yield* await bodyOf(scope.store, request);
  } finally {
    await scope.close();
  }
}

/**
 * A file to take away. Texts and rows come as they are asked for; memory stays flat however long the file is.
 * @throws DemarcheError (exit 2) where the first day lies after the last.
 */
export async function exportFile(store: Store, request: ExportRequest): Promise<ExportFile> {
  const { format, dyad, from, to } = request;
  if (from !== undefined && to !== undefined && from > to)
    throw usageError('range.reversed', `${from} lies after ${to}.`, 'Give the earlier day as the first.');
  const [ending, type] = FORMS[format];
  return { name: `${dyad?.join('-') ?? 'all'}.${ending}`, type, body: bodyWithin(store, request) };
}
