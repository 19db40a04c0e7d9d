import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  CAMEO_CODES,
  PLOVER_TYPES,
  cameoCode,
  cameoToPlover,
  goldsteinOf,
  isPloverContext,
  ploverToCameo,
} from '../../src/ontology/index.ts';

describe('CAMEO', () => {
  it('has twenty roots, and a parent for every other code', () => {
    expect(CAMEO_CODES.filter((entry) => entry.code.length === 2)).toHaveLength(20);
    const orphans = CAMEO_CODES.filter(
      (entry) => entry.code.length > 2 && cameoCode(entry.code.slice(0, -1)) === undefined,
    );
    expect(orphans).toEqual([]);
    expect(new Set(CAMEO_CODES.map((entry) => entry.code)).size).toBe(CAMEO_CODES.length);
  });

  it('maps to types, modes and contexts that PLOVER has', () => {
    const wrong = CAMEO_CODES.filter(({ plover }) => {
      if (plover === null) return false;
      const type = PLOVER_TYPES.find((each) => each.code === plover.type);
      const mode = plover.mode === null || type?.modes.some((each) => each.code === plover.mode) === true;
      return type === undefined || !mode || !plover.contexts.every(isPloverContext);
    });
    expect(wrong.map((entry) => entry.code)).toEqual([]);
  });

  it('keeps Goldstein scores between −10 and +10', () => {
    expect(CAMEO_CODES.filter((entry) => !(Math.abs(entry.goldstein) <= 10))).toEqual([]);
    expect(goldsteinOf('195')).toBe(-10);
    expect(goldsteinOf('057')).toBe(8);
    expect(goldsteinOf('999')).toBeUndefined();
  });

  it('comes back to the same type', () => {
    const lost = CAMEO_CODES.filter(({ plover }) => {
      if (plover === null) return false;
      const back = ploverToCameo(plover.type, plover.mode, plover.contexts);
      return back === null || cameoToPlover(back)?.type !== plover.type;
    });
    // Resignation under pressure is RETREAT in PLOVER; CAMEO's nearest code is a concession.
    expect(lost.map((entry) => entry.code)).toEqual([]);
  });

  it('finds a code of the same type for every type and mode', () => {
    const pairs = PLOVER_TYPES.flatMap((type) =>
      [null, ...type.modes.map((mode) => mode.code)].map((mode) => [type.code, mode] as const),
    );
    const strange = pairs.filter(([type, mode]) => {
      const code = ploverToCameo(type, mode);
      return code === null || cameoToPlover(code)?.type !== type;
    });
    expect(strange).toEqual([['RETREAT', 'resign']]);
    expect(ploverToCameo('NOTHING')).toBeNull();
  });

  it('prefers the most specific code', () => {
    expect(ploverToCameo('AID', null, ['military'])).toBe('072');
    expect(ploverToCameo('ASSAULT', 'drone')).toBe('1952');
    expect(ploverToCameo('CONSULT', 'visit')).toBe('042');
    expect(ploverToCameo('REQUEST', 'yield', ['military'])).toBe('1056');
  });
});

const published = resolve('../shared/gold/cameo-to-plover-2021.txt');

describe.skipIf(!existsSync(published))('the published crosswalk (skipped where it is not at hand)', () => {
  /** `code: TYPE, mode, context; context # …` lines; a code that stands twice has its last line. */
  const lines = new Map(
    readFileSync(existsSync(published) ? published : resolve('package.json'), 'utf8')
      .split('\n')
      .flatMap((line) => {
        const match = /^(\d{2,4}):\s*([A-Z]+)([^#]*)/.exec(line);
        if (match === null) return [];
        const [, mode = '', contexts = ''] = (match[3] ?? '').split(',');
        const list = contexts
          .split(';')
          .map((context) => context.trim())
          .filter((context) => context !== '');
        return [[match[1] ?? '', `${match[2]}|${mode.trim()}|${list.join(';')}`] as const];
      }),
  );

  it('differs from ours only where the documentation says so', () => {
    const documented = new Set(
      readFileSync('docs/data-formats/cameo.md', 'utf8')
        .split('\n')
        .flatMap((line) => /^\| ([\d ]+) \|/.exec(line)?.[1]?.trim().split(/\s+/) ?? []),
    );
    const differing = CAMEO_CODES.filter(({ code, plover }) => {
      const theirs = lines.get(code);
      if (theirs === undefined || plover === null) return false;
      return theirs !== `${plover.type}|${plover.mode ?? ''}|${plover.contexts.join(';')}`;
    }).map((entry) => entry.code);
    expect(differing.toSorted()).toEqual([...documented].toSorted());
    expect([...lines.keys()].filter((code) => cameoCode(code) === undefined)).toEqual([]);
  });
});
