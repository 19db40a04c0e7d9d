import iconv from 'iconv-lite';

/** How much of a page is looked at for a label, as browsers do, with room for long comments. */
const HEAD_BYTES = 4096;

/** Labels that everyone reads as something wider, as the WHATWG encoding standard says. */
const READ_AS: Record<string, string> = {
  'iso-8859-1': 'windows-1252',
  'iso8859-1': 'windows-1252',
  latin1: 'windows-1252',
  ascii: 'windows-1252',
  'us-ascii': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-11': 'windows-874',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'x-sjis': 'shift_jis',
  'x-gbk': 'gb18030',
  'unicode-1-1-utf-8': 'utf-8',
  utf8: 'utf-8',
};

/** The usable name of a charset label, or null where there is none or nobody can read it. */
export function knownCharset(label: string | undefined): string | null {
  if (label === undefined) return null;
  const plain = label
    .trim()
    .replace(/^["']|["']$/g, '')
    .toLowerCase();
  const name = READ_AS[plain] ?? plain;
  // UTF-7 is known as a way to smuggle markup; no browser reads it.
  if (name === '' || name.startsWith('utf-7') || name === 'utf7') return null;
  if (/^(base64|hex|binary|ucs2)$/.test(name)) return null;
  return iconv.encodingExists(name) ? name : null;
}

/** The charset that a page or an XML file states about itself, as written; undefined where it states none. */
export function statedCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES)).toString(
    'latin1',
  );
  const xml = /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(head);
  if (xml !== null) return xml[1];
  const meta = /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head);
  return meta?.[1];
}
