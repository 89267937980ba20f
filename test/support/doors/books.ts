// Doors of the bookshelf.
import type { Door } from './door.ts';

export const bookDoors: Record<string, Door> = {
  'GET /studio/:blog/books/files': { needs: 'read' },
  'POST /studio/:blog/books/files': { needs: 'edit', body: () => ({ upload: true }) },
  'GET /studio/:blog/books/files/out/:format': { needs: 'read' },
  'GET /studio/:blog/books/files/:id': { needs: 'read' },
};
