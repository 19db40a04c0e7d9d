import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { GoldDocument } from '../../../src/evaluation/index.ts';
import { resourcePath } from '../../../src/platform/index.ts';
import { readRows } from '../rows.ts';

const FOLDER = 'bench/quality/own-documents/documents';

/** The documents of one file, those that may be read and learned from apart from those that are only scored. */
export interface OwnDocuments {
  name: string;
  path: string;
  read: GoldDocument[];
  sealed: GoldDocument[];
}

/** Even documents are only scored, but for three sets that are all there to be learned from. */
const isSealed = ({ id }: GoldDocument): boolean => /^[^f-h]\d*[02468]$/.test(id);

/** All annotated documents of our own, by file. */
export function ownDocuments(): OwnDocuments[] {
  return readdirSync(resourcePath(FOLDER)).toSorted().map((file) => {
    const path = resourcePath(join(FOLDER, file));
    const documents = readRows<GoldDocument>(path);
    return { name: basename(file, '.jsonl'), path, read: documents.filter((one) => !isSealed(one)), sealed: documents.filter(isSealed) };
  }); // prettier-ignore
}
