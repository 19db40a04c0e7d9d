/** Names of columns, in the order of the files, of the sources that write no heading. */

const ACTOR =
  'Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code';

function prefixed(prefix: string, names: string): string[] {
  return names.split(' ').map((name) => `${prefix}${name}`);
}

function gdelt(place: string): string[] {
  return [
    ...'GlobalEventID Day MonthYear Year FractionDate'.split(' '),
    ...prefixed('Actor1', ACTOR),
    ...prefixed('Actor2', ACTOR),
    ...'IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale'.split(' '),
    ...'NumMentions NumSources NumArticles AvgTone'.split(' '),
    ...prefixed('Actor1Geo_', place),
    ...prefixed('Actor2Geo_', place),
    ...prefixed('ActionGeo_', place),
    'DATEADDED',
  ];
}

/** GDELT 1.0 until March 2013: without the address of an article. */
export const GDELT_57 = gdelt('Type FullName CountryCode ADM1Code Lat Long FeatureID');

/** GDELT 1.0 since then. */
export const GDELT_58 = [...GDELT_57, 'SOURCEURL'];

/** GDELT 2.0, English and translated: with a second level of districts. */
export const GDELT_61 = [
  ...gdelt('Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID'),
  'SOURCEURL',
];

/** GDELT 2.0: the articles that mention an event. */
export const GDELT_MENTIONS = (
  'GlobalEventID EventTimeDate MentionTimeDate MentionType MentionSourceName MentionIdentifier SentenceID ' +
  'Actor1CharOffset Actor2CharOffset ActionCharOffset InRawText Confidence MentionDocLen MentionDocTone ' +
  'MentionDocTranslationInfo Extras'
).split(' ');

/** Phoenix in real time. */
export const PHOENIX = (
  'EventID Date Year Month Day SourceActorFull SourceActorEntity SourceActorRole SourceActorAttribute ' +
  'TargetActorFull TargetActorEntity TargetActorRole TargetActorAttribute EventCode EventRootCode QuadClass ' +
  'GoldsteinScore Issues ActionLat ActionLong LocationName GeoCountryName GeoStateName SentenceID URLs NewsSources'
).split(' ');

/** POLECAT's heading as published, for the weeks whose own heading names more columns than the rows have. */
export const POLECAT = (
  'Event ID|Event Date|Event Type|Event Mode|Intensity|Quad Code|Contexts|Actor Name|Actor Country|Actor COW|' +
  'Primary Actor Sector|Actor Sectors|Actor Title|Actor Name Raw|Wikipedia Actor ID|Recipient Name|' +
  'Recipient Country|Recipient COW|Primary Recipient Sector|Recipient Sectors|Recipient Title|Recipient Name Raw|' +
  'Wikipedia Recipient ID|Placename|City|District|Province|Country|Latitude|Longitude|GeoNames ID|Raw Placename|' +
  'Feature Type|Source|Publication Date|Story People|Story Organizations|Story Locations|Language|Version'
).split('|');
