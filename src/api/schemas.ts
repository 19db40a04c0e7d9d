import { z } from 'zod';

/**
 * What the HTTP API answers. One schema serves three readers: the server checks its answers against it in
 * tests, the web app takes its types from it, and the OpenAPI description is generated from it.
 */

export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('Calendar day, YYYY-MM-DD');
export const countrySchema = z.string().describe('ISO 3166 alpha-3 code, name or demonym');
export const periodSchema = z.enum(['day', 'week', 'month', 'quarter', 'year']);

const quadSchema = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .describe(
    'Events by quad class: verbal cooperation, material cooperation, verbal conflict, material conflict',
  );

export const countryNameSchema = z.object({ code: z.string(), name: z.string() });

const indexSchema = z
  .object({
    value: z.number(),
    low80: z.number(),
    high80: z.number(),
    low95: z.number(),
    high95: z.number(),
    otherWeights: z
      .object({ low: z.number(), high: z.number() })
      .nullable()
      .describe('Lowest and highest value if deeds weighed from as much as words to four times as much'),
  })
  .nullable()
  .describe(
    'Index of the relation with its 80 and 95 % intervals, in doublings of the odds of cooperation: 0 is the mix ' +
      'of all other pairs at the time, +1 twice its odds, −1 half; −10 … +10; null outside the span of events',
  );

const directedPointSchema = z.object({
  events: z.number(),
  quad: quadSchema,
  meanScore: z.number().nullable(),
  index: indexSchema,
});

export const seriesPointSchema = z.object({
  start: daySchema,
  end: daySchema,
  events: z.number().describe('Distinct events of the dyad in the period'),
  datasets: z.array(z.object({ dataset: z.string(), events: z.number() })).describe('The same by data set'),
  known: z
    .boolean()
    .describe('False where no source reported anything at all: then no events is unknown, not zero'),
  expected: z
    .number()
    .nullable()
    .describe('Events to be expected from what the sources covered, had the pair its usual share of it'),
  articles: z.number().describe('Distinct articles behind them, copies of a story counted once'),
  quad: quadSchema,
  meanScore: z.number().nullable().describe('Mean PLOVER score, −10 … +10; null without events'),
  low: z.number().nullable().describe('Lower end of the 95 % interval of the mean'),
  high: z.number().nullable(),
  index: indexSchema,
  outward: directedPointSchema.describe('What the first state did to the second; mutual acts stand in both'),
  inward: directedPointSchema,
});

/** An event that moved a mean, and by how much. */
export const movingEventSchema = z.object({
  id: z.string(),
  date: daySchema.nullable(),
  enddate: daySchema.nullable(),
  score: z.number(),
  contribution: z.number(),
});

export const turningPointSchema = z.object({
  start: daySchema.describe('First day of the period that begins the new stretch'),
  low: daySchema.describe('95 % interval of that day'),
  high: daySchema,
  before: z.number().describe('Index of the whole stretch before, in doublings, −10 … +10'),
  after: z.number().describe('Index of the whole stretch after'),
  meanBefore: z.number().describe('Mean PLOVER score of the stretch before, −10 … +10'),
  meanAfter: z.number().describe('Mean PLOVER score of the stretch after'),
  direction: z.enum(['up', 'down']),
  events: z
    .array(movingEventSchema)
    .describe('Events in the interval that moved the mean most in that direction, the strongest first'),
});

export const seriesSchema = z.object({
  first: countryNameSchema,
  second: countryNameSchema,
  by: periodSchema,
  weights: z
    .object({ verbal: z.number(), material: z.number() })
    .describe('How much words and deeds weigh in the index'),
  from: daySchema.nullable(),
  to: daySchema.nullable(),
  events: z.number(),
  articles: z.number(),
  undated: z.number().describe('Events of the dyad whose date is not known; they stand in no period'),
  datasets: z
    .array(z.object({ dataset: z.string(), events: z.number() }))
    .describe('The data sets counted together and their events; "demarche" are the coded ones'),
  points: z.array(seriesPointSchema),
  turningPoints: z.array(turningPointSchema).describe('Where the relation changed its level'),
  volumeTurns: z
    .array(
      z.object({
        start: daySchema,
        low: daySchema,
        high: daySchema,
        before: z.number().describe('Share of what the sources report, in doublings of the usual share'),
        after: z.number(),
        direction: z.enum(['up', 'down']),
      }),
    )
    .describe("Where the pair's share of the news changed, whatever its mix"),
});

const actorSchema = z.object({
  code: z.string(),
  sector: z.string().nullable(),
  entity_text: z.string(),
  identifier_text: z.string().optional(),
  identifier_id: z.string().optional(),
  office: z.string().optional(),
});

/** A stretch of the sentence to be marked; offsets count from the start of the sentence. */
const spanSchema = z.object({
  role: z.enum(['trigger', 'actor', 'recipient', 'time', 'source']),
  start: z.number(),
  end: z.number(),
});

export const eventSchema = z.object({
  id: z.string(),
  document: z.string(),
  date: daySchema.nullable(),
  enddate: daySchema.nullable(),
  date_basis: z.string().nullable(),
  actor: z.array(actorSchema),
  recipient: z.array(actorSchema),
  event: z.array(z.string()),
  mode: z.array(z.string()),
  context: z.array(z.string()),
  quad_code: z.number(),
  event_scale: z.number(),
  cameo: z.string().nullable(),
  modality: z.enum(['actual', 'future', 'hypothetical', 'negation', 'historical']),
  reported_by: actorSchema.nullable(),
  initiatives: z.array(z.string()),
  event_text: z.array(z.string()),
  text: z.string(),
  text_info: z.object({ sequence: z.number(), start: z.number(), end: z.number() }),
  confidence: z.number(),
  rule: z.string(),
  coder: z.string(),
  same_as: z.string().optional().describe('Id of the first report of the same act in another document'),
  imported: z
    .object({
      dataset: z.string(),
      row: z.string(),
      code: z.string(),
      goldstein: z.number().nullable(),
      reports: z.number(),
      sources: z.number().nullable(),
      articles: z.number().nullable(),
      url: z.string().nullable(),
      lost: z.array(z.string()).describe('What the mapping to PLOVER lost'),
    })
    .optional()
    .describe("Only on events of other people's data, which have no article"),
});

/** Another document's report of the same act. */
const otherReportSchema = z.object({
  id: z.string(),
  document: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  published: daySchema.nullable(),
  url: z.string().nullable(),
  date: daySchema.nullable(),
  type: z.string(),
  text: z.string(),
  copy: z.boolean().describe('Whether its article repeats another one'),
  first: z.boolean().describe('Whether it is the first report, to which same_as of the others points'),
});

export const listedEventSchema = eventSchema.extend({
  spans: z.array(spanSchema),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  published: daySchema.nullable(),
  sources: z.number().describe('Articles that carry this sentence: the first and its copies'),
  reports: z.number().describe('Articles that report this act, copies counted with their original'),
});

export const eventPageSchema = z.object({
  total: z.number(),
  events: z.array(listedEventSchema),
  next: z.string().nullable().describe('Cursor of the next page, null on the last'),
});

export const articleSchema = z.object({
  id: z.string(),
  url: z.string().nullable(),
  source: z.string(),
  title: z.string().nullable(),
  byline: z.string().nullable(),
  credit: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.object({
    date: daySchema.nullable(),
    basis: z.string().nullable(),
    earliest: daySchema.nullable(),
    latest: daySchema.nullable(),
    confidence: z.number(),
    note: z.string().optional(),
  }),
  language: z.string(),
  text: z.string(),
  copies: z.array(z.object({ id: z.string(), publisher: z.string().nullable(), source: z.string() })),
});

export const eventDetailSchema = z.object({
  event: listedEventSchema,
  trace: z.array(z.string()).describe('One line for each decision of the coder, in order'),
  article: articleSchema,
  reports: z.array(otherReportSchema).describe('Other reports of the same act, in the order of publication'),
});

export const dyadSummarySchema = z.object({
  first: countryNameSchema,
  second: countryNameSchema,
  events: z.number(),
  articles: z.number(),
});

export const dyadListSchema = z.object({ dyads: z.array(dyadSummarySchema) });

export const stanceSchema = z.object({
  actor: countryNameSchema,
  stance: z.enum(['for', 'against', 'party', 'seeks', 'considering', 'withdrew']),
  since: daySchema.nullable(),
  document: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  published: daySchema.nullable(),
  text: z.string(),
  start: z.number(),
  end: z.number(),
});

const statusViewSchema = z.object({
  status: z.string(),
  since: daySchema.nullable(),
  document: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  published: daySchema.nullable(),
  text: z.string(),
});

export const initiativeSchema = z.object({
  name: z.string(),
  names: z.array(z.string()).describe('All names under which texts speak of it'),
  kind: z.string(),
  status: z.string().nullable().describe('How far it has come, by the last sentence that says so'),
  statusSince: daySchema.nullable(),
  mentions: z.number(),
  documents: z.number(),
  stances: z.array(stanceSchema),
  history: z.array(statusViewSchema).describe('How far it had come when, in the order of time'),
});

export const initiativeListSchema = z.object({ initiatives: z.array(initiativeSchema) });

export const statusSchema = z.object({
  version: z.string(),
  documents: z.number(),
  duplicates: z.number(),
  rejections: z.array(z.object({ code: z.string(), count: z.number() })),
  sentences: z.number(),
  events: z.number(),
  from: daySchema.nullable(),
  to: daySchema.nullable(),
});

export const problemSchema = z.object({
  code: z.string(),
  message: z.string(),
  advice: z.string(),
});

export type Series = z.infer<typeof seriesSchema>;
export type ListedEvent = z.infer<typeof listedEventSchema>;
export type EventPage = z.infer<typeof eventPageSchema>;
export type EventDetail = z.infer<typeof eventDetailSchema>;
export type ArticleView = z.infer<typeof articleSchema>;
export type DyadList = z.infer<typeof dyadListSchema>;
export type InitiativeView = z.infer<typeof initiativeSchema>;
export type InitiativeList = z.infer<typeof initiativeListSchema>;
export type Status = z.infer<typeof statusSchema>;
export type Problem = z.infer<typeof problemSchema>;
