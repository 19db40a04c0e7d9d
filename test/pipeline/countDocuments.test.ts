import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countDocuments } from '../../src/pipeline/countDocuments.ts';
import { scratchFolder } from '../store/fixtures.ts';

describe('counting documents beforehand', () => {
  it('counts files, lines and items, and says where it cannot', async () => {
    const folder = scratchFolder();
    mkdirSync(join(folder, 'pages'));
    for (const name of ['a.html', 'b.html', '.hidden.html'])
      writeFileSync(join(folder, 'pages', name), '<p>x');
    writeFileSync(join(folder, 'lines.jsonl'), '{"id":"a"}\n\n   \r\n{"id":"b"}\r\n{"id":"c"}');
    writeFileSync(
      join(folder, 'feed.rss'),
      '<rss><channel><item><title/></item><item >x</item></channel></rss>',
    );
    expect(await countDocuments([join(folder, 'lines.jsonl')])).toBe(3);
    expect(await countDocuments([folder])).toBe(7);
    expect(await countDocuments([folder, join(folder, 'missing.html')])).toBe(8);
    writeFileSync(join(folder, 'pages.warc.gz'), 'x');
    expect(await countDocuments([folder])).toBeNull();
    expect(await countDocuments(['-'])).toBeNull();
    expect(await countDocuments(['https://news.example/'])).toBeNull();
  });
});
