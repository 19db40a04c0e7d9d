/**
 * The lemmas that English spelling allows for a regularly inflected form in lower case, the likelier first; which
 * of them is a word the vocabulary knows. "hoped" gives hope before hop: hop would have doubled its p.
 */
export function possibleLemmas(lower: string, xpos: string): string[] {
  switch (xpos) {
    case 'VBZ':
    case 'NNS':
    case 'NNPS':
      return withoutS(lower);
    case 'VBD':
    case 'VBN':
      return without(lower, 'ed');
    case 'VBG':
      return without(lower, 'ing');
    case 'JJR':
    case 'RBR':
      return without(lower, 'er');
    case 'JJS':
    case 'RBS':
      return without(lower, 'est');
    default:
      return [];
  }
}

function withoutS(lower: string): string[] {
  if (!lower.endsWith('s') || lower.length < 3) return [];
  const found: string[] = [];
  if (lower.endsWith('ies') && lower.length > 4) found.push(`${lower.slice(0, -3)}y`);
  if (/(?:s|x|z|ch|sh|o)es$/.test(lower)) found.push(lower.slice(0, -2));
  if (lower.endsWith('ves')) found.push(`${lower.slice(0, -3)}f`);
  found.push(lower.slice(0, -1));
  return found;
}

function without(lower: string, ending: string): string[] {
  if (!lower.endsWith(ending) || lower.length < ending.length + 2) return [];
  const stem = lower.slice(0, -ending.length);
  const found: string[] = [];
  if (stem.endsWith('i') && ending !== 'ing') found.push(`${stem.slice(0, -1)}y`);
  if (stem.endsWith('y') && ending === 'ing') found.push(`${stem.slice(0, -1)}ie`);
  found.push(`${stem}e`, stem);
  if (stem.length > 2 && stem.at(-1) === stem.at(-2)) found.push(stem.slice(0, -1));
  return found;
}
