// Doors of coming and going: a translation as a file, and lists of units.
import { type Door, form, json } from './door.ts';

const manuscript = '/studio/:blog/manuscripts/:translation';

export const transferDoors: Record<string, Door> = {
  [`GET ${manuscript}/files`]: { needs: 'translate' },
  [`GET ${manuscript}/files/:format`]: { needs: 'translate' },
  [`POST ${manuscript}/arrivals`]: { needs: 'translate', body: () => ({ upload: true }) },
  [`GET ${manuscript}/arrivals/:arrival`]: { needs: 'translate' },
  [`POST ${manuscript}/arrivals/:arrival`]: { needs: 'translate', body: form({ stamp: 'x' }) },
  'GET /studio/:blog/memory-files': { needs: 'translate' },
  'GET /studio/:blog/memory.tmx': { needs: 'translate' },
  'POST /studio/:blog/memory-files': { needs: 'edit', body: () => ({ upload: true }) },
  'POST /studio/:blog/imports': {
    needs: 'edit',
    body: json(() => ({ name: 'x.tmx', size: 10, from: 'en', to: 'ja' })),
  },
  'PUT /studio/:blog/imports/:import/bytes': { needs: 'edit' },
  'GET /studio/:blog/imports/:import': { needs: 'translate' },
  'GET /studio/:blog/imports/:import/state': { needs: 'translate' },
  'POST /studio/:blog/imports/:import/stop': { needs: 'edit', body: form() },
  'POST /studio/:blog/imports/:import/resumption': { needs: 'edit', body: form() },
};
