import { describe, expect, it } from 'vitest';
import { loadWrittenRules, type RuleExample } from '../../src/events/index.ts';
import { code } from './fiction.ts';

/**
 * Every example beside a rule runs through the real pipeline. A positive one must give an event of the rule's type
 * with the roles it names; a negative one must not be coded by that rule.
 */
const rules = loadWrittenRules();
const types = new Map(rules.rules.map((rule) => [rule.id, rule.type]));

function holds(example: RuleExample): boolean {
  const coded = code(example.sentence, '2019-05-06', example.positive ? { minimumConfidence: 0 } : {});
  if (!example.positive)
    return coded.every(({ event }) => event.rule !== example.rule || event.modality === 'negation');
  const type = example.type ?? types.get(example.rule);
  return coded.some(({ event }) => {
    if (event.event[0] !== type || (example.modality !== null && event.modality !== example.modality))
      return false;
    const actors = event.actor.map((actor) => actor.code);
    const recipients = event.recipient.map((actor) => actor.code);
    return (
      (example.actors ?? []).every((one) => actors.includes(one)) &&
      (example.recipients ?? []).every((one) => recipients.includes(one))
    );
  });
}

describe('the examples beside the rules', () => {
  it('every rule has a sentence it must code and one it must not', () => {
    const lacking = rules.rules.filter((rule) => rule.type !== 'NONE' && !(rule.examples.some((one) => one.positive) && rule.examples.some((one) => !one.positive))); // prettier-ignore
    expect(lacking.map((rule) => rule.id)).toEqual([]);
  });

  it('there are at least 1,500 predicates, and every PLOVER type has some', () => {
    expect(rules.predicates).toBeGreaterThanOrEqual(1500);
    const covered = new Set(rules.rules.map((rule) => rule.type));
    covered.delete('NONE');
    expect([...covered].toSorted()).toEqual(['ACCUSE', 'AGREE', 'AID', 'ASSAULT', 'COERCE', 'CONCEDE', 'CONSULT', 'COOPERATE', 'MOBILIZE', 'PROTEST', 'REJECT', 'REQUEST', 'RETREAT', 'SANCTION', 'SUPPORT', 'THREATEN']); // prettier-ignore
  });

  it('hold', () => {
    const failing = rules.examples.filter((example) => !holds(example));
    expect(failing.map(({ file, line, sentence }) => `${file}:${line} ${sentence}`)).toEqual([]);
  });
});
