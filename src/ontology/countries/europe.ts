/** States of Europe; the columns are described in `parse.ts`. */
export const EUROPE = `
ALB|AL|339|339|Albania|Tirana|Albanian||Republic of Albania|
AND|AD|232|232|Andorra|Andorra la Vella|Andorran||Principality of Andorra|
AUT|AT|305|305|Austria|Vienna|Austrian||Republic of Austria|
BLR|BY|370|370|Belarus|Minsk|Belarusian;Belarussian;Belorussian||Republic of Belarus|Byelorussia;Belorussia;Byelorussian SSR
BEL|BE|211|211|Belgium|Brussels|Belgian||Kingdom of Belgium|
BIH|BA|346|346|Bosnia and Herzegovina|Sarajevo|Bosnian;Bosnian-Herzegovinian||Bosnia;Bosnia-Herzegovina;Bosnia & Herzegovina;BiH;Bosnia-Hercegovina|
BGR|BG|355|355|Bulgaria|Sofia|Bulgarian||Republic of Bulgaria|
HRV|HR|344|344|Croatia|Zagreb|Croatian;Croat|Croatian;Croat|Republic of Croatia|
CZE|CZ|316|316|Czech Republic|Prague|Czech|Czech|Czechia|Czechoslovakia;Czecho-Slovakia
DNK|DK|390|390|Denmark|Copenhagen|Danish|Dane|Kingdom of Denmark|
EST|EE|366|366|Estonia|Tallinn|Estonian||Republic of Estonia|Estonian SSR
FIN|FI|375|375|Finland|Helsinki|Finnish|Finn|Republic of Finland|
FRA|FR|220|220|France|Paris|French|Frenchman;Frenchwoman|French Republic|
DEU|DE|255|260|Germany|Berlin|German|German/Germans|Federal Republic of Germany;FRG|West Germany;East Germany;German Democratic Republic;GDR
GRC|GR|350|350|Greece|Athens|Greek;Hellenic|Greek|Hellenic Republic|
HUN|HU|310|310|Hungary|Budapest|Hungarian||Republic of Hungary|
ISL|IS|395|395|Iceland|Reykjavik|Icelandic|Icelander|Republic of Iceland|
IRL|IE|205|205|Ireland|Dublin|Irish|Irishman;Irishwoman|Republic of Ireland;Irish Republic;Eire;Éire|Irish Free State
ITA|IT|325|325|Italy|Rome|Italian||Italian Republic|
KOS|XK|347|347|Kosovo|Pristina|Kosovan;Kosovar;Kosovo Albanian||Republic of Kosovo;Kosova|
LVA|LV|367|367|Latvia|Riga|Latvian||Republic of Latvia|Latvian SSR
LIE|LI|223|223|Liechtenstein|Vaduz|Liechtenstein;Liechtensteiner|Liechtensteiner|Principality of Liechtenstein|
LTU|LT|368|368|Lithuania|Vilnius|Lithuanian||Republic of Lithuania|Lithuanian SSR
LUX|LU|212|212|Luxembourg|Luxembourg City|Luxembourgish;Luxembourg|Luxembourger|Grand Duchy of Luxembourg;Luxemburg|
MLT|MT|338|338|Malta|Valletta|Maltese||Republic of Malta|
MDA|MD|359|359|Moldova|Chisinau|Moldovan;Moldavian||Republic of Moldova|Moldavia;Moldavian SSR
MCO|MC|221|221|Monaco|Monaco City|Monegasque;Monacan||Principality of Monaco|
MNE|ME|341|341|Montenegro|Podgorica|Montenegrin|||
NLD|NL|210|210|Netherlands|Amsterdam|Dutch|Dutchman;Dutchwoman;Netherlander|The Netherlands;Holland;Kingdom of the Netherlands|
MKD|MK|343|343|North Macedonia|Skopje|Macedonian;North Macedonian||Republic of North Macedonia;Republic of Macedonia|Macedonia;FYROM;F.Y.R.O.M.;Former Yugoslav Republic of Macedonia;FYR Macedonia
NOR|NO|385|385|Norway|Oslo|Norwegian||Kingdom of Norway|
POL|PL|290|290|Poland|Warsaw|Polish|Pole|Republic of Poland|
PRT|PT|235|235|Portugal|Lisbon|Portuguese||Portuguese Republic|
ROU|RO|360|360|Romania|Bucharest|Romanian||Rumania;Roumania|
RUS|RU|365|365|Russia|Moscow|Russian||Russian Federation|Soviet Union;USSR;U.S.S.R.;Union of Soviet Socialist Republics;Soviet Russia
SMR|SM|331|331|San Marino|San Marino City|Sammarinese|||
SRB|RS|345|340|Serbia|Belgrade|Serbian;Serb|Serbian;Serb|Republic of Serbia|Yugoslavia;Serbia and Montenegro;Federal Republic of Yugoslavia
SVK|SK|317|317|Slovakia|Bratislava|Slovak;Slovakian||Slovak Republic|
SVN|SI|349|349|Slovenia|Ljubljana|Slovenian;Slovene||Republic of Slovenia|
ESP|ES|230|230|Spain|Madrid|Spanish|Spaniard|Kingdom of Spain|
SWE|SE|380|380|Sweden|Stockholm|Swedish|Swede|Kingdom of Sweden|
CHE|CH|225|225|Switzerland|Bern|Swiss||Swiss Confederation|
UKR|UA|369|369|Ukraine|Kyiv|Ukrainian||The Ukraine|Ukrainian SSR
GBR|GB|200|200|United Kingdom|London|British;UK;U.K.;English;Scottish;Welsh;Northern Irish|Briton;Brit;Englishman;Scot;Welshman|UK;U.K.;Britain;Great Britain;United Kingdom of Great Britain and Northern Ireland;England;Scotland;Wales;Northern Ireland;Ulster|
VAT|VA|328||Holy See|Vatican City|Vatican|Vatican|Vatican;Vatican City State;Vatican City;the Vatican|Papal States`;
