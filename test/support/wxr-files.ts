// Files as WordPress exports them, small ones: a channel around items, an item around fields.

export const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

const NAMESPACES =
  'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" ' +
  'xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"';

export const channelFields = `<title>川べりの家</title>
<link>https://river.example</link>
<description>水と本のこと</description>
<language>ja</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://river.example</wp:base_site_url>
<wp:base_blog_url>https://river.example</wp:base_blog_url>
<wp:author><wp:author_id>3</wp:author_id><wp:author_login>${cdata('sora')}</wp:author_login><wp:author_email>${cdata('sora@river.example')}</wp:author_email><wp:author_display_name>${cdata('そら')}</wp:author_display_name></wp:author>
<wp:category><wp:term_id>5</wp:term_id><wp:category_nicename>water</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name>${cdata('水')}</wp:cat_name></wp:category>
<wp:category><wp:term_id>6</wp:term_id><wp:category_nicename>well</wp:category_nicename><wp:category_parent>water</wp:category_parent><wp:cat_name>${cdata('井戸 &amp; 泉')}</wp:cat_name></wp:category>
<wp:tag><wp:term_id>9</wp:term_id><wp:tag_slug>${cdata('old-map')}</wp:tag_slug><wp:tag_name>${cdata('古い地図')}</wp:tag_name></wp:tag>`;

export function wxr(items: string, fields = channelFields): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.4" -->
<rss version="2.0" ${NAMESPACES}>
<channel>
${fields}
${items}
</channel>
</rss>
`;
}

const fieldsOfPost: Record<string, string> = {
  title: '堰のはなし',
  link: 'https://river.example/2014/05/weir/',
  pubDate: 'Wed, 14 May 2014 00:30:00 +0000',
  'dc:creator': cdata('sora'),
  guid: 'https://river.example/?p=12',
  description: '',
  'content:encoded': cdata('水が落ちる。'),
  'excerpt:encoded': cdata(''),
  'wp:post_id': '12',
  'wp:post_date': cdata('2014-05-14 09:30:00'),
  'wp:post_date_gmt': cdata('2014-05-14 00:30:00'),
  'wp:comment_status': cdata('open'),
  'wp:ping_status': cdata('open'),
  'wp:post_name': cdata('weir'),
  'wp:status': cdata('publish'),
  'wp:post_parent': '0',
  'wp:menu_order': '0',
  'wp:post_type': cdata('post'),
  'wp:post_password': cdata(''),
  'wp:is_sticky': '0',
};

/** `more` are categories, fields of its own and comments, as they stand in the file. */
export function item(fields: Record<string, string> = {}, more = ''): string {
  const all = Object.entries({ ...fieldsOfPost, ...fields });
  return `<item>\n${all.map(([name, value]) => `<${name}>${value}</${name}>`).join('\n')}\n${more}\n</item>`;
}

/** A post with this text. */
export const withText = (html: string, more = '') => item({ 'content:encoded': cdata(html) }, more);

export const meta = (key: string, value: string) =>
  `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`;

export function comment(fields: Record<string, string> = {}): string {
  const all = {
    'wp:comment_id': '71',
    'wp:comment_author': cdata('なぎ'),
    'wp:comment_author_email': 'nagi@reader.example',
    'wp:comment_author_url': 'https://nagi.example/',
    'wp:comment_author_IP': '192.0.2.7',
    'wp:comment_date': '2014-05-15 10:00:00',
    'wp:comment_date_gmt': '2014-05-15 01:00:00',
    'wp:comment_content': cdata('よく分かりました。'),
    'wp:comment_approved': '1',
    'wp:comment_type': '',
    'wp:comment_parent': '0',
    'wp:comment_user_id': '0',
    ...fields,
  };
  return `<wp:comment>${Object.entries(all)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('')}</wp:comment>`;
}

export function attachment(
  number: number,
  name: string,
  fields: Record<string, string> = {},
  more = '',
): string {
  return item(
    {
      ...{
        title: name,
        'content:encoded': cdata(''),
        'wp:post_id': String(number),
        guid: `https://river.example/?p=${number}`,
      },
      ...{ 'wp:post_type': 'attachment', 'wp:status': 'inherit', 'wp:post_name': name },
      'wp:attachment_url': `https://river.example/wp-content/uploads/${name}`,
      ...fields,
    },
    more,
  );
}
