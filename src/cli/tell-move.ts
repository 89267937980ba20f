// Writes down what was found in the files of a move: sentences for people, or a line of JSON for each thing for programs.
import type { Context } from '../platform/context.ts';
import { likenessKinds } from '../transfer/moves/bilingual/likeness.ts';
import type { Found } from '../transfer/moves/found.ts';
import { tallyPictures, tallyPosts } from '../transfer/moves/pages/reads.ts';
import { findingGroups, findingsAfter } from '../transfer/moves/reads.ts';
import { filesOfMove, type MoveRow } from '../transfer/moves/store.ts';
import { foundOf } from '../transfer/moves/store-batch.ts';
import type { Unreadable } from '../transfer/xml/read-xml.ts';
import { say, translator } from '../web/messages/index.ts';
import type { Io } from './io.ts';
import { countRecognised, MOST_NAMED, namedRecognised } from './recognised.ts';

/** Findings that are asked of the database at a time. */
const PART = 500;

export async function tellMove(ctx: Context, row: MoveRow, io: Io, isJson: boolean): Promise<void> {
  if (isJson) await tellPrograms(ctx, row, io);
  else await tellPeople(ctx, row, io);
}

/**
 * `{"is":"move",…}`, then a line for each finding: `{"is":"finding","post":7,"title":"…","weight":"mind","key":"…","said":"…"}`, then
 * one for each post that looks like a finished translation, up to a bound; `recognised` in the first line counts all of them.
 */
async function tellPrograms(ctx: Context, row: MoveRow, io: Io): Promise<void> {
  const line = (thing: object) => io.out(`${JSON.stringify(thing)}\n`);
  const files = (await filesOfMove(ctx.db, row)).map(({ name, size, sha256 }) => ({ name, size, sha256 }));
  const { seen: _, ...found } = foundOf(row);
  const problem = row.problem === null ? null : (JSON.parse(row.problem) as Unreadable);
  await line({
    ...{ is: 'move', id: row.id, kind: row.kind, files, choices: JSON.parse(row.choices), found },
    ...{ blog: row.blog === null ? null : JSON.parse(row.blog) },
    recognised: await countRecognised(ctx, row),
    problem: problem && { ...problem, said: reasonOf(row.problem ?? '') },
  });
  let last: { post_number: number; position: number } | null = null;
  for (;;) {
    const findings = await findingsAfter(ctx.db, row, last, PART);
    for (const { post_number, title, weight, key, params } of findings) {
      const said = sentenceOf(key, JSON.parse(params));
      await line({
        is: 'finding',
        post: post_number || null,
        title,
        weight,
        key,
        params: JSON.parse(params),
        said,
      });
    }
    last = findings.at(-1) ?? null;
    if (findings.length < PART) break;
  }
  for (const recognised of await namedRecognised(ctx, row, MOST_NAMED.programs))
    await line({ is: 'translation', ...recognised });
}

/** What became of it, once it is in: `{"is":"end","posts":{…},"pictures":{…}}`. */
export async function tellEnd(ctx: Context, row: MoveRow, io: Io, isJson: boolean): Promise<void> {
  const { settled, added, known, failed } = await tallyPosts(ctx.db, row);
  const { found, here, missing } = await tallyPictures(ctx.db, row);
  const posts = { added, known, left: settled - added - known - failed, failed };
  const pictures = { found, here, missing };
  if (isJson) return io.out(`${JSON.stringify({ is: 'end', posts, pictures })}\n`);
  const others = [
    ...(known > 0 ? [`${known} were there already`] : []),
    ...(posts.left > 0 ? [`${posts.left} left out`] : []),
    ...(failed > 0 ? [`${failed} could not be put in`] : []),
    ...(missing > 0 ? [`${missing} of ${found} pictures are missing`] : []),
  ];
  await io.out(`\nput in      ${[added, ...others].join(', ')}\n`);
}

async function tellPeople(ctx: Context, row: MoveRow, io: Io): Promise<void> {
  const groups = await findingGroups(ctx.db, row);
  const said = groups.map(({ weight, key, count, params }) => {
    const times = count > 1 ? ` (and ${count - 1} more)` : '';
    return `  ${weight.padEnd(6)} ${sentenceOf(key, params)}${times}\n`;
  });
  await io.out(`${countsOf(row.kind ?? 'unknown', foundOf(row)).join('\n')}\n`);
  await io.out(await recognisedFor(ctx, row));
  if (said.length > 0) await io.out(`\nto look at:\n${said.join('')}`);
}

/** Nothing where there are none. */
async function recognisedFor(ctx: Context, row: MoveRow): Promise<string> {
  const { posts, uncredited, ...kinds } = await countRecognised(ctx, row);
  if (posts === 0) return '';
  const counts = likenessKinds.flatMap((kind) => (kinds[kind] > 0 ? [`${kinds[kind]} ${kind}`] : []));
  const named = await namedRecognised(ctx, row, MOST_NAMED.people);
  const lines = named.map(({ likeness, title, address }) =>
    `  ${likeness.padEnd(12)} ${title || '(no title)'}  ${address}`.trimEnd(),
  );
  const rest = posts - named.length;
  return [
    `\nlook like finished translations: ${posts}: ${counts.join(', ')}`,
    ...(uncredited > 0
      ? [`${uncredited} of them name no source: no reader sees them until that is decided in the studio`]
      : []),
    ...lines,
    ...(rest > 0 ? [`  and ${rest} more`] : []),
    '',
  ].join('\n');
}

function countsOf(kind: string, found: Found): string[] {
  const { posts, comments, pictures, dates } = found;
  const all = Object.values(posts).reduce((sum, count) => sum + count, 0);
  const states = Object.entries(posts).flatMap(([state, count]) => (count > 0 ? [`${count} ${state}`] : []));
  const { letters, passwords, ...open } = comments;
  const shown = Object.entries(open).flatMap(([state, count]) => (count > 0 ? [`${count} ${state}`] : []));
  const read = found.files.map(
    ({ name, encoding, from }) => `${name}: ${[encoding, from].filter(Boolean).join(', ')}`,
  );
  return [
    `kind        ${kind}`,
    ...read.map((line) => `            ${line}`),
    `posts       ${all}${states.length > 0 ? `: ${states.join(', ')}` : ''}`,
    ...(found.locked > 0 ? [`            ${found.locked} behind a password`] : []),
    ...(found.twice > 0 ? [`            ${found.twice} that the files have twice come in once`] : []),
    ...(dates.first ? [`dates       ${dates.first.slice(0, 10)} to ${dates.last?.slice(0, 10)} (UTC)`] : []),
    `comments    ${shown.join(', ') || 'none'}`,
    `letters     ${letters} for the editor alone`,
    ...(passwords > 0 ? [`            ${passwords} passwords of comments are dropped`] : []),
    `pictures    ${pictures.file} in the files, ${pictures.address} at an address, ${pictures.missing} missing`,
    `categories  ${found.categories.length}`,
    `tags        ${found.tags}`,
  ];
}

/** What stands in `problem`, in a sentence. */
export function reasonOf(problem: string): string {
  const { key, params, line, file } = JSON.parse(problem) as Unreadable;
  const place = [file && `“${file}”`, line > 0 && `line ${line}`].filter(Boolean).join(', ');
  const reason = say(translator('en'), key, params);
  return place === '' ? reason : `${place}: ${reason}`;
}

function sentenceOf(key: string, params: Record<string, string | number>): string {
  return say(translator('en'), `moves.finding.${key}`, params);
}
