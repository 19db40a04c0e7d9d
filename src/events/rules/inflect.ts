/**
 * Inflected forms of English verbs, for finding a known verb behind a word whose lemma is not known: the
 * lemmatiser meets words it never saw ("freed") and sometimes cuts them wrongly.
 */

const IRREGULAR = `
withdraw withdrew withdrawn|let let|set set|free freed|shoot shot|fight fought|seek sought|give gave given|take took taken
|send sent|hold held|meet met|leave left|lose lost|strike struck stricken|hit hit|cut cut|put put|quit quit|break broke broken
|begin began begun|call called|urge urged|speak spoke spoken|tell told|say said|make made|lay laid|lead led|sell sold|buy bought
|pay paid|keep kept|sue sued|ban banned|bar barred|veto vetoed|slam slammed|drop dropped|commit committed|rebel rebelled
|admit admitted|permit permitted|refer referred|expel expelled|compel compelled|quell quelled|blow blew blown|fly flew flown
|throw threw thrown|win won|beat beat beaten|burn burnt|overthrow overthrew overthrown|overrun overran|sign signed|lend lent
|bring brought|freeze froze frozen|unfreeze unfroze unfrozen|forgive forgave forgiven|spend spent|arise arose arisen|back backed|deny denied|bury buried
|ally allied|rally rallied|defy defied|apply applied|supply supplied|ratify ratified|condemn condemned|wed wed|shed shed
|swear swore sworn|forbid forbade forbidden|sink sank sunk|steal stole stolen|speed sped|ride rode ridden|rise rose risen
|bid bid|split split|spread spread|shut shut|grow grew grown|choose chose chosen|hang hung hanged|host hosted|free frees
|re-open re-opened|do did done|go went gone|come came come|stand stood|withhold withheld|uphold upheld|undergo underwent
|undertake undertook undertaken|overcome overcame|mislead misled|retake retook retaken|dig dug|sweep swept|flee fled|drive drove driven|tear tore torn|slay slew slain|deal dealt|bind bound|leave leaves|understand understood|bus bussed bussing
`;

const irregular = new Map<string, readonly string[]>(
  IRREGULAR.replaceAll('\n', '')
    .split('|')
    .map((line) => line.trim().split(' '))
    .map(([lemma = '', ...forms]) => [lemma, forms]),
);

/** Forms of a verb that differ from its lemma: third person, past, participles. May hold a form nobody uses. */
export function verbForms(lemma: string): string[] {
  const forms = [...(irregular.get(lemma) ?? [])];
  const vowelBefore = /[aeiou]$/.test(lemma.slice(0, -1));
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) forms.push(`${lemma}es`);
  else if (lemma.endsWith('y') && !vowelBefore)
    forms.push(`${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`);
  else forms.push(`${lemma}s`);
  if (lemma.endsWith('ee')) forms.push(`${lemma}d`, `${lemma}ing`);
  else if (lemma.endsWith('e')) forms.push(`${lemma}d`, `${lemma.slice(0, -1)}ing`);
  else forms.push(`${lemma}ed`, `${lemma}ing`);
  if (/[^aeiou][aeiou][bdgklmnprt]$/.test(lemma)) {
    const last = lemma.at(-1) ?? '';
    forms.push(`${lemma}${last}ed`, `${lemma}${last}ing`);
  }
  if (lemma.endsWith('ize'))
    forms.push(`${lemma.slice(0, -3)}ised`, `${lemma.slice(0, -3)}ises`, `${lemma.slice(0, -3)}ising`);
  return forms;
}
