// Doors of coming and going: a translation as a file, and lists of units.
import { type Door, form } from './door.ts';

const manuscript = '/studio/:blog/manuscripts/:translation';

export const transferDoors: Record<string, Door> = {
  [`GET ${manuscript}/files`]: { needs: 'translate' },
  [`GET ${manuscript}/files/:format`]: { needs: 'translate' },
  [`POST ${manuscript}/arrivals`]: { needs: 'translate', body: () => ({ upload: true }) },
  [`GET ${manuscript}/arrivals/:arrival`]: { needs: 'translate' },
  [`POST ${manuscript}/arrivals/:arrival`]: { needs: 'translate', body: form({ stamp: 'x' }) },
};
