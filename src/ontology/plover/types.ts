import type { QuadCode } from '../../core/index.ts';

/** A mode of a PLOVER type: how the act was done, with its own score where it has one. */
export interface PloverMode {
  code: string;
  /** −10 (conflict) … +10 (cooperation). */
  score: number;
  meaning: string;
}

/** One of the sixteen kinds of act that PLOVER knows. */
export interface PloverType {
  code: string;
  quad: QuadCode;
  /** Score of an event of this type without a mode, −10 … +10. */
  score: number;
  meaning: string;
  modes: readonly PloverMode[];
}

/** Reads `code score meaning` lines into modes. */
function modes(text: string): PloverMode[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', score = '', ...words] = line.trim().split(/\s+/);
      return { code, score: Number(score), meaning: words.join(' ') };
    });
}

/**
 * The types of the PLOVER codebook (2021) with their modes and scores, described in our own words. ACCUSE has
 * −3: the codebook's table prints 3, yet all its modes are negative.
 */
export const PLOVER_TYPES: readonly PloverType[] = [
  {
    code: 'AGREE',
    quad: 1,
    score: 2.5,
    meaning: 'agrees, offers, promises or says it is willing to cooperate; cooperation still to come',
    modes: [],
  },
  {
    code: 'CONSULT',
    quad: 1,
    score: 2.5,
    meaning: 'meets, visits, hosts, telephones, negotiates or mediates',
    modes: modes(`
      visit 4 one side travels to the other or receives it
      third-party 1 the parties meet elsewhere or through a mediator
      multilateral 4 several parties meet, as at a summit
      phone 1.5 a talk by telephone or video`),
  },
  {
    code: 'SUPPORT',
    quad: 1,
    score: 5,
    meaning:
      'praises, endorses, defends in words, recognises, signs or ratifies an agreement, opens relations',
    modes: [],
  },
  {
    code: 'CONCEDE',
    quad: 1,
    score: 4.5,
    meaning: 'gives way in words: apologises, pardons, drops a demand, announces a withdrawal or ceasefire',
    modes: [],
  },
  {
    code: 'COOPERATE',
    quad: 2,
    score: 9.5,
    meaning: 'exchanges something material with the other: trade, joint exercises, extradition, intelligence',
    modes: [],
  },
  {
    code: 'AID',
    quad: 2,
    score: 10,
    meaning: 'helps materially, mainly for the good of the recipient: money, arms, food, asylum, rescue',
    modes: [],
  },
  {
    code: 'RETREAT',
    quad: 2,
    score: 6.5,
    meaning: 'gives way in deed: withdraws, releases, disarms, holds fire, lets observers in, resigns',
    modes: modes(`
      withdraw 8 troops leave or a siege is lifted
      release 6.5 people or property are set free or returned
      disarm 10 weapons are given up or forces stood down
      ceasefire 7.5 the firing stops
      access 6.5 inspectors, peacekeepers or relief are let in
      resign 4.5 a holder of power steps down`),
  },
  {
    code: 'REQUEST',
    quad: 3,
    score: 0,
    meaning: 'asks, appeals, urges, demands or orders',
    modes: modes(`
      assist 0.5 asks for help or cooperation
      change -1 asks for a change of policy, leaders or institutions
      yield -1 asks the other to give way
      meet 0 asks for talks or mediation`),
  },
  {
    code: 'ACCUSE',
    quad: 3,
    score: -3,
    meaning: 'disapproves, condemns, complains, alleges, charges, sues or investigates',
    modes: modes(`
      disapprove -2 criticises or condemns
      investigate -3.5 looks into suspected wrongdoing
      allege -3.5 says that the other did wrong, or brings a case`),
  },
  {
    code: 'REJECT',
    quad: 3,
    score: -2,
    meaning: 'rejects, refuses, vetoes, cancels a meeting or bars from entering',
    modes: modes(`
      assist -1.5 refuses help or cooperation
      change -2 refuses to change policy, leaders or institutions
      yield -2 refuses to give way
      meet -2 refuses talks or mediation`),
  },
  {
    code: 'THREATEN',
    quad: 3,
    score: -3.5,
    meaning: 'threatens, warns of serious consequences or sets an ultimatum; the mode is what is threatened',
    modes: modes(`
      restrict -3 limits, embargoes or bans
      arrest -3.5 arrest or prosecution
      relations -3.5 a reduction or break of relations
      expel -3.5 expulsion
      territory -4 taking or holding land
      violence -3.5 the use of force`),
  },
  {
    code: 'PROTEST',
    quad: 4,
    score: -5,
    meaning: 'civilians act together against something: in the street, by strike or by boycott',
    modes: modes(`
      demo -5 a march or rally
      riot -7 a violent crowd
      strike -5 work is laid down
      hunger -4.5 a hunger strike
      boycott -4.5 goods, votes or sittings are shunned
      obstruct -4.5 roads or buildings are blocked
      vandalize -5 property is damaged in protest`),
  },
  {
    code: 'SANCTION',
    quad: 4,
    score: -6,
    meaning: 'reduces relations: sanctions, expelled diplomats, withdrawn aid or ambassador, a conviction',
    modes: modes(`
      convict -6 a court finds guilty or sentences
      expel -5.5 diplomats, observers or agencies are sent away
      withdraw -6 own diplomats leave, talks or membership end
      discontinue -6 trade, aid or dealings are cut`),
  },
  {
    code: 'MOBILIZE',
    quad: 4,
    score: -5.5,
    meaning: 'moves soldiers, police or weapons without using them: alerts, deployments, one-sided exercises',
    modes: modes(`
      troops -6.5 soldiers are moved or put on alert
      weapons -6.5 arms are placed, tested or shown
      police -5.5 police are moved or put on alert
      militia -6 irregular forces are raised`),
  },
  {
    code: 'COERCE',
    quad: 4,
    score: -7,
    meaning:
      'uses power without deadly force: arrests, seizures, bans, censorship, deportation, cyber attack',
    modes: modes(`
      seize -7 property or land is taken
      restrict -7 movement or activity is limited
      censor -6.5 speech or media are silenced
      curfew -6.5 people are ordered off the streets
      martial-law -7.5 emergency or military rule
      arrest -7 people are detained or charged
      deport -7 individuals are sent out of the country
      withhold -7 something due is held back
      misinformation -6.5 falsehood is spread on purpose
      cyber -7 computers or networks are attacked`),
  },
  {
    code: 'ASSAULT',
    quad: 4,
    score: -9,
    meaning: 'uses violence on purpose',
    modes: modes(`
      abduct -8.5 people are carried off or held hostage
      beat -7.5 hands, sticks or the like
      torture -8.5 pain is inflicted on a captive
      sexual -8.5 sexual violence
      targeted -9.5 the killing of a chosen person
      destroy -8.5 property is destroyed
      primitive -8 knives, stones, vehicles
      firearms -9 small arms
      explosives -9 bombs and mines
      suicide-attack -9.5 the attacker dies with the bomb
      aerial -9.5 from aircraft
      drone -9.5 from unmanned aircraft
      heavy-weapons -9.5 artillery, tanks, rockets, missiles
      crowd-control -7.5 tear gas, water cannon, rubber bullets
      unconventional -10 chemical, biological, radiological or nuclear`),
  },
];

const BY_CODE = new Map(PLOVER_TYPES.map((type) => [type.code, type]));

/** The type of that code (`CONSULT`), or undefined. Case-sensitive: PLOVER writes types in capitals. */
export function ploverType(code: string): PloverType | undefined {
  return BY_CODE.get(code);
}

/**
 * Score of an act, −10 … +10: the mode's where it has one, else the type's. A mode that does not belong to the
 * type is passed over.
 * @throws RangeError on an unknown type.
 */
export function scoreOf(type: string, mode?: string | null): number {
  const entry = BY_CODE.get(type);
  if (entry === undefined) throw new RangeError(`"${type}" is not a PLOVER type`);
  return entry.modes.find((candidate) => candidate.code === mode)?.score ?? entry.score;
}

/** Quad class of a type. @throws RangeError on an unknown type. */
export function quadOf(type: string): QuadCode {
  const entry = BY_CODE.get(type);
  if (entry === undefined) throw new RangeError(`"${type}" is not a PLOVER type`);
  return entry.quad;
}

/** What the four quad classes are called, by their number. */
export const QUAD_CLASSES: Readonly<Record<QuadCode, string>> = {
  1: 'verbal cooperation',
  2: 'material cooperation',
  3: 'verbal conflict',
  4: 'material conflict',
};
