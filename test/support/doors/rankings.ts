// Doors of the numbers of a blog.
import type { Door } from './door.ts';

export const rankingDoors: Record<string, Door> = {
  'GET /studio/:blog/figures': { needs: 'read' },
  'GET /studio/:blog/figures/days.csv': { needs: 'read' },
  'GET /studio/:blog/figures/pages.csv': { needs: 'read' },
  'GET /studio/:blog/figures/sources.csv': { needs: 'read' },
  'GET /studio/:blog/figures/words.csv': { needs: 'read' },
};
