import { Argument } from 'commander';
import type { Article } from '../../core/index.ts';
import type { Io } from '../io.ts';
import { say, write, writeJson, writeJsonLine } from '../io.ts';
import { asOfOption, jsonOption, jsonlOption } from '../options.ts';
import { rejectionLine } from '../print/rejectionLine.ts';
import type { CommandContext, Register } from '../program.ts';
import { withExamples } from '../program.ts';

interface Options {
  json?: true;
  jsonl?: true;
  asOf?: string;
}

/** The article as `read` gives it: what the page says, and nothing of how it was stored. */
function shown(article: Article): Record<string, unknown> {
  const { id, url, title, byline, credit, publisher, published, language, text } = article;
  return { id, url, title, byline, credit, publisher, published, language, text };
}

function printed(io: Io, article: Article): string {
  const { bold, quiet } = io.palette;
  const { published, title, text } = article;
  const window =
    published.earliest === null && published.latest === null
      ? ''
      : `, between ${published.earliest ?? '…'} and ${published.latest ?? '…'}`;
  const date = published.date === null ? 'date not known' : `${published.date} (from: ${published.basis})`;
  const facts = [
    article.byline === null ? null : `by ${article.byline}`,
    article.publisher,
    article.credit === null ? null : `credit: ${article.credit}`,
    `language: ${article.language}`,
  ].filter((fact) => fact !== null);
  return (
    `${bold(title ?? 'Without a title')}\n${quiet(facts.join(' · '))}\n${quiet(`${date}${window}`)}\n` +
    `${published.note === undefined ? '' : quiet(`${published.note}\n`)}\n${text}\n`
  );
}

async function read({ io, exitWith }: CommandContext, targets: string[], options: Options): Promise<void> {
  const { acquire } = await import('../../acquire/index.ts');
  const { createReader } = await import('../../pipeline/index.ts');
  const reader = createReader({ asOf: options.asOf ?? io.today() });
  const articles: Article[] = [];
  let count = 0;
  for (const target of targets) {
    for await (const item of acquire(target)) {
      const outcome = item.kind === 'document' ? reader(item.document) : { rejection: item.rejection };
      if ('rejection' in outcome) {
        say(io, rejectionLine(outcome.rejection));
        continue;
      }
      count += 1;
      if (options.jsonl === true) await writeJsonLine(io, shown(outcome.article));
      else if (options.json === true) articles.push(outcome.article);
      else await write(io, `${count > 1 ? '\n' : ''}${printed(io, outcome.article)}`);
    }
  }
  // One page gives one object; only who asks for several gets a list.
  if (options.json === true && count > 0)
    await writeJson(
      io,
      articles.length === 1 && targets.length === 1 ? shown(articles[0] as Article) : articles.map(shown),
    );
  if (count === 0) exitWith(1);
}

/** `demarche read FILE|URL…`: the cleaned article. */
export const registerRead: Register = (program, context) => {
  const command = program
    .command('read')
    .description('the article of a page: main text, title, byline, credit, and when it was published')
    .addArgument(
      new Argument(
        '<target...>',
        'files, folders or addresses: HTML, text, JSON Lines, feeds, WARC; - is standard input',
      ),
    )
    .addOption(jsonOption())
    .addOption(jsonlOption())
    .addOption(asOfOption())
    .action(async (targets: string[], options: Options) => read(context, targets, options));
  withExamples(
    command,
    'demarche read examples/corpus/upland-record.jsonl --jsonl',
    'demarche read page.html --json',
    'demarche read https://example.org/news/item',
  );
};
