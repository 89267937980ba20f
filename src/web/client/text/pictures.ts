// Sends pictures to the press and puts them where they were dropped; a figure stands there once it has arrived.
import type { EditorView } from 'prosemirror-view';
import { schema } from '../../../text/schema.ts';
import type { Api } from '../api.ts';
import type { UploadedPicture } from '../uploaded-picture.ts';
import type { Words } from '../words.ts';
import { addPlace, placeOf, removePlace } from './upload-places.ts';

export interface PictureWays {
  api: Api;
  /** Where pictures are taken in. */
  address: string;
  words: Words;
  newId(): string;
  say(text: string): void;
}

/** `at` is a position in the text; the figure goes behind the block that holds it. */
export function sendPictures(view: EditorView, files: readonly File[], at: number, ways: PictureWays): void {
  for (const file of files) void send(view, file, betweenBlocks(view, at), ways);
}

function betweenBlocks({ state }: EditorView, at: number): number {
  const $at = state.doc.resolve(at);
  if ($at.depth === 0) return at;
  const isEmpty = $at.depth === 1 && $at.parent.content.size === 0;
  return isEmpty ? $at.before(1) : $at.after(1);
}

async function send(view: EditorView, file: File, at: number, ways: PictureWays): Promise<void> {
  const id = ways.newId();
  const box = document.createElement('div');
  addPlace(view, id, at, () => box);
  const attempt = async () => {
    waiting(box, file, ways.words);
    const reply = await ways.api.upload<UploadedPicture>(ways.address, file);
    if (view.isDestroyed) return;
    if (reply.kind === 'answer') arrived(view, id, reply.body, ways);
    else {
      const message = reply.kind === 'refused' ? reply.message : ways.words('write.picture.lost');
      ways.say(message);
      failed(box, file, message, ways.words, {
        again: () => void attempt(),
        leave: () => removePlace(view, id),
      });
    }
  };
  await attempt();
}

function arrived(view: EditorView, id: string, picture: UploadedPicture, ways: PictureWays): void {
  const at = placeOf(view.state, id);
  removePlace(view, id);
  const { source, width, height } = picture;
  const figure = schema.nodes.figure.create({ src: source, width, height });
  const { tr } = view.state;
  const $at = tr.doc.resolve(at ?? tr.doc.content.size);
  const next = $at.nodeAfter;
  const onEmpty = next?.type === schema.nodes.paragraph && next.content.size === 0;
  const isLast = $at.pos + (next?.nodeSize ?? 0) === tr.doc.content.size;
  tr.replaceWith($at.pos, $at.pos + (onEmpty && !isLast ? next.nodeSize : 0), figure);
  if ($at.pos + figure.nodeSize === tr.doc.content.size) {
    tr.insert(tr.doc.content.size, schema.nodes.paragraph.create());
  }
  view.dispatch(tr.scrollIntoView());
  ways.say(ways.words('write.picture.there'));
}

function waiting(box: HTMLElement, file: File, words: Words): void {
  box.className = 'w-sending';
  box.replaceChildren(
    Object.assign(document.createElement('span'), { className: 'spin' }),
    document.createTextNode(` ${words('write.picture.sending', { name: file.name })}`),
  );
}

function failed(
  box: HTMLElement,
  file: File,
  message: string,
  words: Words,
  then: { again(): void; leave(): void },
): void {
  box.className = 'w-sending w-sending--failed';
  const said = document.createElement('p');
  said.textContent = words('write.picture.failed', { name: file.name, message });
  box.replaceChildren(
    said,
    button(words('write.picture.again'), then.again),
    button(words('write.picture.leave'), then.leave),
  );
}

function button(text: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'btn btn--quiet btn--small';
  made.textContent = text;
  made.addEventListener('click', press);
  return made;
}
