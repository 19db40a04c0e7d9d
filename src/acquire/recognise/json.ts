function parses(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}

/**
 * Whether text is JSON (one value) or JSON Lines (one object a line); undefined for neither. `whole` says that
 * the text is all there is, not only its beginning.
 */
export function jsonKind(
  text: string,
  hintedLines: boolean,
  whole: boolean,
): 'json' | 'json-lines' | undefined {
  const lines = text.split('\n', 40).map((line) => line.trimEnd());
  const filled = lines.filter((line) => line !== '');
  const first = filled[0] ?? '';
  if (first.startsWith('['))
    return !/^\[\s*([[{"\]]|$)/.test(first) ? undefined : hintedLines ? 'json-lines' : 'json';
  if (first.startsWith('{')) {
    // A line of its own, or one so long that its end is out of sight.
    if (hintedLines || parses(first) || filled.length === 1) return 'json-lines';
    return filled.slice(1).some((line) => line.startsWith('{') && parses(line) && whole)
      ? 'json-lines'
      : 'json';
  }
  // Rubbish on the first lines, documents after it.
  const documents = filled.filter((line) => line.startsWith('{"') && parses(line));
  return documents.length > 0 && documents.length * 2 >= filled.length ? 'json-lines' : undefined;
}
