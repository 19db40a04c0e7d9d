import { setImmediate as turnOfOthers } from 'node:timers/promises';
import { DOWNLOADS, downloadQuery, encodePageState, exportQuery } from '../api/index.ts';
import { given } from '../core/index.ts';
import { requirePair } from '../ontology/index.ts';
import type { Store } from '../store/index.ts';
import { withScope } from '../store/index.ts';
import { answers, notFound } from './answers.ts';
import { exportFile } from './exports/exportFile.ts';
import type { ExportFile } from './exports/request.ts';
import type { Raw } from './parsed.ts';
import { parsed, scopeOf } from './parsed.ts';

/** Bytes that are made at a stretch, before whoever else asks this server has his turn: some milliseconds of work. */
const AT_A_STRETCH = 65_536;

/** A file as an HTTP answer that is saved under its name and sent as fast as the reader takes it. */
export function attached({ name, type, body }: ExportFile): Response {
  const encoder = new TextEncoder();
  const pieces = body[Symbol.asyncIterator]();
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await turnOfOthers();
      for (let size = 0; size < AT_A_STRETCH;) {
        const { done, value } = await pieces.next();
        if (done === true) {
          controller.close();
          return;
        }
        const bytes = typeof value === 'string' ? encoder.encode(value) : value;
        controller.enqueue(bytes);
        size += bytes.length;
      }
    },
    async cancel() {
      await pieces.return?.();
    },
  });
  return new Response(stream, {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
  });
}

/** `/api/v1/export`. @throws DemarcheError with what is wrong with the query. */
export function answerExport(store: Store, query: Raw): Promise<ExportFile> {
  const { scope, query: rest } = scopeOf(query);
  const { format, dyad, ...part } = parsed(exportQuery, rest);
  const pair = dyad === undefined ? {} : { dyad: requirePair(dyad) };
  return exportFile(store, { format, ...pair, ...given(part), ...scope });
}

/** Splits `PAK-RUS.csv`; the ending is null where there is none. */
function splitName(file: string): { pair: string; ending: string | null } {
  const dot = file.indexOf('.', file.indexOf('-'));
  return dot === -1
    ? { pair: file, ending: null }
    : { pair: file.slice(0, dot), ending: file.slice(dot + 1) };
}

/**
 * `/dyad/PAK-RUS.csv` and the like; without an ending it leads to the page of the relation.
 * @throws DemarcheError for an unknown ending or state.
 */
export async function answerDownload(store: Store, file: string, query: Raw): Promise<ExportFile | Response> {
  const { pair, ending } = splitName(file);
  const dyad = requirePair(pair);
  const [first, second] = dyad;
  const { scope, query: rest } = scopeOf(query);
  const part = parsed(downloadQuery, rest);
  if (ending === null) {
    const { by = 'year', from, to } = part;
    const state = { first, second, by, ...given({ from, to }) };
    return new Response(null, { status: 302, headers: { location: `/?${encodePageState(state)}` } });
  }
  if (ending === 'json') {
    const ask = (own: Store) => answers.series(own, { first, second }, rest, '');
    return Response.json(await withScope(store, scope, ask));
  }
  const format = DOWNLOADS[ending as keyof typeof DOWNLOADS];
  if (format === undefined) throw notFound(`form ".${ending}" of a relation`);
  return exportFile(store, { format, dyad, ...given(part), ...scope });
}
