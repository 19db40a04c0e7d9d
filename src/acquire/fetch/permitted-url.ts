import { InputProblem } from '../problem.ts';

const ADVICE = 'Give an http or https address on the public internet.';

/** Port that a URL leads to. */
export function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}

/** Host name or address of a URL, without the brackets of IPv6. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/**
 * Parses an address and checks everything that can be checked before names are resolved. The URL standard
 * brings octal, hexadecimal and one-number forms of IPv4 addresses to their plain form, so that the address
 * that is checked is the address that is used. @throws InputProblem
 */
export function permittedUrl(text: string, base: URL | undefined, allowPorts: readonly number[]): URL {
  if (!URL.canParse(text, base?.href))
    throw refused('fetch.address', `"${text.slice(0, 200)}" is not an address.`);
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw refused('fetch.scheme', `Only http and https are fetched, not ${url.protocol.slice(0, 20)}`);
  }
  if (url.username !== '' || url.password !== '') {
    throw refused('fetch.userinfo', 'The address holds a user name or a password.');
  }
  const port = portOf(url);
  if (port !== 80 && port !== 443 && !allowPorts.includes(port)) {
    throw refused('fetch.port', `Only ports 80 and 443 are fetched from, not ${port}.`);
  }
  if (hostOf(url) === '') throw refused('fetch.address', 'The address names no host.');
  url.hash = '';
  return url;
}

function refused(code: string, reason: string): InputProblem {
  return new InputProblem(code, reason, ADVICE);
}
