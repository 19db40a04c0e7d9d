import { z } from 'zod';
import { countryNameSchema, daySchema, movingEventSchema } from './schemas.ts';

/** What the HTTP API answers about a relation beyond its series: each number with the ids of the events behind it. */

const ids = z.array(z.string()).describe('Ids of the strongest events');
const interval = { low: z.number(), high: z.number() };
const maybeInterval = { low: z.number().nullable(), high: z.number().nullable() };

export const breadthSchema = z.object({
  breadth: z
    .object({
      effective: z
        .number()
        .describe('Effective number of contexts: 1 for a single subject, n for n equal ones'),
      ...interval,
      events: z.number(),
      contexts: z.array(
        z.object({
          context: z.string(),
          events: z.number(),
          share: z.number().describe('0 … 1 of all events with a context'),
          entered: daySchema.nullable().describe('Day of the first event of it'),
        }),
      ),
    })
    .nullable()
    .describe('Null where no event has a context'),
});

const contributedEventSchema = z.object({
  id: z.string(),
  date: daySchema.nullable(),
  score: z.number(),
  period: z.enum(['before', 'after']),
  contribution: z.number(),
});

const groupSchema = z.object({
  group: z.string(),
  before: z.number().describe('Events in the earlier period'),
  after: z.number(),
  meanBefore: z.number().nullable(),
  meanAfter: z.number().nullable(),
  contribution: z.number().describe('What the group adds to the change, in score points'),
  ...maybeInterval,
  composition: z.number().describe('The part that comes from more or less of it'),
  intensity: z.number().describe('The part that comes from its being kinder or harsher'),
  events: z.array(contributedEventSchema),
});

const tables = {
  byType: z.array(groupSchema).describe('Adds up to the change, like each of the tables'),
  byContext: z.array(groupSchema),
  byDirection: z.array(groupSchema),
  events: z.array(contributedEventSchema).describe('The single events that moved it most'),
};

const days = z.object({ earliest: daySchema, latest: daySchema });
const halfSchema = z.object({ events: z.number(), mean: z.number() });

export const whySchema = z.object({
  why: z
    .object({
      periods: z.object({ before: days, after: days }),
      before: halfSchema,
      after: halfSchema,
      change: z.number().describe('Change of the mean PLOVER score'),
      ...maybeInterval,
      ...tables,
      odds: z
        .object({ before: z.number(), after: z.number(), change: z.number(), ...tables })
        .describe('The same for the weighted odds of cooperation, in doublings: what the index smooths'),
    })
    .nullable()
    .describe('Null where one of the periods has no event'),
});

const shareSchema = z.object({ share: z.number(), ...interval });
const leadSchema = z.object({
  lag: z.number().describe('Periods after which the answer comes'),
  response: z.number(),
  adjusted: z.number().describe('p for two tries'),
});

const directionSchema = z.object({
  imbalance: z
    .object({
      first: z.number(),
      second: z.number(),
      imbalance: z.number().describe('−1 all acts of the second state … +1 all of the first'),
      ...interval,
    })
    .nullable(),
  firstMoves: z
    .object({
      first: z.number(),
      second: z.number(),
      opening: shareSchema.nullable().describe('Share of episodes that the first state opens'),
      expected: z.number(),
      p: z.number().nullable(),
      quietDays: z.number(),
      latest: z.array(
        z.object({
          start: daySchema,
          end: daySchema,
          acts: z.number(),
          opened: z.enum(['first', 'second', 'both']),
          events: ids,
        }),
      ),
    })
    .nullable(),
  firstLeads: leadSchema.nullable(),
  secondLeads: leadSchema.nullable(),
  reciprocity: z.object({ reciprocity: z.number(), ...interval, p: z.number() }).nullable(),
});

const gapSchema = z.object({
  days: z.number(),
  covered: z
    .number()
    .describe('The same, each day counted by how much the sources reported on it, 1 on average'),
  after: daySchema,
  before: daySchema.nullable(),
  p: z.number(),
});

export const movementSchema = z.object({
  conflict: directionSchema,
  cooperation: directionSchema,
  escalation: z.object({
    runs: z.array(
      z.object({
        from: daySchema,
        to: daySchema,
        steps: z.number(),
        low: z.number(),
        high: z.number(),
        events: ids,
      }),
    ),
    longest: z.number(),
    usual: z.number(),
    p: z.number().nullable(),
  }),
  silence: z.object({ usual: z.number(), longest: gapSchema, current: gapSchema }).nullable(),
});

const levelSchema = z.object({ level: z.number(), variance: z.number(), ...interval });

export const betweenSchema = z.object({
  state: countryNameSchema,
  poles: z.array(countryNameSchema),
  points: z.array(
    z.object({
      start: daySchema,
      closest: z.string().nullable().describe('The pole whose level lies clearly above the others'),
      poles: z.array(
        z.object({
          pole: z.string(),
          events: z.number(),
          level: levelSchema.nullable(),
          share: shareSchema
            .nullable()
            .describe("Share of this pole in the state's cooperation with all poles; they add up to 1"),
          evidence: ids,
        }),
      ),
    }),
  ),
});

export type BreadthAnswer = z.infer<typeof breadthSchema>;
export type WhyAnswer = z.infer<typeof whySchema>;
export type MovementAnswer = z.infer<typeof movementSchema>;
export type BetweenAnswer = z.infer<typeof betweenSchema>;

export const claimSchema = z.object({
  claim: z.string(),
  verdict: z.enum(['supported', 'contradicted', 'not enough data']),
  why: z.string().describe('In one sentence'),
  periods: z.number(),
  events: z.number(),
  change: z.number().nullable(),
  ...maybeInterval,
  power: z.number().nullable().describe('Chance that a true change worth a word would have been seen'),
  evidence: z.array(movingEventSchema).describe('The events that pulled most that way'),
});

export type ClaimView = z.infer<typeof claimSchema>;
