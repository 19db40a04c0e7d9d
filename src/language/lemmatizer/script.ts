/**
 * How a lemma is made from a form: which case to begin from, how many characters to take off the end, and what
 * to put there. Written as `l2:y` (lower case, take off two, add "y"); a whole replacement takes off everything.
 */
export interface Script {
  /** `l` all lower case, `k` as written, `t` first letter capital and the rest small. */
  base: 'l' | 'k' | 't';
  /** Characters to take off the end; −1 takes off everything. */
  strip: number;
  append: string;
}

/** The lemma of a form by a script. */
export function applyScript(form: string, script: Script): string {
  const base = inCase(form, script.base);
  if (script.strip < 0) return script.append;
  if (script.strip === 0) return base + script.append;
  // A form shorter than the script expects is left as it is: a lemma is never empty.
  return script.strip < base.length ? base.slice(0, -script.strip) + script.append : base;
}

/** The scripts that make `lemma` of `form`, the plainest first. */
export function findScript(form: string, lemma: string): Script {
  for (const base of ['l', 'k', 't'] as const) {
    const from = inCase(form, base);
    let shared = 0;
    while (shared < from.length && from[shared] === lemma[shared]) shared++;
    if (shared === 0 || (shared < 2 && from.length - shared > 2)) continue;
    const script: Script = { base, strip: from.length - shared, append: lemma.slice(shared) };
    if (applyScript(form, script) === lemma) {
      // Taking a capital for a changed letter is no rule: try the next case first.
      if (script.append.toLowerCase() === script.append || base === 't') return script;
    }
  }
  return { base: 'k', strip: -1, append: lemma };
}

export function writeScript({ base, strip, append }: Script): string {
  return `${base}${strip < 0 ? '*' : strip}:${append}`;
}

export function readScript(written: string): Script {
  const colon = written.indexOf(':');
  const strip = written.slice(1, colon);
  return {
    base: written[0] as Script['base'],
    strip: strip === '*' ? -1 : Number(strip),
    append: written.slice(colon + 1),
  };
}

function inCase(form: string, base: Script['base']): string {
  if (base === 'k') return form;
  const lower = form.toLowerCase();
  return base === 'l' ? lower : form.slice(0, 1) + lower.slice(1);
}
