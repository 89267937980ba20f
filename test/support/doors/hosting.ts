// Doors for whoever runs the press: what it is called and allows, its blogs.
import { type Door, form } from './door.ts';

const settings = {
  press_name: 'Changed',
  press_language: 'ja',
  sign_up: 'closed',
  most_blogs: '3',
};

export const hostingDoors: Record<string, Door> = {
  'GET /press': { needs: 'operator' },
  'POST /press': { needs: 'operator', body: form(settings) },
};
