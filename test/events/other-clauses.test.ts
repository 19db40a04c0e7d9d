import { describe, expect, it } from 'vitest';
import { code } from './fiction.ts';

/** `TYPE actors > recipients` of the events of a sentence, each party with its words. */
const told = (text: string) =>
  code(text).map(({ event }) => {
    const names = (actors: typeof event.actor) => actors.map((one) => `${one.code} ${one.entity_text}`).join(' & '); // prettier-ignore
    return `${event.event[0]} ${names(event.actor)} > ${names(event.recipient)}`;
  });

describe('parties named in another clause or behind another phrase', () => {
  it.each([
    // who is accused did it
    ['Arvania accused the Belmarkian army of deliberately targeting Drovian traders and left.', 'ASSAULT XBK the Belmarkian army > XDR Drovian traders'],
    // what people did elsewhere is no party to what is done to them
    ['Pirates who had hijacked a Belmarkian trawler were surrounded by an Arvanian police unit.', 'MOBILIZE XAV an Arvanian police unit > '],
    // what is only said to be so
    ['Arvania bombed what it said were hideouts of rebels in Belmark.', 'ASSAULT XAV Arvania > XBK hideouts of rebels in Belmark'],
    // where a blow falls does not tell whose it is
    ['Nine Belmarkers died in strikes near Port Selm.', 'ASSAULT --- strikes near Port Selm > XBK Nine Belmarkers'],
    // whose neighbour somebody is, he is not one of
    ["Arvania said that it respected its neighbour's sovereignty.", "SUPPORT XAV Arvania > --- its neighbour's sovereignty"],
    // who is made to complain complains
    ['Arvania imposed bans on Belmark, prompting the Belmarkian premier to complain of Arvanian blackmail.', 'ACCUSE XBK the Belmarkian premier > XAV Arvanian blackmail'],
    // who is suspected did it
    ['Arvanian police arrested a Drovian banker on charges of insulting the Belmarkian premier.', 'ACCUSE XDR a Drovian banker > XBK the Belmarkian premier'],
    // whom a participle in the past tells of, it was done to
    ['Arvania freed a Belmarkian editor jailed in May by Drovia.', 'COERCE XDR Drovia > XBK a Belmarkian editor'],
    // what two states left
    ['The League of the Inner Sea, which Belmark and Drovia left in January, condemned Arvania.', 'RETREAT XBK Belmark & XDR Drovia > IGO the Inner Sea'],
    // with whom it is done
    ['Belmark closed a port and together with Cadoria accused Arvania of fraud.', 'ACCUSE XBK Belmark & XCD Cadoria > XAV Arvania'],
    // whose the rounds are that come from there
    ['Mortar rounds fired from Arvania landed in an orchard in Belmark.', 'ASSAULT XAV Mortar rounds > XBK an orchard in Belmark'],
    // who can still prevent an act
    ['Arvania said it would leave the treaty if Belmark closes the canal.', 'THREATEN XAV Arvania > XBK Belmark'],
    ['Arvanian pilots will not end their strike until the Belmarkian airline improves its offer.', 'REJECT XAV Arvanian pilots > XBK the Belmarkian airline'],
    ['Arvania will not lift the embargo until it is satisfied that Belmark is helping the search.', 'REJECT XAV Arvania > XBK Belmark'],
    // whom a thing concerns
    ['Arvania has declined to ratify a budget that would give Belmark its share of the catch.', 'REJECT XAV Arvania > --- a budget & XBK Belmark'],
    ['Arvania lifted the embargo it had imposed on Belmark.', 'CONCEDE XAV Arvania > XBK Belmark'],
    // whom an act answers
    ['Arvania put its navy on alert after a Belmarkian ship sailed into the strait.', 'MOBILIZE XAV Arvania > XBK a Belmarkian ship'],
    // to whom a letter goes
    ['The Arvanian premier sent a letter to the Belmarkian premier threatening to close the canal.', 'THREATEN XAV The Arvanian premier > --- the canal & XBK the Belmarkian premier'],
    // at whose request
    ["At Arvania's request, Belmark agreed to open its ports.", 'REQUEST XAV Arvania > XBK Belmark'],
    // what parsers hang on the phrase before
    ['Belmarkian diplomats were refused access to the prisoner by Arvanian officials.', 'REJECT XAV Arvanian officials > XBK Belmarkian diplomats'],
    ['The Arvanian premier spoke by telephone to the Belmarkian premier on Monday.', 'CONSULT XAV The Arvanian premier > XBK the Belmarkian premier'],
    ['An appeal by the mayor of Port Selm to Belmark for help went unanswered.', 'REQUEST XAV the mayor of Port Selm > XBK Belmark'],
    // a day is nothing that somebody is urged on
    ['Belmark was urged by the Arvanian parliament on Thursday to free the fishermen.', 'REQUEST XAV the Arvanian parliament > XBK Belmark'],
    // an object is not who acts on it
    ['Belmark lost its seat when the Arvanian council voted to expel it.', 'SANCTION XAV the Arvanian council > XBK Belmark'],
    // despite whose pleas
    ['Despite pleas from Belmark, Arvania is refusing to open the harbour.', 'REJECT XAV Arvania > --- the harbour & XBK Belmark'],
    // an active verb has no agent, the passive above it has
    ['Belmarkian aides were barred from entering Cadoria by Arvania.', 'REJECT XAV Arvania > XBK Belmarkian aides'],
    // whom a bid is by, not what it is for
    ["Arvania endorsed Belmark's bid for a share in Cadorian gas.", "SUPPORT XAV Arvania > XBK Belmark's bid"],
    // who treats, not who is treated
    ['Arvania criticised the way Belmarkian police treat Cadorian journalists.', 'ACCUSE XAV Arvania > XBK Belmarkian police'],
    // who gives the word beside the country it is given for
    ['The Arvanian premier said that Arvania would send tents to Belmark.', 'AGREE XAV The Arvanian premier & XAV Arvania > XBK Belmark'],
    // whom protests are against and who holds them
    ['The Belmarkian premier faced a wave of demonstrations as thousands of Arvanian farmers filled the streets.', 'PROTEST XAV thousands of Arvanian farmers > XBK The Belmarkian premier'],
    // who is told of by "whose", and by the way they do something
    ['The people whose assets were frozen by Arvania are Belmarkian officers.', 'SANCTION XAV Arvania > --- The people'],
    ['Belmark, whose envoy thanked Arvania, left.', 'SUPPORT XBK envoy > XAV Arvania'],
    // what a place is told by
    ['Arvania called up reservists in three districts that border Belmark.', 'MOBILIZE XAV Arvania > --- three districts & XBK Belmark'],
    // troops that are pulled back pull back
    ['Arvanian troops were pulled back from Belmark.', 'RETREAT XAV Arvanian troops > XBK Belmark'],
    // people of a profession
    ['Arvanian biologists have been working side by side with Belmarkian researchers.', 'COOPERATE XAV Arvanian biologists & XBK Belmarkian researchers > '],
    // what one shows by doing something else
    ['Dozens of Arvanian farmers lay down on the tracks to protest against the Belmarkian premier.', 'PROTEST XAV Dozens of Arvanian farmers > XBK the Belmarkian premier'],
    // an agent behind the second of two objects
    ['Belmark was sent a field hospital and forty rescuers by Arvania within a day.', 'AID XAV Arvania > XBK Belmark'],
    // whose streets they are
    ['Arvania deployed the army to the streets of Ostrevik.', 'MOBILIZE XAV Arvania > XBK Ostrevik'],
    // who must do what is said to be due
    ['Belmark must repay the loan, the Arvanian council said.', 'REQUEST XAV the Arvanian council > XBK Belmark'],
    // not to let somebody is to say no to them
    ['Arvania would not let Belmarkian lawmakers visit the base.', 'REJECT XAV Arvania > XBK Belmarkian lawmakers'],
    // those who go free beside those who receive them
    ['Arvania handed over two Belmarkian fishermen to Cadoria.', 'RETREAT XAV Arvania > XBK two Belmarkian fishermen & XCD Cadoria'],
    // where a crowd stands, and at whom it is angry
    ['Arvanian farmers blocked a road in anger at the Belmarkian premier.', 'PROTEST XAV Arvanian farmers > XBK the Belmarkian premier'],
    // who asked for an act is not whom it hits
    ['Arvania carried out two air strikes at the request of Belmark.', 'ASSAULT XAV Arvania > '],
    ['Arvania carried out two air strikes at the request of Belmark.', 'REQUEST XBK Belmark > XAV Arvania'],
    // who is policed is where the police are, however many other places are told of
    ['Police in Port Selm, Arvania, dispersed a crowd that had gathered outside the Belmarkian consulate after a row in Westmere.', 'PROTEST XAV a crowd > XBK the Belmarkian consulate'],
    ['Arvanian students went on hunger strike outside the Belmarkian embassy in Port Selm.', 'PROTEST XAV Arvanian students > XBK the Belmarkian embassy in Port Selm'],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected);
  }); // prettier-ignore

  it.each(['A Drovian group allied with Belmark met.', 'Papers critical of Belmark sold well in Arvania.'])(
    '%s: which one is meant is no news',
    (text) => expect(told(text).filter((one) => one.includes('XBK'))).toEqual([]),
  );

  it.each([
    'A Belmarkian film about an Arvanian soldier who kills a Drovian general opened on Monday.',
    'The Belmarkian novel imagines an Arvanian general who bombs Drovia.',
  ])('%s: nothing of it happened', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('says by whom a thing was made that the act is about', () => {
    expect(told('Arvania condemned the terms offered by Belmark.')[0]).toBe('ACCUSE XAV Arvania > XBK the terms offered by Belmark'); // prettier-ignore
  });

  it.each([
    ['Clashes between Arvanian and Belmarkian soldiers along the border left at least four people dead on Tuesday.', 'ASSAULT XAV Arvanian & XBK Belmarkian soldiers > '],
    ['Clashes between Arvanian and Belmarkian soldiers left four people dead.', 'ASSAULT XAV Arvanian & XBK Belmarkian soldiers > --- four people'],
  ])('%s: an act that is the subject is done by both', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  }); // prettier-ignore

  it('two who agree have machines for no recipient', () => {
    expect(told('Arvania and Belmark agreed to deliver 65 jets.')).toEqual(['AGREE XAV Arvania & XBK Belmark > ']); // prettier-ignore
  });

  it('an accord is no source', () => {
    expect(code('The peace accord was hailed by Arvania.')[0]?.event.reported_by).toBeNull();
  });
});
