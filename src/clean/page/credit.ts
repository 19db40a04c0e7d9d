const NAME = String.raw`(?:the\s+)?\p{Lu}[\p{L}\p{N}.&'’-]*(?:\s+(?:of|and|the|de|&|\p{Lu}[\p{L}\p{N}.&'’-]*)){0,6}`;
const AGENCIES =
  'Reuters|AFP|AP|Associated Press|Agence France-Presse|Xinhua|TASS|Interfax|RIA Novosti|Sputnik|IANS|ANI|PTI|APP|Anadolu|IRNA|Bloomberg|dpa|DPA|EFE|ANSA|Kyodo|Yonhap|UPI|Press Trust of India|PA Media';

/** A way to say that a text was taken over from another outlet. */
interface Credit {
  /** Words that stand wherever the pattern fits: asked first, for they are looked up and compiled far faster. */
  hint: RegExp;
  /** The first group is the outlet. */
  pattern: RegExp;
}

const CREDITS: readonly Credit[] = [
  {
    hint: /courtesy/iu,
    pattern: new RegExp(
      String.raw`^\W{0,3}(?:courtesy|by courtesy)(?:\s+of)?\s*[:–—-]?\s+(${NAME})[\s.'’)\]]*$`,
      'iu',
    ),
  },
  {
    hint: /(?:originally|first)\s+(?:appeared|published|posted|ran|aired)/u,
    pattern: new RegExp(
      String.raw`\b(?:article|story|piece|post|report|essay|column|commentary|interview|version)\b.{0,60}?\b(?:originally|first)\s+(?:appeared|published|posted|ran|aired)\b\s+(?:in|on|by|at|with)\s+(${NAME})`,
      'u',
    ),
  },
  {
    hint: /(?:originally|first)\s+(?:published|appeared|posted)/iu,
    pattern: new RegExp(
      String.raw`\b(?:originally|first)\s+(?:published|appeared|posted)\s+(?:in|on|by|at)\s+(${NAME})`,
      'iu',
    ),
  },
  {
    hint: /published|reprinted|reproduced/iu,
    pattern: new RegExp(
      String.raw`\b(?:re-?published|reprinted|reproduced)\s+(?:here\s+)?(?:with\s+(?:the\s+)?permission\s+)?(?:from|of|courtesy of)\s+(${NAME})`,
      'iu',
    ),
  },
  {
    hint: /^\W{0,3}(?:source|via|agency|news agency)/iu,
    pattern: new RegExp(
      String.raw`^\W{0,3}(?:source|via|agency|news agency)\s*[:–—-]\s*(${NAME})\s*\W{0,3}$`,
      'iu',
    ),
  },
  {
    hint: /^[—–-]/u,
    pattern: new RegExp(
      String.raw`^[—–-]{1,2}\s*(?:with (?:inputs?|reporting) from\s+)?(${AGENCIES})\W{0,3}$`,
      'u',
    ),
  },
  {
    hint: /\s[—–-]/u,
    pattern: new RegExp(String.raw`[.”"’]\s+[—–-]{1,2}\s*(${AGENCIES})\W{0,3}$`, 'u'),
  },
  {
    hint: /\(\w[^()]*\)\s*[—–-]/u,
    pattern: new RegExp(
      String.raw`^(?:\p{Lu}[\p{L}.'-]*[\s/]?){1,4}[^()]{0,30}\((${AGENCIES})\)\s*[—–-]`,
      'u',
    ),
  },
  { hint: /\(\w[^()]*\)\W{0,2}$/u, pattern: new RegExp(String.raw`\((${AGENCIES})\)\W{0,2}$`, 'u') },
];

/** What a line says by a credit, as the groups of its pattern, or null. */
function readCredit({ hint, pattern }: Credit, line: string): RegExpExecArray | null {
  return hint.test(line) ? pattern.exec(line) : null;
}

/**
 * The outlet a text was taken over from, or null: "Courtesy Fictional Times" → "Fictional Times". Looks at
 * the first and the last lines, where such credits stand.
 */
export function findCredit(lines: readonly string[]): string | null {
  const edge = lines.length <= 24 ? lines : [...lines.slice(0, 8), ...lines.slice(-16)];
  for (const credit of CREDITS) {
    for (const line of edge) {
      if (line.length > 3000) continue;
      const window = line.length <= 600 ? line : `${line.slice(0, 200)} ${line.slice(-300)}`;
      const name = readCredit(credit, window)?.[1];
      if (name !== undefined) return cleanName(name);
    }
  }
  return null;
}

/** Whether a line is nothing but a credit and therefore no sentence of the article. */
export function isCreditLine(line: string): boolean {
  return (
    line.length < 160 &&
    [CREDITS[0], CREDITS[4], CREDITS[5]].some(
      (credit) => credit !== undefined && readCredit(credit, line) !== null,
    )
  );
}

function cleanName(name: string): string {
  return name
    .replace(/['’]s?$/u, '')
    .replace(/[\s.,;:'’]+$/u, '')
    .replace(/\s+(?:on|and|the|of)$/i, '')
    .trim();
}
