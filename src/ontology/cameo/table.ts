/**
 * The CAMEO codes (1.1b3 with the later 155, 176, 1951 and 1952), one a line:
 * `code | label in our own words | Goldstein score | PLOVER type | mode | contexts`. A code without a type is
 * no event in PLOVER. The Goldstein scores are those in common use (the ones GDELT prints).
 */
export const CAMEO_TABLE = `
01|public statement|0|||
010|statement, nothing more known|0|||
011|declines to comment|-0.1|||
012|speaks pessimistically|-0.4|||
013|speaks optimistically|0.4|||
014|considers a policy|0|||
015|admits or claims responsibility|0|||
016|denies responsibility|-2|||
017|symbolic act|0|||
018|expresses sympathy|3.4|||
019|says that it agrees|3.4|||
02|appeal|3|REQUEST||
020|appeals, nothing more known|3|REQUEST||
021|appeals for material cooperation|3.4|REQUEST|assist|
0211|appeals for economic cooperation|3.4|REQUEST|assist|economic
0212|appeals for military cooperation|3.4|REQUEST|assist|military
0213|appeals for cooperation of courts|3.4|REQUEST|assist|legal
0214|appeals for intelligence|3.4|REQUEST|assist|intelligence
022|appeals for diplomatic cooperation|3.4|REQUEST|assist|diplomatic
023|appeals for aid|3.4|REQUEST|assist|
0231|appeals for economic aid|3.4|REQUEST|assist|economic
0232|appeals for military aid|3.4|REQUEST|assist|military
0233|appeals for humanitarian aid|3.4|REQUEST|assist|human_security
0234|appeals for protection or peacekeepers|3.4|REQUEST|assist|peacekeeping
024|appeals for political reform|-0.3|REQUEST|change|political_institutions
0241|appeals for other leaders|-0.3|REQUEST|change|executive
0242|appeals for another policy|-0.3|REQUEST|change|executive
0243|appeals for rights|-0.3|REQUEST|change|rights_freedoms
0244|appeals for other institutions|-0.3|REQUEST|change|political_institutions
025|appeals to give way|-0.3|REQUEST|yield|
0251|appeals to ease administrative sanctions|-0.3|REQUEST|yield|legal
0252|appeals to let dissent be|-0.3|REQUEST|yield|rights_freedoms
0253|appeals to release people or property|-0.3|REQUEST|yield|legal
0254|appeals to ease economic sanctions|-0.3|REQUEST|yield|economic
0255|appeals to let outsiders in|-0.3|REQUEST|yield|diplomatic
0256|appeals to hold fire or de-escalate|-0.3|REQUEST|yield|military
026|appeals to others to talk|4|REQUEST|meet|diplomatic
027|appeals to others to settle a dispute|4|REQUEST|meet|diplomatic
028|appeals to others to accept mediation|4|REQUEST|meet|diplomatic
03|intends to cooperate|4|AGREE||
030|intends to cooperate, nothing more known|4|AGREE||diplomatic
031|intends material cooperation|5.2|AGREE||diplomatic
0311|intends economic cooperation|5.2|AGREE||economic
0312|intends military cooperation|5.2|AGREE||military
0313|intends cooperation of courts|5.2|AGREE||legal
0314|intends to share intelligence|5.2|AGREE||intelligence
032|intends diplomatic cooperation|4.5|AGREE||diplomatic
033|intends to give aid|5.2|AGREE||diplomatic
0331|intends to give economic aid|5.2|AGREE||economic
0332|intends to give military aid|5.2|AGREE||military
0333|intends to give humanitarian aid|5.2|AGREE||human_security
0334|intends to give protection or peacekeepers|6|AGREE||peacekeeping
034|intends political reform|7|AGREE||political_institutions
0341|intends to change leaders|7|AGREE||political_institutions
0342|intends to change policy|7|AGREE||executive
0343|intends to grant rights|7|AGREE||rights_freedoms
0344|intends to change institutions|7|AGREE||political_institutions
035|intends to give way|7|CONCEDE||
0351|intends to ease administrative sanctions|7|CONCEDE||rights_freedoms
0352|intends to let dissent be|7|CONCEDE||
0353|intends to release people or property|7|CONCEDE||rights_freedoms
0354|intends to ease economic sanctions|7|CONCEDE||economic
0355|intends to let outsiders in|7|CONCEDE||diplomatic
0356|intends to de-escalate militarily|7|CONCEDE||military
036|intends to meet or negotiate|4|AGREE||diplomatic
037|intends to settle a dispute|5|AGREE||diplomatic
038|intends to accept mediation|7|AGREE||diplomatic
039|intends to mediate|5|AGREE||diplomatic
04|consults|1|CONSULT||
040|consults, nothing more known|1|CONSULT||
041|talks by telephone|1|CONSULT|phone|
042|makes a visit|1.9|CONSULT|visit|
043|hosts a visit|2.8|CONSULT|visit|
044|meets at a third place|2.5|CONSULT|third-party|
045|mediates|5|CONSULT||diplomatic
046|negotiates|7|CONSULT||diplomatic
05|diplomatic cooperation|3.5|SUPPORT||
050|diplomatic cooperation, nothing more known|3.5|SUPPORT||diplomatic
051|praises or endorses|3.4|SUPPORT||diplomatic
052|defends in words|3.5|SUPPORT||diplomatic
053|rallies support for|3.8|SUPPORT||diplomatic
054|recognises diplomatically|6|SUPPORT||diplomatic
055|apologises|7|CONCEDE||diplomatic
056|forgives|7|CONCEDE||diplomatic
057|signs a formal agreement|8|SUPPORT||diplomatic
06|material cooperation|6|COOPERATE||
060|material cooperation, nothing more known|6|COOPERATE||
061|cooperates economically|6.4|COOPERATE||economic
062|cooperates militarily|7.4|COOPERATE||military
063|courts cooperate|7.4|COOPERATE||legal
064|shares intelligence|7|COOPERATE||intelligence
07|gives aid|7|AID||
070|gives aid, nothing more known|7|AID||
071|gives economic aid|7.4|AID||economic
072|gives military aid|8.3|AID||military
073|gives humanitarian aid|7.4|AID||human_security
074|gives protection or peacekeepers|8.5|AID||peacekeeping
075|grants asylum|7|AID||asylum
08|gives way|5|CONCEDE||
080|gives way, nothing more known|5|CONCEDE||
081|eases administrative sanctions|5|CONCEDE||legal
0811|eases limits on political freedoms|5|CONCEDE||pro_democracy
0812|lifts a ban on parties or politicians|5|CONCEDE||pro_democracy
0813|lifts a curfew|5|CONCEDE||legal
0814|lifts an emergency or martial law|5|CONCEDE||legal
082|eases dissent|5|CONCEDE||pro_democracy
083|accepts demands for political reform|5|CONCEDE||political_institutions
0831|accepts demands for other leaders|5|CONCEDE||political_institutions
0832|accepts demands for another policy|5|CONCEDE||executive
0833|accepts demands for rights|5|CONCEDE||rights_freedoms
0834|accepts demands for other institutions|5|CONCEDE||political_institutions
084|returns or releases|7|RETREAT||
0841|releases people|7|RETREAT|release|legal
0842|returns property|7|RETREAT|release|legal
085|eases economic sanctions|7|RETREAT||economic
086|lets outsiders in|9|RETREAT|access|diplomatic
0861|receives peacekeepers|9|RETREAT|access|peacekeeping
0862|receives inspectors|9|RETREAT|access|diplomatic
0863|lets humanitarian aid in|9|RETREAT|access|human_security
087|de-escalates militarily|9|RETREAT|disarm|military
0871|declares a ceasefire|9|RETREAT|ceasefire|military
0872|eases a blockade|9|RETREAT|withdraw|military
0873|demobilises|9|RETREAT|disarm|military
0874|retreats or surrenders|10|RETREAT|disarm|military
09|investigates|-2|ACCUSE||
090|investigates, nothing more known|-2|ACCUSE|investigate|
091|investigates crime or corruption|-2|ACCUSE|investigate|crime;corruption
092|investigates abuse of human rights|-2|ACCUSE|investigate|human_rights
093|investigates military action|-2|ACCUSE|investigate|military
094|investigates war crimes|-2|ACCUSE|investigate|military;legal
10|demands|-5|REQUEST||
100|demands, nothing more known|-5|REQUEST||
101|demands material cooperation|-5|REQUEST|assist|
1011|demands economic cooperation|-5|REQUEST|assist|economic
1012|demands military cooperation|-5|REQUEST|assist|military
1013|demands cooperation of courts|-5|REQUEST|assist|legal
1014|demands intelligence|-5|REQUEST|assist|intelligence
102|demands diplomatic cooperation|-5|REQUEST|assist|diplomatic
103|demands aid|-5|REQUEST|assist|
1031|demands economic aid|-5|REQUEST|assist|economic
1032|demands military aid|-5|REQUEST|assist|military
1033|demands humanitarian aid|-5|REQUEST|assist|human_security
1034|demands protection or peacekeepers|-5|REQUEST|assist|peacekeeping
104|demands political reform|-5|REQUEST|change|political_institutions
1041|demands other leaders|-5|REQUEST|change|executive
1042|demands another policy|-5|REQUEST|change|executive
1043|demands rights|-5|REQUEST|change|rights_freedoms
1044|demands other institutions|-5|REQUEST|change|political_institutions
105|demands that the other give way|-5|REQUEST|change|legal
1051|demands easier administrative sanctions|-5|REQUEST|yield|legal
1052|demands room for dissent|-5|REQUEST|yield|legal
1053|demands release of people or property|-5|REQUEST|yield|legal
1054|demands easier economic sanctions|-5|REQUEST|yield|economic
1055|demands that outsiders be let in|-5|REQUEST|yield|diplomatic
1056|demands military de-escalation|-5|REQUEST|yield|military
106|demands talks|-5|REQUEST|meet|diplomatic
107|demands that a dispute be settled|-5|REQUEST|meet|diplomatic
108|demands mediation|-5|REQUEST|meet|diplomatic
11|disapproves|-2|ACCUSE||
110|disapproves, nothing more known|-2|ACCUSE|disapprove|
111|criticises or denounces|-2|ACCUSE|disapprove|
112|accuses|-2|ACCUSE|disapprove|
1121|accuses of crime or corruption|-2|ACCUSE|allege|crime;corruption
1122|accuses of abuse of human rights|-2|ACCUSE|allege|human_rights
1123|accuses of aggression|-2|ACCUSE|allege|military
1124|accuses of war crimes|-2|ACCUSE|allege|military;legal
1125|accuses of spying or treason|-2|ACCUSE|allege|legal
113|rallies opposition against|-2|ACCUSE|disapprove|
114|complains officially|-2|ACCUSE|allege|diplomatic
115|sues|-2|ACCUSE|allege|legal
116|finds guilty or liable|-2|SANCTION|convict|legal
12|rejects|-4|REJECT||
120|rejects, nothing more known|-4|REJECT||
121|rejects material cooperation|-4|REJECT|assist|
1211|rejects economic cooperation|-4|REJECT|assist|economic
1212|rejects military cooperation|-4|REJECT|assist|military
1213|rejects cooperation of courts|-4|REJECT|assist|legal
1214|rejects sharing of intelligence|-4|REJECT|assist|intelligence
122|refuses aid|-4|REJECT|assist|
1221|refuses economic aid|-4|REJECT|assist|economic
1222|refuses military aid|-4|REJECT|assist|military
1223|refuses humanitarian aid|-4|REJECT|assist|human_security
1224|refuses protection or peacekeepers|-4|REJECT|assist|peacekeeping
123|refuses political reform|-4|REJECT|change|political_institutions
1231|refuses to change leaders|-4|REJECT|change|executive
1232|refuses to change policy|-4|REJECT|change|executive
1233|refuses rights|-4|REJECT|change|rights_freedoms
1234|refuses to change institutions|-4|REJECT|change|political_institutions
124|refuses to give way|-4|REJECT|change|
1241|refuses to ease administrative sanctions|-4|REJECT|change|executive
1242|refuses to let dissent be|-4|REJECT|change|
1243|refuses to release people or property|-4|REJECT|yield|legal
1244|refuses to ease economic sanctions|-4|REJECT|yield|economic
1245|refuses to let outsiders in|-4|REJECT|yield|diplomatic
1246|refuses to de-escalate militarily|-4|REJECT|yield|military
125|refuses to meet or negotiate|-5|REJECT|meet|diplomatic
126|refuses mediation|-5|REJECT|meet|diplomatic
127|rejects a plan to settle a dispute|-5|REJECT|meet|diplomatic
128|defies norms or law|-5|REJECT|yield|legal
129|vetoes|-5|REJECT|yield|diplomatic
13|threatens|-6|THREATEN||
130|threatens, nothing more known|-4.4|THREATEN||
131|threatens without force|-5.8|THREATEN||
1311|threatens to cut aid|-5.8|THREATEN|relations|
1312|threatens embargo or sanctions|-5.8|THREATEN|restrict|economic
1313|threatens to reduce relations|-5.8|THREATEN|relations|diplomatic
132|threatens administrative sanctions|-5.8|THREATEN|restrict|executive
1321|threatens to limit free expression|-5.8|THREATEN|restrict|human_rights
1322|threatens to ban parties or politicians|-5.8|THREATEN|restrict|pro_autocracy
1323|threatens a curfew|-5.8|THREATEN|restrict|pro_autocracy
1324|threatens an emergency or martial law|-5.8|THREATEN|restrict|pro_autocracy
133|threatens protest|-5.8|THREATEN|relations|
134|threatens to end negotiations|-5.8|THREATEN|relations|diplomatic
135|threatens to end mediation|-5.8|THREATEN|relations|diplomatic
136|threatens to send outsiders away|-7|THREATEN|expel|diplomatic
137|threatens repression|-7|THREATEN|violence|pro_autocracy
138|threatens military force|-7|THREATEN|violence|military
1381|threatens a blockade|-7|THREATEN|restrict|military
1382|threatens occupation|-7|THREATEN|territory|military
1383|threatens unconventional violence|-7|THREATEN|violence|military
1384|threatens an attack by conventional means|-7|THREATEN|violence|military
1385|threatens use of weapons of mass destruction|-7|THREATEN|violence|cbrn
139|sets an ultimatum|-7|THREATEN|relations|diplomatic
14|protests|-6.5|PROTEST||
140|political dissent, nothing more known|-6.5|PROTEST||
141|demonstrates|-6.5|PROTEST|demo|
1411|demonstrates for other leaders|-6.5|PROTEST|demo|executive
1412|demonstrates for another policy|-6.5|PROTEST|demo|executive
1413|demonstrates for rights|-6.5|PROTEST|demo|rights_freedoms
1414|demonstrates for other institutions|-6.5|PROTEST|demo|political_institutions
142|goes on hunger strike|-6.5|PROTEST|hunger|
1421|hunger strike for other leaders|-6.5|PROTEST|hunger|executive
1422|hunger strike for another policy|-6.5|PROTEST|hunger|executive
1423|hunger strike for rights|-6.5|PROTEST|hunger|rights_freedoms
1424|hunger strike for other institutions|-6.5|PROTEST|hunger|political_institutions
143|strikes or boycotts|-6.5|PROTEST|boycott|
1431|strike or boycott for other leaders|-6.5|PROTEST|boycott|executive
1432|strike or boycott for another policy|-6.5|PROTEST|boycott|executive
1433|strike or boycott for rights|-6.5|PROTEST|boycott|rights_freedoms
1434|strike or boycott for other institutions|-6.5|PROTEST|boycott|political_institutions
144|blocks passage|-7.5|PROTEST|obstruct|
1441|blocks passage for other leaders|-7.5|PROTEST|obstruct|executive
1442|blocks passage for another policy|-7.5|PROTEST|obstruct|executive
1443|blocks passage for rights|-7.5|PROTEST|obstruct|rights_freedoms
1444|blocks passage for other institutions|-7.5|PROTEST|obstruct|political_institutions
145|riots|-7.5|PROTEST|riot|
1451|riots for other leaders|-7.5|PROTEST|riot|executive
1452|riots for another policy|-7.5|PROTEST|riot|executive
1453|riots for rights|-7.5|PROTEST|riot|rights_freedoms
1454|riots for other institutions|-7.5|PROTEST|riot|political_institutions
15|shows force|-7.2|MOBILIZE||
150|shows force, nothing more known|-7.2|MOBILIZE||
151|puts police on alert|-7.2|MOBILIZE|police|
152|puts forces on alert|-7.2|MOBILIZE|troops|military
153|raises police power|-7.2|MOBILIZE|police|
154|raises armed forces|-7.2|MOBILIZE|troops|military
155|raises cyber forces|-7.2|MOBILIZE||cyber
16|reduces relations|-4|SANCTION||
160|reduces relations, nothing more known|-4|SANCTION||
161|reduces or breaks diplomatic relations|-4|SANCTION|withdraw|diplomatic
162|reduces or stops aid|-5.6|SANCTION|discontinue|human_security
1621|reduces or stops economic aid|-5.6|SANCTION|discontinue|economic
1622|reduces or stops military aid|-5.6|SANCTION|discontinue|military
1623|reduces or stops humanitarian aid|-5.6|SANCTION|discontinue|human_security
163|imposes embargo or sanctions|-8|SANCTION|discontinue|economic
164|ends negotiations|-6.5|SANCTION|withdraw|diplomatic
165|ends mediation|-6.5|SANCTION|withdraw|diplomatic
166|sends outsiders away or leaves|-7|SANCTION|expel|diplomatic
1661|sends peacekeepers away|-7|SANCTION|expel|military
1662|sends inspectors or observers away|-7|SANCTION|expel|diplomatic
1663|sends aid agencies away|-7|SANCTION|expel|human_security
17|coerces|-7|COERCE||
170|coerces, nothing more known|-7|COERCE||
171|seizes or damages property|-9.2|COERCE|seize|human_security
1711|confiscates property|-9.2|COERCE|seize|human_security
1712|destroys property|-9.2|ASSAULT|destroy|human_security
172|imposes administrative sanctions|-5|COERCE|restrict|executive
1721|limits free expression|-5|COERCE|restrict|rights_freedoms
1722|bans parties or politicians|-5|COERCE|restrict|pro_autocracy
1723|imposes a curfew|-5|COERCE|curfew|pro_autocracy
1724|imposes an emergency or martial law|-5|COERCE|martial-law|pro_autocracy
173|arrests or charges|-5|COERCE|arrest|legal
174|expels or deports individuals|-5|COERCE|deport|legal
175|represses with violence|-9|ASSAULT|crowd-control|pro_autocracy;military
176|attacks computers or networks|-7|COERCE|cyber|cyber
18|assaults|-9|ASSAULT||
180|unconventional violence, nothing more known|-9|ASSAULT||
181|abducts or hijacks|-9|ASSAULT|abduct|
182|attacks bodily|-9.5|ASSAULT|beat|
1821|assaults sexually|-9|ASSAULT|sexual|
1822|tortures|-9|ASSAULT|torture|
1823|kills by bodily attack|-10|ASSAULT||
183|bombs without an army's means|-10|ASSAULT|suicide-attack|
1831|bombs by suicide|-10|ASSAULT|suicide-attack|
1832|bombs by car|-10|ASSAULT|explosives|
1833|bombs a road|-10|ASSAULT|explosives|
184|uses as human shield|-8|ASSAULT|abduct|
185|tries to assassinate|-8|ASSAULT|targeted|
186|assassinates|-10|ASSAULT|targeted|
19|fights|-10|ASSAULT||
190|military force, nothing more known|-10|ASSAULT||military
191|blockades|-9.5|COERCE|restrict|military
192|occupies land|-9.5|COERCE|seize|military
193|fights with small arms|-10|ASSAULT|firearms|military
194|fights with artillery or tanks|-10|ASSAULT|heavy-weapons|military
195|attacks from the air|-10|ASSAULT|aerial|military
1951|attacks from the air with guided weapons|-10|ASSAULT|aerial|military
1952|attacks with unmanned aircraft|-10|ASSAULT|drone|military
196|breaks a ceasefire|-9.5|ASSAULT||legal;military
20|mass violence|-10|ASSAULT||
200|mass violence, nothing more known|-10|ASSAULT||military
201|expels a people|-9.5|ASSAULT||religion_ethnicity
202|kills in mass|-10|ASSAULT||religion_ethnicity
203|ethnic cleansing|-10|ASSAULT||religion_ethnicity
204|uses weapons of mass destruction|-10|ASSAULT|unconventional|cbrn
2041|uses chemical, biological or radiological weapons|-10|ASSAULT|unconventional|cbrn
2042|detonates a nuclear weapon|-10|ASSAULT|unconventional|cbrn`;
