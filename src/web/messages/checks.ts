// Interface text of the checks: what each is called, and what its findings say is wrong and what to do.
import type { Messages } from './shape.ts';

export const checks = {
  'checks.severity.must': { ja: '直す', en: 'Mend' },
  'checks.severity.should': { ja: '注意', en: 'Look' },
  'checks.severity.note': { ja: '参考', en: 'Note' },

  'checks.settings': { ja: '訳文の検査', en: 'Checks of translations' },
  'checks.settings.about': {
    ja: '机で訳しているあいだと公開する前に、訳文を原文とくらべて検査します。どれを見るか、どれくらい重く見るかを、このブログに合わせて選んでください。「直す」は公開する前にもう一度たずねます。「注意」は机に出します。「参考」は机でたたんでおきます。',
    en: 'Translations are checked beside their source while somebody writes at the desk, and before publishing. Choose what this blog looks at and how much it weighs: “Mend” asks once more before publishing, “Look” is shown at the desk, “Note” is folded away there.',
  },
  'checks.settings.settled': { ja: 'このブログの書きかた', en: 'How this blog writes' },
  'checks.settings.manner': { ja: '文の終わり', en: 'Manner' },
  'checks.settings.manner.same': {
    ja: '記事ごとに、多いほうにそろえる',
    en: 'In each text, as most of its sentences',
  },
  'checks.settings.manner.polite': { ja: 'です・ます', en: 'です・ます' },
  'checks.settings.manner.plain': { ja: 'だ・である', en: 'だ・である' },
  'checks.settings.spellings': { ja: '言葉の書きかた', en: 'Spellings' },
  'checks.settings.spellings.hint': {
    ja: '一行に一つ。「子供、こども → 子ども」のように、書かない言葉、矢印、書く言葉の順に。',
    en: 'One a line: the words not to be written, an arrow, the word to be written, as in “子供、こども → 子ども”.',
  },
  'checks.settings.readings': { ja: '言葉の読み', en: 'Readings' },
  'checks.settings.readings.hint': {
    ja: '辞書にない言葉や、読みまちがえられる言葉を、一行に一つ。「霧笛町 むてきちょう」のように、言葉と読みを空けて書きます。',
    en: 'Words that the dictionary lacks or misreads, one a line: the word, a space, its reading in kana, as in “霧笛町 むてきちょう”.',
  },
  'checks.settings.between': { ja: '原文とくらべて', en: 'Beside the source' },
  'checks.settings.japanese': { ja: '日本語の文として', en: 'As Japanese' },
  'checks.settings.off': { ja: '見ない', en: 'Leave it' },
  'checks.settings.usual': { ja: '（はじめのまま）', en: ' (as it comes)' },
  'checks.settings.nothing': { ja: '（訳文がない）', en: '(no translation)' },
  'checks.settings.reset': { ja: '検査をすべてはじめのままにもどす', en: 'Put all checks back as they come' },
  'checks.settings.link': { ja: '訳文の検査を選ぶ', en: 'Choose the checks' },
  'checks.problem.spelling': {
    ja: '{line}行目が読めません。「書かない言葉 → 書く言葉」の形で、{most}行までで書いてください。',
    en: 'Line {line} cannot be read. Write “word not to be written → word to be written”, in {most} lines at most.',
  },
  'checks.problem.reading': {
    ja: '{line}行目が読めません。「言葉 よみ」の形で、読みはかなで、{most}行までで書いてください。',
    en: 'Line {line} cannot be read. Write the word, a space, and its reading in kana, in {most} lines at most.',
  },

  'checks.name.empty': { ja: '訳していない文', en: 'Empty sentences' },
  'checks.name.unchanged': { ja: '原文のままの文', en: 'Sentences left as they were' },
  'checks.name.doubled': { ja: '二度ある文', en: 'Sentences said twice' },
  'checks.name.omitted': { ja: '訳し落とし', en: 'Sentences left out' },
  'checks.name.sentence-count': { ja: '文の数', en: 'Number of sentences' },
  'checks.name.length': { ja: '長さのつりあい', en: 'Length' },
  'checks.name.consistency': { ja: '同じ原文の訳', en: 'Same source, same translation' },
  'checks.name.numbers': { ja: '数', en: 'Numbers' },
  'checks.name.dates': { ja: '日付と時刻', en: 'Dates and times' },
  'checks.name.money': { ja: '金額', en: 'Money' },
  'checks.name.units': { ja: '長さ、重さ、時間など', en: 'Measures' },
  'checks.name.percent': { ja: '割合', en: 'Percentages' },
  'checks.name.number-words': { ja: '言葉で書いた数', en: 'Numbers in words' },
  'checks.name.emphasis': { ja: '強調', en: 'Emphasis' },
  'checks.name.links': { ja: 'リンク', en: 'Links' },
  'checks.name.notes': { ja: '注', en: 'Notes' },
  'checks.name.quotes': { ja: '引用のかっこ', en: 'Quotation marks' },
  'checks.name.brackets': { ja: 'かっこ', en: 'Brackets' },
  'checks.name.question': { ja: '問い', en: 'Questions' },
  'checks.name.exclamation': { ja: '感嘆符', en: 'Exclamation marks' },
  'checks.name.negation': { ja: '打ち消し', en: 'Negation' },
  'checks.name.names': { ja: '名前', en: 'Names' },
  'checks.name.terms': { ja: '訳語', en: 'Terms' },
  'checks.name.terms-forbidden': { ja: '使わない訳語', en: 'Terms not to be used' },
  'checks.name.speaker': { ja: 'だれの言葉か', en: 'Who said it' },
  'checks.name.ja-pairs': { ja: 'かっこの対', en: 'Pairs of brackets' },
  'checks.name.ja-pairs-across': { ja: '文をまたぐかっこの対', en: 'Pairs of brackets across sentences' },
  'checks.name.ja-spaces': { ja: 'よけいな空白', en: 'Spaces' },
  'checks.name.ja-width': { ja: '全角と半角', en: 'Widths' },
  'checks.name.ja-period': { ja: '文末の「。」', en: '。 at the end' },
  'checks.name.ja-stops': { ja: '重なる句読点', en: 'Stops said twice' },
  'checks.name.ja-digits': { ja: '数字の区切り', en: 'Groups of digits' },
  'checks.name.ja-small-kana': { ja: '小さい「っ」「ゃ」など', en: 'Small kana' },
  'checks.name.ja-lookalikes': { ja: '形の似た文字', en: 'Letters that look alike' },
  'checks.name.ja-doubled': { ja: '言葉の重なり', en: 'Words said twice' },
  'checks.name.ja-ra': { ja: 'ら抜き', en: 'ら抜き' },
  'checks.name.ja-manner': { ja: 'です・ますと、だ・である', en: 'です・ます and だ・である' },
  'checks.name.ja-homophone-suru': { ja: '変換まちがい（〜する）', en: 'Misconverted words before する' },
  'checks.name.ja-homophone-na': { ja: '変換まちがい（〜な）', en: 'Misconverted words before な' },
  'checks.name.ja-homophone-place': {
    ja: '変換まちがい（前後の言葉から）',
    en: 'Misconverted words, by their neighbours',
  },
  'checks.name.ja-homophone-sense': {
    ja: '変換まちがい（原文から）',
    en: 'Misconverted words, by the source',
  },
  'checks.name.ja-misuse': { ja: 'よくある誤用', en: 'Common misuses' },
  'checks.name.ja-sa': { ja: 'さ入れ、さ抜き', en: 'さ too many or too few' },
  'checks.name.ja-nfd': { ja: '分かれた濁点', en: 'Separate voicing marks' },
  'checks.name.ja-control': { ja: '制御文字', en: 'Control characters' },
  'checks.name.ja-zero-width': { ja: '幅のない空白', en: 'Spaces without width' },
  'checks.name.ja-radicals': { ja: '部首の記号', en: 'Signs of radicals' },
  'checks.name.ja-double-negative': { ja: '二重の打ち消し', en: 'Double negation' },
  'checks.name.ja-doubled-ga': { ja: '二度の「〜が、」', en: 'Two 〜が' },
  'checks.name.ja-doubled-joshi': { ja: '近くで重なる助詞', en: 'Particles close together' },
  'checks.name.ja-redundant': { ja: 'くどい言いかた', en: 'Wordy phrases' },
  'checks.name.ja-spelling': { ja: 'ブログの書きかた', en: 'Spellings of the blog' },

  'checks.says.empty': {
    ja: '訳文がまだありません。訳すか、「訳さない」にしてください。',
    en: 'There is no translation yet. Translate it, or mark it as left out.',
  },
  'checks.says.empty-source': {
    ja: '原文のないところに訳文があります。行がずれていないか確かめてください。',
    en: 'There is a translation where the source has nothing. See whether the lines have shifted.',
  },
  'checks.says.unchanged': {
    ja: '訳文が原文のままです。',
    en: 'The translation is still the source text.',
  },
  'checks.says.doubled': {
    ja: '同じ文が二度あります。片方を消してください。',
    en: 'The same sentence stands here twice. Remove one of them.',
  },
  'checks.says.doubled-previous': {
    ja: '前の文と同じ訳文です。貼りまちがいでないか確かめてください。',
    en: 'This is the translation of the sentence before. See whether it was pasted twice.',
  },
  'checks.says.omitted': {
    ja: '原文は{asked}文ですが、訳文は{said}文しかなく、短くなっています。訳し落とした文がないか確かめてください。',
    en: 'The source has {asked} sentences, the translation {said}, and it is short. See whether one was left out.',
  },
  'checks.says.sentence-count': {
    ja: '原文の{asked}文が、訳文では{said}文になっています。つなげたのでなければ、訳し落としがないか確かめてください。',
    en: '{asked} sentences of the source became {said}. If you did not join them, see whether one was left out.',
  },
  'checks.says.length-short': {
    ja: '訳文が原文にくらべてとても短いです。訳し落としがないか確かめてください。',
    en: 'The translation is very short beside its source. See whether something was left out.',
  },
  'checks.says.length-long': {
    ja: '訳文が原文にくらべてとても長いです。よけいな文が入っていないか確かめてください。',
    en: 'The translation is very long beside its source. See whether something strayed in.',
  },
  'checks.says.consistency': {
    ja: '同じ原文を、ほかでは「{before}」と訳しています。そろえるか、わざとならそのままにしてください。',
    en: 'The same source was translated as “{before}” elsewhere. Make them the same, or leave it if you mean it.',
  },
  'checks.says.numbers-missing': {
    ja: '原文の数「{text}」が訳文にありません。',
    en: 'The number “{text}” of the source is missing.',
  },
  'checks.says.numbers-added': {
    ja: '訳文の数「{text}」が原文にありません。',
    en: 'The number “{text}” is not in the source.',
  },
  'checks.says.numbers-differ': {
    ja: '数が合いません。原文は「{source}」、訳文は「{target}」です。',
    en: 'The number differs: “{source}” in the source, “{target}” here.',
  },
  'checks.says.dates-missing': {
    ja: '原文の日付や時刻「{text}」が訳文にありません。',
    en: 'The date or time “{text}” of the source is missing.',
  },
  'checks.says.dates-added': {
    ja: '訳文の日付や時刻「{text}」が原文にありません。',
    en: 'The date or time “{text}” is not in the source.',
  },
  'checks.says.dates-differ': {
    ja: '日付や時刻が合いません。原文は「{source}」、訳文は「{target}」です。',
    en: 'The date or time differs: “{source}” in the source, “{target}” here.',
  },
  'checks.says.money-missing': {
    ja: '原文の金額「{text}」が訳文にありません。',
    en: 'The sum of money “{text}” of the source is missing.',
  },
  'checks.says.money-added': {
    ja: '訳文の金額「{text}」が原文にありません。',
    en: 'The sum of money “{text}” is not in the source.',
  },
  'checks.says.money-differ': {
    ja: '金額が合いません。原文は「{source}」、訳文は「{target}」です。',
    en: 'The sum of money differs: “{source}” in the source, “{target}” here.',
  },
  'checks.says.units-missing': {
    ja: '原文の長さや重さなどの量「{text}」が訳文にありません。',
    en: 'The measure “{text}” of the source is missing.',
  },
  'checks.says.units-added': {
    ja: '訳文の長さや重さなどの量「{text}」が原文にありません。',
    en: 'The measure “{text}” is not in the source.',
  },
  'checks.says.units-differ': {
    ja: '長さや重さなどの量が合いません。原文は「{source}」、訳文は「{target}」です。',
    en: 'The measure differs: “{source}” in the source, “{target}” here.',
  },
  'checks.says.percent-missing': {
    ja: '原文の割合「{text}」が訳文にありません。',
    en: 'The percentage “{text}” of the source is missing.',
  },
  'checks.says.percent-added': {
    ja: '訳文の割合「{text}」が原文にありません。',
    en: 'The percentage “{text}” is not in the source.',
  },
  'checks.says.percent-differ': {
    ja: '割合が合いません。原文は「{source}」、訳文は「{target}」です。',
    en: 'The percentage differs: “{source}” in the source, “{target}” here.',
  },
  'checks.says.emphasis': {
    ja: '原文の強調「{text}」が訳文にありません。訳文の同じところにも付けてください。',
    en: 'The emphasis on “{text}” is missing. Put it on the same words.',
  },
  'checks.says.emphasis-added': {
    ja: '原文にない強調があります。訳者の強調なら、そう印を付けてください。',
    en: 'This emphasis is not in the source. If it is yours, mark it as yours.',
  },
  'checks.says.links': {
    ja: '原文のリンク「{text}」が訳文にありません。',
    en: 'The link on “{text}” is missing.',
  },
  'checks.says.links-differ': {
    ja: 'リンクの行き先が原文とちがいます。',
    en: 'This link leads elsewhere than that of the source.',
  },
  'checks.says.links-added': {
    ja: '原文にないリンクがあります。',
    en: 'This link is not in the source.',
  },
  'checks.says.notes': {
    ja: '原文の注の印「{text}」が訳文にありません。',
    en: 'The sign “{text}” of a note is missing.',
  },
  'checks.says.notes-added': {
    ja: '原文にない注の印があります。',
    en: 'This sign of a note is not in the source.',
  },
  'checks.says.quotes': {
    ja: '引用{text}のかぎかっこが訳文にありません。だれかの言葉なら「」でくくってください。',
    en: 'The quotation {text} has no quotation marks here.',
  },
  'checks.says.speaker': {
    ja: '「{name}」がだれの言葉かを示していますが、訳文に見あたりません。',
    en: '“{name}” says who is quoted, and is missing here.',
  },
  'checks.says.brackets': {
    ja: '原文のかっこが訳文にありません。',
    en: 'The brackets of the source are missing.',
  },
  'checks.says.question': {
    ja: '原文は問いですが、訳文が問いになっていません。',
    en: 'The source asks a question, the translation does not.',
  },
  'checks.says.question-added': {
    ja: '原文は問いではありませんが、訳文が問いになっています。',
    en: 'The translation asks a question, the source does not.',
  },
  'checks.says.exclamation': {
    ja: '原文にある感嘆符が訳文にありません。',
    en: 'The exclamation mark of the source is missing.',
  },
  'checks.says.exclamation-added': {
    ja: '原文にない感嘆符があります。',
    en: 'This exclamation mark is not in the source.',
  },
  'checks.says.negation': {
    ja: '原文の打ち消し「{text}」が、訳文に見あたりません。意味が逆になっていないか確かめてください。',
    en: 'The negation “{text}” is not to be seen here. See whether the meaning was turned round.',
  },
  'checks.says.names': {
    ja: '名前「{source}」は「{settled}」と書くことになっていますが、訳文にありません。',
    en: 'The name {source} is settled as “{settled}”, which is missing here.',
  },
  'checks.says.names-differ': {
    ja: '「{word}」は、決めた書きかた「{settled}」とちがいます（{source}）。',
    en: '“{word}” is not the settled way, “{settled}”, to write {source}.',
  },
  'checks.says.terms': {
    ja: '「{source}」の訳語は「{settled}」ですが、訳文にありません。',
    en: 'The term for {source} is “{settled}”, which is missing here.',
  },
  'checks.says.terms-forbidden': {
    ja: '「{word}」は使わないことにした訳語です。「{settled}」にしてください。',
    en: '“{word}” is a term not to be used. Write “{settled}”.',
  },
  'checks.says.ja-pairs-open': {
    ja: '「{sign}」が閉じていません。',
    en: '“{sign}” is never closed.',
  },
  'checks.says.ja-pairs-close': {
    ja: '「{sign}」に始まりがありません。',
    en: '“{sign}” closes nothing.',
  },
  'checks.says.ja-pairs-across-open': {
    ja: 'ここで始まる「{sign}」が、記事の終わりまで閉じません。',
    en: '“{sign}” opens here and is not closed anywhere in the text.',
  },
  'checks.says.ja-pairs-across-close': {
    ja: 'ここで閉じる「{sign}」が、前の文のどこでも始まっていません。',
    en: '“{sign}” closes here what no sentence before has opened.',
  },
  'checks.says.ja-spaces': {
    ja: '日本語の文字のあいだに空白があります。',
    en: 'There is a space between Japanese letters.',
  },
  'checks.says.ja-width-half': {
    ja: '半角カタカナ「{text}」は「{right}」と書きます。',
    en: 'Half-width katakana “{text}” is written “{right}”.',
  },
  'checks.says.ja-width-full': {
    ja: '全角の英字「{text}」は「{right}」と書きます。',
    en: 'Full-width letters “{text}” are written “{right}”.',
  },
  'checks.says.ja-width-sign': {
    ja: '日本語の文では「{text}」を「{right}」と書きます。',
    en: 'In Japanese “{text}” is written “{right}”.',
  },
  'checks.says.ja-width-digits': {
    ja: '全角と半角の数字がまざっています。「{text}」を「{right}」にそろえてください。',
    en: 'Full and half-width digits are mixed. Make “{text}” into “{right}”.',
  },
  'checks.says.ja-period': {
    ja: '文の終わりに「。」がありません。',
    en: 'The sentence does not end with 。',
  },
  'checks.says.ja-stops': {
    ja: '句読点「{text}」が重なっています。「{right}」だけにしてください。',
    en: '“{text}” are two stops in a row. Leave only “{right}”.',
  },
  'checks.says.ja-digits': {
    ja: '数字の区切りがおかしいです：「{text}」。コンマは三けたごとに打ちます。',
    en: 'The digits of “{text}” are grouped wrongly. A comma stands before every three.',
  },
  'checks.says.ja-small-kana': {
    ja: '「{text}」は「{right}」の打ちまちがいではありませんか。',
    en: '“{text}” looks like a slip for “{right}”.',
  },
  'checks.says.ja-lookalikes': {
    ja: '「{text}」は、形の似た「{right}」のまちがいではありませんか。',
    en: '“{text}” looks like “{right}” but is another sign.',
  },
  'checks.says.ja-doubled': {
    ja: '「{text}」は言葉が重なっています。よけいなほうを消してください。',
    en: '“{text}” says something twice. Remove what is too much.',
  },
  'checks.says.ja-ra': {
    ja: '「{text}」の「できる」の形には「ら」が入ります（ら抜き）。',
    en: 'The form of “{text}” that means “can” takes ら.',
  },
  'checks.says.ja-manner-polite': {
    ja: 'この文だけ「です・ます」です。ほかの文は「だ・である」です。',
    en: 'This sentence is in です・ます, the others in だ・である.',
  },
  'checks.says.ja-manner-plain': {
    ja: 'この文だけ「だ・である」です。ほかの文は「です・ます」です。',
    en: 'This sentence is in だ・である, the others in です・ます.',
  },
  'checks.says.ja-homophone-suru': {
    ja: '「{text}」に「{after}」は付きません。「{right}」の変換まちがいではありませんか。',
    en: '“{text}” takes no {after}. “{right}” may have been meant.',
  },
  'checks.says.ja-homophone-na': {
    ja: '「{text}」に「{after}」は付きません。「{right}」の変換まちがいではありませんか。',
    en: '“{text}” takes no {after}. “{right}” may have been meant.',
  },
  'checks.says.ja-homophone-place': {
    ja: 'ここでは「{text}」でなく「{right}」ではありませんか。',
    en: '“{right}” may have been meant here, not “{text}”.',
  },
  'checks.says.ja-homophone-sense': {
    ja: '原文からすると、「{text}」でなく「{right}」ではありませんか。',
    en: 'The source seems to call for “{right}”, not “{text}”.',
  },
  'checks.says.ja-misuse': {
    ja: '「{text}」は誤って使われやすい言葉です。書きかたを確かめてください。',
    en: '“{text}” is often used wrongly. See how it is to be written.',
  },
  'checks.says.ja-sa': {
    ja: '「{text}」は「さ」がよけいか、足りません。',
    en: '“{text}” has a さ too many or too few.',
  },
  'checks.says.ja-nfd': {
    ja: '「{text}」の濁点が、文字とべつになっています。一つの文字に打ちなおしてください。',
    en: 'The voicing mark of “{text}” is a sign of its own. Type it as one letter.',
  },
  'checks.says.ja-control': {
    ja: '目に見えない制御文字が入っています。消してください。',
    en: 'There is an invisible control character. Remove it.',
  },
  'checks.says.ja-zero-width': {
    ja: '幅のない空白が入っています。消してください。',
    en: 'There is a space without width. Remove it.',
  },
  'checks.says.ja-radicals': {
    ja: '「{text}」は部首の記号で、漢字ではありません。打ちなおしてください。',
    en: '“{text}” is the sign of a radical, not a kanji. Type it anew.',
  },
  'checks.says.ja-double-negative': {
    ja: '打ち消しが重なっています。言いきれないか考えてみてください。',
    en: 'Two negations. See whether it can be said straight.',
  },
  'checks.says.ja-doubled-ga': {
    ja: '一つの文に「〜が、」が二度あります。文を分けると読みやすくなります。',
    en: 'Two clauses end with 〜が. It reads better as two sentences.',
  },
  'checks.says.ja-doubled-joshi': {
    ja: '同じ助詞「{text}」が近くで二度使われています。',
    en: 'The particle “{text}” comes twice, close together.',
  },
  'checks.says.ja-redundant': {
    ja: '「{text}」は、もっと短く言えます。',
    en: '“{text}” can be said in fewer words.',
  },
  'checks.says.ja-spelling': {
    ja: 'このブログでは「{text}」を「{right}」と書きます。',
    en: 'This blog writes “{right}”, not “{text}”.',
  },
} as const satisfies Messages;
