import type { Token } from '../core/index.ts';

/** How many words a dateline may have: "WASHINGTON, Nov 24 (News Agency) –". */
const LONGEST = 16;
/** Longer than titles are. */
const WHOLE_SENTENCE = 14;
const DASHES = new Set(['–', '—', '-', '--', '---', '―']);
/** Dashes that end a dateline even without a space before them: "TEL VERDAN--". */
const LONG_DASHES = new Set(['–', '—', '--', '---', '―']);

/** Whether the word stands with a space (or nothing) before it: a dash inside "co-operation" does not. */
function standsAlone(tokens: readonly Token[], index: number): boolean {
  const [before, dash, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  return (
    before !== undefined &&
    dash !== undefined &&
    after !== undefined &&
    before.end < dash.start &&
    dash.end <= after.start
  );
}

/** Words that may stand in a dateline: names, numbers, commas, an agency in brackets. */
function mayStand({ text, upos }: Token): boolean {
  return (
    upos === 'PROPN' || upos === 'NUM' || upos === 'PUNCT' || upos === 'SYM' || /^[\p{Lu}\d(),]/u.test(text)
  );
}

/**
 * How many words at the beginning of a sentence are its dateline, the dash or colon included: "MOSCOW, Nov 24
 * (News Agency) –", "Islamabad:"; 0 where it has none. A dateline belongs to no clause, so it is parsed apart:
 * otherwise its place becomes the subject of the first verb. Who acts, what happens and when ask here too.
 */
export function datelineLength(tokens: readonly Token[]): number {
  const first = tokens[0];
  if (first === undefined || !/^\p{Lu}/u.test(first.text)) return 0;
  const isShouted = first.text.length > 2 && first.text === first.text.toUpperCase();
  for (let index = 1; index < Math.min(tokens.length - 2, LONGEST); index++) {
    const token = tokens[index] as Token;
    const isAgency = tokens[index - 1]?.text === ')';
    const isTight = (isShouted || isAgency) && LONG_DASHES.has(token.text);
    if (DASHES.has(token.text) && (standsAlone(tokens, index) || isTight)) {
      // "Pakistan – India" in a title is no dateline: one has a comma, a bracket, capitals throughout, a hyphen, or a
      // whole sentence behind it, and none goes on in small letters.
      const isSure = isShouted || isAgency || (index === 1 && (token.text === '-' || tokens.length > WHOLE_SENTENCE) && !/^\p{Ll}/u.test(tokens[2]?.text ?? '')) || tokens.slice(0, index).some(({ text }) => text === ','); // prettier-ignore
      return isSure ? index + 1 : 0;
    }
    // "Moscow: Russia has lifted …", "KABUL (Agency): …", not "He said: …".
    if (token.text === ':') {
      const isName = index <= 3 && tokens.slice(0, index).every(({ text }) => /^\p{Lu}/u.test(text));
      if (isName || (isShouted && isAgency)) return index + 1;
    }
    // A dash that a wrong encoding made a quotation mark: 'VERDAN (HW) " The envoys …'.
    if (token.text === '"' && isShouted && isAgency) return index + 1;
    if (!mayStand(token)) return 0;
  }
  return 0;
}
