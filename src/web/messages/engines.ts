// Interface text of the settings of draft engines: what they are told, what leaves the press, and who allowed it.
import type { Messages } from './shape.ts';

export const engines = {
  'engines.title': { ja: '下訳の機械', en: 'Draft engines' },
  'engines.about': {
    ja: '訳す机で、文の下訳を機械に頼めます。下訳は、人が確定するまで「機械の下訳」と出ます。機械を使ったことは、公開した記事の出典にも書きます。',
    en: 'At the desk, sentences can be drafted by a machine. A draft is marked as a machine’s until a person confirms it, and the published post says that a machine helped.',
  },
  'engines.new': { ja: '機械を加える', en: 'Add an engine' },
  'engines.new.of': { ja: '{kind}を加える', en: 'Add {kind}' },
  'engines.back': { ja: '機械の一覧へ', en: 'All engines' },
  'engines.kind.deepl': { ja: 'DeepL', en: 'DeepL' },
  'engines.kind.deepl.hint': {
    ja: 'DeepL API の鍵が要ります（無料の鍵でも使えます）。',
    en: 'Needs a key of the DeepL API; free ones do, too.',
  },
  'engines.kind.google2': { ja: 'Google 翻訳（v2）', en: 'Google Translation (v2)' },
  'engines.kind.google2.hint': {
    ja: 'Google Cloud の API の鍵が要ります。',
    en: 'Needs an API key of Google Cloud.',
  },
  'engines.kind.google3': { ja: 'Google 翻訳（v3）', en: 'Google Translation (v3)' },
  'engines.kind.google3.hint': {
    ja: 'Google Cloud のサービスアカウントの鍵（JSON のファイル）が要ります。',
    en: 'Needs the key file (JSON) of a service account of Google Cloud.',
  },
  'engines.kind.azure': { ja: 'Azure 翻訳', en: 'Azure Translator' },
  'engines.kind.azure.hint': {
    ja: 'Azure の翻訳の鍵と、多くはその地域の名前が要ります。',
    en: 'Needs a key of Azure Translator and, mostly, the name of its region.',
  },
  'engines.kind.libre': { ja: 'LibreTranslate', en: 'LibreTranslate' },
  'engines.kind.libre.hint': {
    ja: '自分で動かすものにも、よそのものにも頼めます。用語は伝えられません。',
    en: 'Your own or somebody’s. It cannot be told of terms.',
  },
  'engines.kind.chat': { ja: '文を書くモデル', en: 'A language model' },
  'engines.kind.chat.hint': {
    ja: 'OpenAI と同じ話しかたをする住所なら、どこでも（Ollama、llama.cpp、よその会社のもの）。前後の文、用語、似た文の訳も伝えます。',
    en: 'Any address that speaks as OpenAI does (Ollama, llama.cpp, hosted ones). It is also told of the sentences around, of terms and of similar sentences.',
  },
  'engines.field.name': {
    ja: '名前（机と、公開した記事に出ます）',
    en: 'Name (shown at the desk and in published posts)',
  },
  'engines.field.address': { ja: '住所', en: 'Address' },
  'engines.address.hint': {
    ja: '空のままなら、いつもの住所を使います。',
    en: 'Left empty, the usual address is used.',
  },
  'engines.address.hint.libre': {
    ja: '例：https://libre.mori.example　家や会社のなかの機械には、運営者の許しが要ります。',
    en: 'Like https://libre.woods.example. A machine in your own network has to be opened by the operator.',
  },
  'engines.address.hint.chat': {
    ja: '/v1 まで書きます。例：http://127.0.0.1:11434/v1　家や会社のなかの機械には、運営者の許しが要ります。',
    en: 'Up to /v1, like http://127.0.0.1:11434/v1. A machine in your own network has to be opened by the operator.',
  },
  'engines.field.key': { ja: '鍵', en: 'Key' },
  'engines.key.hint': {
    ja: '暗号にしてしまい、二度と画面に出しません。',
    en: 'Kept encrypted, and never shown again.',
  },
  'engines.key.kept': {
    ja: '鍵はしまってあります。空のままなら、それを使いつづけます。',
    en: 'A key is kept. Left empty, it stays in use.',
  },
  'engines.field.account': { ja: 'サービスアカウントの鍵', en: 'Key of the service account' },
  'engines.account.hint': {
    ja: 'Google からもらった JSON のファイルの中身を、そのまま貼ります。暗号にしてしまい、二度と画面に出しません。',
    en: 'Paste what is in the JSON file from Google. Kept encrypted, and never shown again.',
  },
  'engines.field.region': { ja: '地域', en: 'Region' },
  'engines.region.hint': { ja: '例：japaneast', en: 'Like japaneast' },
  'engines.field.location': { ja: '場所', en: 'Location' },
  'engines.location.hint': {
    ja: '空のままなら global です。例：us-central1',
    en: 'Left empty: global. Like us-central1',
  },
  'engines.field.model': { ja: 'モデルの名前', en: 'Name of the model' },
  'engines.model.hint': { ja: '例：gemma3:12b', en: 'Like gemma3:12b' },
  'engines.field.whole': {
    ja: '答えを少しずつではなく、まとめて受けとる',
    en: 'Take the answer as a whole, not bit by bit',
  },
  'engines.field.budget': { ja: 'ひと月に送ってよい字数', en: 'Characters that may be sent in a month' },
  'engines.budget.hint': {
    ja: '送った文の字数を数えます（しるしや前後の文は数えません）。月は協定世界時で変わります。空のままなら、かぎりません。',
    en: 'The characters of the sentences sent are counted, without marks and what stands around. Months end in UTC. Left empty, there is no limit.',
  },
  'engines.sent': { ja: '今月 {count}字', en: '{count} characters this month' },
  'engines.sent.of': {
    ja: '今月 {count}字（{budget}字まで）',
    en: '{count} of {budget} characters this month',
  },
  'engines.allowed': { ja: '送ってよい', en: 'May be sent to' },
  'engines.not-allowed': { ja: 'まだ送れません', en: 'Not allowed yet' },
  'engines.leaves': { ja: '外へ出るもの', en: 'What leaves the press' },
  'engines.leaves.to': {
    ja: '下訳を頼むと、次のものを {host} へ送ります。許すまでは、何も送りません。',
    en: 'When somebody asks for drafts, this is sent to {host}. Until you allow it, nothing is.',
  },
  'engines.leaves.sentence': {
    ja: '頼んだ文の原文と、太字やリンクなどのしるしの場所（リンクの先は送りません）',
    en: 'The original of the sentences asked for, and where marks such as bold and links stand (not where links lead)',
  },
  'engines.leaves.around': { ja: 'その前後の文の原文', en: 'The original of the sentences around them' },
  'engines.leaves.alone': { ja: '前後の文は送りません', en: 'The sentences around are not sent' },
  'engines.leaves.terms': {
    ja: 'その文に出てくる用語と、その訳。ほかのブログといっしょに使う用語も入ります（出てこない用語は送りません）',
    en: 'Terms that occur in them, with their translations, also those shared by other blogs; terms that do not occur are not sent',
  },
  'engines.leaves.no-terms': { ja: '用語は送りません', en: 'Terms are not sent' },
  'engines.leaves.memory': {
    ja: '記憶にある、似た文とその訳（一つの文に三つまで。まだ公開していない訳や、記憶を見ているほかのブログの訳のこともあります）',
    en: 'Similar sentences of the memory with their translations, up to three for each, published or not, also from other blogs whose memory this one looks into',
  },
  'engines.leaves.not': {
    ja: 'このほかに伝わるのは、二つの言語の名前、この機械の設定と鍵、このサーバーの住所だけです。ブログや書く人の名前も、メモも送りません。',
    en: 'Beside this it is told only the two languages, its own settings and key, and the address of this server; no names of the blog or of who writes, and no memos.',
  },
  'engines.allow': { ja: '{host} へ送ってよい', en: 'Allow sending to {host}' },
  'engines.allowed.by': { ja: '{day}に、{name}さんが許しました。', en: 'Allowed by {name} on {day}.' },
  'engines.stop': { ja: '送るのをやめる', en: 'Stop sending' },
  'engines.remove': { ja: 'この機械を外す', en: 'Remove this engine' },
  'engines.remove.hint': {
    ja: 'しまった鍵も消えます。これまでの下訳と、その記録はのこります。',
    en: 'Its key is deleted, too. Drafts so far stay, and so does what is known of them.',
  },
  'engines.remove.do': { ja: '{name}を外す', en: 'Remove {name}' },
  'engines.problem.gone': {
    ja: 'その機械は、もうありません。一覧からえらびなおしてください。',
    en: 'This engine is no longer there. Please choose from the list.',
  },
  'engines.problem.many': { ja: '機械は{max}までです。', en: 'There can be {max} engines at most.' },
  'engines.problem.key-letters': {
    ja: '鍵に使えない文字が入っています。写しなおしてください。',
    en: 'The key holds characters that no key has. Please copy it again.',
  },
  'engines.problem.key-again': {
    ja: '送る先が変わるので、鍵も入れなおしてください。',
    en: 'Sentences will go somewhere else: please type in the key again.',
  },
  'engines.problem.account': {
    ja: 'サービスアカウントの鍵として読めません。もらったファイルの中身を全部貼ってください。',
    en: 'This cannot be read as the key of a service account. Please paste the whole file.',
  },
  'engines.problem.https': {
    ja: '外の機械には https でつなぎます。http では、文も鍵も途中で読まれます。',
    en: 'An engine outside needs https: with http, sentences and keys can be read on the way.',
  },
  'engines.problem.budget': { ja: '数で書いてください。', en: 'Please write a number.' },
} satisfies Messages;
