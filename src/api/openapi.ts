import { z } from 'zod';
import { problemSchema } from './schemas.ts';
import type { Route } from './routes.ts';
import { scopeQuery, routes } from './routes.ts';

type Json = Record<string, unknown>;

function jsonSchema(schema: z.ZodType): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
}

function parameters(schema: z.ZodObject, place: 'path' | 'query'): Json[] {
  return Object.entries(schema.shape).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path',
    schema: jsonSchema(field as z.ZodType),
  }));
}

function operation(route: Route): Json {
  const answer = (schema: z.ZodType, description: string): Json => ({
    description,
    content: { 'application/json': { schema: jsonSchema(schema) } },
  });
  return {
    summary: route.summary,
    parameters: [
      ...parameters(route.params, 'path'),
      ...parameters(route.query.extend(scopeQuery.shape), 'query'),
    ],
    responses: {
      200:
        route.file === undefined
          ? answer(route.response, 'The answer')
          : { description: route.file, content: { '*/*': { schema: { type: 'string', format: 'binary' } } } },
      400: answer(problemSchema, 'The call was wrong: what was wrong, and what to do'),
      404: answer(problemSchema, 'No such thing'),
    },
  };
}

/** The OpenAPI 3.1 description of the HTTP API, made from the same schemas that the server checks. */
export function openApiDescription(version: string): Json {
  const paths = Object.values<Route>(routes).map((route) => [
    route.path.replaceAll(/:(\w+)/g, '{$1}'),
    { get: operation(route) },
  ]);
  return {
    openapi: '3.1.0',
    info: { title: 'Demarche', version, description: 'Relations between states, event by event.' },
    paths: Object.fromEntries(paths) as Json,
  };
}
