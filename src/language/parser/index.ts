import { readParser } from './model.ts';
import { createParser, type Parser } from './parser.ts';

export type { Parser } from './parser.ts';

/** Loads the parser that ships with the package, `models/parser.bin`. */
export function loadParser(): Parser {
  return createParser(readParser('models/parser.bin'));
}
