/** Names of features that begin alike, each put together once: "type " and the type. */
export function beginning(words: string): (rest: string) => string {
  const names = new Map<string, string>();
  return (rest) => {
    let name = names.get(rest);
    if (name === undefined) names.set(rest, (name = words + rest));
    return name;
  };
}

/** Names of the features of a side. */
export type SideNames = ReturnType<typeof sideNames>;

function sideNames(role: string) {
  return {
    none: `${role} none`,
    unknown: `${role} unknown`,
    thing: `${role} thing`,
    indirect: `${role} indirect`,
    several: `${role} several`,
    by: beginning(`${role} by `),
    score: `${role} score`,
    far: `${role} far`,
    inPlace: `${role} in a place`,
    share: `${role} share`,
    guess: `${role} guess`,
    guessedAmongStates: `${role} guessed among states`,
    guessedShare: `${role} guessed, share`,
    guessedNamedHere: `${role} guessed, named here`,
    guessedAloneHere: `${role} guessed, alone here`,
    guessedOthersHere: `${role} guessed, others here`,
  };
}

export const OF_ACTOR = sideNames('actor');
export const OF_RECIPIENT = sideNames('recipient');
