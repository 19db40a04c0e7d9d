/**
 * Names of states and of the places that stand for them, one word or the last word of several, lower case. Only
 * good for telling a state from a person; which state it is, the gazetteer knows.
 */
export const STATE_NAMES: ReadonlySet<string> = new Set(
  `afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain
  bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia herzegovina botswana brazil brunei bulgaria
  burundi cambodia cameroon canada chad chile china colombia congo croatia cuba cyprus czechia denmark djibouti
  dominica ecuador egypt eritrea estonia eswatini ethiopia fiji finland france gabon gambia germany ghana greece
  grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy
  jamaica japan jordan kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya
  liechtenstein lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius mexico
  micronesia moldova monaco mongolia montenegro morocco mozambique myanmar burma namibia nauru nepal netherlands
  nicaragua niger nigeria norway oman pakistan palau palestine panama paraguay peru philippines poland portugal qatar
  romania russia rwanda samoa senegal serbia seychelles singapore slovakia slovenia somalia spain sudan suriname
  sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga tunisia turkey türkiye turkmenistan tuvalu
  uganda ukraine uruguay uzbekistan vanuatu vatican venezuela vietnam yemen zambia zimbabwe england scotland wales
  britain america us u.s u.s. usa uk u.k u.k. uae ussr korea states kingdom emirates arabia zealand lanka moscow
  beijing washington london paris berlin tehran ankara islamabad delhi tokyo brussels kyiv kiev riyadh cairo damascus
  baghdad kabul jerusalem pyongyang seoul taipei hanoi canberra ottawa rome madrid warsaw minsk tbilisi yerevan baku`.split(
    /\s+/,
  ),
);
