import type { Cited } from './citation.ts';
import { citedTitle, citedVersion, citedYear } from './citation.ts';

const NAME = 'Demarche';

/** A text for a field of BibTeX: what TeX would act on is written so that it prints. */
function texText(text: string): string {
  const COMMANDS: Readonly<Record<string, string>> = {
    '\\': '\\textbackslash{}',
    '~': '\\~{}',
    '^': '\\^{}',
  };
  return text
    .replaceAll(/[\\{}$&#^_%~]/g, (character) => COMMANDS[character] ?? `\\${character}`)
    .replaceAll(' – ', ' -- ');
}

/** An entry for BibTeX. */
export function citationBibtex(cited: Cited): string {
  const year = cited.asOf === null ? [] : [['year', citedYear(cited)]];
  const fields = [
    ['author', `{${NAME}}`],
    ['title', texText(citedTitle(cited))],
    ...year,
    ['howpublished', 'Data set'],
    ['version', cited.version],
    ['note', texText(citedVersion(cited))],
  ];
  return `@misc{demarche-${cited.version},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

/** A record for RIS; lines end in CR LF. */
export function citationRis(cited: Cited): string {
  const day = cited.asOf?.replaceAll('-', '/');
  const lines = [
    ['TY', 'DATA'],
    ['AU', NAME],
    ['TI', citedTitle(cited)],
    ...(day === undefined
      ? []
      : [
          ['PY', day.slice(0, 4)],
          ['DA', day],
        ]),
    ['ET', cited.version],
    ['N1', citedVersion(cited)],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}

/** An item in CSL JSON. */
export function citationCsl(cited: Cited): string {
  const [year, month, day] = (cited.asOf ?? '').split('-').map(Number);
  const item = {
    id: `demarche-${cited.version}`,
    type: 'dataset',
    author: [{ literal: NAME }],
    title: citedTitle(cited),
    ...(cited.asOf === null ? {} : { issued: { 'date-parts': [[year, month, day]] } }),
    version: cited.version,
    note: citedVersion(cited),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
