// Why a file that somebody brings cannot be read: XML in general, XLIFF by its rules.
import type { Messages } from './shape.ts';

export const exchangeFiles = {
  'exchange.xml.letters': {
    ja: '文字の決まり（文字コード）が、ファイルに書いてあるものと合いません。UTF-8で保存しなおしてください。',
    en: 'The letters are not in the encoding that the file says. Save it as UTF-8 and try again.',
  },
  'exchange.xml.malformed': {
    ja: 'XMLとして正しくありません。タグが閉じていないか、使えない文字があります。',
    en: 'This is not well-formed XML: a tag is not closed, or a character may not stand here.',
  },
  'exchange.xml.doctype': {
    ja: '文書型（DOCTYPE）のあるファイルは、安全のために読みません。その行を消してください。',
    en: 'Files with a document type (DOCTYPE) are not read, to be safe. Remove that line.',
  },
  'exchange.xml.many': {
    ja: '大きすぎます。一つのファイルには、タグと属性を合わせて{most}個まで入ります。',
    en: 'This is too much: a file may have {most} elements and attributes at most.',
  },
  'exchange.xml.deep': {
    ja: 'タグの入れ子が{most}段より深いので、読みません。',
    en: 'Elements inside each other are read to a depth of {most}, and no deeper.',
  },
  'exchange.xml.large': {
    ja: 'ファイルが大きすぎます。{most} MBまで読めます。',
    en: 'The file is too large. At most {most} MB are read.',
  },

  'exchange.tmx.root': {
    ja: 'TMXではありません。いちばん外側は<tmx>のはずですが、<{element}>です。',
    en: 'This is not TMX: the outermost element should be <tmx>, and it is <{element}>.',
  },
  'exchange.tmx.version': {
    ja: 'TMXの版「{version}」は読めません。1.1から1.4まで読めます。',
    en: 'TMX of the version “{version}” is not read. Versions 1.1 to 1.4 are.',
  },
  'exchange.tmx.letters': {
    ja: '文字コード（{encoding}）を読めません。UTF-8かUTF-16で保存しなおしてください。',
    en: 'The encoding {encoding} is not read. Save the file as UTF-8 or UTF-16.',
  },
  'exchange.tmx.cut': {
    ja: 'ファイルが、ここで切れています。',
    en: 'The file ends here, before it should.',
  },
  'exchange.tmx.discarded': {
    ja: 'ここまで読んだところで、ファイルを捨てました。',
    en: 'The file was discarded when it had been read so far.',
  },
  'exchange.tmx.lost': {
    ja: '送られたファイルが、サーバーに残っていません。もう一度送ってください。',
    en: 'The file that was sent is no longer on the server. Send it again.',
  },
  'exchange.tmx.part': {
    ja: '一か所が大きすぎます。翻訳の記憶ではないか、こわれています。',
    en: 'One part of it is far too large. It is no translation memory, or it is damaged.',
  },

  'exchange.xliff.root': {
    ja: 'XLIFFではありません。いちばん外側は<xliff>のはずですが、<{element}>です。',
    en: 'This is not XLIFF: the outermost element should be <xliff>, and it is <{element}>.',
  },
  'exchange.xliff.version-old': {
    ja: 'XLIFF {version}は読めません。2.1か2.2で書き出してください。',
    en: 'XLIFF {version} is not read. Write the file as 2.1 or 2.2.',
  },
  'exchange.xliff.version': {
    ja: 'XLIFFの版（{version}）がわからないか、名前空間と合いません。2.0、2.1、2.2を読めます。',
    en: 'The version of XLIFF ({version}) is unknown, or its namespace is another one. Versions 2.0, 2.1 and 2.2 are read.',
  },
  'exchange.xliff.element-unknown': {
    ja: '<{element}>は、この版のXLIFFにありません。',
    en: 'This version of XLIFF has no <{element}>.',
  },
  'exchange.xliff.element-place': {
    ja: '<{element}>は、<{within}>の中に置けません。',
    en: '<{element}> may not stand in <{within}>.',
  },
  'exchange.xliff.element-order': {
    ja: '<{within}>の中で、<{element}>が正しい順に並んでいません。',
    en: '<{element}> does not stand where it should in <{within}>.',
  },
  'exchange.xliff.element-twice': {
    ja: '<{within}>の中に、<{element}>が二つあります。一つだけ置けます。',
    en: '<{within}> may have one <{element}>, and this is the second.',
  },
  'exchange.xliff.element-missing': {
    ja: '<{element}>に、なければならないもの（{child}）がありません。',
    en: '<{element}> lacks what it must have: {child}.',
  },
  'exchange.xliff.text': {
    ja: '<{element}>の中に、文字をそのまま置けません。',
    en: 'No text may stand directly in <{element}>.',
  },
  'exchange.xliff.attribute-unknown': {
    ja: '<{element}>に、{attribute}という属性はありません。',
    en: '<{element}> has no attribute {attribute}.',
  },
  'exchange.xliff.attribute-foreign': {
    ja: '<{element}>に、ほかの決まりの属性（{attribute}）は付けられません。',
    en: '<{element}> may not carry an attribute from elsewhere: {attribute}.',
  },
  'exchange.xliff.attribute-missing': {
    ja: '<{element}>に、属性{attribute}がありません。',
    en: '<{element}> lacks its attribute {attribute}.',
  },
  'exchange.xliff.attribute-value': {
    ja: '<{element}>の{attribute}に、「{value}」とは書けません。',
    en: 'The attribute {attribute} of <{element}> cannot be “{value}”.',
  },
  'exchange.xliff.module': {
    ja: '<{element}>のところにある{name}は、XLIFFの追加の決まり（モジュール）にありません。',
    en: 'The module of XLIFF that is used at <{element}> has no {name}.',
  },
  'exchange.xliff.fs-on-end': {
    ja: '見せかた（fs:fs）は、組の始まりに書きます。終わりの<{element}>には付けられません。',
    en: 'How a pair is shown (fs:fs) is said at its start, not at its end <{element}>.',
  },
  'exchange.xliff.id-twice': {
    ja: '<{element}>のid「{id}」が、同じ範囲の中で二度使われています。',
    en: 'The id “{id}” of <{element}> is used twice in the same place.',
  },
  'exchange.xliff.unit-empty': {
    ja: '<{element}>に、文（<segment>）が一つもありません。',
    en: '<{element}> has no <segment>.',
  },
  'exchange.xliff.skeleton': {
    ja: '<{element}>は、中身かhrefのどちらか一方だけを持ちます。',
    en: '<{element}> has either content or an href, and not both.',
  },
  'exchange.xliff.substate': {
    ja: '<{element}>にsubStateがあるときは、stateも書かなければなりません。',
    en: '<{element}> says a subState, so it must say its state too.',
  },
  'exchange.xliff.state-without-target': {
    ja: '<{element}>のstateは「{state}」ですが、訳（<target>）がありません。',
    en: '<{element}> is “{state}”, but has no <target>.',
  },
  'exchange.xliff.order-far': {
    ja: '<{element}>のorder（{order}）が、文の数（{most}）を超えています。',
    en: 'The order of <{element}> is {order}, but there are only {most} places.',
  },
  'exchange.xliff.order-twice': {
    ja: '訳の順番（{order}）が二つ重なっています（<{element}>）。',
    en: 'Two translations take the place {order} (<{element}>).',
  },
  'exchange.xliff.target-language': {
    ja: '<{element}>があるのに、訳の言語（trgLang）が<xliff>に書いてありません。',
    en: 'There is a <{element}>, but <xliff> does not say its language (trgLang).',
  },
  'exchange.xliff.language': {
    ja: '<{element}>の言語は{language}ですが、ファイル全体では{wanted}です。',
    en: '<{element}> is in {language}, but the file says {wanted}.',
  },
  'exchange.xliff.space': {
    ja: '原文と訳（<{element}>）で、空白のあつかい（xml:space）がちがいます。',
    en: 'A source and its <{element}> treat white space differently (xml:space).',
  },
  'exchange.xliff.data-missing': {
    ja: '<{element}>の{attribute}が指す「{id}」が、<originalData>にありません。',
    en: 'The {attribute} of <{element}> leads to “{id}”, which is not in <originalData>.',
  },
  'exchange.xliff.subflow': {
    ja: '<{element}>が指す<unit>「{id}」が、このファイルにありません。',
    en: '<{element}> leads to the unit “{id}”, which is not in this file.',
  },
  'exchange.xliff.subtype': {
    ja: '<{element}>にsubTypeがあるときは、typeも書かなければなりません。',
    en: '<{element}> says a subType, so it must say its type too.',
  },
  'exchange.xliff.subtype-fits': {
    ja: '<{element}>のsubType「{subType}」は、type「{type}」には使えません。',
    en: 'The subType “{subType}” of <{element}> does not go with its type “{type}”.',
  },
  'exchange.xliff.start-and-end': {
    ja: '<{element}>の{attribute}Startと{attribute}Endは、両方そろえて書きます。',
    en: '<{element}> must say both {attribute}Start and {attribute}End, or neither.',
  },
  'exchange.xliff.reorder-alone': {
    ja: '<{element}>は動かせないので、写すこと（canCopy）も消すこと（canDelete）も「no」にします。',
    en: '<{element}> may not be moved, so its canCopy and canDelete must be “no” as well.',
  },
  'exchange.xliff.comment': {
    ja: '<{element}>の書き込みには、valueかrefのどちらか一方だけを書きます。',
    en: 'A comment at <{element}> has either a value or a ref, and not both.',
  },
  'exchange.xliff.comment-note': {
    ja: '<{element}>の書き込みが指すもの（{reference}）は、同じ<unit>の<note>ではありません。',
    en: 'The comment at <{element}> leads to {reference}, which is no note of its unit.',
  },
  'exchange.xliff.match-ref': {
    ja: '<{element}>のtypeがmtc:matchのとき、refは書けません。',
    en: '<{element}> of the type mtc:match may have no ref.',
  },
  'exchange.xliff.reference': {
    ja: '<{element}>の指し先（{reference}）が、正しく書かれていません。',
    en: 'The reference {reference} of <{element}> is not written as it should be.',
  },
  'exchange.xliff.reference-prefix': {
    ja: '<{element}>の指し先（{reference}）に、知らない種類が書かれています。',
    en: 'The reference {reference} of <{element}> names a kind that is not known.',
  },
  'exchange.xliff.reference-order': {
    ja: '<{element}>の指し先（{reference}）が、外側から順に一つずつ書かれていません。',
    en: 'The reference {reference} of <{element}> does not go from the outside in, one of each.',
  },
  'exchange.xliff.copy-missing': {
    ja: '<{element}>が写したはずの「{id}」が、同じ<unit>にありません。',
    en: '<{element}> is a copy of “{id}”, which is not in its unit.',
  },
  'exchange.xliff.copy-data': {
    ja: '「{id}」にはもとのデータがあるので、<{element}>に写せません。',
    en: '“{id}” has data behind it, so <{element}> cannot be a copy of it.',
  },
  'exchange.xliff.copy-forbidden': {
    ja: '「{id}」は写してはいけないもの（canCopy="no"）ですが、<{element}>が写しています。',
    en: '“{id}” may not be copied (canCopy="no"), and <{element}> is a copy of it.',
  },
  'exchange.xliff.code-lost': {
    ja: '消してはいけないもの「{id}」が、<{element}>にありません。',
    en: '“{id}” may not be deleted, and it is missing in <{element}>.',
  },
  'exchange.xliff.isolated-start': {
    ja: '<{element}>「{id}」は一つだけのはずですが、終わりが同じ<unit>にあります。',
    en: '<{element}> “{id}” says that it stands alone, but its end is in the same unit.',
  },
  'exchange.xliff.start-alone': {
    ja: '<{element}>「{id}」の終わりが、あとに一つだけあるはずですが、ありません。',
    en: '<{element}> “{id}” should have one end behind it in the same unit.',
  },
  'exchange.xliff.end-alone': {
    ja: '<{element}>が指す始まり「{id}」が、それより前にありません。',
    en: '<{element}> ends “{id}”, which does not begin before it.',
  },
  'exchange.xliff.end-name': {
    ja: '<{element}>には、組ならstartRef、一つだけならid、のどちらか一方だけを書きます。',
    en: '<{element}> has a startRef where it belongs to a start, an id where it stands alone, and never both.',
  },
  'exchange.xliff.end-dir': {
    ja: '<{element}>の向き（dir）は、組の始まりに書きます。',
    en: 'The direction (dir) of a pair is said at its start, not at <{element}>.',
  },
  'exchange.xliff.pair-differs': {
    ja: '組の始まりと終わり（<{element}>）で、{attribute}がちがいます。',
    en: 'The start of a pair and its end <{element}> say something different in {attribute}.',
  },
  'exchange.xliff.sequence-start': {
    ja: '動かせないもの（<{element}>）の列が、canReorder="firstNo"で始まっていません。',
    en: 'The row of codes that stay together at <{element}> does not begin with canReorder="firstNo".',
  },
  'exchange.xliff.codes': {
    ja: '一つの<unit>に、タグが多すぎます。{most}個まで入ります。',
    en: 'One <unit> has too many codes; {most} are read at most.',
  },
  'exchange.xliff.sequence': {
    ja: '「{id}」で始まる、離してはいけない列が、訳（<{element}>）でくずれています。',
    en: 'The codes that must stay together from “{id}” on are apart in the translation (<{element}>).',
  },
} satisfies Messages;
