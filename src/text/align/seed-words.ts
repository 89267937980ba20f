// English words and what Japanese often has for them, written from general knowledge: forms that inflect by their stems.

/** `word, word: 訳 訳; …`. Words that are often left out or said by an ending; they weigh less. */
export const functionWords = `
not: ない ません なかっ なく ず ぬ 非 不; no: ない ません いいえ なし 無; never: 決して 一度も ない ません; nor: また ない; none: 何も 誰も ない ません; nothing: 何も ない ません; nobody: 誰も; cannot: できない できません できず られない
but: しかし が けれど だが ですが でも ただ; however: しかし ただし けれども だが とはいえ; although, though: しかし けれど ものの にもかかわらず とはいえ; because: から ので ため なぜなら; since: 以来 から ので ため
so: だから ので それで したがって とても そこで; therefore: したがって よって ゆえに だから; thus: したがって こうして よって; if: もし ば たら なら 場合 とすれば; unless: ない限り なければ; whether: かどうか か否か; while: 一方 間 ながら
when: とき 時 際 いつ ころ 頃 たら; where: どこ ところ 場所; why: なぜ どうして 理由; how: どう どのよう いかに 方法 どれ; what: 何 なに どんな もの こと; which: どの どちら どれ; who: 誰 だれ 人 者; whose: 誰の; until: まで
before: 前 以前; after: 後 あと; during: 間 中 期間; between: 間; among: 中で うち 間; through: 通じ 通し を通 経; without: なし ずに ないで なく; with: とともに と一緒 一緒; within: 以内 内; under: 下 もと
over: 上 以上 超え 越え; above: 上 以上; below: 下 以下; about: について ついて 約 関する およそ ほど; around: 周り 周辺 約 ころ 前後; against: に対して 反対 対し; toward, towards: に向け 向かって; into: の中 に入; from: から より
by: によって により まで; for: ため 向け 間 に対; as: として ように; like: ような ように みたい 好き; than: より; and: と そして また および や; or: または あるいは か もしくは; both: 両方 どちらも ともに 双方 両; either: どちらか いずれか
neither: どちらも; also, too: も また さらに; even: さえ でも すら たとえ; only: だけ のみ しか 唯一 わずか; just: ちょうど だけ ただ まさに; still: まだ 依然 それでも いまだ 今も; yet: まだ しかし もう; already: すでに 既に もう
again: また 再び もう一度; always: いつも 常に 必ず; often: よく しばしば 多く; sometimes: 時々 ときどき ときに 場合; usually: 普通 通常 たいてい; ever: これまで かつて 今まで; once: 一度 かつて; soon: すぐ 間もなく まもなく
now: 今 現在 これから さて; then: それから そして 次に その後 すると; here: ここ こちら; there: そこ あそこ あり; this: この これ こうした; that: その それ あの という; such: そのような このような そうした こうした; very: とても 非常に 大変 きわめて
quite: かなり 非常に なかなか; rather: むしろ かなり; really: 本当 実際 とても; almost, nearly: ほとんど ほぼ 近く; perhaps, maybe: おそらく もしかし たぶん かもしれ; probably: おそらく たぶん でしょう
certainly, surely: 確かに きっと もちろん; of course: もちろん 当然; actually: 実際 実は; especially, particularly: 特に とりわけ ことに; instead: 代わり かわり ではなく; i: 私 僕 わたし わたくし 俺; you: あなた 君 皆さん みなさん
he: 彼; she: 彼女; we: 私たち 我々 われわれ わたしたち 我が 私達; they: 彼ら 彼女ら 彼らの; it: それ; can: できる でき られる 可能; could: でき かもしれ られた; may, might: かもしれ 可能性 かも; must: なければ べき 必要 に違いない ねば
should: べき はず ほうがいい 方がよい たほうが; would: だろう でしょう; will: でしょう だろう つもり ます 意志; shall: ましょう; need: 必要 要る 要り なければ; let: ましょう させ; want: たい 欲し ほし; have to: なければ 必要 ねば
going to: つもり 予定 これから; more: もっと より さらに 以上 多く; most: 最も もっとも ほとんど 大半 いちばん 一番; less: より少な 少な 以下; least: 少なくとも 最低 最小; many: 多く たくさん 数多 多数 多い; much: 多く ずっと たくさん はるかに
few: 少し 少な わずか 数; little: 少し 小さ ほとんど; some: いくつか ある 一部 何 いくらか; any: 何か どんな いかなる; each: それぞれ 各 ごと; every: すべて 毎 あらゆる ごと; all: すべて 全て 全 みな みんな; other, another: 他 ほか 別 もう一
same: 同じ 同様 同一; own: 自分 自身 独自 所有; several: いくつか 数 複数; enough: 十分 充分; be able: できる でき; such as: など といった のような たとえば; for example, for instance: たとえば 例えば; as well: も また
at least: 少なくとも; in order: ために 順; in fact: 実際 実は 事実; at all: まったく 全く; each other: 互い お互い; more than: 以上 より 超; less than: 未満 以下; in addition: さらに 加えて
on the other hand: 一方; as soon as: するとすぐ; so far: これまで 今まで; kind of, sort of: ような 種類 ある種; thank you: ありがとう; thank, thanks: ありがとう 感謝 おかげ; please: ください 下さい どうか
sorry: すみません ごめん 申し訳; yes: はい ええ; hello: こんにちは; welcome: ようこそ 歓迎; well: さて よく うまく まあ
`;

/** The rest, in the same form. */
export const seedWords = `
time: 時間 時 とき 時代 回; year: 年 歳; day: 日 昼; week: 週; month: 月 ヶ月 か月 カ月; hour: 時間 時; minute: 分; second: 秒 二番目 第二; today: 今日 きょう 現在 本日; yesterday: 昨日 きのう; tomorrow: 明日 あした あす
morning: 朝 午前; noon: 正午 昼; afternoon: 午後; evening: 夕方 晩 夜; night: 夜 晩 夜間; century: 世紀; decade: 十年 10年 年代; season: 季節 シーズン; spring: 春 ばね; summer: 夏; autumn, fall: 秋
winter: 冬; moment: 瞬間 とき; monday: 月曜; tuesday: 火曜; wednesday: 水曜; thursday: 木曜; friday: 金曜; saturday: 土曜; sunday: 日曜; weekend: 週末; date: 日付 日; past: 過去 過ぎ
future: 未来 将来 今後; present: 現在 今 贈り物; recent: 最近 近年; recently: 最近 近ごろ; early: 早く 早 初期; late: 遅 晩; later: 後 あと 後で のち; ago: 前; old: 古 老 年 昔; new: 新し 新た 新; young: 若
modern: 現代 近代; ancient: 古代 昔; daily: 毎日 日々 日常; annual: 毎年 年次 年間; age: 年齢 時代 歳; period: 期間 時期; people: 人々 人びと 人たち 国民 人; person: 人 人物; man: 男 人 男性; woman: 女 女性
child: 子ども 子供 児童 子; boy: 少年 男の子; girl: 少女 女の子; baby: 赤ちゃん 赤ん坊; adult: 大人 成人; family: 家族 一家; father: 父; mother: 母; parent: 親 両親; son: 息子; daughter: 娘; brother: 兄 弟 兄弟
sister: 姉 妹 姉妹; husband: 夫; wife: 妻; friend: 友人 友だち 友達 友; neighbor, neighbour: 隣人 隣 近所; guest: 客; human: 人間 人類 人; everyone, everybody: みんな 誰も 皆 全員; someone, somebody: 誰か
name: 名前 名 呼; life: 生活 人生 命 生命 生; death: 死; birth: 誕生 生まれ 出生; live: 住 暮ら 生き 生活; die: 死 亡くな; born: 生まれ; grow: 育 成長 増 伸び; marry: 結婚; marriage: 結婚; love: 愛 恋 大好き
body: 体 身体 からだ 遺体; head: 頭 長 向か; face: 顔 直面 面; eye: 目 眼; ear: 耳; nose: 鼻; mouth: 口; tooth: 歯; hand: 手; arm: 腕; finger: 指; foot: 足; leg: 足 脚; heart: 心 心臓; brain: 脳
blood: 血; bone: 骨; skin: 皮膚 肌; hair: 髪 毛; mind: 心 頭 精神; voice: 声; health: 健康 保健 医療; healthy: 健康; sick, ill: 病気; illness, disease: 病気 病 疾患; doctor: 医師 医者 博士; nurse: 看護
hospital: 病院; patient: 患者 忍耐; medicine: 薬 医学; medical: 医療 医学; drug: 薬 薬物 麻薬; treatment: 治療 扱い; treat: 扱 治療; pain: 痛み 痛; cancer: がん 癌; infection: 感染; infect: 感染
epidemic, pandemic: 流行 感染; vaccine: ワクチン; virus: ウイルス; cell: 細胞; gene: 遺伝子; injury: けが 負傷; injure, wound: けが 負傷 傷; world: 世界; country: 国 田舎; nation: 国 国家 国民
national: 国 国立 全国 国民; international: 国際; global: 世界 地球; state: 州 状態 国家 述べ; city: 市 都市 街; town: 町 街; village: 村; region: 地域 地方; area: 地域 区域 面積 分野; local: 地元 地方 現地 地域
border: 国境 境; capital: 首都 資本; foreign: 外国 外; place: 場所 所 置; land: 土地 陸 着陸; island: 島; mountain: 山; river: 川 河; sea: 海; ocean: 海 海洋; lake: 湖; forest: 森 森林; field: 分野 野 畑
desert: 砂漠; coast: 海岸 沿岸; beach: 海岸 浜; valley: 谷; hill: 丘; sky: 空; space: 宇宙 空間 場所; earth: 地球 地; sun: 太陽 日; moon: 月; star: 星; air: 空気 大気 空; water: 水; fire: 火 火事 火災
wind: 風; rain: 雨; snow: 雪; ice: 氷; weather: 天気 天候 気象; climate: 気候; storm: 嵐 暴風; flood: 洪水; earthquake: 地震; disaster: 災害 災; environment: 環境; environmental: 環境
nature: 自然 性質; natural: 自然 当然; temperature: 温度 気温; degree: 度 程度 学位; energy: エネルギー; light: 光 明かり 軽; dark: 暗; darkness: 闇 暗; stone, rock: 石 岩; sand: 砂; soil: 土 土壌; gold: 金
silver: 銀; iron: 鉄; metal: 金属; wood: 木 木材; oil: 石油 油; coal: 石炭; gas: ガス 気体; paper: 紙 論文; glass: ガラス; plastic: プラスチック; asia: アジア; europe: ヨーロッパ 欧州; european: 欧州 ヨーロッパ
africa: アフリカ; america: アメリカ 米国; american: アメリカ 米; japan: 日本; japanese: 日本; china: 中国; chinese: 中国; korea: 韓国 朝鮮; korean: 韓国 朝鮮; india: インド; russia: ロシア; russian: ロシア
germany: ドイツ; german: ドイツ; france: フランス; french: フランス; england: イギリス イングランド 英国; britain: イギリス 英国; british: イギリス 英国; english: 英語 イギリス; united states: アメリカ 米国 合衆国
united kingdom: イギリス 英国; united nations: 国連 国際連合; european union: 欧州連合 EU; spain: スペイン; italy: イタリア; greece: ギリシャ; greek: ギリシャ; egypt: エジプト; vietnam: ベトナム; brazil: ブラジル
tokyo: 東京; kyoto: 京都; osaka: 大阪; beijing: 北京; north: 北; south: 南; east: 東; west: 西; northern: 北; southern: 南; eastern: 東; western: 西 西洋 欧米; center, centre: 中心 中央
central: 中央 中心; house: 家 住宅; home: 家 家庭 故郷 自宅; room: 部屋 室; door: ドア 扉 戸; window: 窓; wall: 壁; floor: 床 階; roof: 屋根; table: 表 テーブル 机; chair: 椅子 いす; bed: ベッド 寝床; kitchen: 台所
garden: 庭; street: 通り 道 街; road: 道 道路; bridge: 橋; building: 建物 ビル 建築; build: 建 築 作 構築; tower: 塔 タワー; church: 教会; temple: 寺 神殿; shrine: 神社; museum: 博物館 美術館; library: 図書館
park: 公園; station: 駅 局; airport: 空港; port: 港; market: 市場; store, shop: 店; hotel: ホテル 宿; restaurant: レストラン 食堂; office: 事務所 会社 役所; factory: 工場; farm: 農場; farmer: 農家 農民
prison: 刑務所 監獄 牢; school: 学校; university, college: 大学; class: 授業 クラス 階級 級; classroom: 教室; student: 学生 生徒; pupil: 生徒; teacher: 先生 教師 教員; professor: 教授; teach: 教え
education: 教育; learn: 学 習 覚え; study: 研究 勉強 学; lesson: 授業 教訓 レッスン; lecture: 講義 講演; course: 講座 コース 課程; exam, examination: 試験; test: 試験 テスト 検査; question: 質問 問題 問
answer: 答え 回答 解答; homework: 宿題; practice: 練習 実践; exercise: 練習 運動 演習; knowledge: 知識; know: 知 わか 分か; skill: 技能 技術 スキル; book: 本 書; read: 読; write: 書; writer: 作家 筆者
author: 著者 作者; page: ページ 頁; story: 話 物語; novel: 小説; poem: 詩; letter: 手紙 文字; word: 言葉 単語 語; language: 言語 言葉; sentence: 文 判決; text: 文 文章 本文; title: 題 題名 称号
translation: 翻訳 訳; translate: 訳 翻訳; newspaper: 新聞; news: ニュース 知らせ 報道; article: 記事 条; magazine: 雑誌; report: 報告 報道 伝え; reporter, journalist: 記者; press: 報道 新聞 押
media: メディア 報道; television, tv: テレビ; radio: ラジオ; film, movie: 映画; picture: 絵 写真; photo, photograph: 写真; image: 画像 像; art: 芸術 美術; artist: 芸術家 画家; music: 音楽; song: 歌
sing: 歌; dance: 踊 ダンス; play: 遊 演奏 劇 果た 弾; game: 試合 ゲーム 遊び; sport: スポーツ 運動; team: チーム; player: 選手; win: 勝 優勝; lose: 負け 失; race: 人種 競走; culture: 文化; cultural: 文化
tradition: 伝統; traditional: 伝統; history: 歴史; historical: 歴史; religion: 宗教; religious: 宗教; god: 神; war: 戦争; peace: 平和; battle: 戦い 戦闘; fight: 戦 闘; soldier: 兵士 兵
army: 軍 軍隊 陸軍; military: 軍事 軍; weapon: 武器 兵器; attack: 攻撃 襲; bomb: 爆弾 爆撃; kill: 殺; murder: 殺人 殺; enemy: 敵; defend: 守 防衛; defense, defence: 防衛 守; victory: 勝利; protect: 守 保護
protection: 保護; safe: 安全; safety: 安全; danger: 危険; dangerous: 危険 危な; risk: 危険 リスク; security: 安全 保障 治安; police: 警察; crime: 犯罪; criminal: 犯人 犯罪 刑事; law: 法律 法; legal: 法 合法
illegal: 違法 不法; lawyer: 弁護士; court: 裁判所 法廷; judge: 裁判官 判断 判事; trial: 裁判 試; arrest: 逮捕; right: 権利 右 正し; human right, human rights: 人権; justice: 正義 司法; freedom, liberty: 自由
free: 自由 無料; government: 政府; politics: 政治; political: 政治; politician: 政治家; president: 大統領 社長 会長; prime minister: 首相 総理; minister: 大臣 相; parliament: 議会 国会; congress: 議会
election: 選挙; elect: 選; vote: 投票 票; party: 党 政党 会; leader: 指導者 リーダー; lead: 導 率 つなが; policy: 政策 方針; democracy: 民主; republic: 共和国; king: 王; queen: 女王; emperor: 天皇 皇帝
citizen: 市民 国民; public: 公 公共 国民 一般; private: 民間 私 個人; official: 公式 役人 当局 当局者; authority: 当局 権威 権限; power: 力 権力 電力; force: 力 軍 強; strength: 力 強さ; control: 制御 管理 支配
rule: 規則 支配 ルール; regulation: 規制; ban: 禁止; allow: 許 可能 させ; permit: 許可; permission: 許可; refugee: 難民; immigrant: 移民; immigration: 移民; society: 社会; social: 社会
community: 共同体 地域 コミュニティ; population: 人口; group: 集団 グループ 団体; organization, organisation: 組織 団体 機関; organize: 組織 整理; member: 員 メンバー 会員; company: 会社 企業 社
corporation: 企業 会社; business: 事業 商売 ビジネス 企業; industry: 産業 業界 工業; industrial: 産業 工業; economy: 経済; economic: 経済; economics: 経済; trade: 貿易 取引; money: 金 お金; price: 値段 価格
cost: 費用 かか コスト; pay: 払 支払; payment: 支払; buy, purchase: 買 購入; sell: 売 販売; sale: 販売 売; customer: 客 顧客; consumer: 消費者; product: 製品 商品 産物; produce: 生産 作 産; production: 生産 制作
manufacture: 製造; service: サービス; work: 仕事 働 作業 作品 動; worker, labor, labour: 労働; job: 仕事 職; employ, hire: 雇; employee: 従業員 社員; employer: 雇用主 雇; employment: 雇用
unemployment: 失業; salary, wage: 給料 賃金; rich: 豊か 金持ち 裕福; poor: 貧し 貧困 乏し; poverty: 貧困; bank: 銀行; tax: 税; debt: 借金 債務; loan: 貸 ローン; profit: 利益; benefit: 利益 利点 恩恵
income: 収入 所得; budget: 予算; fund: 資金 基金; invest: 投資; investment: 投資; investor: 投資家; stock: 株; dollar: ドル; euro: ユーロ; pound: ポンド; yen: 円; cheap: 安; expensive: 高価 高
value: 価値 値; worth: 価値; contract: 契約; own: 所有; owner: 持ち主 所有者; property: 財産 性質; insurance: 保険; management: 管理 経営; manage: 管理 経営; manager: 管理 責任者; competition: 競争
compete: 競争 競; competitor: 競合 競争相手; strategy: 戦略; plan: 計画 予定; project: 計画 事業; goal: 目標 目的; purpose, aim: 目的; result: 結果; effect: 効果 影響; effective: 効果 有効; efficient: 効率
efficiency: 効率; influence: 影響; impact: 影響 衝撃; cause: 原因 引き起こ もたら; reason: 理由; problem: 問題; solve: 解 解決; solution: 解決 解 答え; issue: 問題 課題; challenge: 課題 挑戦 難題
difficult, hard: 難し 困難 固 懸命; difficulty: 困難 難し; easy: 簡単 容易 やさし 易し; easily: 簡単 容易; simple: 単純 簡単; simply: 単に 単純; complex, complicated: 複雑; important: 重要 大切 大事
importance: 重要 大切; necessary: 必要; essential: 不可欠 本質; possible: 可能 でき; possibility: 可能性; impossible: 不可能 無理; opportunity: 機会; chance: 機会 可能性; success: 成功; successful: 成功
succeed: 成功; fail: 失敗 できな; failure: 失敗 故障; mistake, error: 間違 誤 エラー; wrong: 間違 誤 悪; correct: 正し 訂正; true: 真 本当 正し; truth: 真実 真理; fact: 事実 実; false: 偽 虚偽 誤; lie: 嘘 うそ 横たわ
real: 本当 現実 実際 実; reality: 現実; evidence: 証拠; proof: 証明 証拠; prove: 証明; show: 示 見せ 表; appear: 現れ 見え; seem: ようだ 思わ らしい 見え; look: 見 目 探; see: 見 わか; watch: 見 見守 時計
view: 見 眺め 見方; observe: 観察 観測; observation: 観察 観測; hear: 聞; listen: 聞 聴; sound: 音; noise: 騒音 雑音; say: 言 述べ 話; tell: 言 話 伝え 教え; speak, talk: 話 語; ask: 尋ね 聞 頼 求; call: 呼 電話
explain: 説明; explanation: 説明; describe: 説明 描 記述; mean: 意味; meaning: 意味; discuss: 議論 話し合 論じ; discussion: 議論; argue: 論じ 主張 議論; argument: 議論 主張 引数; claim: 主張; admit: 認め
deny: 否定; agree: 同意 賛成 合意; agreement: 合意 協定; oppose: 反対; protest: 抗議 デモ; promise: 約束; warn: 警告; warning: 警告; advice: 助言; suggest: 提案 示唆; suggestion: 提案; propose: 提案
proposal: 提案; announce: 発表; announcement: 発表; statement: 声明 発言 文; speech: 演説 発話 音声; conversation: 会話; interview: 面接 インタビュー 取材; message: 伝言 メッセージ; information: 情報
data: データ; communication: 通信 伝達 コミュニケーション; communicate: 伝え 連絡; think: 思 考え; thought: 考え 思想; idea: 考え アイデア 案; opinion: 意見; believe: 信じ 思; belief: 信念; hope: 希望 望 願
wish: 願 望; expect: 期待 予想; expectation: 期待; imagine: 想像; imagination: 想像; remember: 覚え 思い出; memory: 記憶 思い出; forget: 忘れ; understand: 理解 わか 分か; understanding: 理解
realize, realise: 気づ 気付 実現 悟; recognize, recognise: 認識 認め; notice: 気づ 気付; discover: 発見; discovery: 発見; find: 見つ 見付 見出 発見; search, seek: 探 検索 求; research: 研究 調査
researcher: 研究者; scientist: 科学者; science: 科学; scientific: 科学; technology: 技術 テクノロジー; technical: 技術; engineer: 技術者 エンジニア; engineering: 工学; experiment: 実験; theory: 理論
method: 方法 手法; analysis: 分析 解析; analyze, analyse: 分析 解析; investigate: 調査 調べ 捜査; investigation: 調査 捜査; survey: 調査; measure: 測 測定 措置; measurement: 測定; calculate: 計算
calculation: 計算; count: 数え; number: 数 番号; amount: 量 額; quantity: 量; rate: 率 割合 速度; ratio, proportion: 比 割合 比率; percent, percentage: パーセント % 割; average: 平均; total: 合計 全体 総
whole, entire: 全体 全 丸; half: 半分 半; quarter: 四分の一 四半期; double, twice: 二倍 2倍 倍; part: 部分 一部 役; piece: 部分 片 一つ; level: 水準 段階 レベル; point: 点 指; line: 線 行 列; circle: 円 輪
square: 四角 平方 二乗 広場; shape, form: 形; size: 大きさ サイズ; big, large, huge, great: 大き 巨大 大 偉大; small, tiny: 小さ 小; long: 長; short: 短; high: 高; low: 低; tall: 高; deep: 深
wide, broad: 広; narrow: 狭; thick: 厚 太; thin: 薄 細; heavy: 重; strong: 強; weak: 弱; hot: 暑 熱; warm: 暖 温; cold: 寒 冷; cool: 涼し 冷; fast, quick, rapid: 速 早 急
quickly, rapidly: 速 早 急速 すぐ; slow: 遅; slowly: ゆっくり 遅; good: 良 よ いい 善 優れ; bad: 悪; best: 最高 最善 最良 一番; beautiful: 美し きれい; beauty: 美; ugly: 醜; clean: きれい 清潔; dirty: 汚
clear: 明らか はっきり 明確 澄; clearly: 明らか はっきり; open: 開; close: 閉 近; near: 近; far: 遠 はるか; distance: 距離; full: いっぱい 満 完全; empty: 空 から; complete: 完全 完成 完了 終え
completely: 完全 まったく すっかり; perfect: 完璧 完全; different: 違 異な 別; difference: 違い 差; similar: 似 類似 同様; equal: 等し 平等; equality: 平等; special: 特別; particular: 特定 特
specific: 特定 具体的; general: 一般 全般 将軍; common: 共通 普通 一般; normal: 普通 正常 通常; ordinary: 普通; strange: 奇妙 不思議; unusual, rare: 珍し まれ 稀; popular: 人気; famous: 有名
favorite, favourite: 好き お気に入り; interesting: 面白 興味深 おもしろ; interest: 興味 関心 利息 利子; interested: 興味 関心; exciting: わくわく; surprise: 驚; surprising: 驚; wonderful: 素晴らし すばらし
happy: 幸せ 嬉し うれし; happiness: 幸福 幸せ; sad: 悲し; angry: 怒; anger: 怒; fear: 恐 恐れ 怖; afraid: 恐れ 怖; worry: 心配; feel, feeling: 感じ 気持ち 感情; emotion: 感情; emotional: 感情
smile, laugh: 笑; cry: 泣 叫; suffer: 苦し; suffering: 苦し; lonely: 寂し 孤独; hungry: 飢え 空腹; tired: 疲れ; sleep: 眠 寝 睡眠; dream: 夢; wake: 起き 目覚め; eat: 食べ 食; drink: 飲
food: 食べ物 食料 食品 食; meal: 食事; rice: 米 ご飯; bread: パン; meat: 肉; fish: 魚; fruit: 果物; vegetable: 野菜; tea: 茶; coffee: コーヒー; milk: 牛乳 ミルク; salt: 塩; sugar: 砂糖; cook: 料理; dog: 犬
cat: 猫; horse: 馬; cow: 牛; bird: 鳥; animal: 動物; insect: 虫 昆虫; plant: 植物 工場 植え; tree: 木 樹; flower: 花; grass: 草; seed: 種; species: 種; evolution: 進化; wild: 野生
color, colour: 色; red: 赤; blue: 青; green: 緑; yellow: 黄; black: 黒; white: 白; go: 行 進; come: 来; leave: 去 離れ 残; arrive: 着 到着; return: 戻 帰 返; enter: 入; visit: 訪れ 訪問
travel, trip, journey: 旅 旅行 移動; walk: 歩 散歩; run: 走 実行 運営; move: 動 移 引っ越; movement: 動き 運動; stop: 止 停止 やめ; stay: とどま 滞在 残; wait: 待; stand: 立; sit: 座; rise: 上が 昇 増; drop: 落
turn: 回 曲が 変わ; follow: 従 続 追; carry, bring: 運 持; take: 取 連れ かか; give: 与え あげ くれ; get: 得 手に入; receive: 受け; send: 送; put: 置 入れ; keep: 保 続け; hold: 持 握 開催; hide: 隠; throw: 投げ
catch: 捕 つかま; pull: 引; push: 押; cut: 切; break: 壊 破; destroy: 破壊 壊; repair, fix: 直 修理 修正; make: 作 造 させ; create: 作 創 生み出; creation: 創造 作成; creative: 創造; design: 設計 デザイン
develop: 開発 発展 発達; development: 開発 発展 発達; developer: 開発者; improve: 改善 向上 良く; improvement: 改善 向上; increase: 増 増加 高; decrease, reduce: 減 削減; reduction: 減少 削減; expand: 拡大 広げ
spread: 広が 広ま; change: 変 変化 変更; exchange: 交換; replace: 取り替え 置き換え 代わ; add: 加え 足 追加; remove: 取り除 除 削除; include: 含 入; contain: 含; consist: 成; separate: 分け 別; divide: 分け 割
join: 参加 加わ 結合; connect: つな 接続 結; connection: つながり 接続 関係; relation, relationship: 関係; relate, related: 関連 関係; depend: 依存 次第 頼; independent: 独立; independence: 独立
support: 支持 支え 支援; help: 助け 手伝 役立 支援; aid: 援助 支援; save: 救 保存 節約 貯; rescue: 救助 救; care: 世話 介護 気; share: 共有 分か 分け 割合; offer: 提供 申し出; provide: 提供 与え; supply: 供給
demand: 需要 要求; require: 必要 要求 要; requirement: 要件 必要 条件; request: 要求 依頼 頼; order: 順序 注文 命令 秩序; command: 命令 コマンド; obey: 従; serve: 仕え 役; use, using: 使 利用 用い 使用
user: ユーザー 利用者 使用者; useful: 役立 役に立 便利 有用; waste: 無駄 浪費 廃棄物; tool: 道具 ツール; machine: 機械; computer: コンピュータ 計算機; software: ソフト; program: プログラム 番組 計画; code: コード 符号
network: ネット 網; internet: インターネット ネット; website, site: サイト; click: クリック; file: ファイル; download: ダウンロード; install: インストール; installation: インストール 設置; version: 版 バージョン
function: 機能 関数; variable: 変数; model: 模型 モデル; system: システム 制度 体系 系; structure: 構造; process: 過程 処理 プロセス; step: 段階 一歩 ステップ; stage: 段階 舞台; start, begin: 始 開始
beginning: 始ま 初め; end, finish: 終 最後; final, last: 最後 最終 昨 前; finally: 最後 ついに ようやく; first: 最初 第一 初め まず 初; next: 次 来 隣; previous: 前 以前; continue: 続; repeat: 繰り返
try: 試 やってみ しよう; attempt: 試み; choose, select: 選; choice: 選択; decide: 決 決定; decision: 決定 判断; determine: 決定 決ま; consider: 考え 検討 考慮; compare: 比べ 比較; comparison: 比較
check: 確認 調べ チェック; confirm: 確認; sure: 確か 確信 必ず; accept: 受け入れ 認め 承認; reject, refuse: 拒 断 拒否; prevent: 防 妨げ; avoid: 避け; escape: 逃げ; face: 直面; solve: 解決; prepare: 準備 用意
preparation: 準備; ready: 準備 用意; act: 行動 法 行為; action: 行動 行為 動作; activity: 活動; active: 活発 積極; activist: 活動家; behavior, behaviour: 行動 振る舞; habit: 習慣; custom: 慣習 習慣
event: 出来事 行事 イベント 事象; accident: 事故; incident: 事件; happen, occur: 起こ 起き 生じ; situation: 状況 事態; condition: 条件 状態; case: 場合 事例 事件 例; example: 例; type, kind: 種類 型 タイプ
way: 方法 道 やり方 仕方; thing: もの 物 こと 事; object: 物 対象 物体; subject: 主題 対象 科目 主語; matter: 問題 事 物質; material: 材料 素材 資料; substance: 物質; element: 要素 元素; chemical: 化学
physical: 物理 身体; physics: 物理; mathematics, math: 数学; biology: 生物; biological: 生物; philosophy: 哲学; psychology: 心理; psychological: 心理; literature: 文学
topic, theme: 話題 主題 テーマ; detail: 詳細 細部; list: 一覧 表 リスト; map: 地図; box: 箱; bag: 袋 かばん; clothes, clothing: 服 衣服; shoe: 靴; hat: 帽子; car: 車 自動車; train: 列車 電車 訓練
training: 訓練 研修; bus: バス; ship, boat: 船; plane, airplane: 飛行機; flight: 便 飛行; bicycle, bike: 自転車; drive: 運転; driver: 運転手; passenger: 乗客; traffic: 交通; vehicle: 車 車両
transport, transportation: 交通 輸送; speed: 速度 速さ; electricity: 電気; electric: 電気; phone, telephone: 電話; camera: カメラ; screen: 画面; key: 鍵 重要; gift: 贈り物; card: カード; game: ゲーム
leadership: 指導; role: 役割; responsibility: 責任; responsible: 責任; duty: 義務 責務; effort: 努力; ability: 能力; able: でき; capacity: 能力 容量; talent: 才能; experience: 経験 体験; expert: 専門家
professional: 専門 プロ; quality: 質 品質; character: 性格 文字 登場人物; individual: 個人 個々; identity: 身元 正体 アイデンティティ; personal: 個人; self: 自己 自分; attitude: 態度; spirit: 精神 魂; soul: 魂
courage: 勇気; patience: 忍耐 我慢; respect: 尊敬 尊重; trust: 信頼 信用; honest: 正直; polite: 丁寧 礼儀; kind: 親切; violence: 暴力; violent: 暴力 激し; terrorist, terrorism: テロ; threat: 脅威 脅
threaten: 脅; victim: 被害者 犠牲者; damage: 被害 損害 損傷; harm: 害; loss: 損失 喪失; survive: 生き残 生き延び; survivor: 生存者; crisis: 危機; emergency: 緊急 非常; nuclear: 核 原子力; radiation: 放射
pollution: 汚染; emission: 排出; carbon: 炭素; warming: 温暖化; resource: 資源 資料; agriculture: 農業; fishing: 漁業 釣; trend: 傾向; tend, tendency: 傾向; growth: 成長 増加; balance: 均衡 バランス
standard: 標準 基準 水準; basic: 基本 基礎; base, foundation: 基 基礎 基盤; principle: 原則 原理; concept: 概念; definition: 定義; define: 定義; term: 用語 期間 項; category: 分類 範疇; context: 文脈
background: 背景; source: 源 出典 情報源; origin: 起源 由来; original: 元 原 独創; copy: 写 複製 コピー; record: 記録; document: 文書 書類; sign: 印 兆 署名 看板; symbol: 象徴 記号; signal: 信号
pattern: 型 模様 パターン; image: 像; figure: 図 数字 姿 人物; graph: グラフ 図; equation: 方程式; formula: 式 公式; probability: 確率; statistics: 統計; random: 無作為 ランダム; sample: 標本 サンプル
set: 集合 組 設定; range: 範囲; limit: 限界 制限 極限; maximum: 最大; minimum: 最小; positive: 正 肯定 前向き; negative: 負 否定; constant: 定数 一定; input: 入力; output: 出力; task: 課題 作業 仕事 任務
target: 目標 対象; direction: 方向; position: 位置 立場 地位; side: 側 面; top: 上 頂 一番; bottom: 底 下; front: 前 正面; back: 後ろ 裏 背; left: 左; inside: 中 内; outside: 外; surface: 表面; edge: 端 縁
middle: 中間 真ん中 中; corner: 角 隅; layer: 層; path: 道 経路; link: つな リンク 関連; web: ウェブ; online: オンライン ネット; digital: デジタル; artificial intelligence: 人工知能 AI; intelligence: 知能 情報
robot: ロボット; algorithm: アルゴリズム; learning: 学習; machine learning: 機械学習; tell: 伝え; attend: 出席 参加 通; participate: 参加; participant: 参加者; meet, meeting: 会 会議 会合
conference: 会議 会見; committee: 委員会; council: 評議会 議会; department: 部 省 学部; secretary: 秘書 長官; chief: 長 主任; director: 監督 所長 取締役; spokesman, spokesperson, spokeswoman: 報道官 広報
representative: 代表; candidate: 候補; campaign: 運動 選挙戦 キャンペーン; reform: 改革; revolution: 革命; movement: 運動; demonstration: デモ 実演; strike: ストライキ 打; agreement: 協定; treaty: 条約
alliance: 同盟; relation: 関係; talk: 会談; negotiate, negotiation: 交渉; conflict: 紛争 対立; tension: 緊張; invade, invasion: 侵略 侵攻; occupy, occupation: 占領 職業; sanction: 制裁
nationalism: 民族主義 ナショナリズム; racism, racist: 人種差別; discrimination: 差別; minority: 少数; majority: 多数 過半数; gender: 性別 ジェンダー; sexual, sex: 性 性的; equal: 平等; abuse: 虐待 乱用
slave, slavery: 奴隷; colony, colonial: 植民地; empire: 帝国; ceremony: 式 儀式; festival: 祭; celebrate: 祝; birthday: 誕生日; holiday: 休日 祝日 休暇; vacation: 休暇 休み; rest: 休 残り
tourist: 観光客; tourism: 観光; concert: 演奏会 コンサート; theater, theatre: 劇場 映画館; stage: 舞台; actor, actress: 俳優 役者 女優; audience: 観客 聴衆; fan: ファン; star: スター; award, prize: 賞
competition: 大会; match: 試合 一致; score: 得点 点; goal: 得点; champion: 優勝 王者; coach: 監督 コーチ; football, soccer: サッカー; baseball: 野球; tennis: テニス; olympic, olympics: オリンピック 五輪
say: という; tell: 語; become: な; remain: 残 ままで; exist: 存在; existence: 存在; lack: 不足 欠; miss: 逃 恋し; deal: 扱 取引; apply: 適用 応募 当てはま; application: 応用 アプリ 申請; perform: 実行 行 演じ
performance: 性能 演奏 成績; operate: 操作 運営; operation: 操作 作戦 手術 演算; represent: 表 代表; express: 表現 表; expression: 表現 式 表情; indicate: 示; reveal: 明らか; identify: 特定 識別; predict: 予測
prediction: 予測; estimate: 推定 見積; assume: 仮定 思い込; suppose: 仮定 思; guess: 推測 思; doubt: 疑; suspect: 疑 容疑者; wonder: 不思議 かしら だろうか; mention: 述べ 触れ 言及; refer: 参照 指 言及; quote: 引用
recommend: 勧め 推薦 おすすめ; encourage: 励ま 促 奨励; persuade: 説得; convince: 納得 確信; force: 強制; enable: 可能 できるよう; cover: 覆 扱 含; focus: 集中 焦点 重点; concentrate: 集中; attention: 注意 注目
attract: 引きつけ 魅力; enjoy: 楽し; fun: 楽し; pleasure: 喜び 楽しみ; prefer: 好; hate: 憎 嫌; dislike: 嫌; blame: 責 非難; criticize, criticise, criticism: 批判; praise: 称賛 褒め; thank: 感謝
apologize, apology: 謝 謝罪; forgive: 許; complain, complaint: 苦情 不満 文句; ignore: 無視; touch: 触; hit: 打 当た 襲; shoot: 撃 撮影; burn: 燃 焼; wash: 洗; wear: 着 身に着; dress: 服 着; lie: 横
lay: 置; hang: 掛; climb: 登; swim: 泳; fly: 飛; jump: 跳 飛; ride: 乗; pass: 通 合格 過ぎ; cross: 渡 横断; reach: 達 届 着; gain, obtain, acquire: 得 獲得; achieve: 達成; achievement: 達成 業績 成果
earn: 稼; spend: 費 過ご 使; collect: 集 収集; collection: 収集 集; gather: 集; store: 保存 蓄; own: 持; belong: 属 所属; fit: 合; suit: 合; combine: 組み合わせ 合わせ 結合; mix: 混; fill: 満 埋め; pour: 注
build: 組み立て; found, establish: 設立 確立; launch: 開始 打ち上げ 発売; publish: 出版 発表 公開; release: 公開 解放 発売; introduce: 紹介 導入; introduction: 紹介 導入 入門; review: 復習 見直 批評; edit: 編集
editor: 編集; print: 印刷; draw: 描 引; paint, painting: 描 絵; demonstrate: 実証 示; illustrate: 説明 示; display: 表示 展示; exhibition: 展覧会 展示; sense: 感覚 意味; smell: 匂い におい 臭; taste: 味
silence, silent: 沈黙 静か; quiet: 静か; loud: 大声 うるさ; bright: 明る; soft: 柔らか やわらか; sharp: 鋭; smooth: 滑らか なめらか; fresh: 新鮮; sweet: 甘; bitter: 苦; dry: 乾; wet: 濡れ 湿; alive: 生き
dead: 死; lucky: 運 幸運; luck: 運; fate: 運命; wise, wisdom: 知恵 賢; clever, smart: 賢 利口; stupid, foolish: 愚か ばか 馬鹿; crazy, mad: 狂; serious: 深刻 真剣 重大; severe: 厳し 深刻 ひど
terrible, awful: ひど 恐ろし; careful, carefully: 注意 慎重; exact, exactly: 正確 ちょうど まさに; precise, precisely, accurate: 正確 精密; accuracy: 精度 正確; certain: 確か ある 特定; obvious: 明らか
likely: 可能性 そう ありそう; available: 利用可能 使え 手に入; various, variety: さまざま 様々 色々 多様; diverse, diversity: 多様; multiple: 複数 多; single: 単一 一つ 独身; main, major, chief: 主 主要 主な 大手
minor: 小さ 未成年; primary: 主 第一; secondary: 二次 副; additional: 追加; extra: 余分 追加; further: さらに; recent: 近年; current, currently: 現在 今; immediate, immediately: すぐ 直ちに 即
sudden, suddenly: 突然 急に; gradual, gradually: 徐々 次第; eventually: 最終的 やがて 結局 ついに; originally: もともと 元来; previously: 以前; together: 一緒 共 ともに; alone: 一人 単独 だけ; apart: 離れ 別
away: 離れ 去; forward: 前 進; abroad: 海外 外国; everywhere: どこ 至る所; somewhere: どこか; anywhere: どこ; everything: すべて 全て 何でも; something: 何か; anything: 何; anyone: 誰; despite: にもかかわらず
except: 除 以外; according: によると よれば 従; beyond: 超え 越え; along: 沿 一緒; across: 横切 わた; per: あたり ごと 毎; based: 基づ もと; due: ため 期限; compared: 比べ; regarding, concerning: について 関
including: 含 など; depending: よって 次第; hypothesis: 仮説; assumption: 仮定 前提; conclusion: 結論; conclude: 結論; summary: 要約 まとめ; summarize: まとめ 要約; overview: 概要; chapter: 章
section: 節 部分 部; paragraph: 段落; figure out: わか 解明; point out: 指摘; find out: わか 調べ 知; look at: 見; look for: 探; carry out: 実施 行; take place: 行われ 起こ; take part: 参加
make sure: 確認 確か 必ず; come up: 思いつ 出; turn out: わか 判明; go back: 戻; come back: 戻 帰; grow up: 育; give up: あきらめ 諦め; set up: 設定 設立 準備; pick up: 拾 迎え
social media: ソーシャルメディア SNS; climate change: 気候変動; global warming: 温暖化; last year: 昨年 去年; last month: 先月; last week: 先週; this year: 今年; this month: 今月; this week: 今週
next year: 来年; next month: 来月; next week: 来週; years old: 歳; high school: 高校 高等学校; middle school: 中学; elementary school: 小学; young people: 若者; old man: 老人
police officer: 警察官 警官; white house: ホワイトハウス; supreme court: 最高裁; world war: 世界大戦 大戦; civil war: 内戦 南北戦争; human being, human beings: 人間 人類; a lot: たくさん 多く; a little: 少し
a bit: 少し; all right: 大丈夫 よし; right now: 今 現在; in general: 一般; long time: 長い間 長年; first time: 初めて; second time: 二度目; by the way: ところで; as a result: その結果 結果
in particular: 特に; in other words: つまり 言い換え; at first: 最初 はじめ; at last: ついに; at the same time: 同時; for the first time: 初めて; such a: そんな; too much: すぎ 過ぎ
how much: いくら どれだけ どのくらい; how many: いくつ 何; how to: 方法 仕方 方; what if: もし; why not: なぜ
`;
