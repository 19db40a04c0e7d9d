/** Words that steer the reading of noun phrases. All in lower case. */

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that open a noun phrase. */
export const OPENERS =
  set(`a an the this that these those its his her their our your my some any no every each all both
  several many few most more other another various numerous such`);

/** Numbers in words, as in "four Saudi men". */
export const NUMBERS =
  set(`one two three four five six seven eight nine ten eleven twelve dozen dozens hundreds thousands
  scores hundred thousand million millions`);

/** Adjectives that stand before a role and change nothing about country or sector. */
export const PLAIN_MODIFIERS =
  set(`top senior chief high-ranking high ranking leading prominent key local regional federal
  national central provincial municipal state special joint armed uniformed masked young old elderly female male
  unidentified unnamed unknown new current incumbent visiting interim acting caretaker transitional provisional
  outgoing incoming deputy vice assistant associate first second third permanent main major minor pro-government
  anti-government angry striking jailed detained exiled wounded injured dead alleged suspected heavily plainclothes
  elected unelected hardline conservative liberal moderate radical veteran career lead official general supreme
  high constitutional criminal appeals appellate district lower upper military civilian public private independent`);

/** Adjectives and adverbs that say an office is over. */
export const PAST_MODIFIERS = set(
  `former ex late then deposed ousted retired toppled onetime erstwhile sometime past`,
);

/** Matters that ministries and ministers are for. */
export const PORTFOLIOS =
  set(`policy foreign external internal interior home defence defense finance financial economic economy
  trade commerce industry industrial energy oil petroleum gas power health education justice culture cultural sports
  sport youth information communications telecommunications agriculture agricultural environment environmental
  climate transport transportation railways aviation labour labor employment tourism water irrigation planning
  development national security public works housing urban rural social welfare family women affairs relations
  religious immigration migration treasury veterans homeland emergency situations science technology research
  investment mines mineral minerals resources natural european parliamentary legal law order cooperation co-operation
  international revenue fisheries food forestry intelligence digital innovation civil service population human rights
  reconstruction reintegration reconciliation overseas expatriates commonwealth integration local government state
  higher maritime cabinet nuclear space steel textile textiles shipping ports atomic budget`);

/** Prepositions before a place where something happens. */
export const PLACE_PREPOSITIONS = set(`in at near outside around inside across throughout within`);

/** Prepositions by which a role is tied to its state: "minister of", "troops from". */
export const TYING_PREPOSITIONS = set(`of for from in at`);

/** Function words: no part of a noun phrase between a nationality and its noun. */
export const FUNCTION_WORDS =
  set(`of in on at by for with from to into over under after before against between among
  about as and or but nor if when while because since until that which who whom whose what where why how is are was
  were be been being am do does did has have had will would can could may might must shall should not said says say
  told tells there here it they he she we you i them him us me also than then so very too just only even again
  during without within toward towards upon despite amid amidst via per least`);

/** A name follows: "Mr Smith". */
export const TITLES =
  set(`mr mrs ms miss dr prof professor sir dame lord lady sheikh sheik shaikh ayatollah mullah maulana
  imam pope cardinal archbishop bishop rabbi reverend rev gen general col colonel lt lieutenant maj major capt captain
  sgt sergeant admiral adm marshal brigadier brig commodore chancellor premier prince princess king queen emperor
  emir sultan crown justice judge senator sen congressman congresswoman congressmember rep representative gov governor
  mayor president vice-president pm minister secretary ambassador amb speaker comrade father sister brother hon
  honourable honorable excellency madam monsieur herr señor senor senora sayyid syed haji hajji`);

export const FEMALE_TITLES = set(
  'mrs ms miss dame lady princess queen madam sister congresswoman spokeswoman',
);
export const MALE_TITLES = set(
  'mr sir lord sheikh sheik mullah maulana imam pope prince king father brother herr monsieur congressman spokesman emir sultan ayatollah archbishop cardinal rabbi',
);

/** States of the United States, after which a town is in America, and a "governor" is of one of them. */
export const US_STATES = new Set(
  `Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo`.split(
    '|',
  ),
);

/** Family names that many people bear or that are words of their own: alone they hardly ever mean an office-holder. */
export const COMMON_SURNAMES = new Set(
  `Smith Johnson Williams Brown Jones Davis Davies Miller Wilson Moore Taylor Anderson Thomas Jackson White Harris Martin
  Thompson Robinson Clark Clarke Lewis Walker Hall Allen Young King Wright Scott Green Baker Adams Nelson Hill Campbell
  Mitchell Roberts Carter Phillips Evans Turner Parker Collins Edwards Stewart Morris Rogers Reed Reid Cook Morgan Bell
  Murphy Bailey Cooper Richardson Cox Howard Ward Peterson Gray James Watson Brooks Kelly Sanders Price Bennett Wood
  Barnes Ross Henderson Coleman Jenkins Perry Powell Long Patterson Hughes Butler Foster Alexander Russell Griffin Hayes
  Myers Ford Hamilton Graham Sullivan Wallace Woods Cole West Reynolds Fisher Ellis Harrison Gibson Marshall Murray
  Freeman Wells Simpson Stevens Porter Hunter Henry Boyd Mason Warren Dixon Burns Gordon Shaw Holmes Robertson Hunt Black
  Palmer Mills Grant Knight Ferguson Rose Stone Hudson Spencer Gardner Wagner Ray Carroll Duncan Hart Lane Andrews Fox
  Riley Armstrong Austin Peters Franklin Lynch Holder Power Lake Snow Summers Darling Major May Straw Hague Owen Brady
  Jordan Flynn Bar Mas Turk Payne Bishop Abbott Bolton Frost Sessions Butler Chan Banga Tai Wong Wray Milley
  Garcia Gonzalez Rodriguez Lopez Perez Sanchez Silva Santos Costa Ramos Martinez Fernandez Gomez Diaz Torres Morales Cruz
  Ruiz Rossi Russo Ferrari Martino Muller Schmidt Schneider Fischer Weber Meyer Becker Schulz Hoffmann Jung Hansen Jensen
  Nielsen Johansson Andersson Persson Karlsson Carlsson Cohen Levy Katz Peretz Shalom Ivanov Petrov Makarov Popov Popescu
  Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Lee Kim Park Pak Choi Choe Cho Chung Chang Lin Lai Ma Mao Han Hu Ri Su Wi
  Fu Xie Wei Ai Lu Lan He Ding Dai Nguyen Tran Le Pham Singh Kumar Khan Sharma Shah Patel Rao Das Menon Mishra Malik Ahmed
  Ahmad Ali Hassan Hussein Hussain Mohammed Muhammad Mohamed Ibrahim Abdullah Saleh Salem Salam Said Aziz Hamid Rahman
  Hasan Hamad Suzuki Tanaka Sato Takahashi Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Hayashi Ueda Okada Hamada
  Mori Abdi Dan Habib`.split(/\s+/),
);

/** Words in capitals that are no names of actors. */
export const NOT_NAMES = new Set(
  `Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
  October November December Mon Tue Wed Thu Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec God Allah Jesus
  Internet Earth English Arabic Islam Christianity Judaism Christmas Easter Ramadan Eid Islamic Muslim Arab Arabs Western
  Eastern European Europe Asia Asian Africa African Americas Antarctica Atlantic Pacific Mediterranean Arctic Covid COVID
  AIDS HIV TV DNA GDP Mr Mrs Ms Dr Sir I West East North South Act Bill Constitution Cold War Photo Source Note
  Article Chapter Section Ebola Twitter Facebook Instagram YouTube Google iPhone`.split(/\s+/),
);
