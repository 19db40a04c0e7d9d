import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { messageOf } from '../../core/index.ts';
import { InputProblem } from '../problem.ts';
import { blockedAddress } from './addresses.ts';

async function systemResolve(host: string): Promise<readonly string[]> {
  const found = await lookup(host, { all: true, verbatim: true });
  return found.map(({ address }) => address);
}

/**
 * Resolves a host once and returns the one address that will be connected to. If any of its addresses is
 * not public, the host is refused: a name that points both ways is a trap. @throws InputProblem
 */
export async function checkedAddress(
  host: string,
  allowAddresses: readonly string[],
  resolve: (host: string) => Promise<readonly string[]> = systemResolve,
): Promise<{ address: string; family: 4 | 6 }> {
  const addresses = isIP(host) === 0 ? await resolved(host, resolve) : [host];
  for (const address of addresses) {
    const why = allowAddresses.includes(address) ? null : blockedAddress(address);
    if (why === null) continue;
    throw new InputProblem(
      'fetch.private-address',
      `${host} leads to ${address}, which is not on the public internet (${why}).`,
      'Such addresses are never fetched; save the page and give the file.',
    );
  }
  const address = addresses[0] as string;
  return { address, family: isIP(address) === 6 ? 6 : 4 };
}

async function resolved(
  host: string,
  resolve: (host: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  let reason = 'it has no address';
  try {
    const addresses = await resolve(host);
    if (addresses.length > 0) return addresses;
  } catch (thrown) {
    reason = messageOf(thrown);
  }
  throw new InputProblem(
    'fetch.unknown-host',
    `The host ${host} cannot be found (${reason}).`,
    'Check the address and the connection to the network.',
  );
}
