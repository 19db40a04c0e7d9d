import type { Token } from '../core/index.ts';

/** Words that an infinitive follows, also behind their object: "refused to", "urged Belmark to". */
const GOVERNORS = new Set('decline declined declines refuse refused refuses agree agreed agrees vow vowed vows threaten threatened threatens offer offered offers promise promised promises pledge pledged pledges plan planned plans intend intends decide decided decides want wanted wants seek sought seeks fail failed fails continue continued begin began start started try tried ready due set able unable willing unwilling urge urged urges ask asked asks call called calls tell told order ordered orders force forced forces allow allowed press pressed pushes pushed about prepare prepared helped help'.split(' ')); // prettier-ignore
/** How far before "to" its governor may stand. */
const REACH = 5;

/** A noun has these before it, not behind it. */
const DETERMINERS = new Set(['DT', 'PRP$', 'PRP']);
const PARTICLES = new Set(['over', 'out', 'up', 'back', 'down', 'off', 'in']);
/** Words that are verbs before a bare noun too, where others make compounds: "agreed to trade talks". */
const VERBS = new Set(['ferry', 'shelter', 'swap', 'airlift', 'toughen', 'jail']);

/**
 * "refused to hand over the suspect", "agreed to jail the editor": taggers take the short verb behind "to" for a noun, and
 * then nothing is refused. Before a determiner or a particle it can be no noun. Reads and mends tags, before parsing.
 */
export function mendInfinitives(tokens: readonly Token[]): void {
  for (let index = 1; index < tokens.length - 2; index++) {
    const to = tokens[index] as Token;
    const word = tokens[index + 1] as Token;
    if (to.text !== 'to' || (word.xpos !== 'NN' && word.xpos !== 'JJ')) continue;
    if (!isBeforeObject(tokens, index + 1) || !isGoverned(tokens, index)) continue;
    Object.assign(to, { upos: 'PART', xpos: 'TO' });
    Object.assign(word, { upos: 'VERB', xpos: 'VB' });
  }
}

function isBeforeObject(tokens: readonly Token[], word: number): boolean {
  const [after, next] = [tokens[word + 1], tokens[word + 2]];
  if (after === undefined) return false;
  if (DETERMINERS.has(after.xpos)) return true;
  if (PARTICLES.has(after.text)) return next !== undefined && (DETERMINERS.has(next.xpos) || next.upos === 'NOUN' || next.upos === 'PROPN'); // prettier-ignore
  return VERBS.has((tokens[word] as Token).text) && (after.upos === 'NOUN' || after.upos === 'PROPN');
}

function isGoverned(tokens: readonly Token[], to: number): boolean {
  for (let index = to - 1; index >= Math.max(0, to - REACH); index--)
    if (GOVERNORS.has((tokens[index] as Token).text)) return true;
  return false;
}
