import { describe, expect, it } from 'vitest';
import { fromConllu, toConllu } from '../../src/language/index.ts';

const row = (id: string, form: string, rest: string): string => `${id}\t${form}\t${rest}`;

const SAMPLE = [
  '# sent_id = a-1',
  "# text = Arvenia won't sign.",
  row('1', 'Arvenia', 'Arvenia\tPROPN\tNNP\t_\t4\tnsubj\t_\t_'),
  row('2-3', "won't", '_\t_\t_\t_\t_\t_\t_\t_'),
  row('2', 'wo', 'will\tAUX\tMD\t_\t4\taux\t_\t_'),
  row('3', "n't", 'not\tPART\tRB\t_\t4\tadvmod\t_\t_'),
  row('4', 'sign', 'sign\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No'),
  row('5', '.', '.\tPUNCT\t.\t_\t4\tpunct\t_\t_'),
  '',
  '# newpar',
  row('1', 'Talks', 'talk\tNOUN\tNNS\t_\t2\tnsubj\t_\t_'),
  row('2', 'fail', 'fail\tVERB\tVBP\t_\t0\troot\t_\t_'),
  row('2.1', 'again', 'again\tADV\tRB\t_\t_\t_\t_\t_'),
  '',
  '',
].join('\n');

describe('reading CoNLL-U', () => {
  const document = fromConllu(SAMPLE);

  it('rebuilds the text and the offsets', () => {
    expect(document.text).toBe("Arvenia won't sign.\n\nTalks fail");
    for (const { sentence } of document.sentences) {
      for (const token of sentence.tokens)
        expect(document.text.slice(token.start, token.end)).toBe(token.text);
    }
  });

  it('keeps heads from 0, comments and ranges, and leaves out empty nodes', () => {
    const [first, second] = document.sentences;
    expect(first?.sentence.tokens.map((token) => token.head)).toEqual([3, 3, 3, -1, 3]);
    expect(first?.comments).toEqual(['sent_id = a-1', "text = Arvenia won't sign."]);
    expect(first?.ranges).toEqual([[1, 2]]);
    expect(second?.sentence.tokens).toHaveLength(2);
  });

  it('gives words that do not spell their token the span of the token', () => {
    const odd = fromConllu(
      [
        row('1-2', 'dunno', '_\t_\t_\t_\t_\t_\t_\t_'),
        row('1', 'do', 'do\tAUX\tVBP\t_\t2\taux\t_\t_'),
        row('2', 'know', 'know\tVERB\tVB\t_\t0\troot\t_\t_'),
        '',
      ].join('\n'),
    );
    expect(odd.text).toBe('dunno');
    expect(odd.sentences[0]?.sentence.tokens.map(({ start, end }) => [start, end])).toEqual([
      [0, 5],
      [0, 5],
    ]);
  });

  it('takes a byte order mark and Windows line ends', () => {
    const { text } = fromConllu(`\uFEFF${SAMPLE.replaceAll('\n', '\r\n')}`);
    expect(text).toBe(document.text);
  });

  it.each([
    ['three\tcolumns\tonly', /Line 1 has 3 columns/],
    [row('2', 'word', '_\t_\t_\t_\t_\t_\t_\t_'), /Line 1 has the number 2 out of turn/],
    [row('1', 'word', '_\t_\t_\t_\t7\tdep\t_\t_') + '\n', /head "7"/],
    [
      row('1-2', 'word', '_\t_\t_\t_\t_\t_\t_\t_') + '\n' + row('1', 'word', '_\t_\t_\t_\t0\troot\t_\t_'),
      /inside a multiword token/,
    ],
  ])('says what is wrong and where: %j', (source, message) => {
    expect(() => fromConllu(source)).toThrow(message);
  });
});

describe('writing CoNLL-U', () => {
  it('writes range lines for clitics and marks words that touch', () => {
    const { sentences } = fromConllu(SAMPLE);
    const written = toConllu(sentences.map(({ sentence }) => sentence));
    expect(written).toContain("2-3\twon't\t_");
    expect(written).toContain('4\tsign\tsign\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No');
  });

  it('comes back the same', () => {
    const { sentences } = fromConllu(SAMPLE);
    const extras = sentences.map(({ comments, ranges }) => ({ comments, ranges }));
    const again = fromConllu(
      toConllu(
        sentences.map(({ sentence }) => sentence),
        extras,
      ),
    );
    expect(again.sentences.map(({ sentence }) => sentence)).toEqual(
      sentences.map(({ sentence }) => sentence),
    );
  });
});
