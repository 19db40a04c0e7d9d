import type { MappedActor } from './actor.ts';
import { FOLDED, NARROWER, SECTOR, UNKNOWN, stateOf } from './actor.ts';

/**
 * CAMEO writes an actor as three-letter parts one behind the other: a state or a body first, then roles. These
 * are the parts that are no ISO code: `part | state or body | sector`.
 */
const PARTS = `
WSB|PSE|
GZS|PSE|
PAL|PSE|
PLO|PSE|
PLF|PSE|
PFL|PSE|
PLS|PSE|
BAG|IRQ|
USR|RUS|
GME|DEU|
GMW|DEU|
GMY|DEU|
VTN|VNM|
TAW|TWN|
UNO|UNO|
UNX|UNO|
HCR|UNO|
HCH|UNO|
FAO|UNO|
ILO|UNO|
WHO|UNO|
WFP|UNO|
ICJ|UNO|
IAE|UNO|
EEC|EUR|
EUU|EUR|
UEM|EUR|
IGO|IGO|
NAT|IGO|
NON|IGO|
CIS|IGO|
OAS|IGO|
OAU|IGO|
AFU|IGO|
AMU|IGO|
ASN|IGO|
GCC|IGO|
OIC|IGO|
OPC|IGO|
ACC|IGO|
AML|IGO|
ARL|IGO|
COE|IGO|
SCE|IGO|
ICC|IGO|
IMF|IGO|
WBK|IGO|
WTO|IGO|
ADB|IGO|
ABD|IGO|
ATD|IGO|
BIS|IGO|
CFA|IGO|
CWN|IGO|
CEM|IGO|
CRC|IGO|
CSS|IGO|
EBR|IGO|
ECA|IGO|
ENN|IGO|
GOE|IGO|
GOS|IGO|
GSS|IGO|
IAD|IGO|
IDB|IGO|
IGC|IGO|
IOM|IGO|
IPU|IGO|
ITP|IGO|
PRC|IGO|
SAA|IGO|
SAD|IGO|
WAD|IGO|
WAM|IGO|
APE|IGO|
BCA|IGO|
HIP|IGO|
NEP|IGO|
PAP|IGO|
UIS||UNK
AMN|NGO|SOC
IRC|NGO|SOC
GRP|NGO|SOC
HRW|NGO|SOC
MSF|NGO|SOC
RCR|NGO|SOC
XFM|NGO|SOC
ICG|NGO|SOC
IHF|NGO|SOC
WEF|NGO|BUS
JUR|NGO|JUD
BTH|NGO|SOC
CPC|NGO|SOC
NGO|NGO|SOC
NGM|NGO|SOC
MNC|MNC|BUS
IMG|IMG|REB
ALQ|IMG|REB
ABD|IGO|
HEZ|LBN|REB
HMS|PSE|REB
AAM|PSE|REB
ISJ|PSE|REB
PMD|IRN|REB
TAL|AFG|REB
KDP|IRQ|REB
FLN|DZA|PTY
GIA|DZA|REB
FIS|DZA|OPP
LBA|LKA|REB
MRZ|RUS|REB
FRC|SLE|REB
INT||
COP||COP
GOV||GOV
INS||REB
JUD||JUD
MIL||MIL
OPP||OPP
PTY||PTY
REB||REB
SEP||REB
SPY||SPY
UAF||UAF
PRM||PRM
PKO||MIL
AGR||AGR
BUS||BUS
CRM||CRM
CVL||CVL
SET||CVL
DEV||SOC
ENV||SOC
HRI||SOC
HLH||MED
EDU||EDU
ELI||ELI
LAB||LAB
LEG||LEG
MED||JRN
REF||REF
REL||REL`;

/** Regions of the world: CAMEO has them where it has a state, PLOVER does not. Note EUR: Europe, not the Union. */
const REGIONS = new Set(
  (
    'AFR ASA BLK CRB CAU CFR CAS CEU EIN EAF EEU EUR LAM MEA MDT NAF NMR PGS SCN SAM SAS SEA SAF WAF WST ' +
    'BAL ARB'
  ).split(' '),
);

const BY_PART = new Map(
  PARTS.trim()
    .split('\n')
    .map((line) => {
      const [part = '', country = '', sector = ''] = line.split('|');
      return [part, { country: country === '' ? null : country, sector: sector === '' ? null : sector }];
    }),
);

/** Bodies that, behind a state's code, say what part of that state's society acts. */
const BODIES = new Set(['IGO', 'NGO', 'MNC', 'IMG', 'UNO', 'EUR']);

/**
 * An actor code of CAMEO (GDELT, Phoenix, KEDS): `USAGOV`, `PSEGZS`, `IGOUNO`, `LBNREBHEZ`. The first part that
 * names a state or a body gives the country, save that a later part says which body an `IGO` is; the first part
 * that names a role gives the sector. The rest is lost, and said to be.
 */
export function cameoActor(code: string): MappedActor {
  let country: string | null = null;
  let sector: string | null = null;
  let lost = 0;
  for (let start = 0; start < code.length; start += 3) {
    const part = code.slice(start, start + 3).toUpperCase();
    const known = BY_PART.get(part);
    if (known !== undefined) {
      const body = known.country !== null && BODIES.has(known.country);
      if (country === null || (country === 'IGO' && body)) {
        if (known.country !== null) country = known.country;
      } else if (known.country !== null && known.country !== country && known.sector === null)
        lost |= NARROWER;
      if (sector === null) sector = known.sector;
      else if (known.sector !== null && known.sector !== sector) lost |= NARROWER;
      if (['WSB', 'GZS', 'USR', 'GME', 'GMW'].includes(part)) lost |= FOLDED;
      continue;
    }
    const state = REGIONS.has(part) ? { country: null, lost: 0 } : stateOf(part);
    if (state.country !== null && country === null) {
      country = state.country;
      lost |= state.lost;
    } else lost |= NARROWER;
  }
  if (country === null) lost |= UNKNOWN;
  // A role that is told, and for which PLOVER has no sector: radicals, moderates, the religious.
  if (sector === null && /(?:RAD|MOD|TOP|MID|HAR)$/.test(code)) lost |= SECTOR;
  return { name: code, countries: country === null ? [] : [country], sector, lost };
}
