/** States of Asia and the Middle East; the columns are described in `parse.ts`. */
export const ASIA = `
AFG|AF|700|700|Afghanistan|Kabul|Afghan;Afghani||Islamic Emirate of Afghanistan;Islamic Republic of Afghanistan|
ARM|AM|371|371|Armenia|Yerevan|Armenian||Republic of Armenia|Armenian SSR
AZE|AZ|373|373|Azerbaijan|Baku|Azerbaijani;Azeri||Republic of Azerbaijan|Azerbaijan SSR
BHR|BH|692|692|Bahrain|Manama|Bahraini||Kingdom of Bahrain;Bahrein|
BGD|BD|771|771|Bangladesh|Dhaka|Bangladeshi||People's Republic of Bangladesh|East Pakistan
BTN|BT|760|760|Bhutan|Thimphu|Bhutanese||Kingdom of Bhutan|
BRN|BN|835|835|Brunei|Bandar Seri Begawan|Bruneian||Brunei Darussalam|
KHM|KH|811|811|Cambodia|Phnom Penh|Cambodian|Cambodian|Kingdom of Cambodia|Kampuchea;Khmer Republic
CHN|CN|710|710|China|Beijing|Chinese;Sino||People's Republic of China;PRC;P.R.C.;P.R. China;PR China;Mainland China;Communist China;Red China|
CYP|CY|352|352|Cyprus|Nicosia|Cypriot;Greek Cypriot||Republic of Cyprus|
GEO|GE|372|372|Georgia|Tbilisi|Georgian||Republic of Georgia|Georgian SSR
IND|IN|750|750|India|New Delhi|Indian||Republic of India;Bharat|British India
IDN|ID|850|850|Indonesia|Jakarta|Indonesian||Republic of Indonesia|Dutch East Indies;Netherlands East Indies
IRN|IR|630|630|Iran|Tehran|Iranian||Islamic Republic of Iran;Islamic Republic|Persia
IRQ|IQ|645|645|Iraq|Baghdad|Iraqi||Republic of Iraq|Mesopotamia
ISR|IL|666|666|Israel|Jerusalem|Israeli||State of Israel;Jewish state|
JPN|JP|740|740|Japan|Tokyo|Japanese||Nippon|
JOR|JO|663|663|Jordan|Amman|Jordanian||Hashemite Kingdom of Jordan;Hashemite Kingdom|Transjordan
KAZ|KZ|705|705|Kazakhstan|Astana|Kazakhstani;Kazakh;Kazak||Republic of Kazakhstan|Kazakh SSR
KWT|KW|690|690|Kuwait|Kuwait City|Kuwaiti||State of Kuwait|
KGZ|KG|703|703|Kyrgyzstan|Bishkek|Kyrgyz;Kyrgyzstani;Kirghiz||Kyrgyz Republic;Kirgizstan|Kirghizia;Kirgizia
LAO|LA|812|812|Laos|Vientiane|Laotian;Lao||Lao People's Democratic Republic;Lao PDR|
LBN|LB|660|660|Lebanon|Beirut|Lebanese||Lebanese Republic|
MYS|MY|820|820|Malaysia|Kuala Lumpur|Malaysian|||Malaya
MDV|MV|781|781|Maldives|Male|Maldivian||The Maldives;Republic of Maldives;Maldive Islands|
MNG|MN|712|712|Mongolia|Ulaanbaatar|Mongolian|Mongolian;Mongol||Mongolian People's Republic;Outer Mongolia
MMR|MM|775|775|Myanmar|Naypyidaw|Myanmar;Burmese;Myanma|Burmese|Republic of the Union of Myanmar;Union of Myanmar;Myanmar/Burma|Burma
NPL|NP|790|790|Nepal|Kathmandu|Nepali;Nepalese||Federal Democratic Republic of Nepal|Kingdom of Nepal
PRK|KP|731|731|North Korea|Pyongyang|North Korean||Democratic People's Republic of Korea;DPRK;D.P.R.K.;N. Korea;NKorea;N.Korea;DPR Korea|
OMN|OM|698|698|Oman|Muscat|Omani||Sultanate of Oman|Muscat and Oman
PAK|PK|770|770|Pakistan|Islamabad|Pakistani||Islamic Republic of Pakistan|West Pakistan
PSE|PS|||Palestine|Ramallah|Palestinian||State of Palestine;Palestinian Authority;Palestinian National Authority;Palestinian territories;Palestinian Territory;Occupied Palestinian Territory;Occupied Palestinian Territories;West Bank;Gaza Strip;Gaza|
PHL|PH|840|840|Philippines|Manila|Philippine;Filipino|Filipino;Filipina|The Philippines;Republic of the Philippines;Philippine Islands|
QAT|QA|694|694|Qatar|Doha|Qatari||State of Qatar|
SAU|SA|670|670|Saudi Arabia|Riyadh|Saudi;Saudi Arabian||Kingdom of Saudi Arabia;KSA;K.S.A.|
SGP|SG|830|830|Singapore|Singapore City|Singaporean;Singapore|Singaporean|Republic of Singapore|
KOR|KR|732|732|South Korea|Seoul|South Korean;Korean|South Korean;Korean|Republic of Korea;ROK;R.O.K.;S. Korea;SKorea;S.Korea;Korea|
LKA|LK|780|780|Sri Lanka|Colombo|Sri Lankan||Democratic Socialist Republic of Sri Lanka|Ceylon
SYR|SY|652|652|Syria|Damascus|Syrian||Syrian Arab Republic|
TWN|TW|713|713|Taiwan|Taipei|Taiwanese;Taiwan|Taiwanese|Republic of China;ROC;R.O.C.;Chinese Taipei|Formosa;Nationalist China
TJK|TJ|702|702|Tajikistan|Dushanbe|Tajik;Tajikistani||Republic of Tajikistan;Tadjikistan|Tajik SSR
THA|TH|800|800|Thailand|Bangkok|Thai||Kingdom of Thailand|Siam
TLS|TL|860|860|East Timor|Dili|East Timorese;Timorese||Timor-Leste;Timor Leste;Democratic Republic of Timor-Leste|Portuguese Timor
TUR|TR|640|640|Turkey|Ankara|Turkish|Turk|Türkiye;Turkiye;Republic of Turkey;Republic of Türkiye|
TKM|TM|701|701|Turkmenistan|Ashgabat|Turkmen;Turkmenistani|||Turkmen SSR
ARE|AE|696|696|United Arab Emirates|Abu Dhabi|Emirati;UAE;U.A.E.|Emirati|UAE;U.A.E.;The Emirates;Emirates|Trucial States
UZB|UZ|704|704|Uzbekistan|Tashkent|Uzbek;Uzbekistani||Republic of Uzbekistan|Uzbek SSR
VNM|VN|816|816|Vietnam|Hanoi|Vietnamese||Viet Nam;Socialist Republic of Vietnam;Socialist Republic of Viet Nam|North Vietnam;Democratic Republic of Vietnam
YEM|YE|679|678|Yemen|Sanaa|Yemeni||Republic of Yemen|Yemen Arab Republic;North Yemen`;
