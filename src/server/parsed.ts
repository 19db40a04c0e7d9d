import type { z } from 'zod';
import type { Day } from '../core/index.ts';
import { scopeQuery } from '../api/index.ts';
import { given, usageError } from '../core/index.ts';

/** Parameters of a request as they come: every one a text. */
export type Raw = Record<string, string>;

/** Reads parameters as a schema has them. @throws DemarcheError `query.malformed` (exit 2). */
export function parsed<Schema extends z.ZodType>(schema: Schema, raw: Raw): z.infer<Schema> {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw usageError(
    'query.malformed',
    `The parameter "${issue?.path.join('.') ?? ''}" is wrong: ${issue?.message ?? 'not as described'}.`,
    'See /api/v1/openapi.json for what each parameter may be.',
  );
}

/** The part of the database that a request asks, and its other parameters. @throws DemarcheError `query.malformed`. */
export function scopeOf(raw: Raw): { scope: { asOf?: Day; minConfidence?: number }; query: Raw } {
  const { 'as-of': day, 'min-confidence': least, ...query } = raw;
  const { 'as-of': asOf, 'min-confidence': minConfidence } = parsed(
    scopeQuery,
    given({ 'as-of': day, 'min-confidence': least }),
  );
  return { scope: given({ asOf, minConfidence }), query };
}
