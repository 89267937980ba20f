// Nouns of one reading with the English words that stand for each: the source tells which of them was meant.

/** A line a reading; a word and the beginnings of English words that call for it. */
const TABLE = `
紹介=introduc,present 照会=inquir,enquir
発見=discover,found,find 発券=ticket
手術=surg,operation,operated 主述=predicate
政策=polic 制作=production
機会=chance,opportunit,occasion 機械=machine,mechani 器械=apparatus,instrument
意外=unexpected,surpris,unlikely 以外=except,other than,apart from,besides
回答=respon,reply,replies,answer 解答=solution,solve,answer
対象=target,subject,object,eligible,cover 対照=contrast,compar 対称=symmetr
保障=security,guarantee,social 保証=guarantee,warrant,assur,vouch,promis 補償=compensat,damages,repar
追求=pursu,seek,chas 追及=hold,accus,press,grill,blame 追究=inquir,investigat,research
意義=meaning,significan,worth,purpose 異議=object,dissent,oppos,protest
異常=abnormal,unusual,strange,extraordinar,anomal 以上=more,at least
確率=probabilit,chance,odds,likelihood 確立=establish,set up
関心=interest,concern,attention 感心=impress,admir
体制=system,regime,structure 態勢=ready,readiness,prepared,position,stance 体勢=posture,balance 大勢=tide 耐性=resist,toleran
自信=confiden 自身=self,selves 地震=quake,earthquake,seism,tremor
機関=agenc,organi,institution,engine 期間=period,term,duration,weeks,months
期限=deadline,due,expir,limit,term 起源=origin,root 機嫌=mood,temper,humor,humour 紀元=era
講演=lecture,talk,speech,speak 公園=park 公演=perform,show,tour,play 後援=support,sponsor
感情=emotion,feeling,sentiment,passion 勘定=bill 環状=ring,loop,circular
家庭=famil,household,domestic 過程=process,course,stage 仮定=assum,suppos,hypothe 課程=course,curricul,program
競争=compet,rival 競走=race,racing,running,dash
強調=stress,emphasi,underlin 協調=cooperat,harmon,coordinat
教会=church,chapel,cathedral 協会=association,society,federation,union 境界=border,bound,frontier
公開=public,releas,disclos,publish 航海=voyage,navigat 後悔=regret,remorse,sorry
効果=effect,impact,result 高価=expensive,costly,precious,price 硬貨=coin 降下=descen,drop 校歌=song
最後=last,final 最期=death,dying,last moment
最新=latest,newest,up-to-date,recent 細心=careful,close,meticul,utmost
資料=document,material,data,record,paper 飼料=feed,fodder 史料=historical 試料=sample
実態=actual,situation,condition,truth 実体=substance,entit,reality
支持=support,approv,endors 指示=instruct 師事=stud,pupil 私事=personal
市場=market 史上=history,record 紙上=paper,print 試乗=test drive,test ride
時期=season,period 次期=next 時機=timing,moment,chance 磁気=magnet
収集=collect,gather 収拾=settle
重要=important,vital,key,crucial,signific 需要=demand
障害=obstacle,disab,barrier,disorder,hurdle,impair 傷害=injur,assault,wound 生涯=life,lifetime,lifelong
招待=invit,guest 正体=true,identit,unmask
商品=goods,product,merchandise,item 賞品=prize 小品=piece
少数=minor,few,small number 小数=decimal
消化=digest 消火=fire,extinguish 商家=merchant 唱歌=song
証明=proof,prove,certif,identif 照明=lamp,illuminat
信仰=faith,belie,religio,worship 進行=progress,advance,proceed,under way 新興=emerging,rising 侵攻=inva 親交=friend,acquaint 振興=promot,develop
深刻=serious,grave,severe,acute,dire 申告=declar,report,tax
人口=population,inhabitant,people,resident 人工=artificial,man-made,synthetic
世紀=centur 正規=regular,formal,official 生気=life,vital
制服=uniform 征服=conque,conquest
成果=result,fruit,achievement,outcome 聖火=flame,torch 生家=birthplace 青果=fruit,vegetable
正確=exact,accura,precis,correct 性格=character,personalit,nature,temper
精神=spirit,mental,mind,psych 成人=adult,grown
生産=produc,output 清算=settle,liquidat,clear 成算=chance 凄惨=gruesome,ghastly,horr
専攻=major,speciali 選考=select,screen,choos,choice,jury 先攻=bat 専行=arbitrary 潜航=submer
想像=imagin,picture 創造=creat
店員=clerk,shop assistant,sales,assistant 定員=capacit,quota,limit,places
適正=proper,appropriate,fair 適性=aptitude,suitab 敵性=hostile
天候=weather 転校=transfer
伝統=tradition 電灯=lamp,flashlight,torch
同士=fellow 同志=comrade 動詞=verb 同氏=he
特徴=feature,characteristic,trait 特長=strength,merit,strong point
独創=original,creativ 独走=runaway
発行=issu,publi,print 発酵=ferment 薄幸=unhappy,unlucky
非難=critici,condemn,blam,accus,denounc 避難=evacuat,shelter,refuge,flee,fled,escape
不振=slump,poor,sluggish,weak 不信=distrust,mistrust,suspicio 不審=suspicious,strange
普段=usual,ordinar,everyday 不断=constant,ceaseless,continu
夫人=wife,Mrs,lady,widow,madam 婦人=wom
並行=parallel,same time,alongside,simultan 平行=parallel 平衡=balance,equilibr 閉口=fed up,annoy
返還=give back,restor 変換=conver,transform
放送=broadcast,radio,television,program 包装=wrap,packag 法曹=lawyer,legal
報道=report,news,press,media,cover 歩道=sidewalk,pavement,footpath,walk 補導=guidance
保険=insur 保健=health
明暗=light and,fortune 名案=good idea,great idea,idea
野生=wild 野性=wild
要因=factor,cause,reason 要員=staff,personnel,crew
容量=capacit,volume,storage 用量=dose,dosage 要領=knack,gist,point
幼児=infant,toddler,child,babies 用事=errand,business,something to do
容器=container,vessel,jar,box 陽気=cheer,merr,jolly,bright,gay 妖気=eerie
利害=interest,stake 理解=understand,understood,grasp,comprehen
両親=parent,mother and father 良心=conscience 良親=parent
開放=open 解放=liberat,releas 介抱=nurs,care,tend 快方=better,recover
会議=meeting,conference,council,talks 懐疑=skeptic,sceptic,doubt
解散=dissol,disband,break up 改札=ticket gate 海産=marine,seafood
改正=revis,amend,reform 快晴=clear,sunny 回生=revival
改定=revis 開廷=session 海底=seabed,sea floor,ocean floor,bottom
過程=process,course 火災=fire,blaze 家財=household
火事=fire 家事=housework,household,chores 鍛冶=smith
化学=chemi 科学=scien 価格=price 家格=family
格差=gap,disparit,inequal 較差=range
課題=task,challenge,problem,homework,issue 過大=excess 仮題=tentative
可能=possib,can 化膿=fester,infect
感謝=thank,grat,appreciat 官舎=official residence
観光=tour,sightsee 慣行=custom,practice 刊行=publi 敢行=dare,carried out
観客=audience,spectator,viewer,crowd 顧客=customer,client
起立=stand,stood,rise,rose 規律=disciplin
記事=article,story,report 生地=cloth,fabric,dough,material 雉=pheasant
帰国=return 貴国=your country
規制=regulat,restrict 既製=ready-made 帰省=hometown 寄生=parasit 気勢=spirit
貴重=precious,valuable 機長=captain,pilot 基調=keynote,tone,trend 記帳=enter
救急=emergenc,ambulance,first aid 球宴=all-star
急行=express,rush 休校=clos,cancel 休講=cancel 旧交=friendship
急死=sudden death,die 休止=suspend,pause,rest,stop
休養=rest,recuperat 急用=urgent
協議=talks,discuss,consult,negotiat 競技=compet,event,sport,game 教義=doctrine,dogma 狭義=narrow
共感=sympath,empath,identif 教官=instructor 郷関=home
教師=teacher 狂詩=rhapsod 教示=teach
恐怖=fear,terror,horror,scare,fright 教父=godfather
共同=joint,shared 協同=cooperative 教導=teach
許可=permi,licen,allow 巨歌=song
漁業=fish 行業=practice
金属=metal 勤続=service,years
経営=busin 警衛=guard
経験=experienc 敬虔=devout,pious,religious
景気=econom,business,boom,recession 計器=meter,gauge,instrument 契機=chance,occasion,trigger,prompt 刑期=sentence,term
警告=warn 渓谷=valley,gorge,canyon
警備=guard,security,patrol 軽微=slight,minor
経由=via,through 軽油=diesel
決済=settle,payment,pay 決裁=approv,sanction
結晶=crystal 決勝=final 血漿=plasma
欠陥=defect,fault,flaw 血管=blood vessel,vein,arter
原因=cause,reason 減員=reduc
現金=cash 厳禁=forbid,prohibit,ban,strictly 献金=donat
健康=health 兼行=day and night
現象=phenomen 減少=decreas,declin,fall,fell,drop,reduc
現在=now,present,current,today 原罪=original sin 健在=alive
現状=present,current,status quo,situation 原状=original,former
検討=consider,examin,study,review 健闘=fight,effort,struggl 見当=guess,idea,estimat
原始=primitiv 原子=atom 原紙=stencil
原料=ingredient,raw material 減量=weight,diet,reduc
好意=goodwill,kind,fond,affection 行為=conduct,behav 厚意=kind
工場=factor,plant,mill 向上=improv,rise,better 口上=speech
広告=advert 公告=notice 抗告=appeal
交渉=negotiat,talks 考証=research 高尚=lofty,noble 公証=notar
構成=compos,consist,structur,make up,made up 公正=fair,just,impartial 後世=posterity,later,future 攻勢=offensive 更生=rehabilit 恒星=star 校正=proof
高層=high-rise,tower,tall 構想=plan,concept,idea,vision 抗争=strife,feud,conflict
高校=high school 孝行=filial,dutiful 航行=navigat
公表=announc,publi,disclos,releas 好評=popular,well received,favor,favour 講評=comment
候補=candidate 公募=public,open call 広報=public relations,bulletin 後方=behind,rear
効率=efficien 高率=high rate 公立=public
国会=parliament,congress,diet 黒海=Black Sea
国境=border,frontier 国教=state religion
災害=disaster 最外=outermost
再開=resum,reopen,restart,again 再会=meet again,reunion,reunit 最下位=last,bottom
採決=vote 採血=blood 裁決=ruling
詐欺=fraud,swindl,scam 鷺=heron
参加=particip,join,take part,took part 傘下=under,umbrella 惨禍=disaster 酸化=oxid
賛成=agree,favor,favour,support,approv 酸性=acid
司会=host,chair,emcee,moderat 視界=sight,visib 市街=street,town,city 歯科=dent
資格=qualif,licen,certif 死角=blind spot 刺客=assassin 視覚=visual,sight 四角=square
事件=case,incident,affair,crime 次元=dimension
施行=enforce 志向=inclin,orient,aim 思考=think,thought 試行=trial 嗜好=taste
事故=accident,crash 自己=self,oneself 事後=after
辞書=dictionar 地所=land,estate
姿勢=posture,attitude,stance 市政=municipal,city 施政=government,policy
施設=facilit,institution 私設=private 使節=envoy,mission,delegat
時代=era,age,period,times,days 次代=next generation
実験=experiment,test 実権=power
失業=unemploy,jobless 実業=business
視点=viewpoint,point of view,perspectiv 支店=branch
指摘=point 私的=personal 詩的=poetic 史的=historical
自動=automat 児童=child,pupil
師範=master 市販=market,over-the-counter
司法=judic,justice 四方=all sides,every direction 私法=private law
首相=prime minister,premier 主唱=advocat 受章=award
主張=claim,insist,argu,assert 首長=mayor,chief,leader
主要=main,major,key,princip 腫瘍=tumor,tumour
習慣=habit,custom 週間=week 週刊=weekly 収監=prison,jail
週末=weekend 終末=end
受賞=award,prize,win,won 授賞=award
種類=kind,type,sort 酒類=alcohol,liquor
将来=future 生来=natur
植物=plant 食物=food
女性=wom,female 助成=subsid,aid,grant
睡眠=sleep 水面=surface
世界=world 政界=politic
選挙=election 占拠=occup,seiz
戦争=war 船窓=porthole
創業=establish 操業=operat
総合=comprehens 相互=mutual
操作=operat,manipul,handl 捜査=investigat,search,police 走査=scan
退院=discharg,hospital 隊員=member
大会=tournament,convention,compet 退会=withdraw
代表=represent,delegat 大病=illness
注意=caution,attention,warn,care 中位=middle
中止=cancel,stop,call off,suspend 注視=gaze,watch
抽象=abstract 中小=small,medium 中傷=slander
貯金=saving 直近=recent
直線=straight 直前=just before
通貨=currenc 通過=go through,cross
伝記=biograph 電気=electric 電機=electrical 転機=turning point
逃走=escape,flight,run away,flee,fled 闘争=struggle,fight
党首=party leader,leader 投手=pitcher
飛行=flight,fly 非行=delinquen,misconduct
秘書=secretar 避暑=summer
不況=recession,depression,slump 布教=missionar
福祉=welfare 副詞=adverb
部隊=unit,troop,force 舞台=stage
不法=illegal 訃報=death,obituar
文化=cultur 分化=differentiat 文科=humanit
変更=alter 偏向=bias
貿易=trade 防疫=quarantine
方針=policy,course,plan 疱疹=herpes
民族=ethnic,people,race 民俗=folk
友人=friend 有人=manned,crewed
有料=toll,paid,charge 優良=excellent
用語=term 養護=nurs 擁護=defend,advocat,protect
予報=forecast 予防=prevent
`;

export interface Sense {
  word: string;
  /** Finds an English word that calls for it. */
  called: RegExp;
}

/** Groups of two and more; a reading with one word alone has nothing to be taken for. */
export const senses: readonly (readonly Sense[])[] = TABLE.trim()
  .split('\n')
  .map((line) =>
    line
      .trim()
      .split(/ (?=\p{Script=Han})/u)
      .flatMap(senseOf),
  )
  .filter((group) => group.length > 1);

function senseOf(entry: string): Sense[] {
  const [word = '', cues = ''] = entry.split('=');
  const starts = cues.split(',').filter((cue) => cue !== '');
  return starts.length === 0 ? [] : [{ word, called: new RegExp(`\\b(?:${starts.join('|')})`, 'i') }];
}
