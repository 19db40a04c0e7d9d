import type { Rejection } from '../core/index.ts';
import { DemarcheError, messageOf } from '../core/index.ts';
import { expandPaths } from './files/expand.ts';
import type { SourceFile } from './files/source.ts';
import { sourceFiles, sourceHead } from './files/source.ts';
import type { Dataset, RecognisedForm, Recognition } from './recognise/recognise.ts';
import { recognise } from './recognise/recognise.ts';

/** A list that can be imported, and how it is written. */
export interface ImportableFile {
  source: SourceFile;
  form: RecognisedForm;
}

const NAMES: Readonly<Record<Dataset, string>> = {
  gdelt: 'GDELT',
  icews: 'ICEWS',
  polecat: 'POLECAT',
  phoenix: 'Phoenix',
  keds: 'KEDS',
  plover: 'PLOVER',
};

const ARTICLES: Readonly<Record<Dataset, string>> = {
  gdelt: 'a file of GDELT',
  icews: 'a file of ICEWS',
  polecat: 'a file of POLECAT',
  phoenix: 'a file of Phoenix',
  keds: 'a list of KEDS',
  plover: 'a file of PLOVER JSON Lines',
};

/** In one sentence what a file is that was taken for another. */
function wrongKind(path: string, asked: Dataset, found: Recognition): Rejection {
  const other = found.dataset;
  return {
    stage: 'exchange',
    source: path,
    code: 'import.wrong-kind',
    reason:
      other === null
        ? `${path} is no file of ${NAMES[asked]}: it is ${found.what}.`
        : `${path} is ${ARTICLES[other]}, not of ${NAMES[asked]}.`,
    advice:
      other === null
        ? (found.advice ?? `See docs/data-formats for what a file of ${NAMES[asked]} looks like.`)
        : `Import it with: demarche import ${other} ${path}`,
  };
}

/** Reads the head of a list as KEDS wants it: `--codes` decides what the list itself does not show. */
function recognised(source: SourceFile, codes: string | undefined): Recognition {
  return recognise(sourceHead(source), codes ?? source.path);
}

/**
 * The lists that paths, folders and patterns name, each with its form, and those that are something else than was
 * asked for. @throws DemarcheError (exit 2) where a path is not there, or no file is of the data set.
 */
export function importableFiles(
  dataset: Dataset,
  targets: readonly string[],
  codes?: 'cameo' | 'weis',
): { files: ImportableFile[]; rejections: Rejection[] } {
  const files: ImportableFile[] = [];
  const rejections: Rejection[] = [];
  for (const path of expandPaths(targets)) {
    try {
      for (const source of sourceFiles(path)) {
        const found = recognised(source, codes);
        if (found.dataset === dataset) files.push({ source, form: found.form });
        else rejections.push(wrongKind(source.path, dataset, found));
      }
    } catch (thrown) {
      const error = thrown instanceof DemarcheError ? thrown : undefined;
      rejections.push({
        stage: 'exchange',
        source: path,
        code: error?.code ?? 'import.unreadable',
        reason: error?.message ?? `${path} cannot be read: ${messageOf(thrown)}.`,
        advice: error?.advice ?? 'Check whether the file is whole and whether you may read it.',
      });
    }
  }
  const [first] = rejections;
  if (files.length === 0 && first !== undefined)
    throw new DemarcheError(first.code, first.reason, first.advice ?? '', { exitCode: 2 });
  return { files, rejections };
}
