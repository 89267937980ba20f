// Kanji and English words for what they mean in compounds, from general knowledge; a faint hint each.

/** `漢 word word; …`, words as a dictionary has them. */
export const seedKanji = `
日 day sun japan date; 月 month moon; 火 fire; 水 water; 木 tree wood; 金 money gold metal; 土 soil earth land; 年 year age; 時 time hour; 分 minute part divide understand
秒 second; 週 week; 曜 day; 今 now present; 昔 past old; 前 before front previous; 後 after later back behind; 先 ahead previous future; 早 early fast; 遅 late slow; 古 old ancient
新 new news; 春 spring; 夏 summer; 秋 autumn; 冬 winter; 朝 morning; 昼 noon day; 夜 night evening; 夕 evening; 人 people person human man; 男 man male boy; 女 woman female girl
子 child; 父 father; 母 mother; 親 parent close; 兄 brother; 弟 brother; 姉 sister; 妹 sister; 友 friend; 家 house home family; 族 family tribe; 者 person; 員 member
民 people citizen civil; 客 guest customer; 王 king; 名 name; 氏 name; 君 you; 彼 he; 私 i private; 我 i we self; 自 self own; 他 other; 誰 who; 皆 all everyone; 個 individual; 老 old
若 young; 幼 child; 目 eye; 耳 ear listen; 口 mouth; 手 hand; 足 foot leg enough; 頭 head; 顔 face; 体 body; 心 heart mind; 血 blood; 骨 bone; 脳 brain; 病 disease illness sick
医 doctor medical; 薬 drug medicine; 健 health; 康 health; 死 death die dead; 生 life live birth student; 命 life order; 痛 pain; 治 treat govern cure; 療 treat therapy; 患 patient
症 disease symptom; 疲 tired; 眠 sleep; 息 breath; 国 country nation state; 州 state; 県 prefecture; 市 city market; 都 city capital; 町 town; 村 village; 区 district ward; 京 capital
地 land place ground earth; 球 ball globe earth; 界 world; 世 world generation; 海 sea ocean; 山 mountain; 川 river; 島 island; 空 sky air empty; 天 heaven sky; 雨 rain; 雪 snow
風 wind; 雲 cloud; 森 forest; 林 forest; 田 field; 野 field; 草 grass; 花 flower; 石 stone; 岩 rock; 砂 sand; 星 star; 光 light; 陽 sun; 氷 ice; 河 river; 湖 lake; 港 port; 岸 coast shore
洋 ocean western; 陸 land; 北 north; 南 south; 東 east; 西 west; 中 middle inside; 央 center; 外 outside foreign; 内 inside; 上 up above; 下 down below; 左 left; 右 right; 側 side
方 direction way; 向 direction; 位 position rank; 置 put place; 場 place; 所 place; 点 point; 線 line; 面 surface face; 角 angle corner; 形 shape form; 円 circle yen; 辺 side edge
周 around; 端 edge end; 底 bottom; 奥 deep; 横 side; 縦 vertical; 間 between interval; 隣 neighbor next; 近 near close recent; 遠 far; 距 distance; 離 leave separate distance
大 big large great; 小 small little; 高 high; 低 low; 長 long chief; 短 short; 広 wide broad; 狭 narrow; 深 deep; 浅 shallow; 厚 thick; 薄 thin; 重 heavy important; 軽 light; 強 strong
弱 weak; 速 fast speed; 急 sudden urgent quick; 多 many much; 少 few little; 全 all whole complete; 半 half; 部 part; 最 most; 初 first begin; 終 end final; 第 number; 次 next; 同 same
違 different wrong; 異 different; 似 similar; 等 equal; 平 flat peace equal; 均 average equal; 良 good; 善 good; 悪 bad evil; 正 correct right; 誤 error wrong mistake; 真 true truth
偽 false fake; 実 real actual; 虚 false; 本 book origin; 美 beautiful; 明 clear bright; 暗 dark; 白 white; 黒 black; 赤 red; 青 blue; 緑 green; 黄 yellow; 色 color; 暑 hot
熱 hot heat fever; 寒 cold; 冷 cold cool; 温 warm temperature; 暖 warm; 乾 dry; 湿 wet; 甘 sweet; 苦 suffer bitter; 辛 hard; 楽 music easy enjoy fun; 喜 joy happy glad; 悲 sad
怒 angry; 恐 fear; 怖 fear scary; 驚 surprise; 愛 love; 恋 love; 好 like good; 嫌 hate dislike; 憎 hate; 幸 happy luck; 福 happy fortune; 安 safe cheap; 危 danger; 険 danger risk
難 difficult; 易 easy trade; 簡 simple; 単 simple single; 複 complex multiple; 雑 complex; 特 special particular; 普 common; 通 pass through common; 常 usual always; 珍 rare
妙 strange; 怪 strange suspicious; 静 quiet; 若 young; 一 one; 二 two; 三 three; 四 four; 五 five; 六 six; 七 seven; 八 eight; 九 nine; 十 ten; 百 hundred; 千 thousand
数 number count several; 計 measure plan total; 算 calculate; 量 amount quantity; 率 rate ratio; 割 rate divide; 比 ratio compare; 倍 double times; 加 add increase
減 decrease reduce; 増 increase grow; 乗 ride multiply; 積 product accumulate; 差 difference; 値 value; 額 amount; 価 price value; 約 about promise; 未 not yet; 不 not; 無 no without
非 not non; 反 against anti opposite; 再 again re; 毎 every; 各 each; 両 both; 共 together common; 互 mutual each; 見 see look view; 観 view observe; 視 see view; 聞 hear ask
聴 listen; 言 say word; 話 talk speak story; 語 word language tell; 読 read; 書 write book; 説 explain theory; 述 state; 論 theory argue discuss; 議 discuss; 談 talk
問 question ask problem; 題 problem title topic; 答 answer; 教 teach religion; 育 grow raise education; 学 learn study school science; 習 learn practice; 校 school; 師 teacher
授 teach class; 試 test try; 験 test experience; 研 study research; 究 research; 調 investigate check; 査 investigate check; 検 check examine test; 測 measure; 知 know
識 knowledge know; 覚 remember; 憶 memory; 思 think; 考 think consider; 想 imagine idea; 意 meaning will mind; 味 taste meaning; 理 reason logic; 解 solve understand answer
釈 interpret; 信 believe trust; 念 idea; 感 feel sense; 情 emotion information; 覧 view list; 報 report information; 告 tell report; 伝 tell transmit; 達 reach; 送 send; 受 receive
届 reach deliver; 示 show; 表 express table show; 現 appear present; 像 image; 図 figure map; 絵 picture; 画 picture plan film; 写 copy photo; 真 true; 映 reflect film; 音 sound
声 voice; 歌 song sing; 曲 song; 文 sentence text writing; 字 letter character; 章 chapter; 記 record write; 録 record; 編 edit; 訳 translate; 紙 paper; 誌 magazine; 刊 publish
版 version edition; 印 print mark; 刷 print; 行 go act; 来 come; 帰 return; 去 leave past; 出 go leave produce; 入 enter input; 進 advance progress; 退 retreat; 歩 walk step; 走 run
飛 fly; 泳 swim; 登 climb; 落 fall drop; 降 fall; 昇 rise; 止 stop; 停 stop; 動 move; 働 work labor; 作 make work create; 造 make build create; 製 make manufacture
産 produce product birth; 創 create; 建 build; 築 build; 設 set establish; 備 prepare equip; 準 prepare standard; 用 use; 使 use; 利 profit use advantage; 便 convenient
益 profit benefit; 得 get gain; 失 lose; 取 take get; 持 hold have; 与 give; 貸 lend; 借 borrow; 返 return; 買 buy; 売 sell; 払 pay; 費 cost expense; 料 fee material; 賃 wage; 税 tax
財 finance wealth; 産 produce; 商 business trade; 業 business industry work; 企 plan company; 社 company society; 会 meet society; 店 shop store; 工 industry engineer; 場 place
農 farm agriculture; 漁 fish; 仕 serve work; 事 thing matter; 職 job; 務 duty work; 任 responsibility; 責 responsibility blame; 役 role; 担 carry charge; 経 pass economy
済 economy finish; 営 manage; 管 manage control; 制 system control; 度 degree time; 法 law method; 律 law; 規 rule; 則 rule; 権 right power; 義 duty justice; 裁 judge court; 判 judge
決 decide; 定 decide fix; 選 choose elect; 択 choose; 挙 election; 投 throw vote; 票 vote; 政 government politics; 府 government; 党 party; 派 group faction; 代 generation replace
表 represent; 相 minister mutual; 臣 minister; 省 ministry; 庁 agency; 署 station; 官 official; 公 public; 共 public; 警 police warn; 察 police; 犯 crime; 罪 crime guilty; 刑 punish
罰 punish; 殺 kill; 傷 wound hurt injury; 害 harm damage; 被 suffer; 救 save rescue; 助 help; 援 help support aid; 支 support; 護 protect; 守 protect defend; 防 prevent defend
攻 attack; 撃 attack hit; 戦 war fight battle; 争 war fight conflict; 軍 army military; 兵 soldier; 武 weapon; 器 tool instrument; 爆 bomb explode; 核 nuclear; 敵 enemy; 味 taste
和 peace; 勝 win; 負 lose negative; 競 compete; 賞 prize; 試 test; 選 select; 技 skill technique; 術 technique art; 能 ability; 力 power force; 才 talent; 性 sex nature; 質 quality
物 thing; 品 product; 材 material; 料 material; 素 element; 化 change chemical; 変 change; 更 change; 換 exchange; 替 replace; 交 exchange cross; 転 turn; 回 turn time; 移 move
運 carry luck; 輸 transport; 送 send; 車 car; 船 ship; 機 machine opportunity; 械 machine; 電 electric; 気 air spirit; 線 line; 路 road; 道 road way; 橋 bridge; 駅 station; 門 gate
戸 door; 窓 window; 室 room; 屋 shop house; 庭 garden; 階 floor; 壁 wall; 開 open develop; 閉 close; 始 begin start; 続 continue; 連 connect series; 結 connect result
接 contact connect; 合 match combine; 組 group; 集 gather collect; 団 group; 体 body; 構 structure; 成 become achieve; 織 organize; 系 system; 統 system unite; 類 kind type
種 kind seed; 型 type; 式 style formula; 例 example; 他 other; 件 case; 条 article condition; 項 item; 目 item; 的 target; 標 target mark; 果 result fruit; 効 effect
影 shadow influence; 響 influence sound; 原 cause original; 因 cause; 由 reason free; 故 accident; 根 root; 基 base; 礎 base; 源 source; 関 relation; 係 relation; 依 depend
頼 ask rely; 求 request seek; 要 need important; 必 need must; 需 demand; 供 supply offer; 給 supply; 提 propose offer; 案 idea plan; 計 plan; 画 plan; 策 policy measure; 略 strategy
予 plan before; 期 period expect; 待 wait; 望 hope; 願 wish; 欲 want; 希 hope; 注 attention; 目 eye; 視 view; 認 recognize; 確 confirm certain; 証 proof evidence; 明 clear; 説 explain
紹 introduce; 介 introduce; 招 invite; 参 participate; 加 add; 含 include; 除 remove; 消 erase disappear; 去 leave; 捨 throw; 残 remain leave; 保 keep; 存 exist; 在 exist; 有 have
所 place; 失 lose; 破 break; 壊 break destroy; 滅 destroy; 直 fix direct; 修 repair; 復 recover return; 改 reform improve; 善 good; 良 good; 向 toward; 発 start emit develop
展 develop exhibit; 達 reach; 進 advance; 歩 step; 過 pass past; 程 degree process; 段 step stage; 処 deal process; 対 against opposite; 応 respond; 反 oppose; 抗 resist; 拒 refuse
否 deny; 許 allow permit; 可 possible; 禁 ban; 限 limit; 界 border limit; 境 border; 範 range; 囲 surround range; 広 spread; 拡 expand; 縮 shrink; 収 collect; 容 content; 内 inside
象 elephant; 抽 abstract; 具 tool; 詳 detail; 細 detail; 密 dense secret; 秘 secret; 隠 hide; 探 search; 索 search; 追 follow chase; 従 follow; 逃 escape; 避 avoid; 捕 catch arrest
逮 arrest; 放 release; 射 shoot; 打 hit; 押 push; 引 pull; 投 throw; 切 cut; 折 fold break; 割 split; 混 mix; 飲 drink; 食 eat food; 酒 alcohol sake wine; 茶 tea; 米 rice america; 肉 meat
魚 fish; 鳥 bird; 犬 dog; 猫 cat; 馬 horse; 牛 cow; 虫 insect; 獣 beast animal; 植 plant; 葉 leaf; 実 fruit; 種 seed; 服 clothes; 着 wear arrive; 靴 shoe; 住 live; 泊 stay; 旅 travel
遊 play; 休 rest holiday; 祝 celebrate; 祭 festival; 神 god; 仏 buddha; 寺 temple; 宗 religion; 史 history; 歴 history; 芸 art; 劇 drama; 舞 dance; 踊 dance; 演 perform; 奏 play; 館 hall
園 garden park; 院 hospital; 局 office; 課 section lesson; 係 charge; 首 head; 長 chief; 隊 team; 級 class level; 層 layer; 端 end; 値 value; 列 line row; 配 distribute
布 cloth distribute; 分 share; 散 scatter; 頻 frequency; 確 probability; 帰 return; 函 function; 関 function; 微 tiny; 極 extreme; 限 limit; 値 value; 符 sign; 号 number sign; 暗 dark
鍵 key; 網 network; 絡 connect; 載 load; 録 record; 画 image; 像 image; 認 recognize; 識 recognize; 翻 translate; 索 search; 択 select; 挿 insert; 削 delete; 除 delete; 貼 paste; 保 save
存 save; 設 set; 定 set; 起 start rise happen; 動 run; 終 finish; 了 finish complete; 完 complete; 途 way; 続 continue; 繰 repeat; 返 repeat; 複 copy; 製 copy; 共 share; 有 share
憲 constitution; 党 party; 閣 cabinet; 委 committee; 議 council; 院 house; 領 territory; 占 occupy; 侵 invade; 略 invade; 難 refugee; 民 refugee; 差 discriminate; 別 separate different
虐 abuse; 奴 slave; 隷 slave; 労 labor; 雇 employ; 就 employ; 失 unemployed; 貧 poor poverty; 富 rich wealth; 豊 rich; 債 debt; 株 stock; 銀 silver bank; 融 finance
資 fund capital resource; 投 invest; 貿 trade; 易 trade; 輸 export import; 環 environment; 境 environment; 候 climate; 災 disaster; 震 earthquake; 洪 flood; 台 typhoon
汚 pollution dirty; 染 infect pollute; 燃 fuel burn; 油 oil; 炭 coal carbon; 素 element; 菌 bacteria; 毒 poison; 胞 cell; 伝 heredity; 遺 gene; 進 evolution; 宇 space; 宙 space
衛 satellite; 星 planet; 軌 orbit; 惑 planet; 物 physics; 粒 particle; 波 wave; 磁 magnetic; 圧 pressure; 密 density; 容 volume capacity; 形 form; 構 construct; 築 construct; 械 machine
習 learn; 訓 train; 練 train practice; 深 deep; 層 layer; 経 neural nerve; 神 nerve; 策 measure; 倫 ethics; 哲 philosophy; 徳 virtue moral; 罪 sin; 魂 soul; 夢 dream; 望 hope
勇 brave courage; 誠 sincere honest; 忍 patience; 耐 endure; 努 effort; 熱 passion; 興 interest; 趣 hobby interest; 慣 habit custom; 習 habit; 礼 polite thank; 謝 thank apologize
迎 welcome; 別 farewell; 会 meeting; 約 promise; 束 promise; 待 expect; 歓 welcome; 飽 bored; 忙 busy; 暇 free; 遅 delay; 延 delay extend; 短 short; 縮 shorten
`;
