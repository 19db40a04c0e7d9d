import type { ListedEvent } from '../../../src/api/index.ts';

/** A sentence with its actor, recipient and trigger marked. Text only: nothing in it is read as HTML. */
export function MarkedSentence({ text, spans }: { text: string; spans: ListedEvent['spans'] }) {
  const pieces = [];
  let position = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    // A span inside one that is already marked adds nothing to the eye.
    if (span.start < position || span.end > text.length || span.end <= span.start) continue;
    pieces.push(text.slice(position, span.start));
    pieces.push(
      <mark key={`${span.start}-${span.role}`} class={span.role} title={span.role}>
        {text.slice(span.start, span.end)}
      </mark>,
    );
    position = span.end;
  }
  pieces.push(text.slice(position));
  return <>{pieces}</>;
}
