// What is attached to the posts of a WordPress file: a post names its pictures by numbers, and they may stand behind it.
import type { IncomingPicture, MoveFile } from '../moves/incoming.ts';
import { cut, plainLine } from '../words/plain-line.ts';
import { partsOf, said, textOf, type XmlPart } from '../xml/element-stream.ts';
import { partsOfFile } from '../xml/parts-of.ts';

export interface Attachment {
  address: string;
  title: string;
  alt: string;
  caption: string;
  isPicture: boolean;
  /** Place among those of its post. */
  order: number;
}

/** More are passed over: each takes up to a kilobyte. */
const MOST = 200_000;

export class Attachments {
  readonly #file: MoveFile;
  readonly #encoding: string | null;
  readonly #byNumber = new Map<string, Attachment>();
  readonly #byPost = new Map<string, string[]>();
  #hasAll = false;

  constructor(file: MoveFile, encoding: string | null) {
    this.#file = file;
    this.#encoding = encoding;
  }

  /** Takes an item that is an attachment. */
  take(item: XmlPart): Attachment | null {
    const [number, found] = [said(item, 'wp:post_id'), attachmentOf(item)];
    if (found === null || (this.#byNumber.size >= MOST && !this.#byNumber.has(number))) return found;
    if (!this.#byNumber.has(number)) {
      const parent = said(item, 'wp:post_parent');
      const others = this.#byPost.get(parent);
      if (others) others.push(number);
      else if (parent !== '' && parent !== '0') this.#byPost.set(parent, [number]);
    }
    this.#byNumber.set(number, found);
    return found;
  }

  /** Makes sure that these can be asked for, those of a post too: once at most the whole file is read for them. */
  async need(numbers: readonly string[], allOfPost: boolean): Promise<void> {
    if (this.#hasAll) return;
    if (!allOfPost && numbers.every((number) => this.#byNumber.has(number))) return;
    this.#hasAll = true;
    try {
      for await (const { part } of partsOfFile(this.#file, ['rss', 'channel'], this.#encoding))
        if (part.name === 'item' && said(part, 'wp:post_type') === 'attachment') this.take(part);
    } catch {
      // Whoever reads the posts comes to the same place, and says so.
    }
  }

  get(number: string): Attachment | undefined {
    return this.#byNumber.get(number);
  }

  /** Pictures of a post in their order. */
  picturesOf(post: string): Attachment[] {
    return (this.#byPost.get(post) ?? [])
      .flatMap((number) => this.#byNumber.get(number) ?? [])
      .filter(({ isPicture }) => isPicture)
      .sort((a, b) => a.order - b.order);
  }
}

export function pictureOf({ address, title, alt }: Attachment): IncomingPicture {
  return { address, title, alt };
}

const PICTURE = /\.(?:jpe?g|jpe|jfif|png|gif|webp|avif|bmp|tiff?|heic|heif|svg|ico)(?:[?#].*)?$/i;

function attachmentOf(item: XmlPart): Attachment | null {
  const address = said(item, 'wp:attachment_url') || said(item, 'guid');
  if (!/^https?:\/\//.test(address) || address.length > 2000) return null;
  const alt = partsOf(item, 'wp:postmeta').find(
    (meta) => said(meta, 'wp:meta_key') === '_wp_attachment_image_alt',
  );
  return {
    address,
    title: cut(plainLine(said(item, 'title')), 200),
    alt: cut(plainLine(alt === undefined ? '' : textOf(partsOf(alt, 'wp:meta_value')[0])), 500),
    caption: cut(plainLine(said(item, 'excerpt:encoded')), 500),
    isPicture: PICTURE.test(address),
    order: Number(said(item, 'wp:menu_order')) || 0,
  };
}
