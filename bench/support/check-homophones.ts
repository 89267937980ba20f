// Sentences in which one word is often converted to another of the same reading, written by us: {right>wrong}.
export const homophones = `
She never got another opportunity to study abroad. | 彼女が留学する{機会>機械}は二度となかった。
The old machine still works. | 古い{機械>機会}はまだ動く。
To everyone's surprise, the small town won. | {意外>以外}なことに、小さな町が勝った。
Everyone except the driver was asleep. | 運転手{以外>意外}はみな眠っていた。
The ministry refused to respond to the questionnaire. | 省はアンケートへの{回答>解答}を拒んだ。
The solutions are printed at the back of the book. | {解答>回答}は巻末に載っている。
The survey covers only large firms, and farms are not eligible. | 農場は補助の{対象>対照}にならない。
The two brothers are a striking contrast. | 兄弟は好{対照>対象}をなしている。
The victims are demanding compensation. | 被害者は{補償>保証}を求めている。
Nobody can guarantee the quality of the water. | 水の質を{保証>補償}できる人はいない。
The country spends a third of its budget on social security. | 国は予算の三分の一を社会{保障>保証}に使う。
Reporters pressed the minister about who was to blame. | 記者たちは大臣の責任を{追及>追求}した。
The company pursues nothing but profit. | 会社は利益だけを{追求>追及}している。
What is the meaning of such a law? | そのような法律に、どんな{意義>異議}があるのか。
Nobody objected to the plan. | 計画に{異議>意義}を唱える人はいなかった。
The unusual heat killed the fish. | {異常>以上}な暑さで魚が死んだ。
The probability of rain is 40 percent. | 雨の降る{確率>確立}は40%だ。
The treaty established a lasting peace. | 条約によって平和が{確立>確率}した。
Public interest in the trial is growing. | 裁判への{関心>感心}が高まっている。
I was impressed by her patience. | 彼女の辛抱強さに{感心>関心}した。
The political system collapsed within weeks. | 政治{体制>態勢}は数週間で崩れた。
Hospitals are ready for the flood of patients. | 病院は患者を受け入れる{態勢>体制}を整えた。
He lost confidence after the defeat. | 敗戦のあと、彼は{自信>自身}を失った。
The earthquake destroyed three schools. | {地震>自信}で三つの学校が壊れた。
The agency published its report on Monday. | その{機関>期間}は月曜日に報告書を出した。
The trial period lasts three months. | 試用{期間>機関}は三か月だ。
The deadline for payment is Friday. | 支払いの{期限>起源}は金曜日だ。
Scientists disagree about the origin of the comet. | 彗星の{起源>期限}について、科学者の意見は分かれている。
He gave a lecture on bees. | 彼は蜂について{講演>公園}した。
The children play in the park. | 子どもたちは{公園>講演}で遊ぶ。
She could not hide her emotions. | 彼女は{感情>勘定}を隠せなかった。
The family had little money. | その{家庭>過程}にはお金があまりなかった。
He explained the process of making paper. | 彼は紙ができる{過程>家庭}を説明した。
The competition between the two airlines is fierce. | 二つの航空会社の{競争>競走}は激しい。
The minister stressed the need for reform. | 大臣は改革の必要を{強調>協調}した。
The wedding was held in a small church. | 結婚式は小さな{教会>協会}で行われた。
The football association apologized. | サッカー{協会>教会}が謝罪した。
The archive will be opened to the public. | 資料館は一般に{公開>後悔}される。
He felt deep regret. | 彼は深く{後悔>公開}した。
The drug has no effect on children. | その薬は子どもには{効果>高価}がない。
It was an expensive watch. | それは{高価>効果}な時計だった。
She read the latest issue in bed. | 彼女は{最新>細心}号をベッドで読んだ。
The documents were burned. | {資料>飼料}は燃やされた。
The study shows the actual conditions in the mines. | 調査で鉱山の{実態>実体}が明らかになった。
The party has lost the support of the young. | 党は若者の{支持>指示}を失った。
The captain followed the instructions from the shore. | 船長は陸からの{指示>支持}に従った。
It was the hottest season of the year. | 一年でいちばん暑い{時期>次期}だった。
The museum collects old maps. | 博物館は古い地図を{収集>収拾}している。
Water plays an important role here. | ここでは水が{重要>需要}な役割を果たす。
The demand for timber is rising. | 木材の{需要>重要}が増えている。
She devoted her life to the deaf. | 彼女は耳の聞こえない人々に{生涯>障害}をささげた。
They were invited to the wedding. | 二人は結婚式に{招待>正体}された。
The language of the minority is dying. | {少数>小数}派の言語が消えかけている。
The lamp was found to be proof of his guilt. | それが彼の罪の{証明>照明}になった。
The shortage of doctors is serious. | 医師の不足は{深刻>申告}だ。
The population of the island is shrinking. | 島の{人口>人工}は減っている。
The policy has been a failure. | その{政策>制作}は失敗だった。
The pupils wear blue uniforms. | 生徒たちは青い{制服>征服}を着ている。
The clock is not accurate. | その時計は{正確>性格}ではない。
It is hard to imagine life without it. | それのない暮らしは{想像>創造}しにくい。
Ten thousand people were evacuated. | 一万人が{避難>非難}した。
The decision was widely condemned. | その決定は広く{非難>避難}された。
The radio broadcast was interrupted. | ラジオの{放送>包装}が中断した。
The factory makes containers for medicine. | 工場は薬の{容器>陽気}を作っている。
Wild animals come down to the village. | {野生>野性}の動物が村に下りてくる。
The infants sleep in the next room. | {幼児>用事}は隣の部屋で眠っている。
His parents ran a bakery. | 彼の{両親>良心}はパン屋をしていた。
The tradition is kept alive by a few families. | その{伝統>電灯}は数軒の家族が守っている。
The clerk wrapped the book. | {店員>定員}が本を包んでくれた。
The prisoners were freed at dawn. | 囚人たちは夜明けに{解放>開放}された。
`;
