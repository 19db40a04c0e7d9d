/**
 * WEIS, the first of the ontologies that count who does what to whom (McClelland 1976), with the codes that KEDS
 * added: `code | label in our own words | Goldstein score | PLOVER type | mode | contexts`. A code without a type is
 * no event in PLOVER. Scores: Goldstein 1992, and KEDS for its own codes.
 */
const TABLE = `
01|yields|1|CONCEDE||
010|yields, nothing more known|1|CONCEDE||
011|surrenders or submits|0.6|RETREAT||military
012|gives up a position, evacuates|0.6|RETREAT|withdraw|military
013|admits a wrong, takes words back|2|CONCEDE||
014|accommodates, ceases fire|3|RETREAT|ceasefire|military
015|hands over power|5|RETREAT|resign|executive
02|comments|0|||
020|comments, nothing more known|0|||
021|declines to comment|-0.1|||
022|comments with pessimism|-0.4|||
023|comments|-0.2|||
024|comments with optimism|0.4|||
025|explains its policy|0|||
026|appoints or elects|1|||
027|changes rules|-2|||
03|consults|1|CONSULT||
030|consults, nothing more known|1|CONSULT||
031|meets on neutral ground|1|CONSULT|third-party|diplomatic
032|visits|1.9|CONSULT|visit|diplomatic
033|receives a visit|2.8|CONSULT|visit|diplomatic
034|votes|1|||
04|approves|3.5|SUPPORT||
040|approves, nothing more known|3.5|SUPPORT||
041|praises|3.4|SUPPORT||
042|endorses a policy or position|3.6|SUPPORT||
043|rallies for|3.8|SUPPORT||
05|promises|4|AGREE||
050|promises, nothing more known|4|AGREE||
051|promises to support by its policy|4.5|AGREE||diplomatic
052|promises material support|5.2|AGREE||
053|promises other support|4.5|AGREE||
054|assures|2.8|AGREE||
055|promises rights|4.5|AGREE||rights_freedoms
06|grants|2|CONCEDE||
060|grants, nothing more known|2|CONCEDE||
061|regrets, apologises|1.8|CONCEDE||
062|invites|2.5|AGREE||diplomatic
063|grants asylum|-1.1|AID||asylum
064|grants recognition or a privilege|5.4|SUPPORT||diplomatic
065|suspends sanctions, calls a truce|2.9|RETREAT|ceasefire|
066|releases people or property|1.9|RETREAT|release|
067|grants a position|3.5|CONCEDE||political_institutions
07|rewards|7|AID||
070|rewards, nothing more known|7|AID||
071|gives economic aid|7.4|AID||economic
072|gives military aid|8.3|AID||military
073|gives other aid|6.5|AID||
08|agrees|6|SUPPORT||
080|agrees, nothing more known|6|SUPPORT||
081|makes an agreement of substance|6.5|SUPPORT||
082|agrees to act or to meet|3|AGREE||
083|allies|6|SUPPORT||diplomatic
084|merges, unites|10|COOPERATE||political_institutions
09|requests|3|REQUEST||
090|requests, nothing more known|3|REQUEST||
091|asks for information|0.1|REQUEST||
092|asks for support by policy|3.4|REQUEST|assist|diplomatic
093|asks for material help|3.4|REQUEST|assist|
094|calls for action|-0.1|REQUEST||
095|pleads|1.2|REQUEST||
096|asks for a change of policy|-0.3|REQUEST|change|executive
097|asks for rights|-0.3|REQUEST|change|rights_freedoms
10|proposes|0.5|AGREE||
100|proposes, nothing more known|0.5|AGREE||
101|makes an offer|1.5|AGREE||
102|urges|-0.1|REQUEST||
11|rejects|-4|REJECT||
110|rejects, nothing more known|-4|REJECT||
111|turns down a proposal or protest|-4|REJECT||
112|refuses, opposes|-4|REJECT||
113|defies the law|-5|REJECT||legal
12|accuses|-2|ACCUSE||
120|accuses, nothing more known|-2|ACCUSE||
121|criticises, blames|-2.2|ACCUSE|disapprove|
122|denounces|-3.4|ACCUSE|disapprove|
123|investigates|-1|ACCUSE|investigate|
13|protests|-1.9|ACCUSE|disapprove|
130|protests, nothing more known|-1.9|ACCUSE|disapprove|
131|complains|-1.9|ACCUSE|disapprove|
132|lodges a formal complaint|-2.4|ACCUSE|disapprove|diplomatic
133|protests by a symbol|-1|PROTEST||
14|denies|-1|||
140|denies, nothing more known|-1|||
141|denies an accusation|-0.9|||
142|denies a policy or act laid to it|-1.1|||
15|demands|-4.9|REQUEST||
150|demands, orders|-4.9|REQUEST||
151|issues a command|-4|REQUEST||
152|claims rights or territory|-5|REQUEST||
16|warns|-3|THREATEN||
160|warns|-3|THREATEN||
161|warns of its policy|-3|THREATEN||
162|warns of trouble to come|-3|||
17|threatens|-6|THREATEN||
170|threatens, nothing more known|-6|THREATEN||
171|threatens without saying with what|-4.4|THREATEN||
172|threatens with steps short of force|-5.8|THREATEN|restrict|
173|threatens with force|-7|THREATEN|violence|military
174|gives an ultimatum|-6.9|THREATEN||
18|demonstrates|-6|PROTEST||
180|demonstrates, nothing more known|-6|PROTEST||
181|civilians demonstrate|-5.2|PROTEST|demo|
182|shows armed force: mobilises, exercises|-7.6|MOBILIZE|troops|military
19|reduces relations|-4|SANCTION||
190|reduces relations, nothing more known|-4|SANCTION||
191|cancels or postpones an event|-2.2|REJECT|meet|diplomatic
192|reduces routine activity, recalls officials|-4.1|SANCTION|discontinue|diplomatic
193|cuts aid|-5.6|SANCTION|withdraw|
194|halts talks|-3.8|REJECT|meet|diplomatic
195|breaks relations|-7|SANCTION|discontinue|diplomatic
196|strikes|-6|PROTEST|strike|
197|censors|-5|COERCE|censor|rights_freedoms
198|imposes restrictions|-4|COERCE|restrict|
20|expels|-5|SANCTION|expel|
200|expels, nothing more known|-5|SANCTION|expel|
201|orders personnel out|-5|SANCTION|expel|diplomatic
202|expels a group|-4.9|SANCTION|expel|
203|bans an organisation|-5|COERCE|restrict|
21|seizes|-5|COERCE||
210|seizes, nothing more known|-5|COERCE||
211|seizes a position or property|-9.2|COERCE|seize|
212|arrests|-4.4|COERCE|arrest|
213|abducts, hijacks|-9|ASSAULT|abduct|
22|uses force|-9|ASSAULT||
220|uses force, nothing more known|-9|ASSAULT||
221|destroys without hurting|-8.3|ASSAULT|destroy|
222|hurts or destroys without an army|-8.7|ASSAULT||
223|fights|-10|ASSAULT||military
224|riots|-7|PROTEST|riot|
225|assassinates, tortures|-9|ASSAULT|targeted|
226|coerces bodily|-8|ASSAULT|beat|`;

/** A code of WEIS with what it becomes in PLOVER. */
export interface WeisCode {
  /** Two digits for a root, three for what stands under it. */
  code: string;
  label: string;
  goldstein: number;
  /** Null for mere statements, which PLOVER does not code. */
  plover: { type: string; mode: string | null; contexts: readonly string[] } | null;
}

/** All codes of WEIS in order of their digits. */
export const WEIS_CODES: readonly WeisCode[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [code = '', label = '', goldstein = '', type = '', mode = '', contexts = ''] = line.split('|');
    const plover =
      type === ''
        ? null
        : { type, mode: mode === '' ? null : mode, contexts: contexts === '' ? [] : contexts.split(';') };
    return { code, label, goldstein: Number(goldstein), plover };
  });

const BY_CODE = new Map(WEIS_CODES.map((entry) => [entry.code, entry]));

/** The entry of a WEIS code, or undefined. */
export function weisCode(code: string): WeisCode | undefined {
  return BY_CODE.get(code);
}
