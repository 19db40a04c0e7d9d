import { useEffect, useRef } from 'preact/hooks';
import type { EventDetail } from '../../../src/api/index.ts';
import type { Fetched } from '../fetching.ts';
import { dayInWords, timeInWords } from '../words.ts';
import { roles } from './EventCard.tsx';
import { MarkedSentence } from './MarkedSentence.tsx';
import { ProblemNote } from './ProblemNote.tsx';

interface Props {
  opened: Fetched<EventDetail>;
  onClose: () => void;
}

/** The article behind an event, its sentence marked and in view, with the decisions of the coder. */
export function EventPanel({ opened, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element !== null && !element.open) element.showModal();
  }, []);
  useEffect(() => {
    dialog.current?.querySelector('.sentence')?.scrollIntoView({ block: 'center' });
  }, [opened.data]);
  return (
    <dialog ref={dialog} class="panel" aria-label="The event in its article" onClose={onClose}>
      <button type="button" class="close" onClick={() => dialog.current?.close()}>
        Close
      </button>
      {opened.problem !== null && <ProblemNote problem={opened.problem} />}
      {opened.data !== null && <Evidence detail={opened.data} />}
    </dialog>
  );
}

function Evidence({ detail: { event, article, trace, reports } }: { detail: EventDetail }) {
  const { start, end } = event.text_info;
  const { published } = article;
  // Offsets of a headline count in the headline.
  const inText = article.text.slice(start, end) === event.text;
  const sentence = (
    <span class="sentence">
      <MarkedSentence text={event.text} spans={event.spans} />
    </span>
  );
  const facts: [string, string][] = [
    [
      'Event',
      `${roles(event)}: ${event.event.join(' ')}${event.mode.length > 0 ? ` (${event.mode.join(', ')})` : ''}`,
    ],
    ['Day', `${timeInWords(event)}${event.date_basis === null ? '' : ` – ${event.date_basis}`}`],
    ['Modality', event.modality],
    ['CAMEO', event.cameo ?? 'no counterpart'],
    ['Contexts', event.context.join(', ') || 'none'],
    ['Confidence', event.confidence.toFixed(2)],
    ['Rule', event.rule],
  ];
  if (event.reported_by !== null) facts.push(['Reported by', event.reported_by.entity_text]);
  return (
    <>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <article class="source">
        <h2>{inText ? (article.title ?? 'Without a title') : sentence}</h2>
        <p class="quiet">
          {[article.byline, article.publisher, published.date === null ? null : dayInWords(published.date)]
            .filter((part) => part !== null)
            .join(' · ')}
          {published.basis !== null && ` (date from: ${published.basis})`}
          {published.note !== undefined && `. ${published.note}`}
        </p>
        <div class="text">
          {inText ? article.text.slice(0, start) : ''}
          {inText && sentence}
          {article.text.slice(inText ? end : 0)}
        </div>
        {article.copies.length > 0 && (
          <p class="quiet">
            Also carried by {article.copies.map((copy) => copy.publisher ?? copy.source).join(', ')}; counted
            once.
          </p>
        )}
        {article.url !== null && /^https?:/.test(article.url) && (
          <p>
            <a href={article.url} rel="noreferrer noopener">
              The page itself
            </a>
          </p>
        )}
      </article>
      {reports.length > 0 && (
        <section class="reports">
          <h3>Other reports of this act; counted once</h3>
          <ul>
            {reports.map((report) => (
              <li key={report.id}>
                {[
                  report.published === null ? null : dayInWords(report.published),
                  report.publisher ?? report.title,
                  report.first ? 'the first' : null,
                  report.copy ? 'a copy' : null,
                ]
                  .filter((part) => part !== null)
                  .join(', ')}
                : {report.text}
              </li>
            ))}
          </ul>
        </section>
      )}
      <details>
        <summary>How it was coded</summary>
        <ol class="trace">
          {trace.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </details>
    </>
  );
}
