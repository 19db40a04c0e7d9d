/** A sector: what an actor does in its state. */
export interface Sector {
  code: string;
  meaning: string;
}

const TEXT = `
COP|police and other security forces at home
GOV|the government and its ministries, embassies and envoys
JUD|courts, judges and prosecutors
LEG|parliaments and their members
MIL|regular armed forces
PRM|paramilitary forces on the state's side
PTY|political parties
REB|armed rebels and insurgents
SPY|intelligence services
UAF|armed men whose side is not known
UNK|not known
AGR|farmers and farming
BUS|business and companies
CRM|criminals and their organisations
CVL|civilians, people without another role
EDU|schools, universities, teachers and students
ELI|former officials and others of standing without office
JRN|journalists and media
LAB|workers and unions
MED|doctors, hospitals and health services
REF|refugees and displaced people
OPP|the political opposition, dissidents and protesters
PRE|authorities of a state that few recognise
REL|clergy and religious bodies
SOC|associations, campaigners and other civil society`;

/** The sectors of the PLOVER codebook, described in our own words. */
export const SECTORS: readonly Sector[] = TEXT.trim()
  .split('\n')
  .map((line) => {
    const [code = '', meaning = ''] = line.split('|');
    return { code, meaning };
  });

const CODES = new Set(SECTORS.map((sector) => sector.code));

/** Whether a text is the code of a sector (`GOV`). */
export function isSector(code: string): boolean {
  return CODES.has(code);
}
