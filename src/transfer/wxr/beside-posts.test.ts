// What stands beside the posts in a WordPress file: their pictures, and what was said of them.
import { describe, expect, it } from 'vitest';
import { handed, moveFile, onlyPost } from '../../../test/support/move-files.ts';
import { attachment, cdata, comment, item, meta, withText, wxr } from '../../../test/support/wxr-files.ts';
import { readWxr } from './read-wxr.ts';

const read = (items: string, fields?: string) => handed(readWxr, moveFile(wxr(items, fields)));
const one = async (items: string, fields?: string) => onlyPost(await read(items, fields));

describe('pictures of WordPress', () => {
  it('are told by their addresses, and the main one found wherever it stands', async () => {
    const { posts, all } = await read(
      item({}, meta('_thumbnail_id', '20')) +
        attachment(20, 'weir.jpg', { title: '堰' }, meta('_wp_attachment_image_alt', '白い水')) +
        item({ 'wp:post_id': '30' }, meta('_thumbnail_id', '20')) +
        attachment(21, 'map.pdf') +
        item({ 'wp:post_id': '31' }, meta('_thumbnail_id', '999')),
    );
    const address = 'https://river.example/wp-content/uploads/weir.jpg';
    expect(posts.map(({ picture }) => picture)).toEqual([address, address, null]);
    expect(all).toContainEqual({ is: 'picture', picture: { address, title: '堰', alt: '白い水' } });
    expect(all.at(-1)).toMatchObject({
      key: 'moves.finding.files-there',
      params: { count: 1, address: 'https://river.example/wp-content/uploads/map.pdf' },
    });
  });

  it('of a gallery stand in the text, those that it names or all that were attached', async () => {
    const pictures =
      attachment(20, 'a.jpg', {
        'wp:post_parent': '12',
        'wp:menu_order': '2',
        'excerpt:encoded': cdata('朝 & 夜'),
      }) + attachment(21, 'b.jpg', { 'wp:post_parent': '12', 'wp:menu_order': '1' });
    const named = onlyPost(await read(withText('[gallery columns="2" ids="20,21"]') + pictures));
    expect(named.body.match(/uploads\/\w\.jpg/g)).toEqual(['uploads/a.jpg', 'uploads/b.jpg']);
    expect(named.body).toContain('<figcaption>朝 &amp; 夜</figcaption>');
    const all = onlyPost(await read(withText('[gallery]') + pictures));
    expect(all.body.match(/uploads\/\w\.jpg/g)).toEqual(['uploads/b.jpg', 'uploads/a.jpg']);
    const missing = onlyPost(await read(withText('前[gallery ids="20,77"]後') + pictures));
    expect(missing).toMatchObject({ body: '前後', lost: [{ what: 'block', said: '[gallery ids="20,77"]' }] });
  });
});

describe('comments of WordPress', () => {
  it('come with what they answer, their lines, and whether they may be seen', async () => {
    const { comments } = await one(
      item(
        {},
        comment({ 'wp:comment_content': cdata('一行目\n\n<blockquote>引用\n</blockquote>\n三行目') }) +
          comment({ 'wp:comment_id': '72', 'wp:comment_parent': '71', 'wp:comment_user_id': '3' }) +
          comment({ 'wp:comment_id': '73', 'wp:comment_parent': '999', 'wp:comment_user_id': '8' }),
      ),
    );
    expect(comments[0]).toEqual({
      ...{
        origin: 'id:71',
        answers: null,
        name: 'なぎ',
        mail: 'nagi@reader.example',
        url: 'https://nagi.example/',
      },
      ...{ title: '', body: '一行目<br>\n<br>\n<blockquote>引用<br>\n</blockquote>三行目', markup: 'html' },
      ...{ date: { local: '2014-05-15T10:00:00', offset: 540 }, state: 'shown' },
      ...{ editorOnly: false, byAuthor: false, hadPassword: false },
    });
    expect(comments.map(({ answers, byAuthor }) => [answers, byAuthor])).toEqual([
      [null, false],
      ['id:71', true],
      [null, false],
    ]);
    expect(JSON.stringify(comments)).not.toContain('192.0.2.7');
  });

  it.each([
    ['0', 'waiting'],
    ['1', 'shown'],
    ['spam', 'spam'],
    ['trash', 'trashed'],
    ['post-trashed', 'trashed'],
  ])('marked %s are %s', async (approved, state) => {
    const { comments } = await one(item({}, comment({ 'wp:comment_approved': approved })));
    expect(comments[0]?.state).toBe(state);
  });

  it('that are pings are told, and notes of other programs wait to be seen', async () => {
    const { comments, lost } = await one(
      item(
        {},
        comment({ 'wp:comment_type': 'pingback', 'wp:comment_author': cdata('丘の日記 &raquo; 水') }) +
          comment({ 'wp:comment_type': 'trackback' }) +
          comment({ 'wp:comment_id': '74', 'wp:comment_type': 'order_note' }) +
          comment({ 'wp:comment_id': '75', 'wp:comment_type': 'comment' }),
      ),
    );
    expect(comments.map(({ origin, state }) => [origin, state])).toEqual([
      ['id:74', 'waiting'],
      ['id:75', 'shown'],
    ]);
    expect(lost.map(({ what }) => what)).toEqual(['ping', 'ping', 'type']);
    expect(lost[0]?.said).toBe('丘の日記 » 水 https://nagi.example/');
  });

  it('of files before 1.1 are by the author where the names are the same', async () => {
    const named = comment({ 'wp:comment_user_id': '1', 'wp:comment_author': 'sora' });
    const { comments } = await one(item({}, named), '<title>x</title><link>https://river.example</link>');
    expect(comments[0]?.byAuthor).toBe(true);
  });
});
