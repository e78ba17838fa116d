import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detectFormat, FORMATS, formatNamed, readRecord } from './formats.js'

const HEADING = 'when\tbegan\tknownFrom\tforeseenFrom\tkind\tnames\tplaces\tactors\tlink'

function read(format: string, line: string, first = line) {
  const found = formatNamed(format)
  assert.ok(found?.records === 'lines', format)
  const [row, ...more] = readRecord(found.reader(first), line, 7)
  assert.ok(row && more.length === 0)
  return row
}

function eventOf(format: string, line: string, first = line) {
  const row = read(format, line, first)
  assert.equal(row.kind, 'entry', JSON.stringify(row))
  return row.kind === 'entry' ? row.entry : assert.fail()
}

const CEP = JSON.stringify({
  date: '2017-07-10',
  cat: 'Armed conflicts and attacks',
  topics: ['Stale topic'],
  text: 'Prime Minister Haider al-Abadi announces victory over the Islamic State in Mosul, Iraq. (BBC) (Al Jazeera)',
})

test('an item of the Current Events portal', () => {
  const { event, text } = eventOf('cep', CEP)
  assert.match(event.id, /^cep:2017-07-10-[0-9a-f]{12}$/)
  assert.deepEqual(event.names, ['Prime Minister Haider al-Abadi announces victory over the…'])
  assert.deepEqual([event.when, event.reported, event.knownFrom], ['2017-07-10', true, '2017-07-08'])
  assert.deepEqual(event.places, ['Mosul', 'Iraq'])
  assert.deepEqual(event.actors, ['Haider al-Abadi', 'Islamic State'])
  assert.deepEqual(
    event.sources.map(({ source }) => source),
    ['cep', 'BBC', 'Al Jazeera'],
  )
  assert.equal(text.includes('BBC') || text.includes('Stale'), false)
})

test('the id of an item is the same whenever it is read, and another for another text', () => {
  assert.equal(eventOf('cep', CEP).event.id, eventOf('cep', CEP).event.id)
  assert.notEqual(eventOf('cep', CEP).event.id, eventOf('cep', CEP.replace('victory', 'a victory')).event.id)
})

test('common words at the head of a sentence are no names', () => {
  const text = 'Heavy rain falls. Police arrest two men. Several ships leave for Genoa.'
  const { event } = eventOf('cep', JSON.stringify({ date: '2010-01-01', cat: 'News', topics: [], text }))
  assert.deepEqual([...event.places, ...event.actors], ['Genoa'])
})

test('the words of an item give its kind away; else its category; else it is news', () => {
  const kind = (text: string, cat: string) =>
    eventOf('cep', JSON.stringify({ date: '2010-01-01', cat, topics: [], text })).event.type
  assert.equal(kind('A magnitude 7 earthquake strikes Haiti.', 'Uncategorized'), 'disaster')
  assert.equal(kind('Voters go to the polls.', 'Uncategorized'), 'election')
  assert.equal(kind('Ten people are hurt.', 'Armed conflicts and attacks'), 'attack')
  assert.equal(kind('A magazine folds.', 'Uncategorized'), 'news')
})

test('linked articles are names where they are proper names', () => {
  const wiki = ['Libyan_National_Army', 'Warship', 'Ajaylat', 'U.S._state'].map(
    (title) => `https://wikipedia.org/wiki/${title}`,
  )
  const text = 'A warship fires at LNA positions near Ajaylat. (Observer)'
  const line = JSON.stringify({
    date: '2020-04-01',
    cat: null,
    topics: ['Libyan Civil War'],
    text,
    wiki,
    src: ['https://o.example/1'],
  })
  const { event, text: words } = eventOf('cep_kiwicopple', line)
  assert.deepEqual(event.places, ['Ajaylat'])
  assert.deepEqual(event.actors, ['LNA', 'Libyan National Army'])
  assert.deepEqual(event.sources[1], { source: 'Observer', url: 'https://o.example/1' })
  assert.match(words, /Libyan Civil War/)
})

test('a death is named as a death, so that a mention of the person is none', () => {
  const line =
    '{"kind":"Deaths","date":"2014-11-23","text":"Clive Palmer, English banjo player (b. 1943)","links":["https://wikipedia.org/wiki/Clive_Palmer_(musician)"]}'
  const { event } = eventOf('onthisday', line)
  assert.deepEqual(
    [event.names, event.actors, event.type, event.reported],
    [['Death of Clive Palmer'], ['Clive Palmer'], 'death', false],
  )
})

test('free-text dates of battles', () => {
  const when = (...date: string[]) => {
    const row = read('frontlines', JSON.stringify({ title: 'Battle of X', date, place: [], desc: '' }))
    return row.kind === 'entry' ? row.entry.event.when : `${row.field} ${row.problem}`
  }
  assert.equal(when('8 March 1963'), '1963-03-08')
  assert.equal(when('March 17, 2017'), '2017-03-17')
  assert.equal(when('9 – 27 March 2016'), '2016-03-09/2016-03-27')
  assert.equal(when('23 July – 28 August 2014'), '2014-07-23/2014-08-28')
  assert.equal(when('May 23 – October 23, 2017'), '2017-05-23/2017-10-23')
  assert.equal(when('20 March 2003 – 1 May 2003'), '2003-03-20/2003-05-01')
  assert.equal(when('6 May 2011 – present'), '2011-05-06/..')
  assert.equal(when('c. late 6th century'), 'date is not understood: c. late 6th century')
  assert.equal(when('31 February 2015'), 'date is not a day: 31 February 2015')
})

test('phases are joined, treaties after a war are not', () => {
  const date = ['Main phase:\n9–17 October 2019 \n\nLater:\n18 October – 25 November 2019']
  const war = ['28 July 1914 – 11 November 1918\n\nTreaty\nSigned 28 June 1919']
  const when = (dates: string[]) =>
    eventOf('frontlines', JSON.stringify({ title: 'X', date: dates, place: ['Syria'], desc: '' })).event.when
  assert.equal(when(date), '2019-10-09/2019-11-25')
  assert.equal(when(war), '1914-07-28/1918-11-11')
})

test('a row of the table of facts', () => {
  const row =
    '2017-07-09/2017-07-10\t2016-10-17\t\t\tcapture\tRecapture of Mosul|Liberation of Mosul\tMosul|Iraq\tIraqi army|ISIS\thttps://en.wikipedia.org/wiki/X'
  const { event } = eventOf('facts', row, HEADING)
  assert.equal(event.id, 'starter:2017-07-09-recapture-of-mosul')
  assert.deepEqual(event.names, ['Recapture of Mosul', 'Liberation of Mosul'])
  assert.deepEqual(
    [event.began, event.knownFrom, event.foreseenFrom, event.type],
    ['2016-10-17', '2017-07-09', null, 'capture'],
  )
})

test('a derived row of the table of facts keeps the source, its id and that it is a report', () => {
  const heading = 'id\twhen\treported\tkind\tnames\tplaces\tactors\tsource\tlink\tfollows\toutlets'
  const row =
    'news:2017-07-10-1\t2017-07-10\tyes\tattack\tAttack in Mosul…\tMosul\tISIS\tnews\thttps://news.example/\tnews:1\t3'
  const { event } = eventOf('facts', row, heading)
  assert.deepEqual([event.id, event.reported, event.knownFrom], ['news:2017-07-10-1', true, '2017-07-08'])
  assert.deepEqual(event.sources, [{ source: 'news', url: 'https://news.example/' }])
  assert.deepEqual([event.follows, event.outlets], ['news:1', 3])
  assert.equal(eventOf('facts', row.replace('yes', 'no'), heading).event.reported, false)
  assert.equal(read('facts', row.replace('yes', 'perhaps'), heading).kind, 'problem')
  assert.equal(read('facts', row.replace(/3$/, 'few'), heading).kind, 'problem')
})

test('a term of office is an event named by its holder, with the office as actor', () => {
  const heading = 'office\tnames\tholder\tholderNames\tcountry\tfrom\tto\tknownFrom\tlink'
  const row =
    'President of the United States\tUS president\tBarack Obama\tObama\tUnited States\t2009-01-20\t2017-01-20\t2008-11-04\t'
  const { event } = eventOf('offices', row, heading)
  assert.deepEqual([event.type, event.when, event.knownFrom], ['term', '2009-01-20/2017-01-20', '2008-11-04'])
  assert.deepEqual(
    [event.names, event.actors, event.places],
    [['Barack Obama', 'Obama'], ['President of the United States', 'US president'], ['United States']],
  )
  assert.equal(eventOf('offices', row.replace('2017-01-20', ''), heading).event.when, '2009-01-20/..')
})

test('bad rows name their field and what is wrong', () => {
  const bad: readonly (readonly [string, string, string, string])[] = [
    ['cep', '{"date":"2017-02-29","cat":"","topics":[],"text":"x"}', 'when', 'is not a date (EDTF): 2017-02-29'],
    ['cep', '{"date":"0000-01-01","cat":"","topics":[],"text":"x"}', 'when', 'is out of range: 0000-01-01'],
    ['cep', '{"date":20170701,"cat":"","topics":[],"text":"x"}', 'date', 'is not a text'],
    ['cep', '{"date":"2017-07-01","cat":"","topics":[]}', 'text', 'is missing'],
    ['cep', '{"date":"2017-07-01"', 'line', 'is not JSON'],
    ['cep', '[]', 'line', 'is not a JSON object'],
    ['postquem', '{"id":"a","when":"2017","names":[]}', 'names', 'is empty'],
    ['postquem', '{"id":"a","when":"2017","names":["A"],"type":"party"}', 'type', 'is not a kind of event: party'],
    ['postquem', '{"id":"a","when":"../2017","names":["A"]}', 'when', 'has no first day: ../2017'],
    ['postquem', '{"id":"a","when":"2017","names":["A"],"knownFrom":"2017"}', 'knownFrom', 'is not a day: 2017'],
    ['postquem', '{"id":"a","when":"2017","names":"A"}', 'names', 'is not a list of texts'],
  ]
  for (const [format, line, field, problem] of bad)
    assert.deepEqual(read(format, line), { kind: 'problem', line: 7, field, problem })
})

test('a row with more cells than its heading is bad', () => {
  assert.deepEqual(read('facts', `2017-01-01${'\t'.repeat(12)}`, HEADING), {
    kind: 'problem',
    line: 7,
    field: 'line',
    problem: 'has 13 cells, the heading 9',
  })
})

test('control characters and broken surrogates do not reach the store', () => {
  const { event } = eventOf('postquem', '{"id":"a","when":"2017","names":["A\\u0000 \\n B\\ud800"]}')
  assert.deepEqual(event.names, ['A B\ufffd'])
})

test('every format is told from its first line, and nothing else is', () => {
  const firsts: Readonly<Record<string, string>> = {
    postquem: '{"id":"a","when":"2017","names":["A"]}',
    cep: CEP,
    cep_kiwicopple: '{"date":"2020-04-01","cat":null,"topics":[],"text":"x","wiki":[],"src":[]}',
    onthisday: '{"kind":"Events","date":"1991-01-02","text":"x","links":[]}',
    frontlines: '{"title":"x","date":[],"place":[],"desc":"","tags":[]}',
    facts: HEADING,
    offices: 'office\tnames\tholder\tholderNames\tcountry\tfrom\tto\tknownFrom\tlink',
    texts: '{"date":"2011-02-01","text":"x","title":"y"}',
    acled: 'event_id_cnty,event_date,year,time_precision,event_type,actor1',
    ucdp: 'id,relid,type_of_violence,side_a,side_b,date_start,date_end',
    gdelt: ['1', '20150218', '201502', '2015', ...Array(57).fill('')].join('\t'),
    wikipedia: '{"query":{"pages":[{"title":"Portal:Current events/2017 July 9"}]}}',
    wikidata: '{"family":"events","head":{"vars":["item","kind","start","precision"]},"results":{}}',
    feed: '<rss version="2.0"><channel>',
    ics: 'BEGIN:VCALENDAR',
    csv: 'date,event',
    jsonl: '{"date":"2011-02-01","title":"y"}',
    json: '[{"date":"2011-02-01","title":"y"}]',
    yaml: '- date: 2011-02-01',
  }
  assert.deepEqual(Object.keys(firsts).sort(), FORMATS.map(({ name }) => name).sort())
  for (const [name, first] of Object.entries(firsts)) assert.equal(detectFormat(first)?.name, name)
  for (const other of ['', '{}', 'event,place', '<html>', '{"date":"2017-01-01"}'])
    assert.equal(detectFormat(other), null, other)
})
