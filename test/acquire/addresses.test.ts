import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockedAddress } from '../../src/acquire/index.ts';
import { checkedAddress } from '../../src/acquire/fetch/checked-address.ts';
import { hostOf, permittedUrl } from '../../src/acquire/fetch/permitted-url.ts';
import { InputProblem } from '../../src/acquire/problem.ts';

/** Every way of writing an IPv4 address that some program understands. */
function waysToWrite(a: number, b: number, c: number, d: number): string[] {
  const whole = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  const hex = (value: number): string => `0x${value.toString(16)}`;
  const octal = (value: number): string => `0${value.toString(8)}`;
  return [
    `${a}.${b}.${c}.${d}`,
    `${whole}`,
    hex(whole),
    octal(whole),
    [a, b, c, d].map(hex).join('.'),
    [a, b, c, d].map(octal).join('.'),
    `${a}.${b}.${(c << 8) | d}`,
    `${a}.${(b << 16) | (c << 8) | d}`,
    `${a}.${b}.${c}.${d}.`,
    `[::ffff:${a}.${b}.${c}.${d}]`,
    `[::${a}.${b}.${c}.${d}]`,
    `[64:ff9b::${a}.${b}.${c}.${d}]`,
    `[2002:${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}::1]`,
    `%31${String(a).slice(1)}.${b}.${c}.${d}`.replace(
      /^%31/,
      String(a).startsWith('1') ? '%31' : String(a).slice(0, 1),
    ),
    `${a}。${b}。${c}。${d}`,
  ];
}

const PRIVATE: [number, number, number, number][] = [
  [0, 0, 0, 0],
  [10, 0, 0, 1],
  [10, 255, 255, 255],
  [100, 64, 0, 1],
  [100, 127, 255, 254],
  [127, 0, 0, 1],
  [127, 1, 2, 3],
  [169, 254, 169, 254],
  [172, 16, 0, 1],
  [172, 31, 255, 255],
  [192, 168, 1, 1],
  [192, 0, 0, 8],
  [198, 18, 0, 1],
  [224, 0, 0, 1],
  [240, 0, 0, 1],
  [255, 255, 255, 255],
];

const refusal = async (address: string): Promise<string> => {
  try {
    const url = permittedUrl(`http://${address}/`, undefined, []);
    await checkedAddress(hostOf(url), [], async () => []);
    return 'allowed';
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(InputProblem);
    return (thrown as InputProblem).code;
  }
};

describe('addresses', () => {
  it('of private networks are refused in all 240 ways of writing them', async () => {
    const urls = PRIVATE.flatMap((address) => waysToWrite(...address));
    expect(urls).toHaveLength(240);
    const outcomes = await Promise.all(urls.map(async (url) => `${url} ${await refusal(url)}`));
    const refused = / fetch\.(private-address|address|unknown-host)$/;
    expect(outcomes.filter((outcome) => !refused.test(outcome))).toEqual([]);
  });

  it.each([
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '2001::1',
    '2001:db8::1',
    '2002::1',
    '3fff::1',
  ])('of IPv6 that lead nowhere public are refused: %s', (address) => {
    expect(blockedAddress(address)).not.toBeNull();
  });

  it.each([
    '1.1.1.1',
    '8.8.8.8',
    '172.32.0.1',
    '100.128.0.1',
    '192.1.0.1',
    '2606:4700::1111',
    '2a00:1450::1',
  ])('on the public internet are allowed: %s', (address) => {
    expect(blockedAddress(address)).toBeNull();
  });

  it('are refused when only one of several is private', async () => {
    const both = checkedAddress('trap.example', [], async () => ['93.184.216.34', '10.0.0.1']);
    await expect(both).rejects.toMatchObject({ code: 'fetch.private-address' });
    await expect(checkedAddress('good.example', [], async () => ['93.184.216.34'])).resolves.toEqual({
      address: '93.184.216.34',
      family: 4,
    });
  });

  it('that are not IPv4 or IPv6 are never allowed', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/^[\d.]+$|:/.test(text)),
        (text) => {
          expect(blockedAddress(text)).not.toBeNull();
        },
      ),
    );
    expect(blockedAddress('fe80::1%eth0')).not.toBeNull();
  });
});

describe('URLs', () => {
  it.each([
    ['file:///etc/passwd', 'fetch.scheme'],
    ['ftp://x.example/', 'fetch.scheme'],
    ['gopher://x.example/', 'fetch.scheme'],
    ['data:text/html,x', 'fetch.scheme'],
    ['http://user@x.example/', 'fetch.userinfo'],
    ['http://user:word@x.example/', 'fetch.userinfo'],
    ['http://1.1.1.1@10.0.0.1/', 'fetch.userinfo'],
    ['http://x.example:22/', 'fetch.port'],
    ['https://x.example:8443/', 'fetch.port'],
    ['http://', 'fetch.address'],
    ['http://a b/', 'fetch.address'],
    ['http://999.1.1.1/', 'fetch.address'],
  ])('%s is refused: %s', (url, code) => {
    expect(() => permittedUrl(url, undefined, [])).toThrow(expect.objectContaining({ code }));
  });

  it('keep what they point to', () => {
    expect(permittedUrl('HTTP://X.example:80/a?b#c', undefined, []).href).toBe('http://x.example/a?b');
    expect(permittedUrl('https://x.example:444/', undefined, [444]).port).toBe('444');
  });
});
