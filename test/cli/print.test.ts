import { describe, expect, it } from 'vitest';
import { progressLine } from '../../src/cli/print/progress.ts';
import { sparkline } from '../../src/cli/print/sparkline.ts';
import { formatTable } from '../../src/cli/print/table.ts';
import { paletteFor } from '../../src/cli/print/colour.ts';

describe('what the terminal shows', () => {
  it('draws values on a fixed scale and leaves silence empty', () => {
    expect(sparkline([-10, 0, null, 10, 99], -10, 10)).toBe('▁▅ ██');
  });

  it('lines columns up', () => {
    const table = formatTable(
      [{ title: 'type' }, { title: 'n', align: 'right' }],
      [
        ['CONSULT', '12'],
        ['AID', '3'],
      ],
    );
    expect(table).toBe('type      n\n───────  ──\nCONSULT  12\nAID       3\n');
  });

  it('says how fast and how long', () => {
    expect(progressLine({ done: 500, total: 2000, elapsed: 10_000 })).toBe(
      '500 of 2,000 documents, 50/s, 30 s left',
    );
    expect(progressLine({ done: 3, total: null, elapsed: 2000 })).toBe('3 documents, 1.5/s');
  });

  it('colours a terminal only', () => {
    expect(paletteFor({}, {}).bold('x')).toBe('x');
    expect(paletteFor({ isTTY: true }, {}).bold('x')).toContain('\u001B[1m');
    expect(paletteFor({ isTTY: true }, { NO_COLOR: '1' }).bold('x')).toBe('x');
  });
});
