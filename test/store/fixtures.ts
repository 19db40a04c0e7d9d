import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach } from 'vitest';
import type { Actor, Event } from '../../src/core/index.ts';
import { digest, idOf } from '../../src/platform/index.ts';
import type { Batch, CodedDocument } from '../../src/store/index.ts';

/** Documents and events of a small world: Freedonia (FRE), Sylvania (SYL) and Osterlich (OST). */

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is removed after the test. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-test-'));
  folders.push(folder);
  return folder;
}

/** A folder that is removed after the last test of the file. */
export function lastingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function actor(code: string): Actor {
  return { code, sector: 'GOV', entity_text: code };
}

export function event(document: string, sequence: number, fields: Partial<Event> = {}): Event {
  const text = fields.text ?? `Sentence ${sequence} of the story.`;
  const shared: Event = {
    id: '',
    document,
    date: '2014-03-12',
    enddate: '2014-03-12',
    date_basis: 'the day of publication',
    actor: [actor('FRE')],
    recipient: [actor('SYL')],
    event: ['SUPPORT'],
    mode: [],
    context: ['diplomatic'],
    quad_code: 1,
    event_scale: 5,
    cameo: '051',
    modality: 'actual',
    reported_by: null,
    initiatives: [],
    event_text: ['praised'],
    text,
    text_info: { sequence, start: 0, end: text.length },
    confidence: 0.9,
    rule: 'support.praise',
    coder: 'demarche test',
    ...fields,
  };
  const codes = [...shared.actor, ...shared.recipient].map(({ code }) => code);
  return {
    ...shared,
    id: idOf(document, String(sequence), shared.rule, shared.event.join(), codes.join()),
  };
}

export function coded(
  id: string,
  events: Event[] = [event(id, 0)],
  fields: Partial<CodedDocument> = {},
): CodedDocument {
  const text = events.map((one) => one.text).join(' ') || `Nothing happened in ${id}.`;
  return {
    article: {
      id,
      digest: digest(id),
      source: `${id}.txt`,
      url: null,
      title: `Story ${id}`,
      byline: null,
      credit: null,
      publisher: 'The Fredonian',
      published: {
        date: '2014-03-12',
        basis: 'given',
        earliest: '2014-03-12',
        latest: '2014-03-12',
        confidence: 1,
      },
      language: 'en',
      text,
    },
    sentences: events.map((one) => ({
      index: one.text_info.sequence,
      start: one.text_info.start,
      end: one.text_info.end,
      text: one.text,
    })),
    events: events.map((one) => ({
      event: one,
      trace: { rule: one.rule, spans: [{ role: 'trigger', start: 0, end: 4 }], steps: ['matched'] },
    })),
    initiatives: [],
    stances: [],
    signature: null,
    textDigest: digest(text),
    ...fields,
  };
}

export function batch(run: string, documents: CodedDocument[], fields: Partial<Batch> = {}): Batch {
  return { run, documents, rejections: [], sightings: [], similar: [], ...fields };
}

export const RUN = {
  coder: 'demarche test',
  started: '2024-01-01T00:00:00Z',
  models: {},
  settings: {},
};
