/** States of Africa; the columns are described in `parse.ts`. */
export const AFRICA = `
DZA|DZ|615|615|Algeria|Algiers|Algerian||People's Democratic Republic of Algeria|
AGO|AO|540|540|Angola|Luanda|Angolan||Republic of Angola|
BEN|BJ|434|434|Benin|Porto-Novo|Beninese||Republic of Benin|Dahomey
BWA|BW|571|571|Botswana|Gaborone|Botswanan|Motswana/Batswana;Botswanan|Republic of Botswana|Bechuanaland
BFA|BF|439|439|Burkina Faso|Ouagadougou|Burkinabe;Burkinabè;Burkinese||Burkina|Upper Volta
BDI|BI|516|516|Burundi|Gitega|Burundian||Republic of Burundi|
CPV|CV|402|402|Cape Verde|Praia|Cape Verdean||Cabo Verde;Republic of Cabo Verde|
CMR|CM|471|471|Cameroon|Yaounde|Cameroonian||Republic of Cameroon|
CAF|CF|482|482|Central African Republic|Bangui|Central African||C.A.R.|Central African Empire;Ubangi-Shari
TCD|TD|483|483|Chad|N'Djamena|Chadian||Republic of Chad|
COM|KM|581|581|Comoros|Moroni|Comorian||Union of the Comoros;Comoro Islands|
COG|CG|484|484|Congo-Brazzaville|Brazzaville|Congolese||Republic of the Congo;Republic of Congo;Congo Republic;Congo (Brazzaville)|People's Republic of the Congo
COD|CD|490|490|Democratic Republic of the Congo|Kinshasa|Congolese||DR Congo;DRC;D.R.C.;D.R. Congo;Democratic Republic of Congo;Congo;Congo-Kinshasa;Congo (Kinshasa);RDC|Zaire;Zaïre;Belgian Congo
CIV|CI|437|437|Ivory Coast|Yamoussoukro|Ivorian;Ivoirian||Côte d'Ivoire;Cote d'Ivoire;Republic of Côte d'Ivoire|
DJI|DJ|522|522|Djibouti|Djibouti City|Djiboutian||Republic of Djibouti|French Territory of the Afars and the Issas
EGY|EG|651|651|Egypt|Cairo|Egyptian||Arab Republic of Egypt|United Arab Republic
GNQ|GQ|411|411|Equatorial Guinea|Malabo|Equatorial Guinean;Equatoguinean||Republic of Equatorial Guinea|Spanish Guinea
ERI|ER|531|531|Eritrea|Asmara|Eritrean||State of Eritrea|
SWZ|SZ|572|572|Eswatini|Mbabane|Swazi;Eswatinian||Kingdom of Eswatini|Swaziland;Kingdom of Swaziland
ETH|ET|530|530|Ethiopia|Addis Ababa|Ethiopian||Federal Democratic Republic of Ethiopia|Abyssinia
GAB|GA|481|481|Gabon|Libreville|Gabonese||Gabonese Republic|
GMB|GM|420|420|Gambia|Banjul|Gambian||The Gambia;Republic of The Gambia|
GHA|GH|452|452|Ghana|Accra|Ghanaian||Republic of Ghana|Gold Coast
GIN|GN|438|438|Guinea|Conakry|Guinean||Republic of Guinea;Guinea-Conakry|French Guinea
GNB|GW|404|404|Guinea-Bissau|Bissau|Bissau-Guinean;Guinea-Bissauan||Republic of Guinea-Bissau;Guinea Bissau|Portuguese Guinea
KEN|KE|501|501|Kenya|Nairobi|Kenyan||Republic of Kenya|
LSO|LS|570|570|Lesotho|Maseru|Basotho;Lesothan|Mosotho/Basotho|Kingdom of Lesotho|Basutoland
LBR|LR|450|450|Liberia|Monrovia|Liberian||Republic of Liberia|
LBY|LY|620|620|Libya|Tripoli|Libyan||State of Libya|Libyan Arab Jamahiriya;Jamahiriya
MDG|MG|580|580|Madagascar|Antananarivo|Malagasy;Madagascan||Republic of Madagascar|Malagasy Republic
MWI|MW|553|553|Malawi|Lilongwe|Malawian||Republic of Malawi|Nyasaland
MLI|ML|432|432|Mali|Bamako|Malian||Republic of Mali|French Sudan
MRT|MR|435|435|Mauritania|Nouakchott|Mauritanian||Islamic Republic of Mauritania|
MUS|MU|590|590|Mauritius|Port Louis|Mauritian||Republic of Mauritius|
MAR|MA|600|600|Morocco|Rabat|Moroccan||Kingdom of Morocco|
MOZ|MZ|541|541|Mozambique|Maputo|Mozambican||Republic of Mozambique|
NAM|NA|565|565|Namibia|Windhoek|Namibian||Republic of Namibia|South West Africa;South-West Africa
NER|NE|436|436|Niger|Niamey|Nigerien||Republic of Niger;Republic of the Niger|
NGA|NG|475|475|Nigeria|Abuja|Nigerian||Federal Republic of Nigeria|
RWA|RW|517|517|Rwanda|Kigali|Rwandan;Rwandese||Republic of Rwanda|Ruanda
STP|ST|403|403|Sao Tome and Principe|Sao Tome|Sao Tomean;São Toméan||São Tomé and Príncipe;Sao Tome & Principe;São Tomé|
SEN|SN|433|433|Senegal|Dakar|Senegalese||Republic of Senegal|
SYC|SC|591|591|Seychelles|Victoria|Seychellois||Republic of Seychelles;The Seychelles|
SLE|SL|451|451|Sierra Leone|Freetown|Sierra Leonean||Republic of Sierra Leone|
SOM|SO|520|520|Somalia|Mogadishu|Somali;Somalian|Somali|Federal Republic of Somalia|Somali Republic;Somali Democratic Republic
ZAF|ZA|560|560|South Africa|Pretoria|South African||Republic of South Africa;RSA|Union of South Africa
SSD|SS|626|626|South Sudan|Juba|South Sudanese||Republic of South Sudan|
SDN|SD|625|625|Sudan|Khartoum|Sudanese||Republic of the Sudan;Republic of Sudan|
TZA|TZ|510|510|Tanzania|Dodoma|Tanzanian||United Republic of Tanzania|Tanganyika;Zanzibar
TGO|TG|461|461|Togo|Lome|Togolese||Togolese Republic|Togoland
TUN|TN|616|616|Tunisia|Tunis|Tunisian||Republic of Tunisia;Tunisian Republic|
UGA|UG|500|500|Uganda|Kampala|Ugandan||Republic of Uganda|
ZMB|ZM|551|551|Zambia|Lusaka|Zambian||Republic of Zambia|Northern Rhodesia
ZWE|ZW|552|552|Zimbabwe|Harare|Zimbabwean||Republic of Zimbabwe|Rhodesia;Southern Rhodesia;Zimbabwe Rhodesia`;
