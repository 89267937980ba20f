// Doors of the bookshelf.
import { type Door, form } from './door.ts';

const bookFields = { title: 'Changed', status: 'to-read', currency: 'JPY', language: 'ja', base: '1' };

export const bookDoors: Record<string, Door> = {
  'GET /studio/:blog/books/files': { needs: 'read' },
  'POST /studio/:blog/books/files': { needs: 'edit', body: () => ({ upload: true }) },
  'GET /studio/:blog/books/files/out/:format': { needs: 'read' },
  'GET /studio/:blog/books/files/:id': { needs: 'read' },
  'GET /studio/:blog/books': { needs: 'read' },
  'GET /studio/:blog/books/add': { needs: 'edit' },
  'POST /studio/:blog/books/lists': { needs: 'edit', body: form({ isbns: '9784000000017' }) },
  'GET /studio/:blog/books/lists/:list': { needs: 'edit' },
  'POST /studio/:blog/books/lists/:list/resumption': { needs: 'edit', body: form() },
  'GET /studio/:blog/books/search': { needs: 'edit' },
  'POST /studio/:blog/books/search': {
    needs: 'edit',
    body: form({ candidate: JSON.stringify({ book: { title: 'x' }, source: 'ndl' }) }),
  },
  'GET /studio/:blog/books/waiting': { needs: 'edit' },
  'POST /studio/:blog/books/waiting': { needs: 'edit', body: (ids) => ({ form: { seen: `${ids.book}:1` } }) },
  'GET /studio/:blog/books/waiting/next': { needs: 'edit' },
  'GET /studio/:blog/books/new': { needs: 'edit' },
  'POST /studio/:blog/books/new': { needs: 'edit', body: form(bookFields) },
  'GET /studio/:blog/books/:book': { needs: 'edit' },
  'POST /studio/:blog/books/:book': { needs: 'edit', body: form(bookFields) },
  'POST /studio/:blog/books/:book/removal': { needs: 'edit', body: form({ base: '1' }) },
  'POST /studio/:blog/books/:book/restoration': { needs: 'edit', body: form() },
};
