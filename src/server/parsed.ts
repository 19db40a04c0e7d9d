import type { z } from 'zod';
import { usageError } from '../core/index.ts';

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
