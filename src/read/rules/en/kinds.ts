/**
 * Words by which English speaks of each kind of event in the chronology's closed list. Verbs and nouns that two kinds share
 * stand under both: which event is meant is for `link` to weigh.
 */
export const KIND_WORDS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  [
    'attack',
    /\b(?:attack(?:s|ed)?|bomb(?:ing|ings|ed|er|ers|s)?|shooting(?:s)?|shooter|gunm[ae]n|raid(?:s|ed)?|air ?strikes?|strikes?|blasts?|explosions?|massacres?|stabbing|truck|assault|siege|terror\w*|hostage[- ]taking|shelling|shelled|struck|shot down|downing|downed)\b/gi,
  ],
  [
    'killing',
    /\b(?:kill(?:ed|ing|ings|s)?|assassinat\w+|murder\w*|slain|slaying|execut(?:ed|ion)|deaths?|died|martyr\w*|eliminat\w+|gunned down)\b/gi,
  ],
  ['death', /\b(?:died|deaths?|dead|passed away|passing|loss of|mourn\w*|funeral|condolences?|lost)\b/gi],
  [
    'capture',
    /\b(?:captur\w+|recaptur\w+|retak\w+|retook|liberat\w+|fell|fall(?:s|en)?|fall of|lost|loss of|gave? up|give the city up|give up|given up|seiz\w+|took control|taken over|takeover|overran|freed|victory|conquest|conquer\w*|abandon\w*|surrender\w*)\b/gi,
  ],
  [
    'offensive',
    /\b(?:battles?|offensive|operation|siege|assault|campaign|fighting|fought|advance[sd]?|push|launched)\b/gi,
  ],
  ['war', /\b(?:wars?|invasion|invaded|invades?|invading|war began|outbreak of|hostilities)\b/gi],
  ['ceasefire', /\b(?:ceasefires?|cease-fires?|truces?|armistice|pause|hudna)\b/gi],
  [
    'agreement',
    /\b(?:agreements?|treat(?:y|ies)|accords?|deals?|signed|signing|pacts?|alliances?|memorandum|coalition)\b/gi,
  ],
  ['withdrawal', /\b(?:withdr[ae]w\w*|pull(?:ed)? out|pull-?out|exit(?:ed)?|evacuat\w+|left|departure|retreat\w*)\b/gi],
  [
    'talks',
    /\b(?:talks?|summits?|negotiat\w+|conference|meeting|met|visit(?:ed|s)?|dialogue|congress|assembly|forum)\b/gi,
  ],
  [
    'election',
    /\b(?:elect(?:ed|ion|ions)|re-?elected|re-?election|referendum|vot(?:e|ed|es|ing)|polls?|ballot|plebiscite|election victory|victory|won)\b/gi,
  ],
  [
    'office',
    /\b(?:resign\w*|inaugurat\w+|appoint\w+|sworn in|took office|oust\w+|stepp?(?:ed)? down|step(?:ping)? down|successor|became|elected|leadership|nominat\w+|dismiss\w+|sacked|fall|toppl\w+|overthrow\w*|overthrown|abdicat\w+|impeach\w+)\b/gi,
  ],
  ['coup', /\b(?:coups?|putsch|mutiny|mutinies|rebellion|overthrow\w*|overthrown|seized power|toppl\w+)\b/gi],
  [
    'protest',
    /\b(?:protest\w*|demonstrat\w+|uprising|revolution|riots?|unrest|strike|marche?[sd]?|rall(?:y|ies|ied))\b/gi,
  ],
  [
    'law',
    /\b(?:laws?|legislation|bills?|budget|sanctions?|verdicts?|sentenced|court|rul(?:ed|ing)|resolutions?|ban(?:ned)?|convicted|acquitted|indict\w*|decree|reform|act|passed|inquiry|commission|recogni[sz]\w+)\b/gi,
  ],
  ['arrest', /\b(?:arrest\w*|captur\w+|detain\w*|caught|charged|indict\w*|extradit\w+|jailed|imprison\w+)\b/gi],
  ['release', /\b(?:releas\w+|freed|rescu\w+|escap\w+|swap(?:ped)?|exchange|liberat\w+)\b/gi],
  ['kidnapping', /\b(?:kidnap\w*|abduct\w*|hostages?|captive|taken|seized|held)\b/gi],
  [
    'disaster',
    /\b(?:earthquakes?|quake|tsunami|hurricanes?|cyclones?|typhoons?|floods?|flooding|storms?|bush ?fires?|wild ?fires?|fires?|droughts?|eruption|landslides?|tornado\w*|disaster|tragedy)\b/gi,
  ],
  [
    'accident',
    /\b(?:crash(?:ed|es)?|sinking|sank|collaps\w+|derail\w*|accident|explosion|disaster|tragedy|wreck\w*|disappear\w+|broke up|lost)\b/gi,
  ],
  [
    'outbreak',
    /\b(?:outbreak|epidemic|pandemic|virus|lockdown|quarantine|infections?|coronavirus|covid[- ]?19|covid|ebola|sars|vaccin\w+)\b/gi,
  ],
  [
    'test',
    /\b(?:nuclear tests?|missile tests?|tested|test|launch(?:ed|es)?|missiles?|warhead|threats?|threaten\w*|overflight)\b/gi,
  ],
  [
    'launch',
    /\b(?:launch(?:ed|es)?|lift-?off|landed|landing|orbit|spacecraft|shuttle|mission|astronauts?|cosmonauts?|probe|rover)\b/gi,
  ],
  ['discovery', /\b(?:discover\w*|breakthrough|invent\w+|detected|first image|mapped)\b/gi],
  [
    'sport',
    /\b(?:olympic\w*|world cup|final|championships?|tournament|games|match|won|beat|title|medals?|grand slam|ashes)\b/gi,
  ],
  [
    'ceremony',
    /\b(?:ceremony|wedding|coronation|funeral|opening|opened|unveil\w*|awarded|nobel|apolog\w+|anniversary|commemorat\w+|canoni[sz]\w+|beatif\w+|inaugurat\w+)\b/gi,
  ],
  [
    'statement',
    /\b(?:declar\w+|announc\w+|speech|threat(?:s|en\w*)?|independence|proclaim\w*|vow\w*|offer(?:ed)?|speaks?|spoke|warn\w*|pledg\w+|order(?:ed)?|accus\w+|recogni[sz]\w+)\b/gi,
  ],
  [
    'economy',
    /\b(?:cris[ie]s|bankrupt\w*|collapse[ds]?|crash|recession|default(?:ed)?|bail-?out|inflation|devalu\w+|interest rates?|market|meltdown)\b/gi,
  ],
]
