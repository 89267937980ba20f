// A blog as an old service let it go, for tests that move one in: every kind of thing once, all of it invented.

export interface OldBlogOptions {
  /** Where its one picture is. */
  picture: string;
}

/** What only its editor may ever read. */
export const SECRET = '合図は、青い傘です。';

/** As FC2 writes it: no BASENAME but an old number, SECRET and PASS under comments, a part after the fold. */
export function oldBlog({ picture }: OldBlogOptions): string {
  const entries = [
    entry({
      head: [
        'AUTHOR: みなと',
        'TITLE: 夜の市場で、魚の名前をきく',
        'BASENAME: blog-entry-12',
        'STATUS: Publish',
        'ALLOW COMMENTS: 1',
        'CONVERT BREAKS: 0',
        'PRIMARY CATEGORY: 港',
        'CATEGORY: 港',
        'DATE: 10/21/2019 21:05:00',
      ],
      body: `<p>市場のはしで、おばあさんが<font color="red">赤い魚</font>の名前を教えてくれた。</p><p><img src="${picture}" alt="氷の上の魚"></p>`,
      more: '<p>名前は三つあった。</p>',
      comments: [
        [
          'AUTHOR: なぎ',
          'EMAIL: nagi@reader.example',
          'DATE: 10/22/2019 07:10:00',
          '三つめの名前が好きです。',
        ],
        ['AUTHOR: なぎ', 'DATE: 10/22/2019 07:15:00', 'SECRET: 1', 'PASS: 5f4dcc3b5aa765d61d83', SECRET],
      ],
    }),
    entry({
      head: [
        'AUTHOR: みなと',
        'TITLE: まだ書いている途中',
        'BASENAME: blog-entry-13',
        'STATUS: Draft',
        'CONVERT BREAKS: 1',
        'CATEGORY: 図書館',
        'DATE: 11/02/2019 10:00:00',
      ],
      body: '島の船は、日曜だけ本をのせる。\nあとで続きを書く。',
    }),
    entry({
      head: [
        'AUTHOR: みなと',
        'TITLE: 灯台の当番',
        'BASENAME: blog-entry-14',
        'STATUS: Publish',
        'CONVERT BREAKS: 1',
        'CATEGORY: 港',
        'DATE: 12/24/2019 18:30:00',
      ],
      body: '当番は十一歳。\n口笛で船を呼ぶ。',
    }),
  ];
  return entries.join('');
}

interface Entry {
  head: string[];
  body: string;
  more?: string;
  comments?: string[][];
}

function entry({ head, body, more = '', comments = [] }: Entry): string {
  const parts = [
    head.join('\n'),
    `BODY:\n${body}`,
    `EXTENDED BODY:\n${more}`,
    ...comments.map((lines) => `COMMENT:\n${lines.join('\n')}`),
  ];
  return `${parts.join('\n-----\n')}\n-----\n--------\n`;
}
