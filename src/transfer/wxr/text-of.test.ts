// Texts of WordPress: lines and blocks, the fold, shortcodes that are mended and those that are told, players.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Losses } from '../words/losses.ts';
import { shortcodeMarks } from './shortcode-marks.ts';
import { textOfPost } from './text-of.ts';

const world = { language: 'ja', attachment: () => undefined, pictures: () => [] };

function text(html: string, footnotes = '') {
  const losses = new Losses();
  const { body, more, markup } = textOfPost({ html, footnotes, world }, losses);
  return { body, more, markup, lost: losses.all.map(({ said }) => said) };
}

describe('the text of a post', () => {
  it('of lines keeps them, and is folded at the first mark', () => {
    expect(text('一\n二\n\n<!--more つづきを読む-->\n三<!--more-->四')).toEqual({
      ...{ markup: 'breaks', body: '一\n二', more: '三四', lost: [] },
    });
  });

  it('of several pages is one, and says so', () => {
    expect(text('一<!--nextpage-->二<!--noteaser-->')).toMatchObject({
      body: '一\n\n二',
      lost: ['<!--nextpage-->'],
    });
  });

  it('of blocks loses their comments without a trace', () => {
    const html = [
      '<!-- wp:paragraph {"align":"center"} -->\n<p class="has-text-align-center">水</p>\n<!-- /wp:paragraph -->',
      '<!-- wp:more -->\n<!--more-->\n<!-- /wp:more -->',
      '<!-- wp:group --><div class="wp-block-group"><!-- wp:list --><ul><li>a</li></ul><!-- /wp:list --></div><!-- /wp:group -->',
      '<!-- wp:spacer {"height":20} /-->',
    ].join('\n\n');
    const { body, more, markup, lost } = text(html);
    expect({ markup, lost }).toEqual({ markup: 'html', lost: [] });
    expect(body).toBe('<p class="has-text-align-center">水</p>');
    expect(more).toBe('<div class="wp-block-group"><ul><li>a</li></ul></div>');
  });

  it('tells blocks that programs drew, and keeps where they led', () => {
    const { body, lost } = text(
      '<!-- wp:paragraph --><p>水</p><!-- /wp:paragraph -->' +
        '<!-- wp:block {"ref":44} /--><!-- wp:luxe/card {"url":"https:\\/\\/hill.example\\/a?b=1&c=2"} /-->' +
        '<!-- wp:latest-posts /-->',
    );
    expect(body).toContain('<a href="https://hill.example/a?b=1&amp;c=2">');
    expect(lost).toEqual([
      'wp:block {"ref":44}',
      'wp:luxe/card {"url":"https:\\/\\/hill.example\\/a?b=1&c=2"}',
      'wp:latest-posts',
    ]);
  });

  it('that was written before there were blocks keeps its paragraphs between them', () => {
    const { body } = text('前の\n段\n\n次の段\n\n<!-- wp:paragraph --><p>水</p><!-- /wp:paragraph -->');
    expect(body).toContain('<p>前の<br>\n段</p>');
    expect(body).toContain('<p>次の段</p>');
  });

  it('has its notes in place of their block', () => {
    const notes = JSON.stringify([{ content: '堰は<em>せき</em>', id: 'x' }]);
    expect(
      text('<!-- wp:paragraph --><p>水</p><!-- /wp:paragraph --><!-- wp:footnotes /-->', notes).body,
    ).toBe('<p>水</p><ol><li>堰は<em>せき</em></li></ol>');
    expect(text('<!-- wp:footnotes /-->', '{broken').body).toBe('');
  });
});

describe('a shortcode', () => {
  it.each([
    [
      'caption',
      '[caption id="attachment_9" align="aligncenter" width="300"]<a href="/b.jpg"><img src="/a.jpg" alt=""></a> 堰の<em>朝</em>[/caption]',
      '<figure><a href="/b.jpg"><img src="/a.jpg" alt=""></a><figcaption>堰の<em>朝</em></figcaption></figure>',
    ],
    [
      'caption of old, with a bracket in its words',
      '[caption width="300" caption="堰 [朝] の水"]<img src="/a.jpg">[/caption]',
      '<figure><img src="/a.jpg"><figcaption>堰 [朝] の水</figcaption></figure>',
    ],
    ['caption without a picture', '[caption]<b>水</b>[/caption]', '<b>水</b>'],
    [
      'embed',
      '[embed width="5"]https://hill.example/a[/embed]',
      '<p><a href="https://hill.example/a">https://hill.example/a</a></p>',
    ],
    [
      'youtube with its number',
      '[youtube id="abc_DEF-123"]',
      '<iframe src="https://www.youtube.com/embed/abc_DEF-123"></iframe>',
    ],
    [
      'youtube as wordpress.com wrote it',
      '[youtube=http://www.youtube.com/watch?v=abc_DEF-123&#038;w=640]',
      '<iframe src="https://www.youtube.com/embed/abc_DEF-123"></iframe>',
    ],
    [
      'youtube around its address',
      '[youtube]https://youtu.be/abc_DEF-123[/youtube]',
      '<iframe src="https://www.youtube.com/embed/abc_DEF-123"></iframe>',
    ],
    ['vimeo', '[vimeo 12345]', '<iframe src="https://player.vimeo.com/video/12345"></iframe>'],
    [
      'audio',
      '[audio mp3="https://river.example/a.mp3"][/audio]',
      '<audio src="https://river.example/a.mp3"></audio>',
    ],
    [
      'audio as it was first',
      '[audio https://river.example/a.mp3|loop=yes]',
      '<audio src="https://river.example/a.mp3"></audio>',
    ],
    ['video', '[video width="1" mp4="/a.mp4"]', '<video src="/a.mp4"></video>'],
    [
      'code',
      '[sourcecode language="js"]\nlet a = b[0];\n[/sourcecode]',
      '<pre><code>let a = b[0];</code></pre>',
    ],
    ['escape', '[[gallery ids="1"]] と書く', '[gallery ids="1"] と書く'],
    [
      'address in curly quotation marks',
      '[embed src=“https://hill.example/a”]',
      '<p><a href="https://hill.example/a">https://hill.example/a</a></p>',
    ],
  ])('%s is mended', (_, html, expected) => {
    expect(text(html)).toMatchObject({ body: expected, lost: [] });
  });

  it('of another program goes, what it stands around stays, and it is told', () => {
    expect(
      text('あ[su_box title="x"]い[su_note]う[/su_note]え[/su_box]お[contact-form-7 id="3" title="連絡"]'),
    ).toEqual({
      ...{ markup: 'breaks', more: '', body: 'あいうえお' },
      lost: ['[su_box title="x"]', '[su_note]', '[contact-form-7 id="3" title="連絡"]'],
    });
    expect(text('[sitecard url=https://hill.example/a?b target=_blank]').body).toBe(
      '<a href="https://hill.example/a?b">https://hill.example/a?b</a>',
    );
  });

  it('that holds a note at the foot keeps it apart from the text', () => {
    expect(text('堰[fn]せき[/fn]の水').body).toBe('堰（せき）の水');
  });

  it('is not what people write in brackets, nor what stands in code or inside of a tag', () => {
    const html =
      'とのこと[sic]。[1] [PR] [追記] [a b]\n<pre>a[x="1"]</pre><a href="[y z=1]" title="[q w=2]">link</a><script>b[c=1]</script>';
    expect(text(html)).toMatchObject({ body: html, lost: [] });
  });

  it('in another is mended too', () => {
    expect(
      text('[su_row][caption]<img src="/a.jpg"> [embed]https://hill.example/[/embed][/caption][/su_row]')
        .body,
    ).toBe(
      '<figure><img src="/a.jpg"><figcaption><p><a href="https://hill.example/">https://hill.example/</a></p></figcaption></figure>',
    );
  });

  it('never takes longer than the text is long', () => {
    for (const piece of [
      '[a b=1]',
      '[gallery',
      '[caption]',
      '[/x]',
      '[[',
      '<pre>',
      '<!--',
      '[a "',
      '<',
      '[caption][/caption',
      '<!-- wp:a -->',
      '<!--more ',
      '<p>https://a.example/',
    ]) {
      const long = piece.repeat(40_000);
      expect(text(long).body.length).toBeLessThan(long.length * 40 + 1);
    }
  });

  it('leaves any text in the order in which it stood', () => {
    const pieces = fc.constantFrom(
      ...['[', ']', '[[', ']]', '[caption]', '[/caption]', '[su_x a="1"]', '[/su_x]', '[code]', '[/code]'],
      ...[
        '"',
        '<p>',
        '<pre>',
        '</pre>',
        '水',
        '\n',
        '<!-- wp:a -->',
        '<!-- /wp:a -->',
        '<!--more-->',
        '<!--',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const html = parts.join('');
        const count = (said: string) => said.split('水').length;
        const { body, more } = text(html);
        expect(count(body + more)).toBe(count(html));
        for (const { from, to } of shortcodeMarks(html)) expect(to).toBeGreaterThan(from);
      }),
    );
  });
});

describe('an address by itself', () => {
  it('is what it leads to, in lines, in paragraphs and in the block for it', () => {
    const film = '<iframe src="https://www.youtube.com/embed/abc_DEF-123"></iframe>';
    expect(text('前\nhttps://www.youtube.com/watch?v=abc_DEF-123\n後').body).toBe(`前\n\n${film}\n\n後`);
    expect(text('<p>https://youtu.be/abc_DEF-123</p>').body).toBe(film);
    const block =
      '<!-- wp:embed {"url":"x"} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://hill.example/a?b&amp;c\n</div></figure>\n<!-- /wp:embed -->';
    expect(text(block).body).toContain('<p><a href="https://hill.example/a?b&amp;c">');
    expect(text('見て https://hill.example/ を').body).toBe('見て https://hill.example/ を');
  });
});
