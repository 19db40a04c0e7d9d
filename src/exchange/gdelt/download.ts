import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { DemarcheError, messageOf } from '../../core/index.ts';
import type { ListedFile } from './masterList.ts';
import { ATTEMPTS, LONGEST_WAIT, askedWait, ownWait } from './patience.ts';

/** What a download needs of the world outside. */
export interface Outside {
  /** Lets milliseconds pass. */
  wait: (milliseconds: number) => Promise<void>;
  /** The present moment, ISO 8601. */
  now: () => string;
  /** Sent with every request, so that the server's keepers know who asks. */
  agent: string;
  signal?: AbortSignal;
}

/** Why a try failed, and what the server asked for. */
class Setback extends Error {
  readonly wait: number | undefined;
  constructor(message: string, wait?: number) {
    super(message);
    this.wait = wait;
  }
}

/** A status that another try cannot change. */
function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}

/** Asks for an address, from a byte on. @throws Setback when it may be asked again. */
export async function ask(address: string, outside: Outside, from = 0): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, {
      headers: {
        'User-Agent': outside.agent,
        'Accept-Encoding': 'identity',
        ...(from > 0 ? { Range: `bytes=${from}-` } : {}),
      },
      ...(outside.signal === undefined ? {} : { signal: outside.signal }),
    });
  } catch (thrown) {
    if (outside.signal?.aborted === true) throw thrown;
    throw new Setback(
      `${messageOf(thrown)}${thrown instanceof Error && thrown.cause ? ` (${messageOf(thrown.cause)})` : ''}`,
    );
  }
  // Nothing is left where the file was thought to go on: it is begun anew.
  if (response.ok || response.status === 416) return response;
  await response.body?.cancel();
  if (isFinal(response.status))
    throw new DemarcheError(
      'fetch.refused',
      `${address} is not to be had: the server answers ${response.status}.`,
      'Check the address given with --base; a single file that is missing there is passed over.',
    );
  throw new Setback(
    `the server answers ${response.status}`,
    askedWait(response.headers.get('retry-after'), outside.now()),
  );
}

/** Tries until it works, with the rest between that the server asks for, or one that grows. */
export async function patiently<Result>(
  address: string,
  outside: Outside,
  work: () => Promise<Result>,
): Promise<Result> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (thrown) {
      if (!(thrown instanceof Setback)) throw thrown;
      const wait = thrown.wait ?? ownWait(attempt);
      if (attempt + 1 >= ATTEMPTS || wait > LONGEST_WAIT)
        throw new DemarcheError(
          'fetch.failed',
          `${address} could not be downloaded: ${thrown.message}.`,
          'Try again later; what was downloaded is kept, and the same command goes on from there.',
          { cause: thrown },
        );
      await outside.wait(wait);
    }
  }
}

async function md5Of(path: string): Promise<string> {
  const hash = createHash('md5');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Whether a file is there, whole and as listed. */
async function isWhole(path: string, { bytes, md5 }: ListedFile): Promise<boolean> {
  return existsSync(path) && statSync(path).size === bytes && (await md5Of(path)) === md5;
}

/** Reads the rest of a file behind what is there; gives up as soon as it becomes longer than listed. */
async function readOn(address: string, part: string, bytes: number, outside: Outside): Promise<void> {
  const there = existsSync(part) ? statSync(part).size : 0;
  const from = there < bytes ? there : 0;
  const response = await ask(address, outside, from);
  const goesOn =
    response.status === 206 && (response.headers.get('content-range') ?? '').startsWith(`bytes ${from}-`);
  if (response.status === 416) {
    await response.body?.cancel();
    rmSync(part, { force: true });
    throw new Setback('the server has nothing behind what is there', 0);
  }
  const file = createWriteStream(part, { flags: goesOn ? 'a' : 'w' });
  let length = goesOn ? from : 0;
  try {
    for await (const chunk of response.body ?? []) {
      length += chunk.length;
      if (length > bytes) throw new Setback('it is longer than the master list says');
      if (!file.write(chunk)) await once(file, 'drain');
    }
  } catch (thrown) {
    if (outside.signal?.aborted === true) throw thrown;
    throw thrown instanceof Setback ? thrown : new Setback(`the connection broke off: ${messageOf(thrown)}`);
  } finally {
    file.end();
    await once(file, 'close');
    if (length > bytes) rmSync(part, { force: true });
  }
  if (length < bytes) throw new Setback('it ended before its end');
}

/**
 * Downloads a listed file to `path`, unless it lies there whole. What came before a connection broke is kept beside
 * it and gone on from; size and MD5 must be those of the list.
 * @throws DemarcheError `fetch.refused` where the server does not have it, `fetch.failed` after six tries.
 */
export async function download(
  address: string,
  path: string,
  listed: ListedFile,
  outside: Outside,
): Promise<'there' | 'downloaded'> {
  if (await isWhole(path, listed)) return 'there';
  const part = `${path}.part`;
  await patiently(address, outside, async () => {
    await readOn(address, part, listed.bytes, outside);
    if (await isWhole(part, listed)) return;
    rmSync(part, { force: true });
    throw new Setback('its checksum is not that of the master list');
  });
  renameSync(part, path);
  return 'downloaded';
}
