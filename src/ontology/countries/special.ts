/** A code for an actor that belongs to no single state. */
export interface SpecialCode {
  code: string;
  name: string;
  meaning: string;
}

/** Codes for actors beyond the states, as the PLOVER codebook has them. */
export const SPECIAL_CODES: readonly SpecialCode[] = [
  { code: 'UNO', name: 'United Nations', meaning: 'the United Nations, its organs, funds and agencies' },
  { code: 'EUR', name: 'European Union', meaning: 'the European Union and its institutions' },
  { code: 'IGO', name: 'intergovernmental organisation', meaning: 'any other body made up of states' },
  {
    code: 'NGO',
    name: 'non-governmental organisation',
    meaning: 'an association across borders, not of states',
  },
  { code: 'MNC', name: 'multinational company', meaning: 'a company at work in several states' },
  { code: 'IMG', name: 'transnational armed group', meaning: 'an armed group at work across borders' },
  { code: 'ISM', name: 'international social movement', meaning: 'a movement of people across borders' },
  { code: '---', name: 'not known', meaning: 'an actor whose state the text does not tell' },
];
