import { readResource } from '../../../src/platform/index.ts';

/** Of which states or bodies somebody is who is told only by what he is; none where a reader cannot know. */
export interface Label {
  document: string;
  sentence: number;
  /** Where the noun begins in its sentence. */
  character: number;
  of: readonly string[];
}

/** Labels by document. `sealed` ones belong to documents that are only scored. */
export function readLabels(kind: 'read' | 'sealed'): Map<string, Label[]> {
  const found = new Map<string, Label[]>();
  for (const line of readResource(`bench/quality/whose/${kind}.tsv`).trim().split('\n').slice(1)) {
    const [document = '', sentence, character, , of = '---'] = line.split('\t');
    const label = { document, sentence: Number(sentence), character: Number(character), of: of === '---' ? [] : of.split(' ') }; // prettier-ignore
    const list = found.get(document);
    if (list === undefined) found.set(document, [label]);
    else list.push(label);
  }
  return found;
}
