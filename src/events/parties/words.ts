/** Where somebody is. */
export const AREAS = new Set(['area', 'region', 'city', 'town', 'village', 'district', 'province', 'territory', 'island', 'enclave', 'zone', 'border', 'frontier', 'coast', 'sea']); // prettier-ignore
/** What soldiers and crews use. */
export const MACHINES = new Set(['jet', 'aircraft', 'plane', 'warplane', 'helicopter', 'drone', 'tank', 'ship', 'warship', 'vessel', 'missile', 'rocket', 'submarine', 'frigate', 'howitzer', 'weapon', 'radar', 'gun']); // prettier-ignore
/** What stands and can be hit or taken. */
export const STRUCK = new Set(['building', 'house', 'hospital', 'market', 'base', 'convoy', 'school', 'ship', 'vessel', 'boat', 'plane', 'jet', 'drone', 'helicopter', 'position', 'village', 'town', 'city', 'port', 'airport', 'station', 'post', 'outpost', 'embassy', 'consulate', 'church', 'mosque', 'refinery', 'bridge', 'tank', 'target', 'village', 'camp', 'stronghold', 'airbase', 'dam', 'bus', 'car', 'vehicle', 'island', 'province', 'district', 'territory', 'submarine', 'cruiser', 'frigate', 'tanker']); // prettier-ignore
/** What a state has rather than acts on: "withdrew its troops". */
export const FORCES = new Set(['troop', 'force', 'soldier', 'army', 'military', 'police', 'navy', 'personnel', 'ambassador', 'envoy', 'embassy', 'mission', 'peacekeeper', 'staff', 'delegation', 'team', 'guard', 'fighter', 'government', 'party', 'office', 'country']); // prettier-ignore
/** Acts of words. */
export const SAID = new Set(['AGREE', 'SUPPORT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN']);
/** Acts of equals. */
export const MUTUAL = new Set(['AGREE', 'SUPPORT', 'CONSULT', 'COOPERATE', 'REJECT', 'CONCEDE', 'RETREAT']);
/** Acts of words that a protest is for. */
export const WEIGHING = new Set(['ACCUSE', 'REQUEST', 'REJECT']);
/** What is their object is talked about, and by nobody of it. */
export const TALKED_OVER = new Set(['discuss', 'debate', 'review', 'examine', 'consider', 'negotiate']);
