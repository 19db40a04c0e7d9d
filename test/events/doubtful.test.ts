import { describe, expect, it } from 'vitest';
import { makeCoder } from '../../bench/quality/events/coder.ts';
import { ownDocuments } from '../../bench/quality/own-documents/documents.ts';

/** Documents of our own that may be read, in which some recipients are doubtful. */
const documents = ownDocuments()
  .flatMap(({ read }) => read)
  .filter(({ id }) => /^[lmn]/.test(id));
const usual = makeCoder();
const open = documents.flatMap((document) => usual(document)).filter(({ trace }) => trace.steps.some((step) => step.includes('is too doubtful'))); // prettier-ignore

describe('recipients of whom it is too doubtful of which state they are', () => {
  it('stay with their words, without a state, and the account says which state was left out', () => {
    expect(open.length).toBeGreaterThan(0);
    for (const { event, trace } of open) {
      expect(event.recipient.every(({ code, entity_text: words }) => code === '---' && words !== '')).toBe(true); // prettier-ignore
      expect(trace.steps.join('\n')).toMatch(/recipient left open: [A-Z]{3}/);
    }
  });

  it('are few, and have a state where all are asked for', () => {
    const all = makeCoder({ keepDoubtful: true });
    const given = documents.flatMap((document) => all(document)).filter(({ event }) => event.recipient.some(({ code }) => code !== '---')); // prettier-ignore
    expect(open.length).toBeLessThan(given.length / 10);
    const kept = new Set(given.map(({ event }) => `${event.document} ${event.text_info.sequence} ${event.event_text.join()}`)); // prettier-ignore
    const found = open.filter(({ event }) => kept.has(`${event.document} ${event.text_info.sequence} ${event.event_text.join()}`)); // prettier-ignore
    expect(found.length).toBeGreaterThan(0);
  });
});
