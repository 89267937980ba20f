// Doors of what ties posts to books.
import { type Door, form, key } from './door.ts';

export const introductionsDoors: Record<string, Door> = {
  'GET /studio/:blog/books/found.json': { needs: 'translate' },
  'POST /studio/:blog/books/introductions': { needs: 'translate', body: form({ book: key }) },
};
