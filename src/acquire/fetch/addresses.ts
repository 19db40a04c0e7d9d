import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** IPv4 networks that are not part of the public internet (IANA special-purpose registry). */
const BLOCKED_V4: readonly [network: string, bits: number, what: string][] = [
  ['0.0.0.0', 8, 'this network'],
  ['10.0.0.0', 8, 'private'],
  ['100.64.0.0', 10, 'shared by a provider’s customers'],
  ['127.0.0.0', 8, 'this computer'],
  ['169.254.0.0', 16, 'link-local, where clouds keep their keys'],
  ['172.16.0.0', 12, 'private'],
  ['192.0.0.0', 24, 'reserved'],
  ['192.0.2.0', 24, 'for documentation'],
  ['192.88.99.0', 24, 'a 6to4 relay'],
  ['192.168.0.0', 16, 'private'],
  ['198.18.0.0', 15, 'for benchmarks'],
  ['198.51.100.0', 24, 'for documentation'],
  ['203.0.113.0', 24, 'for documentation'],
  ['224.0.0.0', 4, 'multicast'],
  ['240.0.0.0', 4, 'reserved'],
];

/**
 * Networks inside the public IPv6 range that lead elsewhere. Everything outside 2000::/3 is blocked as a
 * whole: loopback, unique local, link-local, multicast, IPv4-mapped and NAT64 addresses.
 */
const BLOCKED_V6: readonly [network: string, bits: number, what: string][] = [
  ['2001::', 23, 'special (Teredo and the like)'],
  ['2001:db8::', 32, 'for documentation'],
  ['2002::', 16, 'a 6to4 tunnel'],
  ['3fff::', 20, 'for documentation'],
];

function listOf(network: string, bits: number, family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  list.addSubnet(network, bits, family);
  return list;
}

function makeLists() {
  return {
    v4: BLOCKED_V4.map(([network, bits, what]) => ({ list: listOf(network, bits, 'ipv4'), what })),
    v6: BLOCKED_V6.map(([network, bits, what]) => ({ list: listOf(network, bits, 'ipv6'), what })),
    publicV6: listOf('2000::', 3, 'ipv6'),
  };
}

/** Made when an address is first asked about: most commands fetch nothing. */
let lists: ReturnType<typeof makeLists> | undefined;

/** Why an address must not be fetched from, in a word or two; null for an address on the public internet. */
export function blockedAddress(address: string): string | null {
  lists ??= makeLists();
  if (isIPv4(address)) return lists.v4.find(({ list }) => list.check(address, 'ipv4'))?.what ?? null;
  if (!isIPv6(address) || address.includes('%')) return 'not an address';
  if (!lists.publicV6.check(address, 'ipv6')) return 'not on the public internet';
  return lists.v6.find(({ list }) => list.check(address, 'ipv6'))?.what ?? null;
}
