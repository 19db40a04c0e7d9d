import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/acquire/recognise/recognise.ts';
import { codes, readBytes } from './helpers.ts';

const kindOf = (content: string | Buffer, name = 'input', mediaType?: string): string =>
  recognise(Buffer.from(content as string), name, mediaType).kind;

describe('recognising', () => {
  it.each([
    ['<!DOCTYPE html><html><body>x</body></html>', 'html'],
    ['\ufeff  <!-- made by hand -->\n<html>', 'html'],
    ['<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html>', 'html'],
    ['<p>Arvonia met Bretan.</p>', 'html'],
    ['HomeNews <body class="a"> x', 'html'],
    ['<?xml version="1.0"?><rss version="2.0"><channel>', 'feed'],
    ['<?xml version="1.0"?><?xml-stylesheet href="x"?><feed xmlns="http://www.w3.org/2005/Atom">', 'feed'],
    ['<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">', 'feed'],
    ['<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">', 'sitemap'],
    ['<?xml version="1.0"?><bookshop/>', 'xml'],
    ['WARC/1.0\r\nWARC-Type: response\r\n', 'warc'],
    ['{"id":"a","text":"b"}\n{"id":"c","text":"d"}\n', 'json-lines'],
    ['{"id":"a","text":"b"}', 'json-lines'],
    ['{\n  "id": "a",\n  "text": "b"\n}\n', 'json'],
    ['[{"id":"a"}]', 'json'],
    ['rubbish\n{"id":"a","text":"b"}\n{"id":"c","text":"d"}\n', 'json-lines'],
    ['{ this is a note in braces, and no more', 'json-lines'],
    ['[Arvonia] The minister left.', 'text'],
    ['Arvonia met Bretan.\nThey talked.', 'text'],
    ['', 'empty'],
    ['  \n \t ', 'empty'],
    ['%PDF-1.7', 'binary'],
    ['a\0b', 'binary'],
  ])('%j is %s', (content, kind) => {
    expect(kindOf(content)).toBe(kind);
  });

  it('believes the content before the name', () => {
    expect(kindOf('<rss><channel>', 'page.html')).toBe('feed');
    expect(kindOf('<!doctype html><p>', 'data.jsonl')).toBe('html');
  });

  it('asks the name and the header where the content leaves it open', () => {
    expect(kindOf('Not JSON at all\n', 'data.jsonl')).toBe('json-lines');
    expect(kindOf('body { color: red }', 'style.css')).toBe('supporting');
    expect(kindOf('let a = 1;', 'x', 'application/javascript')).toBe('supporting');
  });

  it('reads a forced kind as such', async () => {
    const outcome = await readBytes('<b>Arvonia</b>', 'x', { format: 'text' });
    expect(outcome.documents[0]?.content).toEqual({ kind: 'text', text: '<b>Arvonia</b>' });
  });

  it.each([
    ['%PDF-1.4 …', 'file.binary', /PDF.*/],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'file.binary', /PNG/],
    [Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'file.binary', /JPEG/],
    [Buffer.from('PK\u0003\u0004…'), 'file.binary', /zip/],
    ['', 'document.empty', /nothing/],
    [' \n', 'document.empty', /nothing/],
  ])('says what an unusable file is (%j)', async (content, code, reason) => {
    const outcome = await readBytes(content);
    expect(codes(outcome)).toEqual([code]);
    expect(outcome.rejections[0]).toMatchObject({ stage: 'acquire', source: 'input' });
    expect(outcome.rejections[0]?.reason).toMatch(reason);
    expect(outcome.rejections[0]?.advice).toBeTruthy();
  });
});
