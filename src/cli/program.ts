import { readFileSync } from 'node:fs'
import { Command } from 'commander'

// Rooms and adapters are loaded by the command that needs them: `postquem --help` answers at once.
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

/** The command line as data: it runs nothing until it is told to parse, so that the documentation can be made from it. */
export function buildProgram(): Command {
  const program = new Command('postquem')
    .description('Dates a recording by what it mentions, and says what that settles.')
    .version(version)
    .exitOverride()
    .configureOutput({ outputError: () => {} }) // main.ts tells it
    .configureHelp({ showGlobalOptions: true })
    .option('--data <dir>', 'folder of the chronology (else POSTQUEM_DATA, else a folder of the user)')
    .addHelpText(
      'after',
      '\nDATABASE_URL: use a PostgreSQL server instead of the embedded store.\nExit status: 0 done, 2 bad usage, 3 unreadable input, 4 missing model or data, 5 store or network failure.',
    )

  program
    .command('examine')
    .description('examine a recording, a transcript or an account: a case folder, a report, a date')
    .argument('[file]', 'audio, video, .txt .md .srt .vtt .json, or - for text on standard input')
    .option('--attributed-to <name>', 'who is said to speak')
    .option('--surfaced <date>', 'first day on which it was public: 2017-09-28, 2017-09 or 2017')
    .option('--kind <kind>', 'recording, transcript or account (else told from the file)')
    .option('--medium <medium>', 'audio, video or text: what the exhibit is (a text is no proof of life)')
    .option('--claims <file>', 'rumours to weigh: JSON or JSON Lines')
    .option('--history <file>', 'earlier messages of the same person: JSON, JSON Lines or CSV')
    .option('--article <file>', 'an article on it, whose dates are audited too; with --published')
    .option('--published <date>', 'day on which that article was published')
    .option('--no-ledger', 'leave out what the ledger holds of this person')
    .option('--outlet <name>', 'who put it out')
    .option('--length <length>', 'how long it is, where the recording itself is not held: 46:12')
    .option('--addressees <list>', 'whom it speaks to, with commas')
    .option('--case <dir>', 'case folder (else <file>.case in the working folder)')
    .option('--ffmpeg <path>', 'a system ffmpeg instead of the built-in one')
    .option('--accept-truncated', 'examine what is there of a recording that is cut short')
    .option('--max-hours <n>', 'longest recording that is read, in hours')
    .option('--max-megabytes <n>', 'largest file that is read, in megabytes')
    .option('--batch <file>', 'many texts: a JSON object a line in, a JSON assessment a line out')
    .option('--json', 'print the assessment as JSON and nothing else')
    .action(async (file, options) =>
      (await import('./examine.js')).examine(file, { ...program.opts(), ...options, version }),
    )

  program
    .command('date')
    .description('date a text or a transcript; no case is kept')
    .argument('[file]', '.txt .md .srt .vtt .json, or - for standard input')
    .option('--attributed-to <name>', 'who is said to speak')
    .option('--surfaced <date>', 'first day on which it was public: 2017-09-28, 2017-09 or 2017')
    .option('--kind <kind>', 'transcript or account')
    .option('--batch <file>', 'many texts: a JSON object a line in, a JSON assessment a line out')
    .option('--json', 'print the assessment as JSON and nothing else')
    .action(async (file, options) => (await import('./date.js')).date(file, { ...program.opts(), ...options, version }))

  program
    .command('audit')
    .description('compare the dates that an article gives with the chronology')
    .argument('<file>', '.txt or .md')
    .requiredOption('--published <date>', 'day on which the article was published')
    .option('--json', 'print the findings as JSON and nothing else')
    .action(async (file, options) =>
      (await import('./audit.js')).audit(file, { ...program.opts(), ...options, version }),
    )

  program
    .command('export')
    .description(
      'hand a case on: as a document, or in the format of another system; without --as the formats are listed',
    )
    .argument('<case>', 'a case folder, or its assessment.json')
    .option('--as <format>', 'html, markdown, docx, pdf, json, claimreview, stix, annotations or cap')
    .option(
      '--out <file>',
      'where to write it (else standard output, or for docx and pdf a file named after the exhibit)',
    )
    .option('--force', 'replace a file that exists')
    .option('--publisher <name>', 'who publishes it (else nobody is named)')
    .option('--tlp <colour>', 'of stix: clear, green, amber or red (else amber)')
    .option('--date <date>', 'the day on which it was made (else the one that custody tells)')
    .action(async (path, options) => (await import('./export.js')).exportCase(path, options))

  program
    .command('serve')
    .description('show the cases of a folder in the browser, on this machine only')
    .argument('[dir]', 'folder that holds case folders', '.')
    .option('--port <n>', 'port on loopback', '7117')
    .action(async (dir, options) => (await import('./serve.js')).serve(dir, { ...program.opts(), ...options, version }))

  const claims = program.command('claims').description('keep a ledger of rumours, and of what recordings did to them')
  claims
    .command('add')
    .description('add claims to the ledger: from a file, or one by its options')
    .argument('[file]', 'JSON, JSON Lines, CSV, or ClaimReview (JSON-LD)')
    .option('--subject <name>', 'whom it is about; of a file, where its rows do not say it')
    .option('--what <text>', 'what is said to have happened: killed, died, wounded, captured, ...')
    .option('--when <date>', 'when it is said to have happened (EDTF)')
    .option('--where <place>', 'where')
    .option('--by <name>', 'who says so')
    .option('--published <date>', 'the day on which it was said')
    .option('--source <address>', 'where that can be read')
    .option('--grade <code>', 'Admiralty code of source and information: B2')
    .option('--would-settle <text>', 'what would settle it')
    .option('--rests-on <ids>', 'claims that its source rests on')
    .option('--id <id>', 'its own id (else one is made of what it says)')
    .option('--json', 'print the result as JSON and nothing else')
    .action(async (file, options) => (await import('./claims.js')).add(file, { ...program.opts(), ...options }))
  claims
    .command('list')
    .description('the claims of the ledger, with what was said of them')
    .option('--subject <name>', 'only those about this person')
    .option('--json', 'print the result as JSON and nothing else')
    .action(async (options) => (await import('./claims.js')).list({ ...program.opts(), ...options }))
  claims
    .command('show')
    .description('one claim, and what was said of it, on which day, from which words')
    .argument('<id>')
    .option('--json', 'print the result as JSON and nothing else')
    .action(async (id, options) => (await import('./claims.js')).show(id, { ...program.opts(), ...options }))

  const history = program
    .command('history')
    .description('keep the messages of a person, and list the silences between them')
  history
    .command('add')
    .description('add a message to the ledger')
    .option('--subject <name>', 'whose message it is')
    .option('--case <dir>', 'take what is not given from the assessment of this case')
    .option('--date <date>', 'when it was made (EDTF): 2016-11-02, 2016-11, 2016-11-02/2016-11-05')
    .option('--released <date>', 'when it was first public')
    .option('--medium <medium>', 'audio, video, text, ...')
    .option('--length <length>', '46:12, 1:02:03 or seconds')
    .option('--outlet <name>', 'who put it out')
    .option('--addressees <list>', 'whom it speaks to, with commas')
    .option('--title <text>', 'its title')
    .option('--source <text>', 'where it is known from')
    .option('--id <id>', 'its own id in the ledger (else one is made of its date and medium)')
    .option('--json', 'print the result as JSON and nothing else')
    .action(async (options) => (await import('./history.js')).addMessage({ ...program.opts(), ...options }))
  history
    .command('import')
    .description('add the messages of a file to the ledger: all that are new, or none where one is bad')
    .argument('<file>', 'JSON, JSON Lines or CSV')
    .option('--subject <name>', 'whose messages they are, where the file does not say it')
    .option('--json', 'print the result as JSON and nothing else')
    .action(async (file, options) =>
      (await import('./history.js')).importMessages(file, { ...program.opts(), ...options }),
    )
  history
    .command('list')
    .description('messages by day, with the silence before each')
    .option('--subject <name>', 'of this person only')
    .option('--json', 'print the result as JSON and nothing else')
    .action(async (options) => (await import('./history.js')).listMessages({ ...program.opts(), ...options }))

  const chronology = program.command('chronology').description('fill and search the chronology of dated events')
  chronology
    .command('import')
    .description('import events from a file')
    .argument('<file>')
    .option('--format <name>', 'the format, where it cannot be told from the file')
    .option('--map <file>', 'which columns say what, for files of your own: YAML, see the guide')
    .option('--source <name>', 'under which name the events are kept')
    .option('--licence <text>', 'on what terms they may be used, where the file does not say it')
    .option(
      '--bad <n>',
      'how many bad rows may be left out: 5 or 2%; with more nothing is imported (else 10 or 1%, whichever is more)',
    )
    .option('--no-merge', 'keep apart what several sources tell of one event')
    .option('--json', 'print the result as JSON and nothing else')
    .action(async (file, options) =>
      (await import('./chronology.js')).importFile(file, { ...program.opts(), ...options }),
    )
  chronology
    .command('search')
    .description('find events by words, names in any spelling, place, actor, kind and days')
    .argument('[words...]', 'none: what the options choose, by day')
    .option('--place <name>', 'where it was')
    .option('--actor <name>', 'who took part in it, or held the office')
    .option('--kind <kind>', 'attack, election, disaster, ...')
    .option('--from <date>', 'not before')
    .option('--to <date>', 'not after')
    .option('--limit <n>', 'most results', '20')
    .option('--json', 'print the result as JSON and nothing else')
    .action(async (words, options) =>
      (await import('./search.js')).search(words.join(' '), { ...program.opts(), ...options }),
    )
  chronology
    .command('stats')
    .description('what the chronology holds')
    .option('--json', 'print the result as JSON and nothing else')
    .action(async (options) => (await import('./chronology.js')).stats({ ...program.opts(), ...options }))
  chronology
    .command('pull')
    .description(
      'fetch events from the network and import them: wikipedia, wikidata, gdelt or feed; what was fetched is kept and never asked for twice',
    )
    .argument('<source>')
    .argument('[address]', 'of a feed or calendar')
    .option('--from <date>', 'first day, month or year')
    .option('--to <date>', 'last day, month or year (else today)')
    .option('--languages <codes>', 'of names, for wikidata', 'en')
    .option('--contact <address>', 'told to the server, so that its keeper can write to you (else POSTQUEM_CONTACT)')
    .option('--rate <n>', 'most requests a second')
    .option('--endpoint <address>', 'another server that speaks the same')
    .option('--refresh', 'fetch anew what is kept from before')
    .option('--no-merge', 'keep apart what several sources tell of one event')
    .option('--json', 'print the result as JSON and nothing else')
    .action(async (source, address, options) =>
      (await import('./chronology.js')).pull(source, address, { ...program.opts(), ...options, version }),
    )
  return program
}
