// Doors of shelves, of lists on paper, and of the numbers of the bookshelf.
import { type Door, form } from './door.ts';

const shelf = '/studio/:blog/shelves/:shelf';

export const shelvesDoors: Record<string, Door> = {
  'GET /studio/:blog/shelves': { needs: 'read' },
  'POST /studio/:blog/shelves': { needs: 'edit', body: form({ shelf_name: 'New', shelf_kind: 'hand' }) },
  [`GET ${shelf}`]: { needs: 'read' },
  [`POST ${shelf}`]: {
    needs: 'edit',
    body: form({ base: '1', shelf_name: 'Changed', shelf_slug: 'changed' }),
  },
  [`POST ${shelf}/place`]: { needs: 'edit', body: form({ direction: 'up' }) },
  [`POST ${shelf}/removal`]: { needs: 'edit', body: form() },
  [`POST ${shelf}/link`]: { needs: 'edit', body: form() },
  [`POST ${shelf}/books`]: { needs: 'edit', body: (ids) => ({ form: { book: ids.book } }) },
  [`POST ${shelf}/books/:book`]: { needs: 'edit', body: form({ note: 'Changed' }) },
  [`POST ${shelf}/books/:book/place`]: { needs: 'edit', body: form({ direction: 'up' }) },
  [`POST ${shelf}/books/:book/removal`]: { needs: 'edit', body: form() },
  'POST /studio/:blog/books/:book/shelves': {
    needs: 'edit',
    body: (ids) => ({ form: { shelf: ids.shelf } }),
  },
  [`GET ${shelf}/print`]: { needs: 'read' },
  'GET /studio/:blog/books/print': { needs: 'read' },
  'GET /studio/:blog/books/statistics': { needs: 'read' },
  'GET /studio/:blog/books/statistics/ages.csv': { needs: 'read' },
  'GET /studio/:blog/books/statistics/read.csv': { needs: 'read' },
};
