import { messageOf } from '../../core/index.ts';
import { InputProblem } from '../problem.ts';

const KNOWN: Record<string, [code: string, reason: string, advice: string]> = {
  ENOENT: ['file.missing', 'There is no such file or folder.', 'Check the spelling of the path.'],
  ENOTDIR: ['file.missing', 'There is no such file or folder.', 'Check the spelling of the path.'],
  EACCES: ['file.unreadable', 'The file may not be read.', 'Change its permissions, or run as its owner.'],
  EPERM: ['file.unreadable', 'The file may not be read.', 'Change its permissions, or run as its owner.'],
  ELOOP: ['file.link-loop', 'The link leads back to itself.', 'Remove the link.'],
  EMFILE: ['file.too-many-open', 'Too many files are open.', 'Raise the limit (ulimit -n) and run again.'],
  EIO: ['file.damaged', 'The disk could not deliver the file.', 'Check the disk, or copy the file again.'],
};

/** A failure of the file system as an input problem. */
export function fileProblem(thrown: unknown): InputProblem {
  if (thrown instanceof InputProblem) return thrown;
  const known = KNOWN[String((thrown as { code?: unknown }).code)];
  if (known !== undefined) return new InputProblem(...known);
  return new InputProblem(
    'file.failed',
    `The file could not be read (${messageOf(thrown)}).`,
    'Check the file and the disk.',
  );
}
