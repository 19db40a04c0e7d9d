import type { FormMapping } from '../form.ts';
import type { FileForm } from '../request.ts';
import { gdeltEvents } from './gdelt.ts';
import { icews } from './icews.ts';
import { keds } from './keds.ts';
import { phoenix, phoenixHistorical } from './phoenix.ts';
import { plover } from './plover.ts';
import { polecat } from './polecat.ts';

/** How the rows of a file are mapped. GDELT's list of mentions holds no events and has a way of its own. */
export function mappingOf(form: FileForm): FormMapping {
  switch (form.name) {
    case 'gdelt-events':
      return gdeltEvents(form);
    case 'icews':
      return icews;
    case 'polecat':
      return polecat;
    case 'phoenix':
      return phoenix;
    case 'phoenix-historical':
      return phoenixHistorical;
    case 'keds-cameo':
      return keds('cameo');
    case 'keds-weis':
      return keds('weis');
    case 'plover':
      return plover;
    case 'gdelt-mentions':
      throw new RangeError('mentions are no events');
  }
}
