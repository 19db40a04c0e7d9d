import iconv from 'iconv-lite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/acquire/charset/decode.ts';
import { scanUtf8 } from '../../src/acquire/charset/utf8.ts';
import { codes, page, readBytes, wordsOf } from './helpers.ts';

const WORDS = 'Le ministre de l’Arvonie a reçu son homologue à Brétan, où l’accord a été signé.';

describe('charsets', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be'])('reads a byte order mark of %s', (charset) => {
    expect(decode(iconv.encode(WORDS, charset, { addBOM: true })).text).toBe(WORDS);
  });

  it.each(['windows-1252', 'iso-8859-15', 'windows-1250', 'koi8-r', 'shift_jis', 'gb18030', 'euc-kr'])(
    'takes %s from the HTTP header',
    (charset) => {
      const words = { 'koi8-r': 'Договор подписан', shift_jis: '条約', gb18030: '条约', 'euc-kr': '조약' }[
        charset
      ];
      const text = words ?? 'a é';
      expect(decode(iconv.encode(text, charset), charset).text).toBe(text);
    },
  );

  it('takes the label in a page, in both of its forms, and in an XML declaration', () => {
    for (const label of [
      '<meta charset="windows-1251">',
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
      '<?xml version="1.0" encoding="windows-1251"?>',
    ]) {
      expect(decode(iconv.encode(`${label}Договор`, 'windows-1251')).text).toContain('Договор');
    }
  });

  it('prefers the header to the page', () => {
    const bytes = iconv.encode('<meta charset="koi8-r">Договор', 'windows-1251');
    expect(decode(bytes, 'windows-1251').text).toContain('Договор');
  });

  it('reads valid UTF-8 as such whatever the label says, and notes it', () => {
    const decoded = decode(Buffer.from(`<meta charset="iso-8859-1">${WORDS}`));
    expect(decoded.text).toContain('reçu');
    expect(decoded.notes).toEqual(['labelled windows-1252, but its bytes are UTF-8']);
  });

  it('reads unlabelled Western text as windows-1252 and says so', () => {
    const decoded = decode(iconv.encode(WORDS, 'windows-1252'));
    expect(decoded).toMatchObject({ text: WORDS, charset: 'windows-1252' });
    expect(decoded.notes[0]).toMatch(/not valid UTF-8 \(first at byte \d+\); read as windows-1252/);
  });

  it('replaces a few broken bytes among good ones and counts them', () => {
    const bytes = Buffer.concat([Buffer.from(WORDS), Buffer.from([0xe2, 0x80]), Buffer.from(WORDS)]);
    const decoded = decode(bytes);
    expect(decoded.charset).toBe('utf-8');
    expect(decoded.notes[0]).toMatch(/^2 bytes are not valid UTF-8/);
  });

  it('refuses bytes that fit nothing, naming the first', async () => {
    const outcome = await readBytes(
      Buffer.concat([Buffer.from('Bretan '), Buffer.from([0xff, 0xfe, 0x81, 0x9d])]),
      'a.txt',
    );
    expect(codes(outcome)).toEqual(['text.invalid-utf8']);
    expect(outcome.rejections[0]?.position).toBe('byte 7');
  });

  it('never reads UTF-7', () => {
    expect(decode(Buffer.from('<meta charset="utf-7">+ADw-script+AD4-')).text).toContain('+ADw-');
  });

  it('judges UTF-8 exactly as the platform does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 30 }), (bytes) => {
        let valid = true;
        try {
          new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        } catch {
          valid = false;
        }
        expect(scanUtf8(bytes).valid).toBe(valid);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the same text through every Unicode encoding', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        expect(decode(Buffer.from(`x${text}`)).text).toBe(`x${text}`);
        expect(decode(iconv.encode(text, 'utf-16le', { addBOM: true })).text).toBe(text);
      }),
    );
  });

  it('reaches the document', async () => {
    const bytes = iconv.encode(page('Договор', '<meta charset="windows-1251">'), 'windows-1251');
    const outcome = await readBytes(bytes, 'a.html');
    expect(wordsOf(outcome.documents[0]!)).toContain('Договор');
  });
});
