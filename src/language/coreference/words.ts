/** Pronoun forms that can stand for an actor, folded into six. */
export type PronounForm = 'he' | 'she' | 'they' | 'it' | 'we' | 'i';

const FORMS: Readonly<Record<PronounForm, string>> = {
  he: 'he him his himself',
  she: 'she her hers herself',
  they: 'they them their theirs themselves themself',
  it: 'it its itself',
  we: 'we us our ours ourselves',
  i: 'i me my mine myself',
};

/** Folded form of a lower-case pronoun. */
export const PRONOUNS: ReadonlyMap<string, PronounForm> = new Map(
  (Object.entries(FORMS) as [PronounForm, string][]).flatMap(([form, words]) =>
    words.split(' ').map((word): [string, PronounForm] => [word, form]),
  ),
);

/** Splits a list of words. */
function words(list: string): string[] {
  return list.split(/\s+/);
}

/** What a word tells by itself, bits of {@link traitsOf}. */
export const PERSON_NOUN = 1;
export const MALE_WORD = 2;
export const FEMALE_WORD = 4;
export const ORGANISATION_NOUN = 8;
export const PLACE_NOUN = 16;
/** A word inside a name that tells an organisation. */
export const ORGANISATION_NAME_WORD = 32;
export const TITLE = 64;
/** Given names; of some the gender is not told by the name. */
export const MALE_NAME = 128;
export const FEMALE_NAME = 256;
export const GIVEN_NAME = MALE_NAME | FEMALE_NAME;

const PERSON_NOUNS = words(
  `man woman boy girl child person people teacher student professor doctor nurse lawyer judge minister president
  premier chancellor king queen prince princess emperor leader chief head director chairman chairwoman chair
  spokesman spokeswoman spokesperson official officer general colonel soldier commander fighter rebel diplomat
  envoy ambassador delegate negotiator senator lawmaker deputy representative candidate politician governor mayor
  secretary citizen resident villager refugee migrant activist protester demonstrator journalist reporter editor
  writer author poet artist painter actor actress singer musician player coach scientist researcher engineer
  architect historian philosopher mathematician psychologist economist analyst expert critic worker employee farmer
  businessman owner manager founder member friend brother sister father mother son daughter husband wife parent
  uncle aunt cousin family relative guy lady gentleman victim suspect prisoner terrorist militant gunman attacker
  driver pilot passenger tourist visitor guest participant witness survivor patient voter winner champion hero
  colleague partner neighbour neighbor ally enemy opponent rival successor predecessor counterpart adviser advisor
  aide assistant servant slave priest bishop pope monk imam rabbi saint scholar pupil kid baby adult teenager youth
  individual human fan customer client consumer user viewer reader listener speaker creator inventor designer
  developer programmer hacker photographer filmmaker producer host interviewer volunteer immigrant settler
  explorer traveller traveler sailor captain lieutenant sergeant major policeman detective guard attorney
  congressman congresswoman commissioner administrator executive spouse widow bride fiance girlfriend boyfriend
  grandfather grandmother grandson granddaughter nephew niece twin sir madam mr mrs ms dr everyone everybody
  someone somebody anyone anybody nobody folk crew respondent participant learner theorist`,
);

const MALE_WORDS = words(
  `man boy king prince emperor brother father son husband uncle gentleman businessman chairman spokesman policeman
  congressman actor grandfather grandson nephew boyfriend mr sir lord guy monk priest bishop pope imam duke count
  baron dad widower gunman sheikh sultan mister fr brethren salesman statesman`,
);

const FEMALE_WORDS = words(
  `woman girl queen princess empress sister mother daughter wife aunt lady businesswoman chairwoman spokeswoman
  policewoman congresswoman actress grandmother granddaughter niece girlfriend mrs ms miss madam widow bride nun
  duchess countess baroness mom mum mistress madame heroine stateswoman`,
);

const ORGANISATION_NOUNS = words(
  `government ministry embassy consulate parliament congress senate assembly council committee commission agency
  department bureau office administration court tribunal party union alliance bloc coalition organisation
  organization company firm corporation bank fund group team club association federation league society institute
  institution university college school academy church army navy force military police militia brigade unit
  guard service authority board cabinet delegation mission regime opposition movement foundation charity network
  newspaper magazine station channel broadcaster publisher airline manufacturer studio label band startup
  enterprise business industry press media community staff jury crew troop side faction house museum hospital
  site project programme program`,
);

const PLACE_NOUNS = words(
  `country state nation republic kingdom empire city town village capital province region district county island
  territory land area place continent valley mountain river lake sea ocean coast bay harbour harbor port street
  road square park building palace castle temple mosque cathedral airport border zone neighbourhood neighborhood
  hotel restaurant beach municipality colony peninsula homeland world`,
);

const ORGANISATION_NAME_WORDS = words(
  `ministry council union organisation organization nations bank fund agency committee commission party league
  university college institute school academy company corporation corp inc ltd group association federation
  congress parliament senate court army police press times news post team club society foundation department
  office bureau board airlines motors house network alliance treaty`,
);

const TITLES = words(
  `mr mrs ms miss dr prof professor president minister premier chancellor king queen prince princess pope senator
  general colonel major captain sir lord lady sheikh sultan secretary ambassador envoy governor mayor judge justice
  bishop archbishop cardinal father sister brother chairman chairwoman director chief deputy leader spokesman
  spokeswoman actor actress singer author representative commissioner lieutenant sergeant admiral marshal emperor
  saint st madam madame`,
);

/** Verbs whose subject speaks. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  words(
    `say tell add announce declare state claim warn note explain ask reply answer argue insist stress write tweet
  remark comment observe respond recall admit acknowledge deny suggest report reveal confirm concede continue quip
  joke assert contend believe think conclude predict promise vow pledge urge shout cry whisper point emphasise
  emphasize underline reiterate affirm caution complain describe lament agree read go`,
  ),
);

/** Frequent given names of many countries, for guessing that a name is a person's, and its gender. */
const MALE_NAMES = words(
  `john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark
  donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary
  nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond
  jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle noah ethan jeremy walter christian
  keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe
  logan alan juan albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene
  vladimir sergei dmitry ivan igor boris mikhail nikolai oleg yuri viktor andrei alexei pavel ali mohammed muhammad
  mohamed ahmed ahmad hassan hussein ibrahim omar yusuf khalid abdul abdullah mahmoud hamid karim rashid bashar
  recep emmanuel jacques francois pierre jean louis hans karl wolfgang friedrich heinrich otto ludwig klaus
  carlos luis miguel pedro jorge fernando francisco antonio manuel diego pablo rafael hugo luiz silvio giovanni
  marco matteo luigi mario paolo narendra rajiv amit arjun ravi sanjay imran nawaz pervez shinzo hiroshi kenji
  takeshi taro yoshihide jiro jinping xi ban moon kofi nelson jacob desmond julius kwame barack bill tony gordon
  winston theodore franklin abraham herbert lyndon ronald dwight ulysses rodrigo benigno joko benjamin ariel shimon
  ehud yitzhak moshe avigdor simon martin max felix oscar leo victor edgar alfred ernest isaac oliver harry fred
  ted ben tom tim jim bob mike steve dave dan matt chris nick greg jeff ken don ron ray neil ian colin graham
  stuart craig derek dean marc jared chad brad kurt lars erik sven anders olaf johan willem jan piotr lech donald
  janos viktor milos slobodan radovan josip petro volodymyr leonid stepan`,
);

const FEMALE_NAMES = words(
  `mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
  kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen
  amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet
  catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith
  megan andrea cheryl hannah jacqueline martha gloria teresa ann anne sara madison frances kathryn janice jean abigail
  alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany
  charlotte marie kayla alexis lori claire zaha kate jane lucy ellen rose irene eleanor florence edith hillary
  condoleezza madeleine angela ursula christine federica theresa nicola jacinda indira benazir sonia sushma aung
  hina asma fatima aisha khadija zainab leila amina noor ingrid astrid greta olga natalia svetlana irina tatiana
  yulia ekaterina maria elena sofia carmen dilma cristina michelle isabel lucia rosa mercedes yoko akiko sakura
  mei ling chiara giulia francesca simone brigitte colette jenna molly phoebe zoe chloe lily daisy ivy violet
  melania ivanka jill nancy sally susie wendy penny jenny katie annie maggie betsy peggy polly tina gina vera nina`,
);

const TRAITS = new Map<string, number>();
for (const [trait, list] of [
  [PERSON_NOUN, PERSON_NOUNS],
  [MALE_WORD, MALE_WORDS],
  [FEMALE_WORD, FEMALE_WORDS],
  [ORGANISATION_NOUN, ORGANISATION_NOUNS],
  [PLACE_NOUN, PLACE_NOUNS],
  [ORGANISATION_NAME_WORD, ORGANISATION_NAME_WORDS],
  [TITLE, TITLES],
  [MALE_NAME, MALE_NAMES],
  [FEMALE_NAME, FEMALE_NAMES],
] as const)
  for (const word of list) TRAITS.set(word, (TRAITS.get(word) ?? 0) | trait);

/** What a word in lower case tells of whom it names, as bits; 0 for most words. */
export function traitsOf(word: string): number {
  return TRAITS.get(word) ?? 0;
}
