import type { Scheme } from '../../../ontology/index.ts';
import type { FormMapping } from '../form.ts';
import { PLAIN, column } from '../form.ts';

/** Lists of the KEDS project: day, source, target, code. Rows have no id but their place in the file. */
export function keds(scheme: Scheme): FormMapping {
  return {
    scheme,
    actors: 'cameo',
    types: { date: 'DATE' },
    nulls: [''],
    numbered: true,
    needs: ['date', 'source', 'target', 'code'],
    values: {
      ...PLAIN,
      label: `left(f.digest, 12) || '-' || n`,
      date: column('date'),
      code: `coalesce(trim(${column('code')}), '')`,
      source_actor: `trim(${column('source')})`,
      target_actor: `trim(${column('target')})`,
    },
  };
}
