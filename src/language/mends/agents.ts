import type { Token } from '../../core/index.ts';
import { hasChild } from '../trees.ts';

/** Those who act for somebody named behind "for". */
const SPEAKING_FOR = new Set(['lawyer', 'attorney', 'solicitor', 'barrister', 'counsel', 'spokesman', 'spokeswoman', 'spokesperson', 'representative', 'agent', 'negotiator', 'campaigner', 'candidate', 'minister', 'secretary', 'commissioner', 'coordinator', 'agency', 'office', 'ministry', 'department', 'centre', 'center', 'committee', 'organisation', 'organization', 'fund', 'institute', 'league', 'front', 'movement', 'party', 'union', 'society', 'association', 'network', 'foundation', 'council', 'commission', 'alliance', 'coalition', 'court', 'tribunal', 'envoy', 'rapporteur', 'prosecutor']); // prettier-ignore
/** Verbs of laying a thing on somebody, who stands behind the agent of their passive. */
const LAYING = new Set(['serve', 'impose', 'inflict', 'levy', 'slap', 'confer', 'bestow', 'lavish', 'launch', 'mount', 'stage', 'carry', 'wage', 'place', 'clamp', 'force', 'perpetrate', 'commit', 'spring', 'press', 'visit', 'heap', 'pass', 'fire', 'unleash', 'direct', 'aim', 'level', 'bring', 'file', 'lodge']); // prettier-ignore
const LAID = new Set(['on', 'upon', 'against', 'at']);

/**
 * "sent by lawyers for the group", "served by the port authority on 300 families": what stands behind the agent of a passive
 * belongs to him where it says whom he acts for, and to the verb where it says on whom something is laid.
 */
export function mendAgents(tokens: readonly Token[]): void {
  for (let agent = 1; agent < tokens.length; agent++) {
    const { relation, head: verb, lemma } = tokens[agent] as Token;
    if (relation === 'obl') toWhatIsJudged(tokens, agent);
    if (relation !== 'obl:agent' || verb < 0 || verb > agent) continue;
    // "by the police along with two others": only "by" tells who does it.
    const by = tokens.find(({ head, relation: kind }) => head === agent && kind === 'case');
    if (by !== undefined && by.text.toLowerCase() !== 'by' && /^(?:along|together|with)$/.test(by.text)) {
      (tokens[agent] as Token).relation = 'obl';
      continue;
    }
    for (let index = agent + 1; index < tokens.length; index++) {
      const token = tokens[index] as Token;
      const mark = tokens.findIndex(({ head, relation: kind }) => head === index && kind === 'case');
      if (mark < 0) continue;
      const word = (tokens[mark] as Token).text.toLowerCase();
      if (token.head === verb && mark === agent + 1 && (word === 'of' || (word === 'for' && SPEAKING_FOR.has(lemma)))) Object.assign(token, { head: agent, relation: 'nmod' }); // prettier-ignore
      else if (token.head === agent && token.relation === 'nmod' && LAID.has(word) && LAYING.has((tokens[verb] as Token).lemma)) Object.assign(token, { head: verb, relation: 'obl' }); // prettier-ignore
    }
  }
}

/** Verbs by which somebody says what he thinks of an act, which he does by nobody. */
const JUDGING = new Set(['condemn', 'denounce', 'deplore', 'decry', 'criticize', 'criticise', 'welcome', 'regret', 'lament', 'hail', 'praise', 'applaud', 'reject', 'oppose', 'protest', 'investigate', 'commend', 'support', 'note']); // prettier-ignore

/** "condemned the bombing of the town by the army": who does what is judged stands with that, not with who judges. */
function toWhatIsJudged(tokens: readonly Token[], doer: number): void {
  const token = tokens[doer] as Token;
  const verb = tokens[token.head];
  if (verb === undefined || token.head > doer || !JUDGING.has(verb.lemma) || token.upos === 'VERB') return;
  if (!tokens.some(({ head, relation, text }) => head === doer && relation === 'case' && text === 'by'))
    return;
  if (hasChild(tokens, token.head, (relation) => relation === 'aux:pass')) return;
  const act = tokens.findIndex(({ head, relation, upos }, at) => at < doer && head === token.head && relation === 'obj' && upos === 'NOUN'); // prettier-ignore
  if (act > token.head) Object.assign(token, { head: act, relation: 'nmod' });
}
