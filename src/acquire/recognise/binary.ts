/** What a file that is no text begins with, and what to tell its owner. */
const SIGNATURES: readonly [bytes: string | number[], name: string, advice: string][] = [
  ['%PDF-', 'a PDF file', 'Convert it to text first, for instance with pdftotext.'],
  [
    [0x50, 0x4b, 3, 4],
    'a zip archive or an office document',
    'Unpack it, or save the document as text or HTML.',
  ],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an office document', 'Save the document as text or HTML.'],
  ['{\\rtf', 'an RTF document', 'Save the document as text or HTML.'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image', ''],
  [[0xff, 0xd8, 0xff], 'a JPEG image', ''],
  ['GIF8', 'a GIF image', ''],
  ['RIFF', 'an image or a sound', ''],
  [[0x28, 0xb5, 0x2f, 0xfd], 'packed with zstd', 'Unpack it first, for instance with zstd -d.'],
  ['BZh', 'packed with bzip2', 'Unpack it first, for instance with bunzip2.'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'packed with xz', 'Unpack it first, for instance with unxz.'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7z archive', 'Unpack it first.'],
  ['PAR1', 'a Parquet file', 'Export it as JSON Lines with the fields id and text.'],
  ['SQLite format 3', 'a database', 'Export its documents as JSON Lines with the fields id and text.'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program', ''],
];

/** Enough to tell; what is odd later on is a matter of charsets. */
const LOOKED_AT_BYTES = 8192;

const DEFAULT_ADVICE = 'Give HTML, plain text, JSON Lines, a feed or a WARC file.';

/** What a file is when it holds no text; null for text. */
export function binaryKind(head: Buffer): { name: string; advice: string } | null {
  for (const [bytes, name, advice] of SIGNATURES) {
    const signature = Buffer.from(bytes as string);
    if (head.subarray(0, signature.length).equals(signature))
      return { name, advice: advice === '' ? DEFAULT_ADVICE : advice };
  }
  if (head.subarray(257, 262).toString('latin1') === 'ustar')
    return { name: 'a tar archive', advice: 'Unpack it and give the folder.' };
  return isBinary(head.subarray(0, LOOKED_AT_BYTES)) ? { name: 'not text', advice: DEFAULT_ADVICE } : null;
}

/** Zero bytes, or more than a few control characters, do not occur in text (UTF-16 is looked at before). */
function isBinary(head: Buffer): boolean {
  let control = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) control += 1;
  }
  return control > head.length * 0.02;
}
