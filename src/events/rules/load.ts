import { readdirSync } from 'node:fs';
import { prepared, readResourceBytes, resourcePath } from '../../platform/index.ts';
import { compileRules, type CompiledRules, type RuleSet } from './compile.ts';
import type { RuleFile } from './format.ts';
import { packRules, unpackRules } from './packed.ts';

export interface RuleOptions {
  /** More rule files, as text; their rules win over equally specific built-in ones. */
  extra?: readonly RuleFile[];
  /** Leave the built-in rules out. */
  bare?: boolean;
}

const CLASSES_FILE = 'classes.txt';
/** Broad readings of verbs: read first, so that every other file wins over it among equals. */
const FALLBACK_FILE = 'defaults.rules';

/** Names of the rule files that ship with the package, in the order in which they are read. */
function shippedFiles(): string[] {
  const others = readdirSync(resourcePath('data/rules'))
    .filter((name) => name.endsWith('.rules') && name !== FALLBACK_FILE)
    .sort();
  return [FALLBACK_FILE, ...others];
}

function readBytes(name: string): Buffer {
  return readResourceBytes(`data/rules/${name}`);
}

let common: RuleSet | undefined;

/**
 * The coding rules: those that ship with the package, and any others given as text; without options they are read
 * once and shared, as the build has compiled them.
 * @throws DemarcheError `rules.malformed` naming file and line.
 */
export function loadRules(options: RuleOptions = {}): RuleSet {
  if (options.extra !== undefined || options.bare === true) return loadWrittenRules(options);
  return (common ??= loadShipped());
}

/**
 * The coding rules with their examples, compiled from the rule files.
 * @throws DemarcheError `rules.malformed` naming file and line.
 */
export function loadWrittenRules({ extra = [], bare = false }: RuleOptions = {}): CompiledRules {
  const shipped = bare ? [] : shippedFiles().map((name) => ruleFile(name, readBytes(name)));
  return compileRules(ruleFile(CLASSES_FILE, readBytes(CLASSES_FILE)), [...shipped, ...extra]);
}

function loadShipped(): RuleSet {
  const names = [CLASSES_FILE, ...shippedFiles()];
  const files = names.map(readBytes);
  const bytes = prepared('rules', [Buffer.from(names.join()), ...files], () => {
    const [shared, ...rest] = files.map((bytes, index) => ruleFile(names[index] as string, bytes));
    return packRules(compileRules(shared as RuleFile, rest));
  });
  return unpackRules(bytes);
}

function ruleFile(name: string, bytes: Buffer): RuleFile {
  return { name, text: bytes.toString() };
}
