/** The last words of phrases among some words, by these words. */
const endings = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

function endingsOf(words: ReadonlySet<string>): ReadonlySet<string> {
  let known = endings.get(words);
  if (known === undefined) {
    const phrases = [...words].filter((word) => word.includes(' '));
    endings.set(words, (known = new Set(phrases.map((phrase) => phrase.slice(phrase.indexOf(' ') + 1)))));
  }
  return known;
}

/** Whether a word of a sentence is one of games, alone or with the word before it: "fought back in the second set". */
export function isOfPlay(keys: readonly string[], index: number, play: ReadonlySet<string>): boolean {
  const key = keys[index] as string;
  return play.has(key) || (endingsOf(play).has(key) && play.has(`${keys[index - 1]} ${key}`));
}

/** Whether a sentence is about a game. */
export function tellsOfPlay(keys: readonly string[], play: ReadonlySet<string>): boolean {
  return keys.some((_, index) => isOfPlay(keys, index, play));
}
