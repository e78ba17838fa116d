/**
 * Words by which English speaks of each kind of event in the chronology's closed list, nouns and verb forms. Words that two kinds
 * share stand under both: which event is meant is for `link` to weigh. `term` and `news` have no words: nobody speaks of them as such.
 * A pattern leaves out the commonest figures of speech ("strike a balance", "lost sight of").
 */
const SOURCES: readonly (readonly [kind: string, words: string])[] = [
  [
    'attack',
    `attack(?:s|ed|ers?|ing)?(?! (?:on|against) (?:poverty|inflation|the problem|wages|medicare|living standards))|(?:counter-?)?terror(?:ist|ists|ism)? (?:attacks?|acts?|outrages?|plots?|incidents?)|acts? of terror(?:ism)?|terrorism|bomb(?:s|ed|ing|ings|er|ers|ardments?|arded)?|car bombs?|suicide bomb\\w*|shootings?|shooter|gunm[ae]n|raid(?:s|ed|ing)?(?! the (?:fund|budget|piggy))|(?:air|drone|missile|rocket)[ -]?(?:strikes?|attacks?|raids?)|strikes?(?! (?:a|the right|an?) (?:balance|deal|chord|agreement|bargain))|struck(?! (?:me|us|him|her|by|a (?:balance|deal|chord)|an? agreement))|blasts?|explosions?|exploded|detonat\\w+|massacre[ds]?|stabbings?|stabbed|ramm(?:ed|ing)|truck attack|assault(?:s|ed)?|siege|hostage[- ](?:taking|crisis|siege)|shell(?:ing|ed)|shot down|downing|downed|ambush\\w*|hijack\\w*|beheading|beheaded|poison(?:ed|ing)|gas(?:sed|sing)|rampage|atrocit(?:y|ies)|outrage|pogrom|intrusion|cyber-?attacks?`,
  ],
  [
    'killing',
    `kill(?:ed|ing|ings|s)?|assassinat\\w+|murder(?:s|ed|ing)?|slain|slaying|execut(?:ed|ions?|ing)|deaths?|died|martyr\\w*|eliminat(?:ed|ion)|gunned down|shot dead|beheaded|lynched|slaughter(?:ed)?|liquidat(?:ed|ion)|taken out`,
  ],
  [
    'death',
    `died|deaths?|dead|dies|passed away|passing of|passing|loss of|mourn(?:s|ed|ing)?|funeral|condolences?|demise|lost (?:his|her|their|its) li(?:fe|ves)|tribute to|obituar(?:y|ies)`,
  ],
  [
    'capture',
    `(?:re)?captur(?:e|ed|es|ing)|re-?tak(?:e|en|ing)|retook|recover(?:y|ed) of|liberat(?:e|ed|es|ing|ion)|fell(?! (?:short|behind|into|ill|in love|asleep|by|from|apart|out))|falls?(?! (?:short|behind|into|in|by|below|under|within|apart))|fallen|los[st]s? of|lost(?! (?:sight|touch|control|count|interest|opportunit|his job|their jobs|jobs|time))|g[ai]ve(?:n|s)? (?:[\\w’']+ ){0,2}up|giving up|seiz(?:e|ed|ing|ure)|took control|taken control|tak(?:e|es|ing) control|taken over|takeover|took over|take-?over|overr[au]n|freed|victory (?:over|in|at)|conquest|conquer(?:ed)?|abandon(?:ed|s|ment)?|surrender(?:ed|s)?|occup(?:ied|ation)|annex(?:ed|ation)|defeat(?:ed|s)?|entered|is over`,
  ],
  [
    'offensive',
    `battles?(?! (?:against|with) (?:cancer|inflation|obesity|the bulge))|(?:counter-?)?offensives?|military operations?|operation|siege|besieg\\w+|assault|military campaign|(?:bombing|air|ground) campaign|campaign (?:against|in|to retake)|fight(?:ing|s|ers?)|fought|advance[sd]?(?: (?:on|into|to))|push into|push (?:for|on|towards)|launched|clash(?:es|ed)|gunfight|firefight|shoot-?out|incursion|bombard\\w*|air war|ground war|blockade`,
  ],
  [
    'war',
    `wars?(?! (?:on|against) (?:drugs|poverty|waste|cancer|obesity))|warfare|invasions?|invad(?:e|ed|es|ing|ers?)|intervention|intervened|hostilities|conflict|annexation|armed aggression|aggression`,
  ],
  [
    'ceasefire',
    `cease-?fires?|truces?|armistice|hudna|cessation of hostilities|lull|(?:humanitarian|temporary) pauses?|laid down (?:their|its) arms`,
  ],
  [
    'agreement',
    `agreements?|treat(?:y|ies)|accords?|peace (?:deal|plan|process)|deals?(?! with)|signed|signing|signature|pacts?|alliances?|memorand(?:um|a)|coalition|protocol|settlement|compact|normali[sz](?:ed|ation|ing)|reconcil\\w+|pledges? (?:from|of) (?:allegiance|loyalty)|allegiance|joint declaration|partnership`,
  ],
  [
    'withdrawal',
    `withdr[ae]w(?:n|s|al|als|ing)?|pull(?:s|ed|ing)? out|pull-?out|exit(?:s|ed|ing)?|evacuat(?:e|ed|ion|ing)|left(?! (?:behind|over|hand|wing|side|alone|us with|wondering))|leav(?:es|ing)|departure|retreat(?:ed|s|ing)?|drawdown|disengage\\w*|expel\\w*|expuls\\w+|flee(?:s|ing)?|fled|came home|brought home|brexit`,
  ],
  [
    'talks',
    `(?:peace |settlement )?talks|summits?|negotiat(?:e|ed|ions?|ing|ors?)|conferences?|meetings?|met(?! (?:the|our|their|its|all|those|this) (?:challenge|target|need|standard|cost|goal|commitment|requirement)\\w*)|visit(?:s|ed|ing)?|state visit|dialogue|congress|general assembly|forum|mediat(?:e|ed|ion|ors?)|envoys?`,
  ],
  [
    'election',
    `(?:re-?)?elect(?:ed|ions?)|re-?election|referendum|referenda|vot(?:e|ed|es|ing|ers?)|polls|polling day|ballots?|plebiscite|election victory|election win|landslide victory|victory|won(?!['’]t| (?:support|respect|praise))|primar(?:y|ies)|electoral|run-?off|mandate`,
  ],
  [
    'office',
    `resign(?:s|ed|ing|ations?)|inaugurat(?:ed|ion|es)|appoint(?:ed|ments?|s)|sworn[ -]in|swearing[ -]in|took office|taken office|takes office|took over|oust(?:ed|er|ing|s)|step(?:s|ped|ping)? (?:down|aside)|successors?|succeeded|became (?:the )?(?:new )?(?:prime|president|chancellor|premier|leader|king|queen|pope|secretary|minister|head|treasurer|opposition)|became|elected|leadership (?:spill|ballot|challenge|contest|election)|leadership|nominat(?:ed|ion|e)|dismiss(?:ed|al)|sacked|fired|falls? of|(?<=['’]s )fall(?! in)|toppl(?:ed|ing)|overthr[eo]w\\w*|abdicat(?:ed|ion|es)|impeach(?:ed|ment)|new (?:leader|government|president|prime minister|king|pope|chancellor)|replaced|replacement|transitional council|re-?elected|caliph(?:ate)?|handover|transfer of power`,
  ],
  [
    'coup',
    `coups?(?: d['’]?[eé]tat)?|putsch|mutin(?:y|ies|ied)|rebell(?:ion|ed)|insurrection|junta|overthr[eo]w\\w*|seized power|took power|power grab|toppl(?:ed|ing)|revolt|martial law`,
  ],
  [
    'protest',
    `protest(?:s|ed|ers?|ing|ors?)?|demonstrat(?:ions?|ors)|uprisings?|intifada|revolutions?|riot(?:s|ed|ing|ers)?|unrest|(?:general|hunger|miners['’]?|workers['’]?) strikes?|marched|marches|marching|(?:protest|mass|peace) march|ralli(?:es|ed)|rally|sit-ins?|spring(?= (?:protests|uprising))|arab spring|occupy|boycott(?:s|ed)?|looting|disturbances|crackdown`,
  ],
  [
    'law',
    `laws?|legislation|legislated|bills?|budget|sanctions?|sanctioned|verdicts?|sentenc(?:e|ed|ing)|courts?|trial|rul(?:ed|ing)|judg(?:e?ment)|resolutions?|bans?|banned|convict(?:ed|ion)|acquitt(?:ed|al)|indict(?:ed|ment|ments)|decrees?|constitution(?:al)?|amendments?|royal commission|inquiry|commission|abolish(?:ed)?|abolition|repeal(?:ed)?|enact(?:ed)?|ratif(?:y|ied|ication)|legali[sz]\\w+|outlaw(?:ed)?|tariffs?|embargo|executive order|moratorium|emergency|curfew|act(?= (?:of|\\d{4}))|recogni[sz](?:ed|es|ing|ition)|designat(?:ed|ion)|report(?= into)`,
  ],
  [
    'arrest',
    `arrest(?:s|ed|ing)?|captur(?:e|ed|es|ing)|detain(?:ed|s|ees?)|detention|caught|charged(?! with (?:the )?(?:task|responsib))|indict\\w*|extradit\\w+|jailed|imprison(?:ed|ment)|in custody|surrender(?:ed)?|house arrest|convicted|trial`,
  ],
  [
    'release',
    `releas(?:e|ed|es|ing)|freed|freeing|freedom (?:of|for)|rescu(?:e|ed|es|ing)|escap(?:e|ed|es)|(?:prisoner |hostage )?swap(?:s|ped)?|(?:prisoner |hostage )exchange|liberat(?:ed|ion)|set free|pardon(?:ed)?|amnesty|return of|returned home|reunited`,
  ],
  [
    'kidnapping',
    `kidnap(?:s|ped|ping|pings|pers?)?|abduct(?:ed|ion|ions|ors)?|hostages?|captives?|captivity|taken (?:hostage|prisoner|captive|from (?:his|her|their|the|a) (?:home|house|school|village|kibbutz|car|bed|hotel|hospital))|seized|held(?= (?:hostages?|captive|prisoners?|incommunicado|underground|by (?:the )?(?:\\w+ )?(?:kidnappers|captors|abductors|rebels|militants|gunmen|pirates|jihadists|guerrillas|taliban|hamas|farc|hezbollah|al-qaeda|islamic state)|in captivity|(?:for )?(?:almost|nearly|over|about|more than|less than|some)? ?[\\w-]+ (?:\\w+ )?(?:days|weeks|months|years)\\b(?! (?:ago|earlier|before|later))))|disappear(?:ed|ance)|missing|ransom`,
  ],
  [
    'disaster',
    `earthquakes?|quakes?|tremors?|tsunamis?|hurricanes?|cyclones?|typhoons?|flood(?:s|ed|ing)?(?! of| the market)|floodwaters|storms?(?! of)|superstorm|bush-?fires?|bush fires?|wild-?fires?|forest fires?|fires(?! off)|fire(?! (?:power|arms?|brigade|fighters?|on all))|blazes?|droughts?|volcan(?:o|ic)|eruptions?|erupted|landslides?|mudslides?|tornado(?:e?s)?|avalanches?|heat ?waves?|famine|starvation|disasters?|tragedy|tragedies|catastrophe|devastation|monsoons?|water mains|dam (?:collapse|burst|broke)`,
  ],
  [
    'accident',
    `(?:plane |train |car |bus |helicopter |air )?crash(?:ed|es|ing)?|sinking|sank|sunk|capsiz\\w+|collaps(?:e|ed|es)|derail(?:ed|ment)|accidents?|explosions?|disasters?|tragedy|wreck(?:ed|age|s)?|disappear(?:ed|ance)|vanished|broke up|lost(?= (?:contact|with all|over|at sea))|loss of (?=the|flight|all)|stampede|spill|meltdown|stranded|trapped|shipwreck|jet|airliner`,
  ],
  [
    'outbreak',
    `outbreaks?|epidemics?|pandemics?|virus(?:es)?|lock-?downs?|quarantine|infect(?:ions?|ed)|coronavirus|covid(?:[- ]?19)?|corona|ebola|sars|mers|zika|cholera|h1n1|(?:swine|bird|avian) flu|influenza|vaccin(?:e|es|ated|ation|ations)|omicron|monkeypox|mpox|polio|plague|variants?|contagion|mad cow|foot[- ]and[- ]mouth`,
  ],
  [
    'test',
    `(?:nuclear|missile|atomic|rocket|weapons?|bomb) (?:tests?|trials?|launch(?:es)?)|tested|test(?:s|ing)?(?= of)|launch(?:ed|es|ing)?|missiles?|rockets?|warheads?|overflight|flew over|overflew|detonat(?:ed|ion)|icbms?|ballistic|hydrogen bomb|nuclear (?:weapons?|program(?:me)?|bomb|threats?)|threats?|threaten(?:s|ed|ing)?`,
  ],
  [
    'launch',
    `launch(?:ed|es|ing)?|lift-?off|blast(?:ed)?-? ?off|landed|landings?|orbit(?:s|ed|er)?|space ?(?:craft|ship|walk|flight|station|shuttle|probe)|shuttle|astronauts?|cosmonauts?|taikonauts?|probe|rover|satellites?|moon|mars|capsule|re-?entry`,
  ],
  [
    'discovery',
    `discover(?:y|ies|ed|s)?|breakthroughs?|invent(?:ed|ion)|detected|detection of|first (?:image|picture|photo)|mapped|genome|sequenced|unearthed|found the|fossils?|clon(?:ed|ing)|cure for|particle`,
  ],
  [
    'sport',
    `olympics?|olympic games|paralympics?|world cup|euro \\d{4}|championships?|tournaments?|(?:commonwealth|asian|winter|summer) games|grand (?:final|slam|prix)|finals?(?= (?:against|match|between|series|in|of))|match(?:es)?(?! (?:the|our|that|their|those|up|funding))|won(?!['’]t| (?:support|respect|praise))|beat(?:en)?|titles?(?= (?:fight|in|at|win))|(?:gold|silver|bronze) medals?|medal(?:s|lists?)|ashes|super bowl|tour de france|marathon|formula one|test series|premiership|cup final|playoffs?|world record|(?:opening|closing) ceremony|race|tennis|football|cricket|rugby`,
  ],
  [
    'ceremony',
    `ceremon(?:y|ies)|weddings?|married|coronation|crowned|funerals?|state funeral|burial|buried|laid to rest|opening of|opened|reopen(?:ed|ing)|unveil(?:ed|ing|s)?|award(?:ed|s)?|nobel(?: (?:peace )?prize)?|prize|oscars?|apolog(?:y|ies|ised|ized|ise|ize)|anniversar(?:y|ies)|commemorat\\w+|centenary|bicentenary|memorial service|canoni[sz]\\w+|beatif\\w+|inaugurat\\w+|jubilee|birthday|parade|conclave|enthron\\w+|christening|birth of|celebrations?|dedicat(?:ed|ion) of|handover|address|ordained`,
  ],
  [
    'statement',
    `declar(?:e|es|ed|ation|ations|ing)|announc(?:e|es|ed|ement|ements|ing)|speech(?:es)?|remarks?|statements?|threats?|threaten(?:s|ed|ing)?|independence|proclaim(?:ed|s)?|proclamation|vow(?:s|ed)?|offers?(?= (?:of|to|for))|offered|speaks|spoke|warn(?:s|ed|ings?)?|pledg(?:e|es|ed|ing)|orders?(?= (?:to|of))|ordered|accus(?:e|es|ed|ations?)|recogni[sz](?:e|es|ed|ing|ition)|messages?|communiqu[eé]s?|broadcast|interview|press conference|called for|appeals? (?:for|to)|appealed|ultimatum|manifesto|caliphate|claim(?:s|ed)? responsib\\w+|responsibility for|leak(?:s|ed)?|revelations?|cartoons?|fatwa|letter to|opinion polls?|press (?:story|reports?)`,
  ],
  [
    'economy',
    `(?:financial|economic|debt|banking|euro|credit|fuel|energy|food) cris[ie]s|cris[ie]s|bankrupt(?:cy|ed)?|collapse[ds]? of|collapsed?|(?:market|stock[- ]market|wall street) crash|crashed|recession|depression|default(?:ed)?|bail-?outs?|stimulus(?: package)?|inflation|devalu\\w+|interest rates?|(?:stock|share|financial|oil) (?:markets?|prices?)|market(?:s)? (?:crash|collapse|turmoil|plunge)|meltdown|credit crunch|nationali[sz](?:ed|ation)|takeover bid|merger|downgrad(?:e|ed)|debt ceiling|shutdown|strike action|subprime`,
  ],
]

/** For text in small letters. */
export const KIND_WORDS: readonly (readonly [kind: string, pattern: RegExp])[] = SOURCES.map(([kind, words]) => [
  kind,
  new RegExp(`\\b(?:${words})\\b`, 'g'),
])
