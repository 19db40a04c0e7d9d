/**
 * Places with an ISO code or a name of their own that are no states. Dependent territories fold into their state,
 * those that the codebook keeps apart stand for themselves:
 * `alpha-3 | alpha-2 | code used | name | capital | adjectives | aliases`.
 */
export const TERRITORIES = `
HKG|HK|HKG|Hong Kong|Hong Kong|Hong Kong;Hongkonger|Hong Kong SAR;HKSAR;Hongkong
MAC|MO|CHN|Macau|Macau|Macanese|Macao;Macao SAR;Macau SAR
ESH|EH|ESH|Western Sahara|Laayoune|Sahrawi;Saharawi;Western Saharan|Sahrawi Arab Democratic Republic;SADR;Spanish Sahara
GRL|GL|DNK|Greenland|Nuuk|Greenlandic;Greenlander|
FRO|FO|DNK|Faroe Islands|Tórshavn|Faroese|Faeroe Islands;Faroes
ALA|AX|FIN|Åland|Mariehamn|Åland|Aland Islands;Åland Islands
GIB|GI|GBR|Gibraltar|Gibraltar|Gibraltarian|
FLK|FK|GBR|Falkland Islands|Stanley|Falkland|Falklands;Malvinas
BMU|BM|GBR|Bermuda|Hamilton|Bermudian;Bermudan|
CYM|KY|GBR|Cayman Islands|George Town|Caymanian|Caymans
VGB|VG|GBR|British Virgin Islands|Road Town|British Virgin Islander|BVI
TCA|TC|GBR|Turks and Caicos Islands|Cockburn Town|Turks and Caicos|Turks & Caicos
AIA|AI|GBR|Anguilla|The Valley|Anguillian|
MSR|MS|GBR|Montserrat|Plymouth|Montserratian|
SHN|SH|GBR|Saint Helena|Jamestown|Saint Helenian|St. Helena;St Helena;Ascension Island;Tristan da Cunha
PCN|PN|GBR|Pitcairn|Adamstown|Pitcairn Islander|Pitcairn Islands
IOT|IO|GBR|British Indian Ocean Territory|Diego Garcia|Chagossian|Chagos Islands;Chagos Archipelago;Chagos
SGS|GS|GBR|South Georgia and the South Sandwich Islands|King Edward Point||South Georgia
IMN|IM|GBR|Isle of Man|Douglas|Manx|
JEY|JE|GBR|Jersey|Saint Helier|Jerseyman|
GGY|GG|GBR|Guernsey|Saint Peter Port||Channel Islands
PRI|PR|USA|Puerto Rico|San Juan|Puerto Rican|
GUM|GU|USA|Guam|Hagåtña|Guamanian|
VIR|VI|USA|United States Virgin Islands|Charlotte Amalie|US Virgin Islander|US Virgin Islands;U.S. Virgin Islands
ASM|AS|USA|American Samoa|Pago Pago|American Samoan|
MNP|MP|USA|Northern Mariana Islands|Saipan||Northern Marianas
UMI|UM|USA|United States Minor Outlying Islands|||Wake Island;Midway Atoll
GUF|GF|FRA|French Guiana|Cayenne|French Guianese|Guyane
GLP|GP|FRA|Guadeloupe|Basse-Terre|Guadeloupean|
MTQ|MQ|FRA|Martinique|Fort-de-France|Martinican|
REU|RE|FRA|Réunion|Saint-Denis||Reunion Island
MYT|YT|FRA|Mayotte|Mamoudzou|Mahoran|
NCL|NC|FRA|New Caledonia|Nouméa|New Caledonian;Kanak|
PYF|PF|FRA|French Polynesia|Papeete|French Polynesian|Tahiti
WLF|WF|FRA|Wallis and Futuna|Mata-Utu||
SPM|PM|FRA|Saint Pierre and Miquelon|Saint-Pierre||St Pierre and Miquelon
BLM|BL|FRA|Saint Barthélemy|Gustavia||St. Barts;St Barts
MAF|MF|FRA|Saint Martin|Marigot||
ATF|TF|FRA|French Southern Territories|||
ABW|AW|NLD|Aruba|Oranjestad|Aruban|
CUW|CW|NLD|Curaçao|Willemstad|Curaçaoan|Curacao
SXM|SX|NLD|Sint Maarten|Philipsburg||
BES|BQ|NLD|Caribbean Netherlands|Kralendijk||Bonaire;Sint Eustatius;Saba
ANT|AN|NLD|Netherlands Antilles|Willemstad|Antillean|
SJM|SJ|NOR|Svalbard and Jan Mayen|Longyearbyen||Svalbard;Spitsbergen
BVT|BV|NOR|Bouvet Island|||
NFK|NF|AUS|Norfolk Island|Kingston||
CXR|CX|AUS|Christmas Island|||
CCK|CC|AUS|Cocos Islands|||Keeling Islands
HMD|HM|AUS|Heard Island and McDonald Islands|||
TKL|TK|NZL|Tokelau|Fakaofo|Tokelauan|`;
