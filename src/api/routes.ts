import { z } from 'zod';
import type { ExportFormat } from '../core/index.ts';
import { EXPORT_FORMATS } from '../core/index.ts';
import {
  articleSchema,
  countrySchema,
  daySchema,
  dyadListSchema,
  eventDetailSchema,
  eventPageSchema,
  initiativeListSchema,
  periodSchema,
  seriesSchema,
  statusSchema,
} from './schemas.ts';
import { betweenSchema, breadthSchema, claimSchema, movementSchema, whySchema } from './measureSchemas.ts';

/** One route of the HTTP API: the server serves it, the reference documents it, the web app calls it. */
export interface Route {
  path: string;
  summary: string;
  params: z.ZodObject;
  query: z.ZodObject;
  response: z.ZodType;
  /** Set where the answer is a file of another kind than JSON: what it is. */
  file?: string;
}

const none = z.object({});
const range = { from: daySchema.optional(), to: daySchema.optional() };
const dataset = z
  .string()
  .optional()
  .describe('Only events of this data set: gdelt, icews …; demarche are those coded here. Default: all');
const dyad = z.object({ first: countrySchema, second: countrySchema });

export const seriesQuery = z.object({ by: periodSchema.default('month'), ...range, dataset });

export const claimQuery = seriesQuery.extend({ claim: z.string().min(1).max(200) });

export const whyQuery = z.object({
  'before-from': daySchema.describe('First day of the earlier period'),
  'before-to': daySchema,
  'after-from': daySchema.describe('First day of the later period'),
  'after-to': daySchema,
  dataset,
});

export const betweenQuery = z.object({
  state: countrySchema,
  poles: z.string().describe('At least two countries joined by commas: USA,RUS,CHN'),
  by: periodSchema.default('year'),
  ...range,
  dataset,
});

export const eventsQuery = z.object({
  dyad: z.string().optional().describe('Two countries joined by a hyphen: PAK-RUS'),
  actor: countrySchema.optional(),
  recipient: countrySchema.optional(),
  type: z.string().optional().describe('PLOVER type: CONSULT'),
  text: z.string().max(200).optional().describe('Words that the sentence must contain'),
  initiative: z.string().optional(),
  modality: z
    .enum(['actual', 'any'])
    .default('any')
    .describe(
      '"actual" leaves out what is planned, possible, denied or long past: the events that series count',
    ),
  ...range,
  dataset,
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().optional(),
});

/** Which part of the database is asked: understood by every route. */
export const scopeQuery = z.object({
  'as-of': daySchema
    .optional()
    .describe('Only what this database knew as of this day. Default: all that it knows'),
  'min-confidence': z.coerce
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe(
      'Only coded events and stances at least this sure; imported events do not say and count as sure. Default: all',
    ),
});

/** Which part of the data a file holds. */
const part = { ...range, by: periodSchema.optional(), dataset };

export const exportQuery = z.object({
  format: z.enum(EXPORT_FORMATS).default('plover'),
  dyad: z.string().optional().describe('Two countries joined by a hyphen: PAK-RUS'),
  ...part,
});

export const downloadQuery = z.object(part);

/** Endings of `/dyad/PAK-RUS.…`, and the form that each stands for. `.json` is the series of the API. */
export const DOWNLOADS = {
  csv: 'tidy',
  parquet: 'tidy-parquet',
  jsonl: 'plover',
  'events.csv': 'csv',
  'events.parquet': 'parquet',
  gexf: 'gexf',
  graphml: 'graphml',
  txt: 'citation',
  bib: 'bibtex',
  ris: 'ris',
  'csl.json': 'csl',
} as const satisfies Record<string, ExportFormat>;

export const routes = {
  status: {
    path: '/api/v1/status',
    summary: 'What the database holds, and what was rejected',
    params: none,
    query: none,
    response: statusSchema,
  },
  dyads: {
    path: '/api/v1/dyads',
    summary: 'Pairs of states with events, those with most events first',
    params: none,
    query: none,
    response: dyadListSchema,
  },
  series: {
    path: '/api/v1/dyads/:first/:second/series',
    summary: 'How a relation moved: counts by quad class and mean score for each period',
    params: dyad,
    query: seriesQuery,
    response: seriesSchema,
  },
  claim: {
    path: '/api/v1/dyads/:first/:second/claim',
    summary: 'A claim about a relation, tested: "up since 2013", "at its lowest since 1999"',
    params: dyad,
    query: claimQuery,
    response: claimSchema,
  },
  breadth: {
    path: '/api/v1/dyads/:first/:second/breadth',
    summary: 'Over how many subjects a relation spreads, and which entered when',
    params: dyad,
    query: z.object({ ...range, dataset }),
    response: breadthSchema,
  },
  movement: {
    path: '/api/v1/dyads/:first/:second/movement',
    summary: 'Who moves first, who answers, how conflict mounts, and how unusual silence is',
    params: dyad,
    query: seriesQuery,
    response: movementSchema,
  },
  why: {
    path: '/api/v1/dyads/:first/:second/why',
    summary:
      'Why the relation moved from one period to another: what each type, subject, direction and event added',
    params: dyad,
    query: whyQuery,
    response: whySchema,
  },
  between: {
    path: '/api/v1/between',
    summary:
      'A state between poles: how warm its relation to each is, and how its cooperation is shared among them',
    params: none,
    query: betweenQuery,
    response: betweenSchema,
  },
  events: {
    path: '/api/v1/events',
    summary: 'Events, the latest first, with the sentences they rest on',
    params: none,
    query: eventsQuery,
    response: eventPageSchema,
  },
  event: {
    path: '/api/v1/events/:id',
    summary: 'One event back to its sentence, its article and the decisions behind it',
    params: z.object({ id: z.string() }),
    query: none,
    response: eventDetailSchema,
  },
  document: {
    path: '/api/v1/documents/:id',
    summary: 'One article as it was cleaned',
    params: z.object({ id: z.string() }),
    query: none,
    response: articleSchema,
  },
  initiatives: {
    path: '/api/v1/initiatives',
    summary: 'What is at stake and where every state stands on it',
    params: none,
    query: z.object({ dyad: z.string().optional(), name: z.string().optional() }),
    response: initiativeListSchema,
  },
  export: {
    path: '/api/v1/export',
    summary: 'Events, dyad–period rows, the network or a citation as a file: the bytes of "demarche export"',
    params: none,
    query: exportQuery,
    response: z.string(),
    file: 'The file; its kind hangs on the format',
  },
  download: {
    path: '/dyad/:file',
    summary: `What is known of a relation as a file: /dyad/PAK-RUS.csv, also .json, .${Object.keys(DOWNLOADS).join(', .')}`,
    params: z.object({ file: z.string().describe('Two countries and an ending: PAK-RUS.csv') }),
    query: downloadQuery,
    response: z.string(),
    file: 'The file; its kind hangs on the ending',
  },
} satisfies Record<string, Route>;
