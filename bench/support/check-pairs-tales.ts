// Sentences of children's books and letters and their translations, written by us for the bench of the checks.
export const tales = `
Once upon a time there lived a fox who was afraid of the dark. | むかし、暗いところがこわいきつねがいました。
“Who is there?” asked the owl. | 「そこにいるのはだれ？」とふくろうがたずねました。
The snow fell all night long! | 雪は一晩じゅう降りつづきました！
The little bear opened the door and looked outside. | こぐまは戸を開けて、外をのぞきました。
“Don't be afraid,” whispered the moon. | 「こわがらないで」と月がささやきました。
Where did the river go? | 川はどこへ行ったのでしょう？
She put on her red boots and ran to the pond. | 女の子は赤い長ぐつをはいて、池へ走っていきました。
What a big pumpkin! | なんて大きなかぼちゃでしょう！
“May I come in?” said the wind. | 「入ってもいいですか」と風が言いました。
The cat slept on the warm stove. | ねこはあたたかいストーブの上で眠っていました。
Can you hear the bells? | 鐘の音が聞こえますか？
The boat rocked gently on the waves. | 船は波の上でゆっくりとゆれました。
Happy birthday, little mouse! | お誕生日おめでとう、こねずみさん！
Why are the leaves red? | 葉っぱはどうして赤いのかな？
The rabbit could not find his hat. | うさぎはぼうしを見つけられませんでした。
“I don't want to go home,” said the girl. | 「おうちに帰りたくない」と女の子は言いました。
Grandmother told the story again and again. | おばあさんはその話を何度も何度もしてくれました。
Look, a rainbow! | 見て、にじだよ！
Is it far to the sea? | 海までは遠いですか？
Nobody knew where the key was. | 鍵がどこにあるのか、だれも知りませんでした。
The lamp shone like a star. | ランプは星のように光りました。
Do fish sleep? | 魚は眠るのでしょうか。
They danced until the music stopped. | みんなは音楽が止まるまでおどりました。
“Hurry up!” cried the goose. | 「急いで！」とがちょうがさけびました。
The old man smiled and said nothing. | おじいさんはほほえむだけで、何も言いませんでした。
How many stars are in the sky? | 空には星がいくつあるでしょう？
The door was not locked. | 戸には鍵がかかっていませんでした。
A small light appeared in the forest. | 森の中に小さな明かりが見えました。
“Will you be my friend?” asked the hedgehog. | 「友だちになってくれる？」とはりねずみがききました。
The bread smelled wonderful. | パンはとてもいいにおいがしました。
Did you see the comet last night? | ゆうべ、すい星を見ましたか？
The tree was so tall that it touched the clouds. | その木は雲にとどくほど高くそびえていました。
Mother closed the book. Then she turned off the light. | お母さんは本を閉じました。それから明かりを消しました。
The frog jumped into the water. The lily leaves trembled. | かえるは水に飛びこみました。すいれんの葉がふるえました。
It was raining hard. The boy had no umbrella. | 雨がひどく降っていました。男の子はかさを持っていませんでした。
The king was tired of gold. He wanted to hear a song. | 王さまは金にあきていました。歌を聞きたくなったのです。
The mouse looked left. It looked right. Then it ran. | ねずみは左を見ました。右も見ました。それから走りだしました。
He knocked at the door. Nobody answered. | 男は戸をたたきました。だれも答えませんでした。
The wind grew stronger. The windows began to rattle. | 風が強くなりました。窓ががたがた鳴りはじめました。
She planted a seed. She watered it every day. | 女の子は種をまきました。そして毎日水をやりました。
Winter came early that year. The birds had already left. | その年は冬が早く来ました。鳥たちはもう旅立っていました。
The giant sat down. The whole hill shook. | 大男がすわりました。丘全体がゆれました。
They followed the tracks in the snow. The tracks led to a cave. | 二人は雪の上の足あとをたどりました。足あとは洞窟へ続いていました。
I wrote you a long letter. I never sent it. | あなたに長い手紙を書きました。とうとう出しませんでした。
The ferry was late. We ate our sandwiches on the pier. | 連絡船は遅れていた。私たちは桟橋でサンドイッチを食べた。
The shop was small. It smelled of paper and ink. | 店は小さかった。紙とインクのにおいがした。
Her hands were cold. She kept on painting. | 彼女の手は冷えきっていた。それでも絵をかきつづけた。
The train stopped between two stations. Nobody spoke. | 列車は駅と駅のあいだで止まった。だれも口をきかなかった。
He read the letter twice. Then he burned it. | 彼は手紙を二度読んだ。それから火にくべた。
The garden was full of bees. We walked slowly. | 庭は蜂でいっぱいだった。私たちはゆっくり歩いた。
The bell rang. The pupils stood up. | 鐘が鳴った。生徒たちは立ち上がった。
My uncle repaired clocks. He was never on time. | 叔父は時計を修理していた。時間に間に合ったことはなかった。
The sea was calm. Far away, a ship blew its horn. | 海は静かだった。遠くで船が汽笛を鳴らした。
Our street had no name. Everyone called it the long one. | 私たちの通りには名前がなかった。みんなは長い通りと呼んでいた。
The soup was too hot. We waited and told jokes. | スープは熱すぎた。私たちは待ちながら冗談を言いあった。
The map was old. Half of the roads no longer existed. | 地図は古かった。道の半分はもうなくなっていた。
She opened the window. The smell of the harbor filled the room. | 彼女は窓を開けた。港のにおいが部屋に満ちた。
The library closes at noon. The librarian goes home by bicycle. | 図書館は正午に閉まる。司書は自転車で家に帰る。
We lost the key. We had to climb through the window. | 鍵をなくした。窓からよじのぼるしかなかった。
The fog lifted. Below us lay Hollin Valley. | 霧が晴れた。眼下にホリン渓谷が広がっていた。
Tobias Renner bought a horse. It did not like him. | トビアス・レンナーは馬を買った。馬は彼が好きではなかった。
Mira Lindqvist lived alone on Kestrel Island. | ミラ・リンドクヴィストはケストレル島で一人で暮らしていた。
The Daily Lantern printed her poem. | デイリー・ランタンが彼女の詩を載せた。
Every summer we went to Lake Orrin. | 夏になると私たちはオーリン湖へ行った。
Clara Benton taught us to swim. | クララ・ベントンは私たちに泳ぎを教えてくれた。
Osei played the drum at the wedding. | オセイは結婚式で太鼓をたたいた。
The road to Port Avery was closed. | ポート・エイブリーへの道は閉ざされていた。
Nobody in Hollin Valley had seen snow before. | ホリン渓谷では、それまでだれも雪を見たことがなかった。
Clara Benton kept bees behind the school. | クララ・ベントンは学校の裏で蜂を飼っていた。
The letter from Tobias Renner took a month to arrive. | トビアス・レンナーからの手紙は届くまでに一か月かかった。
Osei has lived in Port Avery since he was a boy. | オセイは少年のころからポート・エイブリーに住んでいる。
On Kestrel Island the nights are long. | ケストレル島の夜は長い。
Mira Lindqvist wrote about the winter on Lake Orrin. | ミラ・リンドクヴィストはオーリン湖の冬について書いた。
The Daily Lantern was printed in a cellar. | デイリー・ランタンは地下室で印刷されていた。
Osei and Clara Benton opened a bakery. | オセイとクララ・ベントンはパン屋を開いた。
Tobias Renner never learned to drive. | トビアス・レンナーは運転を習ったことがなかった。
The old ferry to Kestrel Island leaves at dawn. | ケストレル島行きの古い連絡船は夜明けに出る。
The wind farm stands on the hill above Hollin Valley. | 風力発電所はホリン渓谷を見下ろす丘に立っている。
The librarian of Port Avery knows every child by name. | ポート・エイブリーの司書は、どの子の名前も知っている。
Climate change has come to Lake Orrin. | 気候変動はオーリン湖にも及んでいる。
The census lists a hundred people on Kestrel Island. | 国勢調査によれば、ケストレル島の住民は百人だ。
Renewable energy pays for the school in Hollin Valley. | ホリン渓谷の学校は再生可能エネルギーでまかなわれている。
The heat wave dried the wells of Port Avery. | 熱波でポート・エイブリーの井戸が干上がった。
The last ferry had already left. | 最後の連絡船はもう出たあとだった。
A wind farm does not smell. | 風力発電所はにおわない。
The librarian reads to the children every Saturday. | 司書は毎週土曜日、子どもたちに本を読み聞かせる。
Farmers speak of climate change in low voices. | 農家の人たちは声をひそめて気候変動の話をする。
The census takes place in autumn. | 国勢調査は秋に行われる。
During the heat wave the swimming pools stayed open at night. | 熱波のあいだ、プールは夜も開いていた。
The village lives on renewable energy. | 村は再生可能エネルギーで暮らしている。
The wind farm was built by the villagers themselves. | 風力発電所は村人たちが自分で建てたものだ。
A young librarian found the diary. | 若い司書がその日記を見つけた。
The ferry turned back because of the fog. | 連絡船は霧のために引き返した。
He counted sheep, clouds and ferries. | 彼は羊と雲と連絡船を数えた。
The heat wave began in the south. | 熱波は南で始まった。
The census forms were lost in the fire. | 国勢調査の用紙は火事で失われた。
Climate change is taught in every school. | 気候変動はどの学校でも教えられている。
Critics say renewable energy needs more storage. | 批判する人たちは、再生可能エネルギーにはもっと蓄電が必要だと言う。
They can eat mushrooms now without fear. | 彼らはいまでは恐れずにきのこを食べられる。
You can see the sea from the attic. | 屋根裏部屋からは海が見られる。
Nobody believed that he could get up so early. | 彼がそんなに早く起きられるとは、だれも信じなかった。
I could not come yesterday. | きのうは来られなかった。
Children can borrow three books at a time. | 子どもは一度に3冊まで借りられる。
Could you sleep in that noise? | あの騒ぎの中で寝られましたか。
He could not forget her, nor could he believe her. | 彼は彼女を忘れることも、信じることもできなかった。
Plants that can live in the desert have deep roots. | 砂漠で生きられる植物は根が深い。
The gate can be opened from outside. | 門は外から開けられる。
We could wear our coats at last. | やっと外套を着られた。
The child could already count to a hundred. | その子はもう百まで数えられた。
She could not give up the farm. | 彼女は農場をあきらめられなかった。
It is a pity that he left so early. | 彼があんなに早く帰ったのは残念だ。
The unexpected guest stayed for dinner. | 意外な客が夕食まで残った。
The exact number is unknown. | 正確な数はわかっていない。
She lives in a quiet street near the station. | 彼女は駅に近い静かな通りに住んでいる。
It was an important day for the village. | それは村にとって重要な日だった。
He was a strange and honest man. | 彼は風変わりで正直な男だった。
The difficult part comes now. | 困難な部分はこれからだ。
They took the simple road along the coast. | 彼らは海沿いの単純な道を選んだ。
A serious mistake was found in the map. | 地図に重大な誤りが見つかった。
He gave a splendid speech. | 彼は立派な演説をした。
He missed the chance to say goodbye. | 彼は別れを言う機会を逃した。
The machine in the cellar was making a noise. | 地下室の機械が音を立てていた。
She applied for the post, but without much confidence. | 彼女は応募したが、あまり自信がなかった。
People here show little interest in politics. | ここの人々は政治にあまり関心を示さない。
The deadline for the papers has passed. | 書類の提出期限が過ぎた。
The origin of life remains a riddle. | 生命の起源はいまも謎だ。
Support for the government fell sharply. | 政府の支持率は急に下がった。
The doctor's instructions must be followed. | 医師の指示に従わなければならない。
She pressed the button lightly and the doll began to speak. | ボタンを軽く押すと、人形が話しはじめた。
My coat has a deep pocket. | 私の外套には深いポケットがある。
I would like a cup of coffee, please. | コーヒーを一杯お願いします。
The computer in the office was broken. | 事務所のコンピューターは壊れていた。
The sweater was a present from my aunt. | そのセーターは叔母からの贈り物だった。
We took the elevator to the roof. | 私たちはエレベーターで屋上に上がった。
A helicopter circled above the harbor. | ヘリコプターが港の上を回っていた。
The orchestra had no conductor, only a metronome. | 楽団には指揮者がおらず、メトロノームがあるだけだった。
He put butter and cheese on the table. | 彼はテーブルにバターとチーズを置いた。
On Sundays we played cards and ate chocolate. | 日曜日にはトランプをして、チョコレートを食べた。
The ticket office was next to the café. | 切符売り場はカフェの隣にあった。
Just a moment, please. | ちょっと待ってください。
It was a very quiet evening, wasn't it? | とても静かな夕方でしたね。そうでしょう？
They had all gone home by then. | そのころには、みんな帰ってしまっていた。
The baby laughed when the dog sneezed. | 犬がくしゃみをすると、赤ちゃんは笑った。
He walked slowly so as not to fall. | 彼は転ばないように、ゆっくり歩いた。
Perhaps the bus had already left. | バスはもう行ってしまったのかもしれない。
The girl was surprised by the thunder. | 女の子は雷にびっくりした。
This is not a toy, it is a tool. | これはおもちゃじゃない、道具だ。
Let us go together tomorrow. | あした、いっしょに行きましょう。
I want to read this book once more. | この本をもう一度読みたい。
The cake on the table was meant for that child. | 机の上のケーキは、その子のためのものだった。
The rain stopped, and so the children went out to play. | 雨がやんだので、子どもたちは外へ遊びに出た。
My father was a carpenter and my mother sewed sails. | 父は大工で、母は帆を縫っていた。
In the morning the whole town was white. | 朝になると、町じゅうが白くなっていた。
I think about that house whenever it snows. | 雪が降るたびに、私はあの家のことを考える。
People who live by the sea know the sky well. | 海辺に住む人は空をよく知っている。
The song that she sang at night was in a foreign language. | 彼女が夜に歌う歌は、外国の言葉だった。
From the top of the hill we could see the harbor and the islands. | 丘の上からは、港と島々が見えた。
The dog that had followed us was waiting at the gate. | 私たちについてきた犬が、門のところで待っていた。
The things he told us that evening have stayed in my mind. | その晩に彼が話してくれたことは、いまも心に残っている。
We carried the boat to the river and waited for the tide. | 私たちは船を川まで運び、潮を待った。
The woman at the window was mending a net. | 窓辺の女の人は網をつくろっていた。
If the weather is good, we shall leave at dawn. | 天気がよければ、夜明けに出発する。
I would like to thank everyone who helped us. | 私たちを助けてくれた皆さんにお礼を申し上げます。
The teacher wrote a single word on the board. | 先生は黒板に一つの言葉を書いた。
What do you call this flower in your language? | あなたの言葉では、この花を何と呼びますか。
The shoes were too big, but she kept them all her life. | 靴は大きすぎたが、彼女は一生それを手放さなかった。
“Wait for me!” he shouted, but the train was moving. | 「待ってくれ！」と彼は叫んだが、列車は動きだしていた。
At last! The harbor lights! | やっとだ！港の明かりだ！
Never again will I laugh at a seagull. | もう二度とかもめを笑ったりはしない。
What a wonderful idea! | なんてすばらしい考えだろう！
The storm is coming! | 嵐が来るぞ！
“Stop!” the guard cried. | 「止まれ！」と番人がさけんだ。
“We made it!” the children shouted. | 「やった！」と子どもたちがさけびました。
Run, little deer, run! | 走れ、こじか、走れ！
How cold the water is! | 水のなんて冷たいこと！
“Fire!” somebody cried in the dark. | 「火事だ！」とだれかが暗やみでさけんだ。
Come and see! | 来て、見てごらん！
Long live the queen! | 女王さま、ばんざい！
“It's mine!” said the crow. | 「それはわたしのだ！」とからすが言いました。
Good night, dear moon! | おやすみなさい、お月さま！
He could not come to the wedding. | 彼は結婚式に来られなかった。
We can eat the fruit of this tree. | この木の実は食べられる。
From here you can see two lakes. | ここからは二つの湖が見られる。
She can get up without help now. | 彼女はいまでは一人で起きられる。
The stairs are so steep that nobody can go down at night. | 階段は急なので、夜はだれも降りられない。
You can borrow the bicycle until Sunday. | 自転車は日曜日まで借りられます。
I can hardly believe what he says. | 彼の言うことはとても信じられない。
He could not change the end of the story. | 彼は物語の結末を変えられなかった。
The birds could not escape from the net. | 鳥たちは網から逃げられなかった。
No one can throw a stone that far. | そんなに遠くまで石を投げられる人はいない。
The lid could not be closed any more. | ふたはもう閉められなかった。
We could not stop the leak. | 私たちは水もれを止められなかった。
The stone could not be kept out of the way. | その石は避けられなかった。
Nobody could help the sailors. | だれも船乗りたちを助けられなかった。
He could sleep anywhere. | 彼はどこでも寝られた。
She could wear her mother's coat at last. | 彼女はやっと母の外套を着られた。
You can tell the difference by the smell. | 違いはにおいで覚えられる。
They could not continue the journey. | 二人は旅を続けられなかった。
The goat can live on grass alone. | やぎは草だけで生きられる。
This is a quiet room. | ここは静かな部屋だ。
It was a strange night. | 不思議な夜だった。
He asked a simple question. | 彼は簡単な質問をした。
They live in a convenient place. | 彼らは便利な所に住んでいる。
It was a sudden decision. | それは突然な決定だった。
She has a special reason. | 彼女には特別な理由がある。
It is a famous song. | それは有名な歌だ。
A healthy child sleeps well. | 健康な子どもはよく眠る。
He told a complicated story. | 彼は複雑な話をした。
We need a precise plan. | 私たちには精密な計画が必要だ。
They reached a safe harbor. | 彼らは安全な港に着いた。
The rich man built a gorgeous house. | 金持ちは豪華な家を建てた。
She gave a clear answer. | 彼女は明確な返事をした。
It was a difficult winter. | 困難な冬だった。
He is a polite boy. | 彼は丁寧な少年だ。
It was a dangerous road. | それは危険な道だった。
They had abundant water. | 彼らには豊富な水があった。
A large-scale search began. | 大規模な捜索が始まった。
He had a peculiar voice. | 彼は独特な声をしていた。
It was a natural result. | それは当然な結果だった。
She wrote a frank letter. | 彼女は率直な手紙を書いた。
The equal share was one apple each. | 公平な分け前は、りんご一つずつだった。
What is your name? | あなたの名前は何ですか。
Are you cold? | 寒いですか。
Is this seat free? | この席は空いていますか。
Who painted this wall? | この壁を塗ったのはだれですか？
Do you remember the old mill? | 古い水車小屋を覚えていますか。
Which way is north? | 北はどちらですか。
Have you ever seen a whale? | くじらを見たことがありますか？
Why did she leave? | 彼女はなぜ出ていったのですか。
How long does the winter last? | 冬はどのくらい続きますか。
Can we trust him? | 彼を信じてよいのか。
Will the snow stay until spring? | 雪は春まで残るのだろうか。
Where do the swallows sleep? | つばめはどこで眠るのですか？
Whose umbrella is this? | これはだれの傘ですか。
Did the letter arrive? | 手紙は届きましたか。
Is there a doctor on board? | 船に医者はいますか。
When will the bakery open? | パン屋はいつ開きますか。
Would you like some tea? | お茶はいかがですか。
Could it be the wind? | 風のせいだろうか。
Must we go already? | もう行かなければなりませんか。
What does the sign say? | その看板には何と書いてありますか？
Shall we dance? | おどりませんか？
May I open the window? | 窓を開けてもいいですか。
Hold on tight! | しっかりつかまって！
What a surprise! | なんという驚きだ！
Here it comes! | さあ来たぞ！
Don't touch the stove! | ストーブにさわってはいけない！
How happy they were! | みんなはどんなに喜んだことでしょう！
Let the games begin! | さあ、はじめよう！
I can see land! | 陸が見えるぞ！
Thank you, dear friends! | ありがとう、みなさん！
The bridge is falling! | 橋が落ちる！
We are free! | これで自由だ！
So many stars! | こんなにたくさんの星！
Wake up, the sun is shining! | 起きて、お日さまが照ってるよ！
What a terrible noise! | なんてひどい音だ！
Give it back! | 返して！
Hurrah, the holidays are here! | わあい、お休みだ！
“The road ends here,” said Clara Benton. | 「道はここで終わりです」とクララ・ベントンは言った。
“I sold the boat,” Tobias Renner said. | 「船は売りました」とトビアス・レンナーは言った。
“Our well is dry,” said Osei. | 「うちの井戸は涸れました」とオセイは言った。
“The winter will be hard,” warned Mira Lindqvist. | 「厳しい冬になるでしょう」とミラ・リンドクヴィストは警告した。
“The vote was fair,” said Mayor Dunn. | 「投票は公正だった」とダン市長は言った。
“My mother sang that song,” recalled Clara Benton. | 「母がその歌を歌っていました」とクララ・ベントンは振り返った。
“The bees came back,” explained Osei. | 「蜂が戻ってきたのです」とオセイは説明した。
“I was born on this ship,” said Tobias Renner. | 「私はこの船で生まれました」とトビアス・レンナーは言った。
“We have enough bread,” Mira Lindqvist said. | 「パンは十分にあります」とミラ・リンドクヴィストは話した。
“Every child can learn to swim,” Clara Benton wrote. | 「どの子も泳ぎを覚えられます」とクララ・ベントンは書いた。
“There was smoke everywhere,” said Osei. | 「あたり一面が煙でした」とオセイは言った。
“The old maps are wrong,” said Mira Lindqvist. | 「古い地図は間違っています」とミラ・リンドクヴィストは言った。
“I will stay until the end,” Mayor Dunn said. | 「最後まで残ります」とダン市長は述べた。
“We sing to keep warm,” Tobias Renner explained. | 「体を温めるために歌うのです」とトビアス・レンナーは説明した。
“It smelled of apples,” recalled Clara Benton. | 「りんごのにおいがしました」とクララ・ベントンは振り返った。
“The letters saved me,” said Osei. | 「手紙に救われました」とオセイは言った。
The dog did not bark. | 犬はほえていなかった。
The soup was not ready. | スープはできていませんでした。
He does not drink coffee. | 彼はコーヒーを飲みません。
We did not go to the beach. | 私たちは浜辺に行きませんでした。
The clock did not stop. | 時計は止まりませんでした。
I never understood the joke. | 私はその冗談がわかりませんでした。
The shop is not open on Mondays. | その店は月曜日には開いていない。
She did not laugh. | 彼女は笑いませんでした。
They have not decided yet. | 彼らは決定していない。
He is not my brother. | 彼は私の弟ではない。
This is not the road to the mill. | これは水車小屋へ行く道ではありません。
We are not tired. | 私たちは疲れていません。
The horse did not want to cross the river. | 馬は川を渡ろうとしませんでした。
I do not know the name of that bird. | あの鳥の名前は知りません。
The letter was not signed. | 手紙には署名がありませんでした。
My grandfather did not like the radio. | 祖父はラジオが好きではありませんでした。
The lamp does not work. | ランプはつきません。
The bears can find honey even in winter, but they cannot eat it. | くまは冬でも蜜を見つけるが、食べられない。
I could not answer the last question. | 最後の問いには答えられなかった。
He can teach any child to read. | 彼はどんな子にも読むことを教えられる。
The cat could not come down from the roof. | ねこは屋根から降りられなくなった。
She could not look at the sea. | 彼女は海を見られなかった。
The answer cannot be changed now. | 答えはもう変えられない。
They were able to escape through the window. | 二人は窓から逃げられた。
Can you come at noon? | 正午に来られますか。
You cannot borrow the big atlas. | 大きな地図帳は借りられません。
Everybody could believe such a story. | そんな話ならだれでも信じられる。
He could get up at four. | 彼は4時に起きられた。
We could close the gate just in time. | 門はちょうど間に合って閉められた。
A plant cannot live without light. | 植物は光がなければ生きられない。
She could not stop the horse. | 彼女は馬を止められなかった。
Nobody could throw the net so well. | 網をあれほどうまく投げられる人はいなかった。
The blind man could tell the coins apart by touch. | 目の見えない男は、硬貨を手ざわりで覚えられた。
The village could not escape the flood. | 村は洪水を避けられなかった。
We could see the fireworks from the roof. | 屋上から花火が見られた。
The child could not sleep for joy. | その子はうれしくて寝られなかった。
Everything here can be eaten. | ここにあるものはすべて食べられます。
They could not come back the same way. | 彼らは同じ道を来られなかった。
The doctor could help only one of them. | 医師が助けられたのは一人だけだった。
The work can be continued at home. | その仕事は家でも続けられる。
The bell cannot be stopped. | その鐘は止められない。
Is it true? | 本当ですか。
Where were you born? | どこで生まれたのですか。
Who wrote this? | これを書いたのはだれですか。
Do you hear the frogs? | かえるの声が聞こえますか。
Is the water warm? | 水はあたたかいですか。
Why is the gate open? | 門はなぜ開いているのですか。
How old is the tree? | その木はどのくらい古いのですか。
Has the mail come? | 郵便は来ましたか。
Does the ferry stop here? | 連絡船はここに止まりますか。
What happened to the mill? | 水車小屋に何が起きたのか。
Will they come back? | 彼らは戻ってくるのか。
Which of the books is yours? | どの本があなたのですか。
Is anyone at home? | だれかいますか？
Can it be repaired? | 直せますか？
Are the apples ripe? | りんごは熟していますか？
What are you looking for? | 何を探しているのですか？
Did he say when? | いつと言っていましたか？
Is that all? | それだけですか？
Who will pay for it? | だれがそれを払うのか。
“Is the road open?” asked Clara Benton. | 「道は通れますか」とクララ・ベントンは尋ねた。
“The apples are for everyone,” said Tobias Renner. | 「りんごはみんなのものです」とトビアス・レンナーは言った。
“I remember the sound of the bells,” Mira Lindqvist said. | 「鐘の音を覚えています」とミラ・リンドクヴィストは話した。
“The tide will turn at noon,” said Osei. | 「潮は正午に変わります」とオセイは言った。
It was a brave decision. | それは勇敢な決断だった。
He is an unusual teacher. | 彼は異例な教師だ。
They led a peaceful life. | 彼らは平和な暮らしを送った。
She had a keen interest in stars. | 彼女は星に熱烈な関心を寄せていた。
It was a cruel war. | それは残酷な戦争だった。
He wore a plain coat. | 彼は質素な外套を着ていた。
A large number of birds came, a rich catch for the cats. | 鳥が大量に来て、ねこには豊富な獲物となった。
He had a strong and healthy body. | 彼は健全な体をしていた。
The formal reply came in June. | 正式な返事は6月に来た。
It was a solemn ceremony. | それは厳粛な式だった。
This is a common mistake. | これは平凡な誤りだ。
A thorough search found nothing. | 完全な捜索でも何も見つからなかった。
She gave a modest answer. | 彼女は謙虚な答えをした。
They found a new and effective cure. | 彼らは有効な治療法を見つけた。
The king was a generous man. | 王は寛大な人だった。
He could not stop laughing at the goat. | 彼はやぎを見て、笑いを止められなかった。
From the train you can see the whole valley. | 列車から谷全体が見られる。
This coat can still be worn. | この外套はまだ着られる。
The oldest cheese can be eaten too. | いちばん古いチーズも食べられる。
She could not teach him anything more. | 彼女がもう教えられることはなかった。
They were able to come in spite of the snow. | 雪でも来られました。
Nobody could answer the child. | だれもその子に答えられなかった。
The ladder is weak, and I cannot come down. | はしごが弱くて、降りられない。
Do you like honey? | 蜜は好きですか。
Is the story finished? | お話はもう終わりですか。
Who is the girl with the drum? | 太鼓を持っている女の子はだれですか。
Why do you whisper? | なぜささやくのですか。
Are we lost? | 道に迷ったのですか。
Does it hurt? | 痛いですか。
It was a precious gift. | それは貴重な贈り物だった。
He is an honest man. | 彼は誠実な人だ。
They sang a joyful song. | みんなは陽気な歌を歌った。
This is an accurate clock. | これは正確な時計だ。
A violent storm broke out. | 猛烈な嵐が起こった。
The minute differences do not matter. | 微妙な違いは問題ではない。
She was an able pilot. | 彼女は有能な操縦士だった。
He lives a free life. | 彼は自由な暮らしをしている。
`;
