import type { Day, Rejection } from '../../core/index.ts';
import { DemarcheError, isDay } from '../../core/index.ts';
import { idOf } from '../../platform/index.ts';
import type { CodedDocument, TracedEvent } from '../records.ts';
import { countingDay } from '../countingDay.ts';
import { directedPairs } from './dyads.ts';

/** A day or null; DuckDB would turn a text that is no day into null without a word. */
function day(value: Day | null, what: string): Day | null {
  if (value === null || isDay(value)) return value;
  throw new DemarcheError(
    'store.not-a-day',
    `${what} is "${value}", which is not a day of the calendar.`,
    'This is a mistake in Demarche; please report it with the document.',
  );
}

export function documentRow({ article, signature, textDigest }: CodedDocument, run: string, batch: number) {
  const { published } = article;
  const what = `The publication date of document ${article.id}`;
  return {
    id: article.id,
    digest: article.digest,
    url: article.url,
    title: article.title,
    byline: article.byline,
    credit: article.credit,
    publisher: article.publisher,
    published: day(published.date, what),
    published_basis: published.basis,
    published_evidence: published.evidence ?? null,
    published_earliest: day(published.earliest, what),
    published_latest: day(published.latest, what),
    published_confidence: published.confidence,
    published_note: published.note ?? null,
    language: article.language,
    text: article.text,
    given_sentences: article.sentences ?? null,
    signature,
    text_digest: textDigest,
    batch,
    run,
  };
}

export function sentenceRows({ article, sentences }: CodedDocument) {
  return sentences.map((sentence) => ({
    document: article.id,
    sequence: sentence.index,
    start_offset: sentence.start,
    end_offset: sentence.end,
    is_title: sentence.title ?? false,
    text: sentence.text,
  }));
}

/** What an event says, whoever prints it: the same act in a copy of the article has the same key. */
function actKey({ event }: TracedEvent): string {
  const codes = (actors: readonly { code: string }[]): string =>
    actors
      .map((actor) => actor.code)
      .toSorted()
      .join(',');
  const words =
    event.text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return idOf(
    event.event.join(','),
    codes(event.actor),
    codes(event.recipient),
    event.modality,
    words.join(' '),
  );
}

export function eventRow(traced: TracedEvent, run: string) {
  const { event, trace } = traced;
  const what = `The date of event ${event.id}`;
  return {
    id: event.id,
    document: event.document,
    sequence: event.text_info.sequence,
    start_offset: event.text_info.start,
    end_offset: event.text_info.end,
    date: day(event.date, what),
    enddate: day(event.enddate, what),
    date_basis: event.date_basis,
    type: event.event.join(' '),
    mode: event.mode,
    context: event.context,
    quad: event.quad_code,
    score: event.event_scale,
    cameo: event.cameo,
    modality: event.modality,
    actor: event.actor,
    recipient: event.recipient,
    reported_by: event.reported_by,
    initiatives: event.initiatives,
    event_text: event.event_text,
    event_loc: event.event_loc ?? null,
    numbers: event.numbers ?? null,
    text: event.text,
    confidence: event.confidence,
    rule: event.rule,
    coder: event.coder,
    same_as: event.same_as ?? null,
    act: actKey(traced),
    trace,
    run,
  };
}

export function dyadRows({ event }: TracedEvent) {
  return directedPairs(event).map(([source, target]) => ({
    event: event.id,
    document: event.document,
    source,
    target,
    date: countingDay(event),
    type: event.event.join(' '),
    quad: event.quad_code,
    score: event.event_scale,
    modality: event.modality,
  }));
}

export function mentionRows({ initiatives }: CodedDocument) {
  return initiatives.map((mention) => ({
    document: mention.document,
    sentence: mention.sentence,
    name: mention.name,
    kind: mention.kind,
    status: mention.status,
    status_since: day(mention.statusSince, `The day of a status of ${mention.name}`),
    first_token: mention.first,
    last_token: mention.last,
    start_offset: mention.start,
    end_offset: mention.end,
    parties: mention.parties,
  }));
}

export function stanceRows({ stances }: CodedDocument) {
  return stances.map((stance) => ({
    initiative: stance.initiative,
    kind: stance.kind,
    actor: stance.actor,
    stance: stance.stance,
    since: day(stance.since, `The first day of a stance on ${stance.initiative}`),
    document: stance.document,
    sentence: stance.sentence,
    start_offset: stance.start,
    end_offset: stance.end,
    text: stance.text,
    confidence: stance.confidence,
    rule: stance.rule,
  }));
}

export function rejectionRow(rejection: Rejection, run: string) {
  const { stage, source, position = null, code, reason, advice = null } = rejection;
  return {
    id: idOf(stage, source, position ?? '', code, reason),
    stage,
    source,
    position,
    code,
    reason,
    advice,
    run,
  };
}
