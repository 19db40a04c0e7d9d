/** What a page's structured data (schema.org in JSON-LD) says about the article on it. */
export interface StructuredArticle {
  headline: string | null;
  published: string | null;
  modified: string | null;
  authors: string[];
  publisher: string | null;
  body: string | null;
}

const NOTHING: StructuredArticle = {
  headline: null,
  published: null,
  modified: null,
  authors: [],
  publisher: null,
  body: null,
};

type Json = Record<string, unknown>;

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|LiveBlogPosting|Posting|Review|OpinionPiece|Statement)$/;

/** Reads the JSON-LD scripts of a page. Broken JSON is passed over; at most 20,000 nodes are looked at. */
export function readStructured(scripts: readonly string[]): StructuredArticle {
  const objects: Json[] = [];
  for (const script of scripts) {
    const parsed = parse(script);
    if (parsed !== undefined) collect(parsed, objects);
  }
  const articles = objects.filter((object) => typesOf(object).some((type) => ARTICLE_TYPE.test(type)));
  const pages = objects.filter((object) => typesOf(object).some((type) => type.endsWith('WebPage')));
  const chosen = articles[0] ?? pages.find((page) => typeof page['datePublished'] === 'string');
  if (chosen === undefined) return NOTHING;
  const others = [...articles, ...pages];
  const first = (name: string): string | null => {
    for (const object of [chosen, ...others]) {
      const value = textField(object[name]);
      if (value !== null) return value;
    }
    return null;
  };
  return {
    headline: textField(chosen['headline']) ?? textField(chosen['name']),
    published: first('datePublished') ?? first('dateCreated'),
    modified: first('dateModified'),
    authors: namesOf(chosen['author'] ?? chosen['creator'], objects),
    publisher: namesOf(chosen['publisher'], objects)[0] ?? null,
    body: articles.reduce<string | null>((longest, article) => {
      const body = textField(article['articleBody']);
      return body !== null && body.length > (longest?.length ?? 0) ? body : longest;
    }, null),
  };
}

function parse(script: string): unknown {
  const text = script
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\]\]>\*\/|\/\/\]\]>|\]\]>)\s*;?\s*$/, '')
    .trim()
    .replace(/;$/, '');
  try {
    return JSON.parse(text);
  } catch {
    // Line breaks inside strings are the commonest slip of hand-made templates.
    try {
      return JSON.parse(text.replace(/[\n\r\t]+/g, ' '));
    } catch {
      return undefined;
    }
  }
}

/** All objects that carry a type, breadth first, so that the outermost comes first. */
function collect(parsed: unknown, into: Json[]): void {
  const queue: unknown[] = [parsed];
  for (let i = 0; i < queue.length && i < 20_000; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...(value as unknown[]).slice(0, 1000));
    else if (value !== null && typeof value === 'object') {
      const object = value as Json;
      if (object['@type'] !== undefined) into.push(object);
      for (const key of Object.keys(object).slice(0, 200)) queue.push(object[key]);
    }
  }
}

function typesOf(object: Json): string[] {
  const type = object['@type'];
  const list = Array.isArray(type) ? (type as unknown[]) : [type];
  return list.filter((entry): entry is string => typeof entry === 'string');
}

function textField(value: unknown): string | null {
  if (Array.isArray(value)) return textField((value as unknown[])[0]);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return text === '' ? null : text;
}

/** Names of persons or organisations: a text, an object with a name, a reference, or a list of these. */
function namesOf(value: unknown, objects: readonly Json[]): string[] {
  const list = (Array.isArray(value) ? (value as unknown[]) : [value]).slice(0, 12);
  const names: string[] = [];
  for (const entry of list) {
    if (typeof entry === 'string') names.push(entry.trim());
    else if (entry !== null && typeof entry === 'object') {
      const object = entry as Json;
      const name = textField(object['name']);
      if (name !== null) names.push(name);
      else if (typeof object['@id'] === 'string') {
        const target = objects.find((other) => other['@id'] === object['@id'] && other['name'] !== undefined);
        const told = target === undefined ? null : textField(target['name']);
        if (told !== null) names.push(told);
      }
    }
  }
  return [...new Set(names.filter((name) => name !== '' && name.length < 200))];
}
