import { parentPort } from 'node:worker_threads';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';

/** What another extractor makes of a page; HTML of the content. */
export interface OtherReading {
  content: string;
  title: string | null;
  author: string | null;
  date: string | null;
}

/** Runs inside a worker with capped memory: these readers have no bounds of their own. */
parentPort?.on('message', ({ reader, html, url }: { reader: string; html: string; url: string }) => {
  void read(reader, html, url)
    .catch((): OtherReading => ({ content: '', title: null, author: null, date: null }))
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    .then((reading) => parentPort?.postMessage(reading));
});

async function read(reader: string, html: string, url: string): Promise<OtherReading> {
  const { document } = parseHTML(html);
  if (reader === 'readability') {
    const found = new Readability(document).parse();
    return {
      content: found?.content ?? '',
      title: found?.title ?? null,
      author: found?.byline ?? null,
      date: found?.publishedTime ?? null,
    };
  }
  const found = await Defuddle(document, url, { useAsync: false });
  return { content: found.content, title: found.title, author: found.author, date: found.published };
}
