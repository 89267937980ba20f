// What programs put on the clipboard, written by hand after their manner: it comes in as our blocks and nothing else.
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { documentFromHtml } from './html-in.ts';
import { documentToHtml } from './html-out.ts';

const pasted = (html: string): string =>
  documentToHtml(
    documentFromHtml(parseHTML(html).document, { base: null, language: 'ja', whose: null, fold: true }),
  );

describe('what is pasted', () => {
  test('from Word loses its styles, bookmarks and empty office marks', () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0mm;} @page WordSection1 {size:595pt;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=JA style='tab-interval:42.0pt'><!--StartFragment-->
<h1><a name="_Toc1">川の<span lang=EN-US>Report</span></a><o:p></o:p></h1>
<p class=MsoNormal><b><span style='font-family:"Yu Mincho";mso-fareast-language:JA'>町</span></b>に<i>川</i>が<ruby>戻<rp>(</rp><rt>もど</rt><rp>)</rp></ruby>る。<o:p>&nbsp;</o:p></p>
<table class=MsoTableGrid border=1><tr><td width=100><p class=MsoNormal>魚<o:p></o:p></p></td><td><p class=MsoNormal>六<o:p></o:p></p></td></tr></table>
<p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>`;
    expect(pasted(html)).toBe(
      [
        '<h1>川の<span lang="en-US">Report</span></h1>',
        '<p><strong>町</strong>に<em>川</em>が<ruby>戻<rp>（</rp><rt>もど</rt><rp>）</rp></ruby>る。</p>',
        '<table><tbody><tr><td><p>魚</p></td><td><p>六</p></td></tr></tbody></table>',
      ].join('\n'),
    );
  });

  test('from Google Docs is not bold as a whole, and keeps what was', () => {
    const html = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:400;font-style:normal;">朝の</span><span style="font-weight:700;">川</span></p><br /><ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;"><p dir="ltr"><span style="font-weight:400;">魚</span></p></li></ul></b><br class="Apple-interchange-newline">`;
    expect(pasted(html)).toBe('<p>朝の<strong>川</strong></p>\n<ul><li><p>魚</p></li></ul>');
  });

  test('from a page of the web brings no script, no handler, no frame and no address that runs', () => {
    const html = `<html><body><article class="post"><h3 onclick="x()">題</h3><p style="position:fixed">文<script>x()</script><img src="https://cdn.example/smile.png" class="emoji" alt="😀" onerror="x()"></p>
<p><a href="javascript:x()">悪い</a>と<a href="https://river.example/?a=1&b=2" onmouseover="x()">よい</a></p><iframe src="https://evil.example/"></iframe><svg onload="x()"><text>x</text></svg><form><input value="x"><button>おす</button></form>
<blockquote cite="https://river.example/"><p>川は川。</p><footer>— 町の人</footer></blockquote><pre>a\n  b</pre></article></body></html>`;
    const out = pasted(html);
    expect(out).toBe(
      [
        '<h3>題</h3>',
        '<p>文😀</p>',
        '<p>悪いと<a href="https://river.example/?a=1&amp;b=2">よい</a></p>',
        '<p><a href="https://evil.example/">evil.example</a><br/>evil.example</p>',
        '<blockquote cite="https://river.example/"><p>川は川。</p><footer>— 町の人</footer></blockquote>',
        '<pre><code>a\n  b</code></pre>',
      ].join('\n'),
    );
    expect(out).not.toMatch(/script|onclick|onerror|javascript|<svg|<form|<iframe/);
  });

  test('leaves faces and emoji alone', () => {
    const faces = '(*^_^*) (´・ω・`) _(:3」∠)_ m(_ _)m 👨‍👩‍👧';
    expect(pasted(`<html><body><p>${faces}</p></body></html>`)).toBe(`<p>${faces}</p>`);
  });
});
