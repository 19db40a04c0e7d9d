import { eld } from 'eld/small';
import { describe, expect, it } from 'vitest';
import { readChronicle } from '../../examples/make.ts';
import { languageOf } from '../../src/clean/index.ts';
import { detectLanguage } from '../../src/clean/detector.ts';
import { isPlainlyEnglish } from '../../src/clean/plainEnglish.ts';

const words = (text: string): string[] => text.match(/[\p{L}'’]+/gu) ?? [];

const ENGLISH =
  'The foreign ministers of both countries met on Tuesday and said that they would go on with the talks about ' +
  'the border in the coming month, which had been put off after the fighting of last week. ';
const OTHERS: Record<string, string> = {
  de:
    'Die Außenminister beider Länder haben am Dienstag über die Lage an der Grenze gesprochen und vereinbart, die ' +
    'Gespräche im kommenden Monat fortzusetzen, weil noch viele Fragen offen sind. ',
  fr:
    'Le président a déclaré mardi que son pays ne participera pas aux négociations avec les représentants du ' +
    'gouvernement et que la situation reste très difficile pour les habitants de la région. ',
  es:
    'El presidente dijo el martes que no participará en las negociaciones con los representantes de la oposición ' +
    'porque la situación sigue siendo muy difícil para los habitantes de la región. ',
  nl:
    'De minister heeft dinsdag gezegd dat zijn land niet zal deelnemen aan de onderhandelingen met de ' +
    'vertegenwoordigers van de regering, want de toestand blijft moeilijk voor iedereen in het gebied. ',
};
const ALPHABETS = [
  'Министры обеих стран встретились во вторник и говорили о положении на границе. ',
  'Οι υπουργοί των δύο χωρών συναντήθηκαν την Τρίτη και μίλησαν για τα σύνορα. ',
  'التقى وزيرا البلدين يوم الثلاثاء وتحدثا عن الوضع على الحدود. ',
  '两国部长星期二会面，谈到了边界的局势。',
  '両国の大臣は火曜日に会い、国境の情勢について話した。',
  'दोनों देशों के मंत्री मंगलवार को मिले और सीमा के बारे में बात की। ',
  'Bakanlar salı günü bir araya geldi ve sınırdaki durumu görüştü; 🕊️ görüşmeler sürecek. ',
];

describe('the language of a text', () => {
  it('is told by small words where a text is plainly English, as letter sequences would tell it', () => {
    const texts = readChronicle().map(({ paragraphs }) => paragraphs.join(' '));
    const plain = [ENGLISH.repeat(5), ...texts].filter((text) =>
      isPlainlyEnglish(words(text.slice(0, 1000))),
    );
    for (const text of plain) expect(detectLanguage(words(text.slice(0, 1000)).join(' '))).toBe('en');
    expect(plain.length).toBeGreaterThan(texts.length * 0.8);
  });

  it.each(Object.keys(OTHERS))('is told by letter sequences otherwise: %s', (code) => {
    const text = OTHERS[code] as string;
    expect(isPlainlyEnglish(words(text))).toBe(false);
    expect(languageOf(text)).toBe(code);
    // One English sentence in a foreign text changes nothing, nor does one foreign one in an English text.
    expect(languageOf(ENGLISH + text.repeat(20))).toBe(code);
    expect(languageOf(ENGLISH.repeat(20) + text)).toBe('en');
  });

  it('is what the package with the letter sequences says, of whatever text', () => {
    const texts = [
      ...Object.values(OTHERS),
      ENGLISH,
      ...ALPHABETS,
      '',
      '?',
      '12. 4.',
      'constructor __proto__ toString',
    ];
    for (const text of texts)
      for (let begin = 0; begin < text.length || begin === 0; begin += 17)
        for (const length of [5, 30, 2000]) {
          const part = text.repeat(12).slice(begin, begin + length);
          expect(detectLanguage(part)).toBe(eld.detect(part).language);
        }
  });

  it('leaves short and foreign-lettered texts to the letter sequences', () => {
    expect(isPlainlyEnglish(words('The talks are over.'))).toBe(false);
    expect(isPlainlyEnglish(words(`${ENGLISH} ${'Министры встретились во вторник. '.repeat(9)}`))).toBe(
      false,
    );
    expect(languageOf('12. 4. – 13. 5.')).toBe('und');
  });
});
