import type { Actor, Event, Modality, QuadCode } from '../../../core/index.ts';
import { countryOf, countryOfFips, lossesOf, ofRecipient } from '../../../ontology/index.ts';
import type { DocumentView } from '../documentById.ts';
import type { ListedEvent } from '../searchEvents.ts';
import type { Row } from './rows.ts';

/** An actor of a source as it is stored; lists of actors are written one behind the other. */
interface StoredActor {
  name: string;
  countries: string[];
  sector: string | null;
  lost: number;
}

/** One actor for each country that it belongs to; `---` where no country is known. */
function actorsOf(stored: StoredActor | null): Actor[] {
  if (stored === null) return [];
  const codes = stored.countries.length === 0 ? ['---'] : stored.countries;
  return codes.map((code) => ({ code, sector: stored.sector, entity_text: stored.name }));
}

function eventOf(row: Row): Event {
  const id = `${row.dataset}:${row.name}`;
  const [source, target] = [row.source, row.target].map((json) =>
    json === null ? null : (JSON.parse(json) as StoredActor),
  );
  const lost = row.lost | (source?.lost ?? 0) | ofRecipient(target?.lost ?? 0);
  const event: Event = {
    id,
    document: id,
    date: row.date,
    enddate: null,
    date_basis: row.date === null ? null : `as ${row.dataset} gives it`,
    actor: actorsOf(source ?? null),
    recipient: actorsOf(target ?? null),
    event: [row.type],
    mode: row.mode,
    context: row.contexts,
    quad_code: row.quad as QuadCode,
    event_scale: row.score,
    cameo: row.cameo,
    modality: row.modality as Modality,
    reported_by: null,
    initiatives: [],
    event_text: [],
    text: row.text ?? '',
    text_info: { sequence: 0, start: 0, end: row.text?.length ?? 0 },
    confidence: 1,
    rule: `${row.scheme}.${row.code}`,
    coder: row.dataset,
    imported: {
      dataset: row.dataset,
      row: row.name,
      code: row.code,
      goldstein: row.goldstein,
      reports: row.reports,
      sources: row.sources,
      articles: row.articles,
      url: row.url,
      lost: lossesOf(lost),
    },
  };
  if (row.place !== null || row.place_country !== null || row.latitude !== null)
    event.event_loc = {
      country: placeCountry(row),
      ...(row.place === null ? {} : { name: row.place }),
      ...(row.latitude === null || row.longitude === null ? {} : { lat: row.latitude, lon: row.longitude }),
    };
  return event;
}

/** GDELT names countries of places by FIPS 10-4, the others by a name or by ISO. */
function placeCountry({ dataset, place_country: given }: Row): string | null {
  if (given === null) return null;
  return dataset === 'gdelt' ? countryOfFips(given) : countryOf(given);
}

/** An imported row as an event that is listed. */
export function listedOf(row: Row): ListedEvent {
  const event = eventOf(row);
  return {
    event,
    trace: { rule: event.rule, spans: [], steps: stepsOf(row, event) },
    title: null,
    url: row.url,
    publisher: row.publisher,
    published: null,
    language: 'und',
    sources: row.sources ?? 1,
    reports: row.articles ?? 1,
  };
}

function stepsOf(row: Row, event: Event): string[] {
  const act = [row.type, ...row.mode].join(' · ');
  return [
    `Row ${row.name} of ${row.dataset}, which gives ${row.scheme} code ${row.code}`,
    `${row.scheme} ${row.code} is ${act} in PLOVER, score ${row.score}`,
    ...(event.imported?.lost ?? []).map((loss) => `Lost on the way: ${loss}`),
  ];
}

/** Stands where the article of a coded event stands: where to look, and that there is nothing to read here. */
export function sourceOf({ event, url, publisher }: ListedEvent): DocumentView {
  const unknown = { date: null, basis: null, earliest: null, latest: null, confidence: 0 };
  return {
    article: {
      id: event.document,
      digest: '',
      source: event.imported?.dataset ?? '',
      url,
      title: null,
      byline: null,
      credit: null,
      publisher,
      published: unknown,
      language: 'und',
      text: event.text,
    },
    sources: [],
    copies: [],
    sentences: [],
    run: '',
  };
}
