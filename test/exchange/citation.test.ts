import { describe, expect, it } from 'vitest';
import type { Cited } from '../../src/exchange/index.ts';
import { citationBibtex, citationCsl, citationRis, citationText } from '../../src/exchange/index.ts';

const CITED: Cited = {
  relation: 'Pakistan – Russia',
  from: '2001-07-17',
  to: '2024-12-19',
  version: '0123456789abcdef',
  models: ['demarche 0.1.0 (models 89abcdef)'],
  events: 726,
  documents: 168,
  asOf: '2025-01-01',
  datasets: ['icews_2014'],
  minConfidence: null,
};

describe('a citation', () => {
  it('names exactly this data', () => {
    expect(citationText(CITED)).toBe(
      'Demarche (2025). Events, Pakistan – Russia, 2001-07-17 to 2024-12-19 [data set]. Data version ' +
        '0123456789abcdef of 726 events from 168 articles; with icews_2014; made by demarche 0.1.0 (models 89abcdef); ' +
        'as of 2025-01-01.\n',
    );
  });

  it('says how sure its events are at least', () => {
    const sure = citationText({ ...CITED, minConfidence: 0.8 });
    expect(sure).toContain(
      'of 726 events from 168 articles; of a confidence of 0.8 or more; with icews_2014;',
    );
  });

  it('in BibTeX: one entry, braces in balance, nothing that TeX would act on', () => {
    const entry = citationBibtex(CITED);
    expect(entry).toMatch(/^@misc\{demarche-0123456789abcdef,\n( {2}\w+ = \{.*\},\n)+\}\n$/);
    expect(entry).toContain('title = {Events, Pakistan -- Russia, 2001-07-17 to 2024-12-19}');
    expect(entry).toContain('icews\\_2014');
    expect(entry.split('{').length).toBe(entry.split('}').length);
    expect(citationBibtex({ ...CITED, relation: 'A {B} \\end' })).toContain('A \\{B\\} \\textbackslash{}end');
  });

  it('in RIS: tags in columns, begun by TY and ended by ER', () => {
    const lines = citationRis(CITED).split('\r\n');
    expect(lines[0]).toBe('TY  - DATA');
    expect(lines.slice(-2)).toEqual(['ER  - ', '']);
    expect(lines).toContain('DA  - 2025/01/01');
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
  });

  it('in CSL JSON: a data set with its day and version', () => {
    const [item] = JSON.parse(citationCsl(CITED)) as Record<string, unknown>[];
    expect(item).toMatchObject({
      type: 'dataset',
      author: [{ literal: 'Demarche' }],
      issued: { 'date-parts': [[2025, 1, 1]] },
      version: '0123456789abcdef',
    });
  });

  it('of an empty database says that nothing is dated', () => {
    const empty = { ...CITED, relation: null, from: null, to: null, asOf: null, models: [], datasets: [] };
    expect(citationText(empty)).toMatch(/^Demarche \(n\.d\.\)\. Events between states \[data set\]/);
    expect(JSON.parse(citationCsl(empty))).not.toHaveProperty([0, 'issued']);
  });
});
