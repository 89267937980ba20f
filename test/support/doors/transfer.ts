// Doors of coming and going: a translation as a file, and lists of units.
import { type Door, form, json } from './door.ts';

const move = '/studio/:blog/moves/:move';
const manuscript = '/studio/:blog/manuscripts/:translation';

export const transferDoors: Record<string, Door> = {
  'GET /studio/:blog/leaving': { needs: 'manage' },
  'POST /studio/:blog/leaving/:kind': { needs: 'manage', body: form() },
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
  'GET /studio/:blog/moves': { needs: 'manage' },
  'POST /studio/:blog/moves': { needs: 'manage', body: () => ({ upload: true }) },
  'POST /studio/:blog/moves/beginning': {
    needs: 'manage',
    body: json(() => ({ files: [{ name: 'blog.txt', size: 10 }] })),
  },
  [`POST ${move}/files`]: {
    needs: 'manage',
    body: json(() => ({ files: [{ name: 'more.zip', size: 10 }] })),
  },
  [`PUT ${move}/files/:position/bytes`]: { needs: 'manage' },
  [`POST ${move}/wholeness`]: { needs: 'manage' },
  [`GET ${move}`]: { needs: 'manage' },
  [`POST ${move}/stop`]: { needs: 'manage', body: form() },
  [`POST ${move}/resumption`]: { needs: 'manage', body: form() },
  [`POST ${move}/removal`]: { needs: 'manage', body: form() },
  [`POST ${move}/choices`]: { needs: 'manage', body: form({ timeZone: 'Asia/Tokyo' }) },
  [`POST ${move}/categories`]: { needs: 'manage', body: form({ path: 'x', to: 'none' }) },
  [`POST ${move}/entry`]: { needs: 'manage', body: form({ opening: 'closed' }) },
  [`GET ${move}/posts`]: { needs: 'manage' },
  [`GET ${move}/posts/:number`]: { needs: 'manage' },
  [`POST ${move}/posts/:number/wish`]: { needs: 'manage', body: form({ wish: 'leave' }) },
  [`GET ${move}/addresses`]: { needs: 'manage' },
  [`GET ${move}/redirects/:format`]: { needs: 'manage' },
  [`POST ${move}/pictures`]: { needs: 'manage', body: form() },
  [`GET ${move}/undoing`]: { needs: 'manage' },
  [`POST ${move}/undoing`]: { needs: 'manage', body: form() },
  'POST /studio/:blog/imports/:import/removal': { needs: 'edit', body: form() },
};
