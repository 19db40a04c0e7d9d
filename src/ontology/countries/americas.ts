/** States of the Americas; the columns are described in `parse.ts`. */
export const AMERICAS = `
ATG|AG|58|58|Antigua and Barbuda|Saint John's|Antiguan;Barbudan||Antigua & Barbuda;Antigua;Antigua-Barbuda|
ARG|AR|160|160|Argentina|Buenos Aires|Argentine;Argentinian;Argentinean||Argentine Republic;The Argentine|
BHS|BS|31|31|Bahamas|Nassau|Bahamian||The Bahamas;Commonwealth of The Bahamas|
BRB|BB|53|53|Barbados|Bridgetown|Barbadian|Barbadian;Bajan||
BLZ|BZ|80|80|Belize|Belmopan|Belizean|||British Honduras
BOL|BO|145|145|Bolivia|La Paz|Bolivian||Plurinational State of Bolivia;Republic of Bolivia|
BRA|BR|140|140|Brazil|Brasilia|Brazilian||Federative Republic of Brazil;Brasil|
CAN|CA|20|20|Canada|Ottawa|Canadian||Dominion of Canada|
CHL|CL|155|155|Chile|Santiago|Chilean||Republic of Chile|
COL|CO|100|100|Colombia|Bogota|Colombian||Republic of Colombia|New Granada
CRI|CR|94|94|Costa Rica|San Jose|Costa Rican|Costa Rican;Tico|Republic of Costa Rica|
CUB|CU|40|40|Cuba|Havana|Cuban||Republic of Cuba|
DMA|DM|54|54|Dominica|Roseau|||Commonwealth of Dominica|
DOM|DO|42|42|Dominican Republic|Santo Domingo|Dominican|||
ECU|EC|130|130|Ecuador|Quito|Ecuadorian;Ecuadorean;Ecuadoran||Republic of Ecuador|
SLV|SV|92|92|El Salvador|San Salvador|Salvadoran;Salvadorean;Salvadorian||Republic of El Salvador|
GRD|GD|55|55|Grenada|Saint George's|Grenadian|||
GTM|GT|90|90|Guatemala|Guatemala City|Guatemalan||Republic of Guatemala|
GUY|GY|110|110|Guyana|Georgetown|Guyanese||Co-operative Republic of Guyana|British Guiana
HTI|HT|41|41|Haiti|Port-au-Prince|Haitian||Republic of Haiti|
HND|HN|91|91|Honduras|Tegucigalpa|Honduran||Republic of Honduras|
JAM|JM|51|51|Jamaica|Kingston|Jamaican|||
MEX|MX|70|70|Mexico|Mexico City|Mexican||United Mexican States|
NIC|NI|93|93|Nicaragua|Managua|Nicaraguan||Republic of Nicaragua|
PAN|PA|95|95|Panama|Panama City|Panamanian||Republic of Panama|
PRY|PY|150|150|Paraguay|Asuncion|Paraguayan||Republic of Paraguay|
PER|PE|135|135|Peru|Lima|Peruvian||Republic of Peru|
KNA|KN|60|60|Saint Kitts and Nevis|Basseterre|Kittitian;Nevisian||St. Kitts and Nevis;St Kitts and Nevis;St. Kitts & Nevis;Saint Kitts|
LCA|LC|56|56|Saint Lucia|Castries|Saint Lucian;St Lucian;St. Lucian||St. Lucia;St Lucia|
VCT|VC|57|57|Saint Vincent and the Grenadines|Kingstown|Vincentian||St. Vincent and the Grenadines;St Vincent and the Grenadines;Saint Vincent;St. Vincent;St Vincent|
SUR|SR|115|115|Suriname|Paramaribo|Surinamese||Republic of Suriname;Surinam|Dutch Guiana
TTO|TT|52|52|Trinidad and Tobago|Port of Spain|Trinidadian;Tobagonian||Trinidad & Tobago;Trinidad;Trinidad-Tobago|
USA|US|2|2|United States|Washington|American;U.S.;US;USA|American|United States of America;America;U.S.;US;U.S.A.;USA;the States|
URY|UY|165|165|Uruguay|Montevideo|Uruguayan||Oriental Republic of Uruguay|
VEN|VE|101|101|Venezuela|Caracas|Venezuelan||Bolivarian Republic of Venezuela|`;
