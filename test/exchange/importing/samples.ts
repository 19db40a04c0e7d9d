import { crc32, deflateRawSync } from 'node:zlib';

/** Rows of every format, all of our own making: nothing in them ever happened. */

/** One event of GDELT; what is not given is as good as empty. */
export interface GdeltRow {
  id: number;
  day?: string;
  actor1?: string;
  actor2?: string;
  code?: string;
  goldstein?: string;
  sources?: number;
  articles?: number;
  place?: string;
  fips?: string;
  lat?: string;
  long?: string;
  url?: string;
}

/** A row of 57, 58 or 61 columns. */
export function gdeltLine(row: GdeltRow, columns: 57 | 58 | 61 = 61): string {
  const day = row.day ?? '20140312';
  const actor = (code = ''): string[] => [
    code,
    code === '' ? '' : 'SOMEBODY',
    ...Array.from({ length: 8 }, () => ''),
  ];
  const geo = (name = '', fips = '', lat = '', long = ''): string[] => [
    '1',
    name,
    fips,
    fips,
    ...(columns === 61 ? [''] : []),
    lat,
    long,
    fips,
  ];
  return [
    String(row.id),
    day,
    day.slice(0, 6),
    day.slice(0, 4),
    '2014.2',
    ...actor(row.actor1),
    ...actor(row.actor2),
    '1',
    row.code ?? '042',
    '042',
    '04',
    '1',
    row.goldstein ?? '1.9',
    '2',
    String(row.sources ?? 1),
    String(row.articles ?? 1),
    '0.5',
    ...geo(),
    ...geo(),
    ...geo(row.place, row.fips, row.lat, row.long),
    '20140312',
    ...(columns === 57 ? [] : [row.url ?? `https://news.example/${row.id}`]),
  ].join('\t');
}

export function mentionLine(id: number, publisher: string, url: string, moment = '20140312120000'): string {
  return [id, moment, moment, 1, publisher, url, 1, -1, 10, 20, 1, 80, 1000, '-1.5', '', ''].join('\t');
}

const ICEWS_HEADING =
  'Event ID|Event Date|Source Name|Source Sectors|Source Country|Event Text|CAMEO Code|Intensity|Target Name|' +
  'Target Sectors|Target Country|Story ID|Sentence Number|Publisher|City|District|Province|Country|Latitude|Longitude';

export const icewsFile = (rows: readonly (readonly string[])[]): string =>
  [ICEWS_HEADING.split('|'), ...rows].map((row) => row.join('\t')).join('\n') + '\n';

export function icewsRow(
  id: string,
  publisher: string,
  fields: { code?: string; intensity?: string } = {},
): string[] {
  return [
    id,
    '2015-06-01',
    'Foreign Affairs (Chile)',
    'Executive,Foreign Ministry,Government',
    'Chile',
    'Make a visit',
    fields.code ?? '042',
    fields.intensity ?? '1.9',
    'Peru',
    '',
    'Peru',
    '1',
    '2',
    publisher,
    'Lima',
    '',
    'Lima',
    'Peru',
    '-12.05',
    '-77.04',
  ];
}

const POLECAT_HEADING =
  'Event ID|Event Date|Event Type|Event Mode|Intensity|Quad Code|Contexts|Actor Name|Actor Country|Actor COW|' +
  'Primary Actor Sector|Actor Sectors|Actor Title|Actor Name Raw|Wikipedia Actor ID|Recipient Name|' +
  'Recipient Country|Recipient COW|Primary Recipient Sector|Recipient Sectors|Recipient Title|Recipient Name Raw|' +
  'Wikipedia Recipient ID|Placename|City|District|Province|Country|Latitude|Longitude|GeoNames ID|Raw Placename|' +
  'Feature Type|Source|Publication Date|Story People|Story Organizations|Story Locations|Language|Version';

export interface PolecatRow {
  id: string;
  type?: string;
  mode?: string;
  contexts?: string;
  actor?: string;
  recipient?: string;
}

/** A weekly file; `heading` for those weeks whose own heading names more than the rows have. */
export function polecatFile(rows: readonly PolecatRow[], heading = POLECAT_HEADING): string {
  const names = POLECAT_HEADING.split('|');
  const lines = rows.map((row) => {
    const values: Record<string, string> = {
      'Event ID': row.id,
      'Event Date': '2021-03-04',
      'Event Type': row.type ?? 'CONSULT',
      'Event Mode': row.mode ?? 'visit',
      Intensity: '4.0',
      Contexts: row.contexts ?? 'diplomatic;economic',
      'Actor Name': 'The minister of trade',
      'Actor Country': row.actor ?? 'NOR',
      'Primary Actor Sector': 'GOV',
      'Actor Sectors': 'GOV',
      'Recipient Name': 'The port of Vennberg',
      'Recipient Country': row.recipient ?? 'DNK',
      'Primary Recipient Sector': 'BUS',
      'Recipient Sectors': 'BUS',
      Placename: 'Vennberg',
      Country: 'DNK',
      Latitude: '55.6',
      Longitude: '12.5',
      Source: 'The Vennberg Herald',
    };
    return names.map((name) => values[name] ?? 'None').join('\t');
  });
  return [heading.split('|').join('\t'), ...lines].join('\n') + '\n';
}

export const phoenixLine = (id: string, code = '042', source = 'KENGOV', target = 'TZAGOV'): string =>
  [
    id,
    '20140620',
    '2014',
    '6',
    '20',
    source,
    source.slice(0, 3),
    'GOV',
    '',
    target,
    target.slice(0, 3),
    'GOV',
    '',
    code,
    code.slice(0, 2),
    '1',
    '1.9',
    'ID_TRADE,1',
    '-6.8',
    '39.2',
    'Dar es Salaam',
    'TZA',
    '',
    '1',
    'https://one.example/a;https://two.example/b',
    'one_paper;two_paper',
  ].join('\t');

export const phoenixHistorical = (rows: readonly string[]): string =>
  'eid,story_date,year,month,day,source,source_root,source_agent,source_others,target,target_root,target_agent,' +
  'target_others,code,root_code,quad_class,goldstein,joined_issues,lat,lon,placename,statename,countryname,aid,process\n' +
  rows.join('\n') +
  '\n';

export const ploverLine = (fields: Record<string, unknown>): string =>
  JSON.stringify({
    id: 'one',
    date: '2016-02-03',
    actor: [{ code: 'CAN', sector: 'GOV', entity_text: 'the Canadian minister' }],
    recipient: [{ code: 'CUB', sector: 'GOV', entity_text: 'Havana' }],
    event: ['CONSULT'],
    mode: ['visit'],
    context: ['diplomatic'],
    ...fields,
  });

/** A zip archive with one file, deflated; `lie` makes it tell another size than it has. */
export function zipOf(name: string, content: string, lie: { bytes?: number } = {}): Buffer {
  const plain = Buffer.from(content);
  const packed = deflateRawSync(plain);
  const sum = crc32(plain);
  const title = Buffer.from(name);
  const bytes = lie.bytes ?? plain.length;
  const heading = Buffer.alloc(30);
  heading.writeUInt32LE(0x04034b50, 0);
  heading.writeUInt16LE(20, 4);
  heading.writeUInt16LE(8, 8);
  heading.writeUInt32LE(sum, 14);
  heading.writeUInt32LE(packed.length, 18);
  heading.writeUInt32LE(bytes, 22);
  heading.writeUInt16LE(title.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 4);
  entry.writeUInt16LE(20, 6);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(sum, 16);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(bytes, 24);
  entry.writeUInt16LE(title.length, 28);
  const start = heading.length + title.length + packed.length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + title.length, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([heading, title, packed, entry, title, end]);
}
