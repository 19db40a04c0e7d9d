import type { Article, Event, EventTrace } from '../core/index.ts';
import { eventDate, type StoryDay } from '../language/index.ts';
import { ploverToCameo, quadOf, scoreOf } from '../ontology/index.ts';
import { idOf, packageVersion } from '../platform/index.ts';
import type { Candidate } from './candidates.ts';
import { contextsOf } from './contexts.ts';
import { numbersOf } from './numbers.ts';
import { placeOf, type PlaceFinder } from './place.ts';

/** An event with the account of how it was coded. */
export interface CodedEvent {
  event: Event;
  readonly trace: EventTrace;
}

/** An event with an account that is made when it is asked for; an own property, so that it is there in copies too. */
export function accountedFor(event: Event, account: () => EventTrace): CodedEvent {
  let trace: EventTrace | undefined;
  return {
    event,
    get trace() {
      return (trace ??= account());
    },
  };
}

const CODER = `demarche ${packageVersion()}`;

/** Makes the exchange record of a candidate: date, contexts, codes, numbers, place, id. */
export function finish(
  candidate: Candidate,
  article: Article,
  story: StoryDay | null = null,
  places?: PlaceFinder,
): CodedEvent {
  const { hit, tree, sentence } = candidate;
  const rule = hit.pattern.rule;
  const when = eventDate(sentence, hit.token, { published: article.published, story });
  // An act that is only announced happens when it is announced.
  const announced = candidate.converted !== null && article.published.date !== null;
  const told = story?.date ?? article.published.date;
  const date = announced ? told : when.date;
  const enddate = announced ? told : when.enddate;
  const basis = announced
    ? `${story?.basis ?? `publication date ${told}`}: the day it is announced`
    : when.basis;
  const modality = candidate.modality === 'actual' && isLongPast(enddate, article.published.date) ? 'historical' : candidate.modality; // prettier-ignore
  const contexts = contextsOf(candidate);
  const place = placeOf(candidate, places);
  const numbers = numbersOf(candidate);
  const names = (actors: Candidate['actors']) =>
    actors.map((actor) => `${actor.code} ${actor.entity_text}`).join('|');
  const trigger = [hit.token, ...hit.consumed].sort((a, b) => a - b);
  const words = trigger.map((index) => tree.token(index).text);
  const event: Event = {
    id: idOf(article.id, String(sentence.index), String(hit.token), rule.id, names(candidate.actors), names(candidate.recipients)),
    document: article.id,
    date,
    enddate,
    date_basis: basis,
    actor: candidate.actors,
    recipient: candidate.recipients,
    event: [candidate.type],
    mode: candidate.mode === null ? [] : [candidate.mode],
    context: contexts,
    quad_code: quadOf(candidate.type),
    event_scale: scoreOf(candidate.type, candidate.mode),
    cameo: (candidate.type === rule.type ? rule.cameo : null) ?? ploverToCameo(candidate.type, candidate.mode, contexts),
    modality,
    reported_by: candidate.reportedBy,
    initiatives: [],
    event_text: [words.join(' ')],
    event_loc: place ?? null,
    ...(numbers === null ? {} : { numbers }),
    text: sentence.text,
    text_info: { sequence: sentence.index, start: sentence.start, end: sentence.end },
    confidence: Math.round(candidate.confidence * 1000) / 1000,
    rule: rule.id,
    coder: CODER,
  }; // prettier-ignore
  return accountedFor(event, () => {
    const steps = [...candidate.steps(), basis === null ? 'no date: the text gives none' : `date: ${basis}`];
    if (modality === 'historical') steps.push('historical: it happened long before this was written');
    return { rule: rule.id, spans: spansOf(candidate, trigger), steps };
  });
}

/** More than a year and a half before publication. */
function isLongPast(day: string | null, published: string | null): boolean {
  if (day === null || published === null) return false;
  const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return months(published) - months(day) > 18;
}

function spansOf(candidate: Candidate, trigger: readonly number[]): EventTrace['spans'] {
  const { tree, parties } = candidate;
  const spans: EventTrace['spans'] = trigger.map((index) => ({ role: 'trigger', start: tree.token(index).start, end: tree.token(index).end })); // prettier-ignore
  for (const [role, fillers] of [
    ['actor', parties.actors],
    ['recipient', parties.recipients],
  ] as const)
    for (const filler of fillers)
      spans.push({ role, start: tree.token(filler.first).start, end: tree.token(filler.last).end });
  return spans;
}
