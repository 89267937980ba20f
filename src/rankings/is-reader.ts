// Whether somebody reads, or something does: what says it is a robot, or looks ahead, is no reader.
import { isbot } from 'isbot';

export function isReader(header: (name: string) => string | undefined): boolean {
  const agent = header('user-agent') ?? '';
  if (agent === '' || isbot(agent)) return false;
  return ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].every((name) => header(name) === undefined);
}

/** Whether a reader followed a link to a page from one of our own; not every browser says. */
export function followsOurLink(header: (name: string) => string | undefined): boolean {
  const [site, dest] = [header('sec-fetch-site'), header('sec-fetch-dest')];
  return (site === undefined || site === 'same-origin') && (dest === undefined || dest === 'document');
}
