// Who acts at the desk.
export { type Actor, requireMay } from '../blogs/blog-for.ts';
