/** Header fields by lower-case name; the first of several wins. */
export type Headers = ReadonlyMap<string, string>;

/** Parses `Name: value` lines; a line that begins with white space continues the one before. */
export function parseHeaders(lines: readonly string[]): Headers {
  const headers = new Map<string, string>();
  let last: string | undefined;
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line) && last !== undefined) {
      headers.set(last, `${headers.get(last) ?? ''} ${line.trim()}`.trim());
    } else if (colon > 0) {
      const name = line.slice(0, colon).trim().toLowerCase();
      if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
      last = name;
    }
  }
  return headers;
}

/** Media type and charset of a Content-Type field. */
export function contentType(value: string | undefined): { mediaType?: string; charset?: string } {
  if (value === undefined) return {};
  const mediaType = (value.split(';', 1)[0] ?? '').trim().toLowerCase();
  const charset = /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(value)?.[1];
  return { ...(mediaType === '' ? {} : { mediaType }), ...(charset === undefined ? {} : { charset }) };
}
