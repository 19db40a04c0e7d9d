/** Classes of characters as the tokenizer sees them. */
export const OTHER = 0;
export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 3;
export const PERIOD = 4;
export const COMMA = 5;
export const APOSTROPHE = 6;
export const HYPHEN = 7;
export const DASH = 8;
export const QUOTE = 9;
export const OPEN = 10;
export const CLOSE = 11;
export const SLASH = 12;
export const COLON = 13;
export const END = 14;
export const CURRENCY = 15;
export const SYMBOL = 16;
export const LETTER = 17;
export const AT = 18;
export const SPACE = 19;
/** Outside the chunk. */
export const EDGE = 20;

const ASCII = new Uint8Array(128);
for (let code = 0; code < 128; code++) ASCII[code] = classOfAscii(String.fromCharCode(code));

function classOfAscii(character: string): number {
  if (/[a-z]/.test(character)) return LOWER;
  if (/[A-Z]/.test(character)) return UPPER;
  if (/\d/.test(character)) return DIGIT;
  if (/\s/.test(character)) return SPACE;
  if (/[([{<]/.test(character)) return OPEN;
  if (/[)\]}>]/.test(character)) return CLOSE;
  if (/[!?]/.test(character)) return END;
  if (/[:;]/.test(character)) return COLON;
  const single: Record<string, number> = {
    '.': PERIOD,
    ',': COMMA,
    "'": APOSTROPHE,
    '`': APOSTROPHE,
    '-': HYPHEN,
    '"': QUOTE,
    '/': SLASH,
    '@': AT,
    $: CURRENCY,
  };
  return single[character] ?? SYMBOL;
}

const WIDE = new Map<number, number>();

/** Class of a UTF-16 unit; halves of surrogate pairs are `OTHER`. */
export function classOf(code: number): number {
  if (code < 128) return ASCII[code] as number;
  const known = WIDE.get(code);
  if (known !== undefined) return known;
  const found = classOfWide(String.fromCharCode(code));
  WIDE.set(code, found);
  return found;
}

function classOfWide(character: string): number {
  if (/[\s\u200b\ufeff]/.test(character)) return SPACE;
  if (/[‘’ʼ´]/.test(character)) return APOSTROPHE;
  if (/[“”„«»‹›]/.test(character)) return QUOTE;
  if (/[‐‑]/.test(character)) return HYPHEN;
  if (/[–—―−]/.test(character)) return DASH;
  if (character === '…') return PERIOD;
  if (/\p{Ll}/u.test(character)) return LOWER;
  if (/\p{Lu}/u.test(character)) return UPPER;
  if (/\p{L}|\p{M}/u.test(character)) return LETTER;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/\p{Sc}/u.test(character)) return CURRENCY;
  if (/\p{Ps}/u.test(character)) return OPEN;
  if (/\p{Pe}/u.test(character)) return CLOSE;
  return /\p{S}|\p{P}|\p{N}/u.test(character) ? SYMBOL : OTHER;
}

/** Whether a class is of letters. */
export function isLetter(kind: number): boolean {
  return kind === LOWER || kind === UPPER || kind === LETTER;
}

/** Whether a class is of letters or digits. */
export function isWordly(kind: number): boolean {
  return kind === LOWER || kind === UPPER || kind === LETTER || kind === DIGIT;
}

/** Whether a UTF-16 unit is white space (zero-width space and byte order mark included). */
export function isSpace(code: number): boolean {
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : classOf(code) === SPACE;
}

/** The code of a character with its curly forms made straight: ’ as ', “ as ", – as -. */
export function plainCode(code: number): number {
  if (code < 128) return code === 96 ? 39 : code;
  switch (classOf(code)) {
    case APOSTROPHE:
      return 39;
    case QUOTE:
      return 34;
    case HYPHEN:
      return 45;
    case DASH:
      return 0x2014;
    case SPACE:
      return 32;
    default:
      return code;
  }
}

/** The code of a character in lower case (Latin, Greek and Cyrillic capitals that have one unit), plain. */
export function foldedCode(code: number): number {
  if (code >= 65 && code <= 90) return code + 32;
  if (code < 128) return code === 96 ? 39 : code;
  return classOf(code) === UPPER ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : plainCode(code);
}
