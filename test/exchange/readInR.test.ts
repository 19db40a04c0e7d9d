import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Column } from '../../src/core/index.ts';
import type { ExportedEvent, TidyRow } from '../../src/exchange/index.ts';
import { EVENT_COLUMNS, TIDY_COLUMNS, csvLines } from '../../src/exchange/index.ts';
import { resourcePath } from '../../src/platform/index.ts';
import { actor, event, scratchFolder } from '../store/fixtures.ts';

const hasR = spawnSync('Rscript', ['--version']).status === 0;
if (!hasR) console.warn('No R on this machine: the tests that read tables with it are skipped.');

/** The call that the documentation gives for R. */
const CALL = /```r\n(read_demarche[^]*?)```/.exec(
  readFileSync(resourcePath('docs/data-formats/tables.md'), 'utf8'),
)?.[1];

/** What R calls a column of each type. */
const CLASSES = { text: 'character', texts: 'character', day: 'Date', integer: 'integer', number: 'numeric' };

/** Reads a table with R: the class of each column, and the answers to expressions over the table `t`. */
async function read<Row>(
  columns: readonly Column<Row>[],
  rows: Row[],
  expressions: string[],
): Promise<{ classes: string[]; answers: string[] }> {
  const folder = scratchFolder();
  const [table, script] = [join(folder, 'table.csv'), join(folder, 'read.R')];
  let csv = '';
  async function* stream(): AsyncGenerator<Row> {
    yield* rows;
  }
  for await (const line of csvLines(columns, stream())) csv += line;
  writeFileSync(table, csv);
  const asked = ['sapply(t, function(column) class(column)[1])', ...expressions];
  writeFileSync(
    script,
    `${CALL}\nt <- read_demarche(${JSON.stringify(table)})\n` +
      asked.map((each) => `cat(paste(${each}, collapse = "|"), "\\n", sep = "")\n`).join(''),
  );
  const { stdout, stderr, status } = spawnSync('Rscript', [script], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  const [classes = '', ...answers] = stdout.split('\n');
  return { classes: classes.split('|'), answers: answers.slice(0, -1) };
}

const classesOf = <Row>(columns: readonly Column<Row>[]): string[] =>
  columns.map(({ type }) => CLASSES[type]);

describe.skipIf(!hasR)('R, by the call in the documentation', { timeout: 60_000 }, () => {
  const row: TidyRow = {
    source: 'NAM',
    target: 'PSE',
    start: '2014-01-01',
    end: '2014-01-31',
    measure: 'index',
    value: -2.5,
    lo: null,
    hi: null,
    events: 3,
    articles: 2,
    dataVersion: '1234567890123456',
    modelVersion: 'demarche 0.1.0',
  };

  it('reads dyad–period rows with the right types', async () => {
    const { classes, answers } = await read(
      TIDY_COLUMNS,
      [row, { ...row, value: 3, measure: 'mean_score' }],
      [
        't$source_iso3',
        't$source_cow',
        't$target_cow',
        't$period_end + 1',
        't$value',
        't$lo',
        't$data_version',
      ],
    );
    expect(classes).toEqual(classesOf(TIDY_COLUMNS));
    expect(answers).toEqual([
      'NAM|NAM',
      '565|565',
      'NA|NA',
      '2014-02-01|2014-02-01',
      '-2.5|3',
      'NA|NA',
      '1234567890123456|1234567890123456',
    ]);
    expect((await read(TIDY_COLUMNS, [], ['nrow(t)'])).answers).toEqual(['0']);
  });

  it('reads events with the right types; what looks like a gap, a number or a formula stays what it is', async () => {
    const exported: ExportedEvent = {
      event: event('a', 0, {
        enddate: null,
        cameo: '042',
        actor: [actor('---'), actor('NAM')],
        recipient: [],
        text: 'He said: "Ja, nein",\n=or\tperhaps – naïve.',
      }),
      title: 'NA',
      url: null,
      publisher: '',
      published: '2014-03-12',
      reports: 1,
      language: 'en',
    };
    const { classes, answers } = await read(
      EVENT_COLUMNS,
      [exported, { ...exported, title: null }],
      [
        't$title == "NA"',
        't$cameo',
        't$actor',
        'is.na(t$recipient)',
        't$enddate',
        'format(t$published, "%d.%m.%Y")',
        't$text[1] == "He said: \\"Ja, nein\\",\\n=or\\tperhaps \\u2013 na\\u00efve."',
        't$goldstein',
      ],
    );
    expect(classes).toEqual(classesOf(EVENT_COLUMNS));
    expect(answers).toEqual([
      'TRUE|NA',
      '042|042',
      '---; NAM|---; NAM',
      'TRUE|TRUE',
      'NA|NA',
      '12.03.2014|12.03.2014',
      'TRUE',
      'NA|NA',
    ]);
  });
});
