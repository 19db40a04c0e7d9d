/**
 * The form under which a lemma is looked up: lower case, no hyphen, one spelling for both sides of the Atlantic
 * ("criticise" and "criticize", "defence" and "defense"). Used on both sides of a comparison, so it need not be
 * a word: "promise" becomes "promize" everywhere.
 */
export function lemmaKey(lemma: string): string {
  let key = lemma.toLowerCase();
  if (key.length > 4) {
    if (key.includes('-')) key = key.replaceAll('-', '');
    const last = key.at(-1);
    if (last === 'e') {
      if (key.endsWith('ise')) key = `${key.slice(0, -3)}ize`;
      else if (key.endsWith('yse')) key = `${key.slice(0, -3)}yze`;
      else if (key.endsWith('ence')) key = `${key.slice(0, -4)}ense`;
      else if (key.endsWith('programme')) key = key.slice(0, -2);
    } else if (last === 'n' && key.endsWith('isation')) key = `${key.slice(0, -7)}ization`;
    else if (last === 'r' && key.endsWith('our')) key = `${key.slice(0, -3)}or`;
  }
  return key;
}
