// Sentences of news and their translations, written by us for the bench of the checks. One pair a line, divided by |.
export const news = `
The city spent $3.5 million on 240 new buses last year. | 市は昨年、350万ドルを投じて240台の新しいバスを導入した。
Mira Lindqvist, 41, has run the harbor museum since 2016. | ミラ・リンドクヴィスト（41）は、2016年から港の博物館を率いている。
Rents in Port Avery rose 12 percent in a single year. | ポート・エイブリーの家賃は、1年で12%上がった。
The ferry sank 18 kilometers off the coast on March 4, 2019. | 連絡船は2019年3月4日、沖合18キロで沈没した。
About 30 percent of the 1,200 pupils live within two miles of the school. | 1200人の児童のおよそ3割が、学校から2マイル以内に住んでいる。
The plant produced 4.2 million tons of cement in fiscal 2021. | その工場は2021年度に420万トンのセメントを生産した。
Two-thirds of voters said they opposed the plan. | 有権者の3分の2が、この計画に反対だと答えた。
The bridge was closed on Monday after engineers found cracks. | 技師たちがひび割れを見つけたため、橋は月曜日に閉鎖された。
The price of bread has doubled since January. | パンの値段は1月から2倍になった。
Officials expect the wind farm to supply 85,000 homes by 2028. | 当局は、風力発電所が2028年までに8万5000世帯に電気を届けると見込んでいる。
The company reported a loss of $1.2 billion for the quarter. | 同社はこの四半期に12億ドルの損失を計上した。
The council approved a budget of 640 million euros on Thursday. | 議会は木曜日、6億4000万ユーロの予算を承認した。
Tickets cost £25, or £10 for children under 12. | 入場券は25ポンドで、12歳未満の子どもは10ポンドだ。
He left his brother $40,000 and a small boat. | 彼は弟に4万ドルと小さな船を残した。
The painting sold for 7.5 million euros, three times the estimate. | その絵は、予想の3倍にあたる750万ユーロで売れた。
The museum needs 300 million yen to repair its roof. | 博物館は屋根の修理に3億円を必要としている。
Each family will receive $500 in April. | どの家庭も4月に500ドルを受け取る。
The fund has lent 2.4 trillion yen to small firms. | 基金は中小企業に2兆4000億円を貸し出してきた。
A cup of coffee there costs 3 dollars and 50 cents. | そこではコーヒー一杯が3ドル50セントする。
The strike cost the port about $9 million a day. | ストライキで、港は1日およそ900万ドルを失った。
Farmers were paid 18 rupees for a kilogram of onions. | 農家は玉ねぎ1キログラムにつき18ルピーを受け取った。
The new line will cost 60 billion won. | 新しい路線には600億ウォンがかかる。
She donated half of the $80,000 prize to the school library. | 彼女は8万ドルの賞金の半分を学校の図書館に寄付した。
The deal is worth 15 billion yuan. | この取引は150億元にのぼる。
The family paid €1,150 a month for two rooms. | 一家は二部屋に月1150ユーロを払っていた。
Insurance covered only $2,300 of the bill. | 保険で払われたのは請求額のうち2300ドルだけだった。
The government set aside 450 billion yen for flood control. | 政府は治水に4500億円を充てた。
The cyclone made landfall at 3:30 p.m. on Sunday. | サイクロンは日曜日の午後3時半に上陸した。
The war ended on September 2, 1945. | 戦争は1945年9月2日に終わった。
The school opened in 1989, the first year of Heisei. | その学校は1989年、平成元年に開校した。
The law took effect on April 1, 2020. | 法律は2020年4月1日に施行された。
The census of 2020 counted 31,400 residents. | 2020年の国勢調査では、住民は3万1400人だった。
The tower was completed in 1958 and restored in 1994. | 塔は昭和33年に完成し、1994年に修復された。
The festival runs from July 15 to July 19. | 祭りは7月15日から7月19日まで続く。
The first train leaves at 5 a.m. and the last at 11:45 p.m. | 始発は午前5時、最終は午後11時45分に出る。
Exports fell in fiscal 2019 for the second year in a row. | 輸出は2019年度、2年続けて減った。
In the 1990s, thousands of workers moved to Port Avery. | 1990年代には、何千人もの労働者がポート・エイブリーに移り住んだ。
The church dates from the 12th century. | その教会は12世紀にさかのぼる。
The court will rule on Friday, November 8. | 裁判所は11月8日の金曜日に判決を言い渡す。
The treaty was signed in May 1987. | 条約は1987年5月に結ばれた。
The volcano last erupted on August 14, 1883. | 火山が最後に噴火したのは1883年8月14日だ。
Sales rose 8 percent in fiscal 2022. | 売り上げは2022年度に8%伸びた。
The subsidy will end in fiscal 2025. | 補助金は2025年度で終わる。
Spending on schools was cut in fiscal 2010 and again in fiscal 2012. | 学校への支出は2010年度に削られ、2012年度にも削られた。
The budget for fiscal 2024 passed on March 28. | 2024年度の予算は3月28日に成立した。
Population growth peaked in fiscal 1973. | 人口の伸びは1973年度に頂点に達した。
The shelter has been open since December 20. | 避難所は12月20日から開いている。
She was born in 1964, the year of the Olympics. | 彼女はオリンピックの年、昭和39年に生まれた。
The company was founded in 2019. | 会社は令和元年に設立された。
The earthquake struck at 5:46 a.m. on January 17, 1995. | 地震は1995年1月17日の午前5時46分に起きた。
The lake covers 2,300 square kilometers. | 湖の広さは2300平方キロある。
The trail climbs 900 meters in five kilometers. | 登山道は5キロのあいだに900メートル登る。
Temperatures reached 41 degrees Celsius in the capital. | 首都の気温は41度に達した。
The whale was 14 meters long and weighed 32 tons. | クジラは体長14メートル、体重32トンだった。
Firefighters dropped 20,000 liters of water on the hillside. | 消防隊は山腹に2万リットルの水を投下した。
The storm dumped 380 millimeters of rain in 24 hours. | 嵐は24時間で380ミリの雨を降らせた。
The farm has 60 hectares of apple trees. | 農場には60ヘクタールのりんごの木がある。
He swam 12 kilometers in four hours. | 彼は4時間で12キロを泳いだ。
The baby elephant weighed 110 kilograms at birth. | 子象は生まれたとき110キログラムあった。
The pipe is 80 centimeters wide. | 管の幅は80センチある。
The winds blew at 150 kilometers an hour. | 風は時速150キロで吹いた。
The snow was two meters deep in places. | 雪は深い所で2メートル積もっていた。
The ship carried 7,000 tons of grain. | 船は7000トンの穀物を積んでいた。
They walked 300 miles in 20 days. | 彼らは20日間で300マイルを歩いた。
The cave is 45 meters deep. | 洞窟の深さは45メートルある。
A melon from there can weigh 9 kilograms. | そこのメロンには、重さ9キログラムになるものもある。
The fire burned 1,800 acres in three days. | 火事は3日間で1800エーカーを焼いた。
The reservoir holds 5 million tons of water. | 貯水池には500万トンの水がたまる。
The tunnel is 53 kilometers long. | トンネルの長さは53キロある。
Only 4 percent of the plastic was recycled. | 再生されたプラスチックは4%にすぎなかった。
Turnout was 52 percent, down from 61 percent four years ago. | 投票率は52%で、4年前の61%から下がった。
Eighty percent of the island has no electricity. | 島の8割には電気が通っていない。
Nearly 70 percent of the nurses have thought of quitting. | 看護師の7割近くが、辞めることを考えたことがある。
The unemployment rate fell to 3.4 percent. | 失業率は3.4%に下がった。
Ten percent of the seats are kept for students. | 座席の1割は学生のために空けてある。
The tax will rise from 8 percent to 10 percent. | 税率は8%から10%に上がる。
Women hold 45 percent of the seats in parliament. | 議会の議席の45%を女性が占める。
Half of the fish had died by morning. | 朝までに魚の半分が死んでいた。
The forest has lost 20 percent of its trees. | 森は木の2割を失った。
About 60 percent of the books were saved. | 本の6割ほどが救われた。
Only one in five patients could be reached, or 20 percent. | 連絡がついた患者は五人に一人、20%だけだった。
The new rules apply to 95 percent of the shops. | 新しい規則は店の95%に当てはまる。
“We did not expect so many people,” said Mira Lindqvist, who runs the museum. | 「これほど多くの人が来るとは思っていませんでした」と、博物館を率いるミラ・リンドクヴィストは語った。
“The water came in the night,” Clara Benton said. | 「水は夜のうちに来たのです」とクララ・ベントンは話した。
“I have never seen a summer like this,” said Tobias Renner, a farmer. | 「こんな夏は見たことがない」と農家のトビアス・レンナーは言った。
“We will rebuild the bridge,” Mayor Dunn said on Tuesday. | 「橋は建て直す」とダン市長は火曜日に述べた。
“Nobody asked us,” said Osei. | 「だれも私たちにきいてくれなかった」とオセイは言った。
“It is not a question of money,” Clara Benton wrote. | 「お金の問題ではありません」とクララ・ベントンは書いた。
“When will the school open again?” asked Tobias Renner. | 「学校はいつまた開くのですか」とトビアス・レンナーは尋ねた。
“The children come first,” said Mira Lindqvist. | 「子どもたちが第一です」とミラ・リンドクヴィストは言った。
“This valley feeds the whole country,” Osei told the Daily Lantern. | 「この谷が国じゅうを養っているのです」とオセイはデイリー・ランタンに語った。
“We cannot wait another year,” warned Clara Benton. | 「もう一年待つことはできません」とクララ・ベントンは警告した。
“They promised us a doctor,” said Osei, “and they sent a form.” | 「医者をよこすと約束したのに、来たのは書類でした」とオセイは言った。
“The sea is warmer than before,” explained Mira Lindqvist. | 「海は以前より暖かくなっています」とミラ・リンドクヴィストは説明した。
“I would do it again,” Tobias Renner said. | 「もう一度でもやるだろう」とトビアス・レンナーは言った。
“Why should we pay?” Clara Benton asked the council. | 「なぜ私たちが払わなければならないのですか」とクララ・ベントンは議会に問いかけた。
“The lights went out at once,” recalled Osei. | 「明かりが一度に消えたのです」とオセイは振り返った。
“Our work has only begun,” said Mayor Dunn. | 「仕事は始まったばかりです」とダン市長は言った。
“You can hear the ice,” said Mira Lindqvist. | 「氷の音が聞こえます」とミラ・リンドクヴィストは言った。
“There is no other road,” Tobias Renner said. | 「ほかに道はありません」とトビアス・レンナーは話した。
“We counted every bird,” said Clara Benton. | 「鳥を一羽残らず数えました」とクララ・ベントンは言った。
“It was my grandfather's boat,” Osei said. | 「祖父の船だったのです」とオセイは話した。
The government said it would not cooperate with the inquiry. | 政府は調査に協力しないと表明した。
The two countries agreed to cooperate on fishing. | 両国は漁業で協力することに合意した。
Scientists observed the comet from Kestrel Island. | 科学者たちはケストレル島から彗星を観測した。
The ministry will announce the results next week. | 省は来週、結果を発表する。
The company plans to develop a smaller battery. | 同社はより小さな電池を開発する計画だ。
Volunteers collected clothes for the victims. | ボランティアが被災者のために衣類を収集した。
The committee examined every report. | 委員会はすべての報告書を検討した。
He was arrested and later released. | 彼は逮捕され、のちに釈放された。
The hospital has improved its emergency rooms. | 病院は救急室を改善した。
They decided to expand the library. | 彼らは図書館を拡大することに決定した。
The museum exhibits letters from the war. | 博物館は戦争中の手紙を展示している。
The union criticized the new law. | 組合は新しい法律を批判した。
Researchers analyzed water from Lake Orrin. | 研究者たちはオーリン湖の水を分析した。
The city will preserve the old station. | 市は古い駅を保存する。
The factory stopped production for a month. | 工場は一か月のあいだ生産を停止した。
The minister explained why the train was delayed. | 大臣は列車が遅延した理由を説明した。
Police are investigating the cause of the fire. | 警察は火事の原因を調査している。
The two firms compete for the same customers. | 二つの会社は同じ客をめぐって競争している。
The team succeeded in growing rice in salty soil. | チームは塩分のある土で米を栽培することに成功した。
The writer was invited to speak in Port Avery. | 作家はポート・エイブリーで講演するよう招待された。
The president visited the village on Wednesday. | 大統領は水曜日に村を訪問した。
The bank will merge with a rival. | 銀行は競争相手と合併する。
Parents protested against the closing of the school. | 親たちは学校の閉鎖に抗議した。
The law protects people who report wrongdoing. | この法律は不正を通報する人を保護する。
The old theater was demolished last spring. | 古い劇場は去年の春に解体された。
The court rejected the appeal. | 裁判所は上告を棄却した。
Doctors treated dozens of people. | 医師たちは数十人を治療した。
The region exports flowers to many countries. | この地方は多くの国に花を輸出している。
The newspaper corrected its article. | 新聞は記事を訂正した。
Soldiers occupied the radio station. | 兵士たちが放送局を占領した。
The airline canceled every flight. | 航空会社はすべての便を欠航とした。
Engineers repaired the dam before the rain. | 技師たちは雨の前にダムを修理した。
The council will discuss the plan tomorrow. | 議会はあす、この計画を議論する。
The village was isolated by the landslide. | 村は土砂崩れで孤立した。
The charity distributes meals to old people. | その団体はお年寄りに食事を配布している。
The agency monitors earthquakes day and night. | その機関は昼も夜も地震を監視している。
The orchestra performed in the open air. | 楽団は野外で演奏した。
The children experienced life without electricity. | 子どもたちは電気のない暮らしを体験した。
The government recognized the group as a party. | 政府はその団体を政党として承認した。
The teacher encouraged him to apply. | 先生は応募するよう彼を激励した。
The storm destroyed the harbor. | 嵐は港を破壊した。
The factory discharged dirty water into the river. | 工場は汚れた水を川に排出していた。
The witness denied that he had lied. | 証人はうそをついたことを否定した。
Climate change affects the harvest (above all, that of wheat). | 気候変動は収穫（とりわけ小麦の収穫）に響く。
The group (founded by nurses) now has members in every state. | この団体（看護師たちが設立した）は、いまではすべての州に会員がいる。
The river (the longest in the country) froze in December. | その川（国でいちばん長い）は12月に凍った。
She studied law (and music) in the capital. | 彼女は首都で法律（と音楽）を学んだ。
The Institute of Marine Research (IMR) published the map. | 海洋研究所（IMR）がその地図を公表した。
The island's only road (built by prisoners) follows the coast. | 島でただ一つの道（囚人たちが造った）は海岸に沿って走る。
Visitors must wear boots (the ground is wet). | 訪れる人は長靴をはかなければならない（地面がぬれているため）。
He sold the house (and everything in it) to a stranger. | 彼は家を（中にあるものもすべて）見知らぬ人に売った。
The drug (sold under several names) was banned. | その薬（いくつかの名前で売られていた）は禁じられた。
Most of the workers (many of them women) walked out. | 労働者の多く（その多くは女性だ）が職場を離れた。
The park is open all year (except in heavy snow). | 公園は一年じゅう開いている（大雪のときを除く）。
The new library (designed by students) opened in spring. | 新しい図書館（学生たちが設計した）は春に開館した。
The tower clock (stopped since the war) works again. | 塔の時計（戦争以来止まっていた）がまた動いている。
The fishing fleet (once the pride of the town) is gone. | 漁船団（かつては町の誇りだった）はもうない。
The song (written in prison) became an anthem. | その歌（獄中で書かれた）は愛唱歌になった。
The bakery (the last on the street) will close. | パン屋（通りで最後の一軒だ）は店を閉じる。
The report (leaked to the Daily Lantern) names no one. | 報告書（デイリー・ランタンに漏れた）には、だれの名も挙がっていない。
Her first novel (out of print for years) is back. | 彼女の最初の小説（長く絶版だった）が戻ってきた。
The mine (closed since spring) may open again. | 鉱山（春から閉まっている）は再び開くかもしれない。
The lighthouse (painted white) can be seen from the town. | 灯台（白く塗られている）は町から見える。
The two sisters (both teachers) share a small flat. | 二人の姉妹（どちらも教師だ）は小さな部屋に住んでいる。
The old ferry (named after a queen) still runs. | 古い連絡船（女王の名がついている）はいまも走っている。
The team (mostly amateurs) won the cup. | チーム（ほとんどが素人だ）は優勝した。
The statue (a gift from the sailors) was stolen. | 像（船乗りたちからの贈り物だった）が盗まれた。
The winter market (held in the square) is full of light. | 冬の市（広場で開かれる）は光にあふれている。
The heat wave has not ended, and the wells are dry. | 熱波は終わっておらず、井戸は干上がっている。
The mayor never answered the letter. | 市長は手紙に一度も返事をしなかった。
Nothing was stolen from the museum. | 博物館からは何も盗まれていなかった。
The company does not sell data to others. | 同社は情報をほかに売ってはいない。
The doctors could not save him. | 医師たちは彼を救うことができなかった。
No one was hurt in the accident. | 事故でけがをした人はいなかった。
The report does not mention the ferry. | 報告書は連絡船に触れていない。
The new rules will not change school hours. | 新しい規則は授業の時間を変えない。
The road is not safe in winter. | その道は冬には安全ではない。
She did not sign the contract. | 彼女は契約書に署名しなかった。
The town has never had a cinema. | 町に映画館があったことはない。
They were not told about the danger. | 彼らは危険について知らされていなかった。
Neither party has won a majority. | どちらの党も過半数を取っていない。
The minister would not comment. | 大臣は話そうとしなかった。
The money has not arrived. | お金は届いていない。
Without rain, the lake will not recover. | 雨が降らなければ、湖は元に戻らない。
It is not clear who started the fire. | だれが火をつけたのかは明らかではない。
The airport did not close. | 空港は閉まらなかった。
The tests showed no sign of poison. | 検査では毒の痕跡は見つからなかった。
Librarians say the books were not damaged. | 司書たちは、本は傷んでいないと言う。
Renewable energy is not cheap everywhere. | 再生可能エネルギーは、どこでも安いわけではない。
He couldn't remember the name of the street. | 彼は通りの名前を思い出せなかった。
The judge did not believe the witness. | 裁判官は証人を信じなかった。
The snow didn't melt until June. | 雪は6月まで解けなかった。
Twelve of the passengers are still missing. | 乗客のうち12人がいまも行方不明だ。
Three hundred workers lost their jobs. | 三百人の労働者が職を失った。
Twenty-three villages were cut off. | 23の村が孤立した。
The choir has forty members. | 合唱団には40人の団員がいる。
The club was founded by two brothers. | クラブは二人の兄弟がつくった。
Four ships waited outside the harbor. | 四隻の船が港の外で待っていた。
The fifth attempt succeeded. | 5度目の挑戦が成功した。
It is the third fire this month. | 今月に入って3件目の火事だ。
The country has won its fourth title. | その国は4度目の優勝を果たした。
She finished in sixth place. | 彼女は6位に入った。
He is the 44th president of the club. | 彼はクラブの44代目の会長だ。
The train was on its 25th trip of the day. | 列車はその日25回目の運行だった。
The 21st century began with a storm. | 21世紀は嵐とともに始まった。
The paper appeared in the 7th issue. | 論文は第7号に載った。
The theater marked its 50th anniversary. | 劇場は50周年を祝った。
The seventh floor was empty. | 7階にはだれもいなかった。
The 3rd runner fell near the stadium. | 3番目の走者は競技場の近くで転んだ。
This is the 10th concert in the series. | これは連続演奏会の10回目だ。
Nine planets were known at the time. | 当時は九つの惑星が知られていた。
Six women founded the newspaper. | 六人の女性が新聞をつくった。
The case was heard by five judges. | 事件は五人の裁判官が審理した。
Eight schools will close in spring. | 春には8校が閉校する。
The storm killed seven people. | 嵐で7人が亡くなった。
There are 128 languages on the list. | その一覧には128の言語がある。
A crowd of 45,000 filled the stadium. | 4万5000人の観衆が競技場を埋めた。
The bookshop sold 3,200 copies in a week. | 書店は一週間で3200部を売った。
The city has 1.4 million inhabitants. | 市には140万人が住んでいる。
Some 250,000 people signed the petition. | およそ25万人が請願書に署名した。
The virus was found in 17 countries. | ウイルスは１７か国で見つかった。
More than 9,000 trees were planted. | ９０００本を超える木が植えられた。
The company employs 560 people. | 同社では５６０人が働いている。
The archive holds 80,000 photographs. | 資料館には八万枚の写真がある。
The valley has 36 villages. | 谷には三十六の村がある。
The country is home to 270 million people. | その国には2億7000万人が暮らす。
A total of 1,500 tickets were sold. | 切符は全部で千五百枚売れた。
The site had 6 million visitors in a month. | そのサイトには一か月に600万人が訪れた。
The army has 120,000 soldiers. | 軍には12万人の兵士がいる。
The bakery raised its prices by 15 percent. | パン屋は値段を15%上げた。
About 40 percent of the harvest was lost. | 収穫の4割ほどが失われた。
Interest rates fell to 2.5 percent. | 金利は2.5%に下がった。
The party won 38 percent of the vote. | その党は38%の票を得た。
Thirty percent of the students come from abroad. | 学生の3割が外国から来ている。
Exports grew by 6 percent in May. | 輸出は5月に6%増えた。
The school spends 90 percent of its money on teachers. | 学校は資金の9割を教師のために使っている。
The new airport cost 3.8 trillion yen. | 新しい空港には3兆8000億円かかった。
The startup raised 25 million euros. | その新興企業は2500万ユーロを集めた。
A ticket costs 4,500 won. | 切符は4500ウォンする。
The villa was sold for 1.3 million pounds. | 別荘は130万ポンドで売られた。
Repairs will cost 75,000 dollars. | 修理には7万5000ドルかかる。
The prize is worth 8 million yen. | 賞金は800万円だ。
The company paid a fine of 260 million dollars. | 同社は2億6000万ドルの罰金を払った。
The loan of 90 million yuan was repaid. | 9000万元の融資は返済された。
The population of the continent will reach 2.5 billion. | 大陸の人口は25億に達する。
The library owns 1.1 million books. | 図書館は110万冊の本を持っている。
About 430,000 people were left without water. | およそ43万人が水を使えなくなった。
The film was seen by 22 million people. | その映画は2200万人に見られた。
The number of bees fell from 800,000 to 350,000. | 蜂の数は80万から35万に減った。
The stadium was rebuilt in 1972 and in 2004. | 競技場は1972年と2004年に建て直された。
The poet died in 1931. | 詩人は1931年に亡くなった。
The station was opened on October 14, 1962. | 駅は1962年10月14日に開業した。
The last mine closed in 1997. | 最後の鉱山は1997年に閉じられた。
The river flooded in 1953 and again in 1982. | 川は1953年と1982年にあふれた。
The newspaper was founded in 1948. | 新聞は1948年に創刊された。
The factory has been empty since 2008. | 工場は2008年から空いている。
She moved to Port Avery in 1976. | 彼女は1976年にポート・エイブリーに移った。
The law was changed in 2015. | 法律は2015年に変えられた。
Subsidies doubled in fiscal 2007. | 補助金は2007年度に倍増した。
The deficit shrank in fiscal 2016. | 赤字は2016年度に縮んだ。
The city hired 60 teachers in fiscal 2018. | 市は2018年度に教師を60人雇った。
Debt reached its highest level in fiscal 2020. | 借金は2020年度に最も高い水準に達した。
The railway made a profit in fiscal 1999. | 鉄道は1999年度に利益を上げた。
Forest fires cost 5 billion yen in fiscal 2023. | 2023年度の山火事の被害は50億円にのぼった。
It was her 8th visit to the island. | 島を訪れるのは8回目だった。
The bill passed on the 4th vote. | 法案は4回目の投票で通った。
The shop is on the 12th floor. | 店は12階にある。
He is ranked 15th in the world. | 彼は世界15位だ。
The club celebrates its 100th anniversary. | クラブは100周年を祝う。
It is the third strike this year. | 今年3回目のストライキだ。
The fourth goal came late. | 4点目は遅い時間に入った。
The 2nd edition sold out. | 第2版は売り切れた。
The bread ran out on the fifth day. | パンは5日目になくなった。
The river reached its highest level in forty years. | 川の水位は過去40年で最高に達した。
The cooperative has 12 hectares of vines. | 組合には12ヘクタールのぶどう畑がある。
The rope is 25 meters long. | 縄の長さは25メートルだ。
The stone weighs three tons. | その石の重さは3トンある。
The flight took 13 hours. | 飛行には13時間かかった。
The lake is 70 meters deep and 9 kilometers wide. | 湖は深さ70メートル、幅9キロある。
The strike lasted eleven days. | ストライキは11日間続いた。
He was in prison for 27 years. | 彼は27年間、獄中にいた。
Two teachers and thirty pupils were on the bus. | バスには二人の教師と三十人の生徒が乗っていた。
Five dogs and nine cats were rescued. | 五匹の犬と九匹の猫が救われた。
Seven houses burned down. | 七軒の家が焼け落ちた。
`;
