import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileProblem } from '../../src/acquire/places/file-problem.ts';
import { streamBytes } from '../../src/acquire/places/file.ts';
import { codes, page, readTarget, temporaryFolder } from './helpers.ts';

describe('folders', () => {
  it('are read in order, with folders in them, without hidden entries', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'b', 'deep'), { recursive: true });
    mkdirSync(join(folder, '.hidden'));
    for (const name of ['c.html', 'a.html', 'b/z.html', 'b/deep/y.html', '.x.html', '.hidden/w.html'])
      writeFileSync(join(folder, name), page(name));
    const { documents } = await readTarget(folder);
    expect(documents.map(({ source }) => relative(folder, source))).toEqual([
      'a.html',
      'b/deep/y.html',
      'b/z.html',
      'c.html',
    ]);
  });

  it('that link back to themselves come to an end', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, 'a', 'page.html'), page('Arvonia'));
    symlinkSync('..', join(folder, 'a', 'up'));
    symlinkSync('loop', join(folder, 'loop'));
    symlinkSync('nowhere', join(folder, 'broken'));
    const { documents, rejections } = await readTarget(folder);
    expect(documents).toHaveLength(1);
    expect(rejections.map(({ source, code }) => [relative(folder, source), code])).toEqual([
      ['a/up', 'file.link-loop'],
      ['broken', 'file.missing'],
      ['loop', 'file.link-loop'],
    ]);
  });

  it('that are empty, or missing, say so', async () => {
    const folder = temporaryFolder();
    expect(codes(await readTarget(folder))).toEqual(['folder.empty']);
    expect(codes(await readTarget(join(folder, 'none.html')))).toEqual(['file.missing']);
  });

  it('with bad files in them give one rejection for each and all the rest', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.html'), page('Arvonia'));
    writeFileSync(join(folder, 'b.html'), '');
    writeFileSync(join(folder, 'c.pdf'), '%PDF-1.4');
    writeFileSync(join(folder, 'd.txt'), 'Bretan lifted the embargo.');
    const { all, rejections } = await readTarget(folder);
    expect(all).toHaveLength(4);
    expect(rejections.map(({ source, code }) => [basename(source), code])).toEqual([
      ['b.html', 'document.empty'],
      ['c.pdf', 'file.binary'],
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('name a file that may not be read', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.html'), page('x'));
    chmodSync(join(folder, 'a.html'), 0);
    expect(codes(await readTarget(folder))).toEqual(['file.unreadable']);
  });

  it('do not wait for devices', async () => {
    expect(codes(await readTarget('/dev/null'))).toEqual(['file.special']);
  });
});

describe('failures of the file system', () => {
  it.each([
    ['EACCES', 'file.unreadable'],
    ['ENOENT', 'file.missing'],
    ['EMFILE', 'file.too-many-open'],
    ['EIO', 'file.damaged'],
    ['EWHATEVER', 'file.failed'],
  ])('%s becomes %s', (code, expected) => {
    const problem = fileProblem(Object.assign(new Error('x'), { code }));
    expect(problem.code).toBe(expected);
    expect(problem.advice).not.toBe('');
  });

  it('in the middle of a file keep what came before', async () => {
    const stdin = streamBytes(
      (async function* () {
        yield Buffer.from('{"id":"a","text":"Arvonia"}\n{"id":"b","te');
        throw Object.assign(new Error('broken disk'), { code: 'EIO' });
      })(),
    );
    const outcome = await readTarget('-', { stdin });
    expect(outcome.documents.map(({ id, source }) => [id, source])).toEqual([['a', '-']]);
    expect(codes(outcome)).toEqual(['file.damaged']);
  });
});

describe('standard input', () => {
  it('may be cut into any chunks', async () => {
    const text = '{"id":"a","text":"Arvonia é"}\n{"id":"b","text":"Bretan"}';
    const stdin = (async function* () {
      for (const byte of Buffer.from(text)) yield Buffer.from([byte]);
    })();
    const { documents } = await readTarget('-', { stdin });
    expect(documents.map(({ id, position }) => [id, position])).toEqual([
      ['a', 'line 1'],
      ['b', 'line 2'],
    ]);
  });
});
