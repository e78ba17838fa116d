// Stems that stand in lower case in at least 5 % of the 2,200 training speeches, and in too few news items to count as common there.
const STEMS =
  'abil abl abolish abroad absolut acceler accept access accid account achiev acknowledg actual ad add addit ' +
  'address adequ adjust admir adopt advanc advantag advic advis advoc afford afternoon agenda ago agricultur ' +
  'ahead aim alli allianc alloc almost alon along alreadi alter altern although alwai amaz amongst amount analysi ' +
  'anniversari annual answer anticip anybodi anyon anyth anywai anywher apart appar appear appli applic appreci ' +
  'approach appropri argu argument aris arrang asid aspect aspir assess asset assist assum assur asylum attend ' +
  'attent attitud attract avail averag avoid awai awar background bad balanc barrier basi basic battl bear beauti ' +
  'becam began begun behalf behaviour behind belief belong benefit best better beyond big bigger biggest bilater ' +
  'bit black blame bloke boi book boom boost born bottom brief broad broader broadli brought budget bui built ' +
  'bulk burden busi came cannot capabl capac carbon care career carefulli catch celebr cent centr centuri certain ' +
  'certainli chair challeng chanc charact check child choic choos chosen circumst class clean clear clearli ' +
  'climat closer co coal collabor colleagu collect combat combin comfort commenc commend comment commentari ' +
  'commerci commit common compar compens compet competit complet complex comprehens conclud conclus conduct ' +
  'confer confid confront congratul consciou consequ conserv consid consider consist constant constantli ' +
  'construct consult consum contact contain content context contin contract contribut convers convinc cooper ' +
  'coordin core corpor correct cost couldnt count counter counterpart coupl courag cours cover creat creation ' +
  'creativ credibl credit criticis crucial cultur custom daili danger data date dealt debat debt decad decent ' +
  'decid declin dedic deep deepli defend deficit defin definit degre delai deleg deliber delight deliv deliveri ' +
  'democraci depend deploi describ deserv design desir destruct detail determin devast dialogu differ difficult ' +
  'difficulti digniti direct directli disabl disadvantag disagre disappoint disast disciplin discuss displai ' +
  'disrupt divers divid divis doctor document dollar domest domin don door doubl doubt dramat draw dream drive ' +
  'driven drop duti dynam earli earn earth easi easier economi educ effici either elector electr element els ' +
  'elsewher embrac emiss emphasis emploi employ employe enabl encourag endeavour endors endur energi enforc engag ' +
  'engin enhanc enjoi enorm enough ensur enterpris enthusiasm entir entitl environ environment equal equip era ' +
  'especi essenti establish estim even everi everybodi everyon everyth evid exactli examin exampl except excit ' +
  'exercis exist expand expans expens experi experienc expert expertis explain export express extend extens ' +
  'extent extra extraordinari extrem ey facil facilit fact factor failur fair fairli faith familiar fantast far ' +
  'farm farmer fashion fast father favour fear featur feel fellow felt field figur fill finalis financ fine ' +
  'finish firm fiscal fit fix flexibl flow fly focu focus focuss forev forg forget formal forth fortun forward ' +
  'fought foundat fourth framework frank frankli freedom friend friendship fuel full fulli function fundament ' +
  'futur gain gap gave gentlemen genuin get girl given global goal goe gone good got grandchildren grant grate ' +
  'great greater greatest greatli ground grow grown growth guarante guess guest guid half hand handl hang happen ' +
  'happi hard harder harm hasnt havent hear heard heart hell higher highli himself histor honour hope household ' +
  'howev huge humanitarian idea ident identifi ignor imagin immedi immigr impact implement implic import ' +
  'importantli imposs impress improv inaud incent inclus incom increasingli incred inde indic individu industri ' +
  'inevit inflat influenc infrastructur initi innov inquiri insid inspir instanc instead institut integr intend ' +
  'intens intent interest intervent interview introduc introduct invest investor invit itself job joint journei ' +
  'judgement justifi keen keep kei kept kid kind knew know knowledg labour lack lai laid languag larger late ' +
  'latest leadership learn legitim less lesson let letter li lie lift light like limit line list listen liter ' +
  'littl locat longer look lose loss lost lot love low lower lowest magnific main maintain manag mandat manner ' +
  'manufactur margin massiv match mate materi matter mayb mean meant mechan medium memori mention merit messag ' +
  'met method mind mine minut mission mistak mix model modern moment monei monitor moral morn mother mutual ' +
  'myself natur nearli necessari necessarili need neg negoti neighbour net network newspap nice night nobodi none ' +
  'normal note noth notic nurs object oblig observ obviou obvious occas offer often older opinion oppon opportun ' +
  'oppos optimist option ordinari organis origin otherwis ought ourselv outcom outlin outstand overal overnight ' +
  'oversea overwhelm overwhelmingli ow own packag page paid pain paper parent particip particular particularli ' +
  'partner partnership passion path patient payment pension per percent percentag perfectli perform perhap period ' +
  'perman personnel perspect phase phone physic pick piec plai platform player pleas pleasur plenti plu pocket ' +
  'point polici politician pollut poor popul popular potenti poverti practic pre precis predecessor predict ' +
  'prefer prepar presenc present preserv press pressur pretend pretti previou previous price pride primari ' +
  'princip principl prior prioriti privat privileg probabl problem proce process produc product profession profit ' +
  'profound programm progress project promis promot proper properli properti proposit prosecut prospect prosper ' +
  'proud prove provis publicli pull purpos pursu push put qualiti quarter question quick quickli quit quot race ' +
  'radio rail rais rang rapidli rate rather re reaction read readi real realis realiti realli reason rebuild ' +
  'recal recess recognis recognit recommend recov recoveri reduc reduct refer reflect reform regard regim regul ' +
  'regular reinforc rel relationship relev reli reliabl relief religion remark rememb remind remot renew repeat ' +
  'research resili resolut resolv resourc respect respond rest restor retain retir revenu review reward rich rid ' +
  'rightli risk road robust role roll room rural sacrific sad safe safeti sale satisfi save saw scale scheme ' +
  'scienc seat section sector see seeker seem seen self sell sens sensibl sensit sent separ seriou serious serv ' +
  'settl shape share shift shock short shortag shortli shoulder shouldnt shown side signal signific significantli ' +
  'similar simpl simpli sit situat size skill slow small societi solut solv somebodi somehow someon someth ' +
  'sometim somewher son soon sorri sort sought sound sourc speak specif specul speech speed spend spent spirit ' +
  'spoke spoken sport stabil stabl staff stage stai stand standard statement statist statu step stick stimulu ' +
  'stock stood stori straight strateg strategi strength strengthen stress strong stronger strongli structur ' +
  'struggl studi stuff subject subsequ substanc substanti succe success suffer suffici suggest superannu suppli ' +
  'suppos sure surplu surpris sustain tabl tackl talent task tax taxat taxpay teach teacher technic technolog ' +
  'tell tend terribl terrif thank themselv therefor therel theyll thing think though thought threat throughout ' +
  'throw ti todai togeth told toler tomorrow tonight took touch tough tourism toward track tradit tragedi tragic ' +
  'transform transit transpar treat treatment tremend tri tribut trip troubl true truli trust truth try turn type ' +
  'ultim undermin underpin understand understood undertak undertaken underwai unemploy unfair unfold uniqu uniti ' +
  'unless unpreced updat upgrad urg urgent usual valu valuabl variou vast ve victori view virtual vision vital ' +
  'voic volunt vulner wage wai wait wake walk want warm wast watch wealth wed weekend welcom welfar went whatev ' +
  'whether whilst whole whove wide wider wife will wise wish wit won wonder word workforc workplac worri wors ' +
  'worst worth wouldnt write written wrong wrote youd youll young yourself youth'

/** Words of talk (`challenge`, `course`, `today`): rare in news, but no hint at an event, because every speech has them. */
export const TALK: ReadonlySet<string> = new Set(STEMS.split(' '))
