/** States of Oceania; the columns are described in `parse.ts`. */
export const OCEANIA = `
AUS|AU|900|900|Australia|Canberra|Australian|Australian;Aussie|Commonwealth of Australia|
COK|CK|||Cook Islands|Avarua|Cook Islands|Cook Islander||
FJI|FJ|950|950|Fiji|Suva|Fijian||Republic of Fiji;Fiji Islands|
KIR|KI|946|970|Kiribati|Tarawa|I-Kiribati;Kiribati|I-Kiribati|Republic of Kiribati|Gilbert Islands
MHL|MH|983|983|Marshall Islands|Majuro|Marshallese||Republic of the Marshall Islands|
FSM|FM|987|987|Micronesia|Palikir|Micronesian||Federated States of Micronesia|
NRU|NR|970|971|Nauru|Yaren|Nauruan||Republic of Nauru|
NZL|NZ|920|920|New Zealand|Wellington|New Zealand;Kiwi|New Zealander;Kiwi|Aotearoa;NZ;Aotearoa New Zealand|
NIU|NU|||Niue|Alofi|Niuean|||
PLW|PW|986|986|Palau|Ngerulmud|Palauan||Republic of Palau|
PNG|PG|910|910|Papua New Guinea|Port Moresby|Papua New Guinean||PNG;P.N.G.|
WSM|WS|990|990|Samoa|Apia|Samoan||Independent State of Samoa|Western Samoa
SLB|SB|940|940|Solomon Islands|Honiara|Solomon Islands|Solomon Islander|Solomons;The Solomon Islands|
TON|TO|955|972|Tonga|Nuku'alofa|Tongan||Kingdom of Tonga|
TUV|TV|947|973|Tuvalu|Funafuti|Tuvaluan|||Ellice Islands
VUT|VU|935|935|Vanuatu|Port Vila|Vanuatuan;Ni-Vanuatu|Ni-Vanuatu|Republic of Vanuatu|New Hebrides`;
