// The words that the generated pages put beside names taken from the program. docs.mjs fails where a name has none.

export const STATUS = {
  done: 'Done. That nothing could be concluded, or that nothing was found, is a result too.',
  usage: 'Bad usage: an option, a value or a case folder that cannot be as it was given; also a run that was stopped.',
  input: 'An input that cannot be read: missing, damaged, too large, or not what it is said to be.',
  missing: 'A model or a program is not installed, or not whole.',
  store: 'The chronology, the case folder or the network failed; also a defect of the program.',
}

export const VARIABLES = {
  POSTQUEM_DATA: 'Folder of the chronology, where `--data` is not given.',
  XDG_DATA_HOME:
    'Where neither is given, the chronology is in the folder `postquem` of this one (else of `~/.local/share`).',
  POSTQUEM_CONTACT:
    'Told to the servers that `chronology pull` asks, where `--contact` is not given: an address to write to.',
  DATABASE_URL: 'A PostgreSQL server, `postgres://user:password@host:5432/database`, instead of the embedded store.',
  POSTQUEM_DEBUG: 'Set to anything, an unexpected error is shown whole, for a report of a defect.',
}

export const FIELDS = {
  format: '`postquem/assessment@1`.',
  'exhibit.name': 'Name of the file as received.',
  'exhibit.sha256': 'SHA-256 of its bytes, lower-case hex.',
  'exhibit.bytes': 'Its size.',
  'exhibit.mediaType': 'IANA media type, as detected from the content.',
  'exhibit.durationSeconds': 'Length of the sound; null for text.',
  'exhibit.container': 'Container format; null for text.',
  'exhibit.tracks': 'List of {type: audio|video|other, codec, detail}.',
  'exhibit.tags':
    'List of {name, value}: what the file says about itself. Claims about the file, not about the speech.',
  'provenance.attributedTo': 'Who is said to speak.',
  'provenance.surfaced': 'Day on which it was public: nothing in it is later.',
  'provenance.spoken': 'False for a written text: words without a voice are no proof of life.',
  'provenance.medium': 'As given; absent where it was not.',
  'provenance.outlet': 'Who put it out, as given; absent where it was not.',
  'provenance.seconds': 'Its length as told, where the recording itself is not held; absent where it was not.',
  'provenance.addressees': 'Whom it speaks to, as given; absent where it was not.',
  'transcript.medium':
    'recording (heard), transcript (made by others), or account (a description of what is not held).',
  'transcript.language': 'BCP 47; `und` where unknown.',
  'transcript.origin': '{by: engine|person|third-party|unknown, name}: who or what wrote the words.',
  'transcript.segments':
    'List of {id, start, end, speaker, language?, text, words}. `language` only where it is not the one of the transcript. Seconds; null where there are no time codes. A word is {at, text, spoken?, start, end}: `at` is its offset in the text, `spoken` what was heard where figures were written for it.',
  'references[].id': '`r1`, `r2`, ... in the order of the words.',
  'references[].kind': 'event, time, count, feast, office, rumour or call.',
  'references[].text': "The quoted words: the segment's text from `from` to `to`.",
  'references[].segment': 'Id of the segment.',
  'references[].start': 'Seconds; null where there are no time codes.',
  'references[].end': 'Seconds; null where there are no time codes.',
  'references[].meant':
    'past, ongoing, ahead, hypothetical, quoted; absent: an account says that this is not mentioned; unclear: the words do not tell whether it lies behind or ahead.',
  'references[].by': 'The rule that found it, such as `en/explicit-date`.',
  'references[].from': 'Offset of the first character.',
  'references[].to': 'Offset after the last character.',
  'references[].value':
    'What the words say before anything is looked up; its shape goes by its `type`, see the schema.',
  'links[].reference': 'Id of the reference.',
  'links[].event':
    'The event that it most probably means: {id, name, when, names, type, places, actors, days, reported, began, knownFrom, foreseenFrom, sources}.',
  'links[].probability': '0 to 1. With those of the rivals it adds up to at most 1; the rest is "none of these".',
  'links[].rivals': 'List of {event, probability}: what else the words may mean.',
  'links[].why': 'How the link was made.',
  'links[].firm': 'Beyond reasonable dispute: only such links carry firm bounds.',
  'links[].earlier': 'Could it have been said before the event? `no`, or `foreseen` (from `event.foreseenFrom`).',
  'dating.window': 'EDTF: from the lower to the upper bound; `../..` where there is none.',
  'dating.notBefore':
    '{date, strength: firm|soft, because: [ids], why} or null. The firm lower bound; where there is none, the soft one.',
  'dating.notAfter': 'The same for the upper bound; as a rule the release.',
  'dating.softNotBefore': 'A later lower bound that rests on soft evidence, beside a firm one. Never mixed with it.',
  'dating.softNotAfter': 'An earlier upper bound that rests on soft evidence.',
  'dating.mostLikely': 'The most likely day; null where no day can be told.',
  'dating.credible': 'List of {level: 0.5|0.9, from, to}: the days that hold that share of the probability.',
  'dating.curve': 'List of {day, weight}: probability by day, oldest first; adds up to 1.',
  'dating.drivers':
    'List of {reference, also, text, start, event, windowWithout, mostLikelyWithout}: the fewest references that carry the answer. `also`: ids any one of which would do in its place. `event`: {id, name, when, url} or null. The answer without it and those in `also`.',
  'dating.sufficient': 'True where the drivers alone give the same bounds and, within days, the same most likely day.',
  'dating.conflicts':
    'List of {references, also, strength: firm|soft, why}: the smallest sets of references that cannot all hold. Without any one of `references` the rest can; those in `also` say the same as one of them.',
  'dating.parts':
    'List of {from, to, references, window, mostLikely, credible}: what each stretch of the words would give by itself. `from`, `to`: ids of its first and last segment with a reference; `references`: how many it holds. Empty for short texts.',
  'dating.divisions':
    'List of {basis: proof|likelihood, earlier, later, why}: parts that no single day fits (spliced, compiled, added later); as a rule empty. A side is {segments, references, date}.',
  'dating.notes': 'Sentences on what the answer assumes and what limits it.',
  'claims[].id': "The claim's id.",
  'claims[].text': 'Subject and what is claimed, in one line.',
  'claims[].outcome': 'refuted, supported or unsettled.',
  'claims[].condition': '`if authentic`, always.',
  'claims[].likelihood':
    '{word, from, to} or null: how likely the words are later than the last day that the claim allows, as an ICD 203 word with its percentages.',
  'claims[].because': 'Ids of references, or `surfaced`.',
  'claims[].reason': 'Why, in a sentence or two.',
  'claims[].wouldSettle': 'What would settle an unsettled claim; else null.',
  'claims[].subject': 'As given.',
  'claims[].fate':
    'The class of what is claimed: killed, died, wounded, captured, incapacitated, fled, resigned, released, alive, other.',
  'claims[].what': 'As given.',
  'claims[].when': 'As given (EDTF).',
  'claims[].days': '{from, to}: its first and last day.',
  'claims[].where': 'As given.',
  'claims[].by': 'As given.',
  'claims[].publishedOn': 'As given.',
  'claims[].source': 'As given.',
  'claims[].grade': 'Admiralty code of source and information, as `B2`; or null.',
  'claims[].settledBy': 'What would settle it, as given; or null.',
  'claims[].restsOn': "Ids of claims that this one's source rests on.",
  'claims[].earlier':
    'List of {on, outcome, exhibit, sha256, notBefore}: what earlier recordings did to it, as the ledger of claims remembers.',
  'claimRelations[].of':
    '`versions`: tellings of one story that differ; `contradiction`: they cannot all be true; `circle`: each rests on the other.',
  'claimRelations[].claims': 'Ids of the claims.',
  'claimRelations[].why': 'One sentence.',
  'calls[].id': 'Id of the call.',
  'calls[].quote': 'The least quotation that proves the point.',
  'calls[].start': 'Seconds; null where there are no time codes.',
  'calls[].targets': 'Whom it endangers, as classes: press, officials, ...',
  'calls[].regions': 'Where.',
  'calls[].reference': 'Id of the reference.',
  'calls[].force': 'order, wish, obligation, threat; or reported: an account tells that somebody urged it.',
  'warnings[].target': 'Whom to warn.',
  'warnings[].regions': 'Where those people are, as far as the calls say so.',
  'warnings[].sentence': 'What to tell them.',
  'warnings[].calls': 'Ids of the calls.',
  'history.previous': 'The message before this one, as in `history.messages`; or null.',
  'history.gapDays': 'The least number of silent days that the dates allow; null where unknown.',
  'history.days': '{from, to}: the least and the most.',
  'history.sentence': 'The same as a sentence.',
  'history.messages':
    'List of {id, date, released, medium, seconds, outlet, addressees, title, source, days}: all messages that were given, by day.',
  'history.silences':
    'List of {after, before, days: {from, to}}: the days without a message between two of them; `before` is null for the message examined.',
  'history.remarks':
    'List of {about: silence|medium|length|outlet|addressees|overlap|future, sentence, messages: [ids]}: what is unusual about this message, as counts.',
  'context[].event': 'An event shortly before, as in `links[].event`.',
  'context[].daysBefore': 'Whole days from its end to the most likely day, else to the first possible one.',
  'context[].shared': 'The names that it shares with the words or the speaker.',
  'context[].references': 'Ids of the references whose names these are.',
  'related[].event': 'Name of an event that the words were linked to.',
  'related[].url': 'A page about it, or null.',
  'related[].id': 'Its id.',
  'related[].when': 'EDTF.',
  'versions.postquem': 'Version of the program.',
  'versions.chronology': 'Digest of the chronology. The same versions and the same input give the same bytes.',
  'versions.events': 'Number of its events.',
  'limits[]': 'Sentences on what could not be done, such as a language that cannot be read.',
}

/** What a field of a map of columns stands for. */
export const MAP_FIELDS = {
  when: 'The day on which it happened, or a stretch (EDTF). Must be there, here or among the constants.',
  end: 'Its last day, where `when` is the first.',
  names: 'What it is called; the first column has the name by which it is shown. Must be there.',
  places: 'Where, the most precise first.',
  actors: 'Who was concerned.',
  kind: 'What kind of event: one of the kinds, or a word that `kinds` translates. Guessed from the words where there is none.',
  link: 'A page about it, http or https.',
  country: 'English name or ISO 3166-1 code.',
  latitude: 'Degrees.',
  longitude: 'Degrees.',
  began: 'Of the outcome of something long: when that began.',
  knownFrom: 'The first day on which it could be spoken of as having happened.',
  foreseenFrom: 'The first day on which it could be spoken of as coming.',
  reported: 'Yes where `when` is the day of a report, and the event may be up to two days older.',
  outlets: 'How many outlets told of it.',
  licence: 'On what terms it may be used.',
  id: 'What stays the same when the file is imported again. Made from the day, the name and the place where there is none.',
  text: 'Words to find it by; they stay in your own store.',
}
