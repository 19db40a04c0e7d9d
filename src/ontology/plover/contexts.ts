/** A context of an event: why it happened or what it is about. Any number of them may hold at once. */
export interface PloverContext {
  code: string;
  meaning: string;
}

const TEXT = `
military|soldiers, arms, defence and war
intelligence|spying and what services know
executive|heads of government, ministers and their policy
legislative|parliaments and the making of laws
election|votes and campaigns
political_institutions|the form of the state: constitution, regime, reform
pro_democracy|towards free and competitive rule
pro_autocracy|towards rule without consent
economic|trade, investment, finance, sanctions and their effects
legal|courts, law and prosecution
reparations|making good for a past wrong
human_rights|torture, killings and other abuse of persons
rights_freedoms|speech, assembly, press, belief, vote
repression|a state acting against its own people
human_security|food, water, shelter and safety of civilians
gender|women, men and their equality
lgbt|sexual minorities
religion_ethnicity|faith, nation, language or caste
inequality|wealth, class and the gap between groups
diplomatic|embassies, recognition, treaties, talks
territory|borders, occupation and claims to land
peacekeeping|forces sent to hold a peace
health|disease, medicine, epidemics
asylum|refuge from persecution
migration|movement of people across borders
disasters|earthquakes, floods, accidents
natural_resource|oil, gas, water, minerals, fish
environment|climate, pollution, nature
technology|science, space, communications, industry of the new
terrorism|violence meant to frighten, and the fight against it
cbrn|chemical, biological, radiological and nuclear means
cyber|computers and networks as means or target
misinformation|falsehood spread or countered
crime|theft, murder, gangs
corruption|bribes and abuse of office
illegal_drugs|making, selling and chasing of drugs
trafficking|trade in people, arms or wildlife`;

/** All contexts of the PLOVER codebook (2021), in its order, described in our own words. */
export const PLOVER_CONTEXTS: readonly PloverContext[] = TEXT.trim()
  .split('\n')
  .map((line) => {
    const [code = '', meaning = ''] = line.split('|');
    return { code, meaning };
  });

/** Whether a text is the code of a PLOVER context. */
export function isPloverContext(code: string): boolean {
  return PLOVER_CONTEXTS.some((context) => context.code === code);
}
