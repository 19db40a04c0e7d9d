import type { Token } from '../../core/index.ts';

/** What is written to somebody. */
const WRITINGS = new Set([
  'letter',
  'message',
  'note',
  'statement',
  'email',
  'petition',
  'telegram',
  'cable',
]);
/** Participles by which a writing tells what stands in it. */
const TELLING = new Set(['threatening', 'warning', 'asking', 'urging', 'demanding', 'accusing', 'calling', 'complaining', 'requesting', 'inviting', 'protesting', 'saying', 'proposing', 'offering', 'condemning', 'criticizing', 'criticising', 'rejecting', 'thanking', 'congratulating']); // prettier-ignore
const SUBJECTS = new Set(['it', 'he', 'she', 'they', 'we']);
/** Clauses that belong to the act, not to what is told of its object. */
const OUTER = new Set(['if', 'unless', 'until', 'because', 'although']);

/**
 * Clauses behind a noun that parsers hang elsewhere: "the embargo it imposed on B" without a pronoun tells of the embargo,
 * and "sent a letter to B threatening to leave" of the letter.
 */
export function mendClausesAfterNouns(tokens: readonly Token[]): void {
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (token.relation === 'parataxis' || token.relation === 'ccomp') mendContact(tokens, index);
    else if (token.relation === 'acl' && TELLING.has(token.text)) mendWriting(tokens, index);
  }
}

/** A clause without object whose pronoun stands right behind the object of a verb before it. */
function mendContact(tokens: readonly Token[], index: number): void {
  const { head, xpos, relation } = tokens[index] as Token;
  if (!['VBD', 'VBN', 'VBZ', 'VBP'].includes(xpos)) return;
  const children = tokens.flatMap((token, at) => (token.head === index ? [at] : []));
  const relationOf = (at: number) => (tokens[at] as Token).relation;
  const subject = children.find((at) => relationOf(at) === 'nsubj') ?? -1;
  if (subject < 1 || !SUBJECTS.has((tokens[subject] as Token).text)) return;
  if (children.some((at) => relationOf(at) === 'obj' || relationOf(at) === 'ccomp' || (tokens[at] as Token).text === 'that')) return; // prettier-ignore
  const noun = tokens[subject - 1] as Token;
  if (noun.upos !== 'NOUN' || noun.relation !== 'obj' || noun.head >= subject) return;
  // "told the guests it won": what is said hangs on the verb that says it.
  const above = tokens[noun.head] as Token;
  if (relation === 'ccomp' ? head === noun.head || above.relation !== 'ccomp' || above.head !== head : head !== noun.head) return; // prettier-ignore
  for (const at of children)
    if (
      relationOf(at) === 'advcl' &&
      tokens.some((mark) => mark.head === at && mark.relation === 'mark' && OUTER.has(mark.text))
    )
      (tokens[at] as Token).head = noun.head;
  Object.assign(tokens[index] as Token, { head: subject - 1, relation: 'acl:relcl' });
}

/** A participle below the one written to, whose verb has something written for its object. */
function mendWriting(tokens: readonly Token[], index: number): void {
  let at = (tokens[index] as Token).head;
  for (let steps = 0; steps < 4 && at >= 0; steps++) {
    const { relation, head } = tokens[at] as Token;
    const above = tokens[head];
    if (above === undefined) return;
    const isTo = tokens.some((mark) => mark.head === at && mark.relation === 'case' && mark.text === 'to');
    if (isTo && (relation === 'obl' || relation === 'nmod')) {
      const written = WRITINGS.has(above.lemma)
        ? head
        : tokens.findIndex((object) => object.head === head && object.relation === 'obj' && WRITINGS.has(object.lemma)); // prettier-ignore
      if (written >= 0 && written < at) (tokens[index] as Token).head = written;
      return;
    }
    at = head;
  }
}
