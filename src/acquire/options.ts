import type { Kind } from './recognise/kind.ts';

/** How addresses on the web are fetched. */
export interface FetchOptions {
  /** Addresses (not names) that may be reached although they are private: for tests and house networks. */
  allowAddresses?: readonly string[];
  /** Ports besides 80 and 443. */
  allowPorts?: readonly number[];
  /** Longest body, in bytes as sent. Default 16 MiB. */
  maxBytes?: number;
  /** Time for one fetch with all its redirects, in milliseconds. Default 20,000. */
  timeoutMilliseconds?: number;
  /** Default 5. */
  maxRedirects?: number;
  /** Rest between two requests to the same host, in milliseconds. Default 1,000. */
  pauseMilliseconds?: number;
  /** What the requests call themselves. */
  userAgent?: string;
  /** Finds the addresses of a host; by default the system's resolver. */
  resolve?: (host: string) => Promise<readonly string[]>;
}

/** What `acquire` can be told; everything has a default. */
export interface AcquireOptions {
  /** Read the input as this kind instead of recognising it. */
  format?: Kind;
  /** Fetch the articles that feeds and sitemaps only point to. Default false: such items are rejections. */
  followLinks?: boolean;
  /** Longest single document (or line, or record), in bytes after unpacking. Default 16 MiB. */
  maxDocumentBytes?: number;
  /** Most bytes that may come out of one gzip file. Default 16 GiB: a file of many documents streams through. */
  maxInflatedBytes?: number;
  /** Most bytes that may come out of gzip for each byte that went in, counted from 1 MiB on. Default 200. */
  maxInflationRatio?: number;
  /** A feed item's description counts as the article from this many characters on. Default 250. */
  minArticleCharacters?: number;
  fetch?: FetchOptions;
  /** What `-` reads. Default: the process's standard input. */
  stdin?: AsyncIterable<Uint8Array>;
}

/** Every option with its value. */
export type Settings = Required<Omit<AcquireOptions, 'format' | 'fetch' | 'stdin'>> & {
  format: Kind | undefined;
  fetch: Required<Omit<FetchOptions, 'resolve'>> & Pick<FetchOptions, 'resolve'>;
  stdin: AsyncIterable<Uint8Array> | undefined;
};

const MEBIBYTE = 1024 * 1024;

/** Fills in the defaults. */
export function settingsOf(options: AcquireOptions): Settings {
  const fetch = options.fetch ?? {};
  return {
    format: options.format,
    followLinks: options.followLinks ?? false,
    maxDocumentBytes: options.maxDocumentBytes ?? 16 * MEBIBYTE,
    maxInflatedBytes: options.maxInflatedBytes ?? 16 * 1024 * MEBIBYTE,
    maxInflationRatio: options.maxInflationRatio ?? 200,
    minArticleCharacters: options.minArticleCharacters ?? 250,
    stdin: options.stdin,
    fetch: {
      allowAddresses: fetch.allowAddresses ?? [],
      allowPorts: fetch.allowPorts ?? [],
      maxBytes: fetch.maxBytes ?? 16 * MEBIBYTE,
      timeoutMilliseconds: fetch.timeoutMilliseconds ?? 20_000,
      maxRedirects: fetch.maxRedirects ?? 5,
      pauseMilliseconds: fetch.pauseMilliseconds ?? 1_000,
      userAgent: fetch.userAgent ?? 'Demarche/0.1 (reads news for research; one request at a time)',
      ...(fetch.resolve === undefined ? {} : { resolve: fetch.resolve }),
    },
  };
}
