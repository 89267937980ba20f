// Reads what WordPress exports (WXR 1.0 to 1.2), one item after the other, in files of any size.
import type { Incoming, ReadFile } from '../moves/incoming.ts';
import { rootTag } from '../xml/beginning.ts';
import { partsOf, said, textOf, type XmlPart } from '../xml/element-stream.ts';
import { lettersOf, partsOfFile } from '../xml/parts-of.ts';
import { Attachments, pictureOf } from './attachments.ts';
import { Channel } from './channel.ts';
import { numbersIn } from './mended-shortcodes.ts';
import { postOf } from './post-of.ts';

/** `beginning` is that of the file, as text. */
export function looksLikeWxr(beginning: string): boolean {
  const root = rootTag(beginning, 'rss');
  if (root === null) return false;
  return /xmlns:wp\s*=/.test(root) || /<wp:[a-z_]+>|wordpress\.org\/export\//.test(beginning);
}

export const readWxr: ReadFile = async function* (file, { encoding }, progress) {
  yield { is: 'file', encoding: await lettersOf(file, encoding), from: null };
  const channel = new Channel();
  const attachments = new Attachments(file, encoding);
  const left = new LeftOut();
  let isTold = false;
  for await (const { part, damaged, byte } of partsOfFile(file, ['rss', 'channel'], encoding)) {
    progress(byte);
    if (part.name !== 'item') {
      channel.take(part);
      continue;
    }
    if (!isTold) yield { is: 'blog', blog: channel.blog };
    isTold = true;
    const type = said(part, 'wp:post_type');
    if (type === 'attachment') yield* attached(part, attachments, left);
    else if (isLeftOut(part, type)) left.add(said(part, 'wp:status') === 'auto-draft' ? 'auto-draft' : type);
    else {
      await attachments.need(...needsOf(part));
      const post = postOf(part, { channel, attachments });
      if (damaged > 0) post.lost.push({ what: 'letters', said: String(damaged) });
      yield { is: 'post', post };
    }
  }
  if (!isTold) yield { is: 'blog', blog: channel.blog };
  yield* left.told();
};

/** Parts of WordPress and of its programs that were never texts of the blog, or were letters to its owner. */
const NO_TEXTS = new Set(
  (
    'revision nav_menu_item custom_css customize_changeset oembed_cache user_request wp_template wp_template_part ' +
    'wp_global_styles wp_navigation wp_font_family wp_font_face acf-field acf-field-group wpcf7_contact_form ' +
    'feedback flamingo_inbound flamingo_contact mc4wp-form elementor_library scheduled-action shop_order ' +
    'shop_order_refund shop_coupon jp_pay_order postman_sent_mail'
  ).split(' '),
);

function isLeftOut(item: XmlPart, type: string): boolean {
  if (said(item, 'wp:status') === 'auto-draft' || NO_TEXTS.has(type)) return true;
  const isKnown = type === 'post' || type === 'page' || type === '';
  return !isKnown && textOf(partsOf(item, 'content:encoded')[0]).trim() === '';
}

function* attached(item: XmlPart, attachments: Attachments, left: LeftOut): Generator<Incoming> {
  const found = attachments.take(item);
  if (found?.isPicture) yield { is: 'picture', picture: pictureOf(found) };
  else if (found) left.addFile(found.address);
  // Readers could write under a picture by itself, too.
  for (const _ of partsOf(item, 'wp:comment')) left.add('attachment: comment');
}

/** Numbers of pictures that a post asks for, and whether it shows all that are attached to it. */
function needsOf(item: XmlPart): [numbers: string[], allOfPost: boolean] {
  const thumbnails = partsOf(item, 'wp:postmeta')
    .filter((meta) => said(meta, 'wp:meta_key') === '_thumbnail_id')
    .map((meta) => said(meta, 'wp:meta_value'));
  const html = textOf(partsOf(item, 'content:encoded')[0]);
  const galleries = html.match(/\[gallery\b[^[\]]{0,2000}\]/g) ?? [];
  const listed = galleries.map((tag) => numbersIn(/\b(?:ids|include)=["']?([\d,\s]+)/.exec(tag)?.[1] ?? ''));
  return [[...thumbnails, ...listed.flat()], listed.some((numbers) => numbers.length === 0)];
}

/** Items that do not come in, by their kind. */
class LeftOut {
  readonly #counts = new Map<string, number>();
  #files = 0;
  #firstFile = '';

  add(type: string): void {
    if (this.#counts.size < 100 || this.#counts.has(type))
      this.#counts.set(type, (this.#counts.get(type) ?? 0) + 1);
  }

  /** Of another kind than pictures: links to it lead to where it was. */
  addFile(address: string): void {
    this.#files += 1;
    this.#firstFile ||= address;
  }

  *told(): Generator<Incoming> {
    const [count, address] = [this.#files, this.#firstFile];
    if (count > 0)
      yield { is: 'trouble', key: 'moves.finding.files-there', params: { count, address }, line: null };
    for (const [type, count] of this.#counts)
      yield { is: 'trouble', key: 'moves.finding.left-out', params: { type, count }, line: null };
  }
}
