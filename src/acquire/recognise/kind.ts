/** The kinds of input that can be read. */
export const KINDS = ['html', 'text', 'json-lines', 'json', 'feed', 'sitemap', 'warc', 'gzip'] as const;

export type Kind = (typeof KINDS)[number];

/** Kinds recognised only to say that they cannot be read. */
export type Unreadable = 'empty' | 'binary' | 'xml' | 'supporting';
