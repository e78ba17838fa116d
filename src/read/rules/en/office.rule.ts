import type { OfficeMention } from '../../../model/index.js'
import type { Find, Rule } from '../../rule.js'
import { isOpener } from './names.js'

const PARTICLE = '(?:al|el|bin|ibn|ben|de|da|dos|van|von|ul|la|le)'
const NAME_WORD = `(?:${PARTICLE}[- ])*\\p{Lu}[\\p{L}\\p{M}'’-]*[\\p{L}\\p{M}]`
const NAME = `((?:\\p{Lu}\\. )?${NAME_WORD}(?: (?:\\p{Lu}\\. )?${NAME_WORD}){0,3})`
/** "Australian", "US", "British": said before the office. */
const NATION = `(?:US|U\\.S\\.|UK|UN|EU|NATO|Czech|French|Dutch|Greek|Thai|Swiss|Saudi|Iraqi|Israeli|Pakistani|Afghan|Kurdish|Kuwaiti|Yemeni|Emirati|Qatari|Omani|Bahraini|Bangladeshi|Somali|Nepali|\\p{Lu}\\p{Ll}+(?:ese|ian|ean|ish|an)|(?:South|North) (?:African|Korean)|New Zealand|Burkinabe|Labour|Conservative|Democratic|Republican|Taliban|Hamas|Hezbollah)`
const POST = `(?:(?:[Dd]eputy|[Vv]ice|[Aa]cting|[Ii]nterim)[ -])?(?:[Pp]resident|[Pp]rime [Mm]inister|[Pp]remier|[Cc]hancellor(?: of the Exchequer)?|[Tt]reasurer|[Tt]aoiseach|[Ss]ecretary of [Ss]tate|[Ss]ecretary of [Dd]efen[cs]e|[Ss]ecretary[ -][Gg]eneral|[Ff]oreign [Mm]inister|[Ff]oreign [Ss]ecretary|[Hh]ome [Ss]ecretary|[Dd]efen[cs]e [Mm]inister|[Dd]efen[cs]e [Ss]ecretary|[Ff]inance [Mm]inister|[Ii]nterior [Mm]inister|[Aa]ttorney[- ][Gg]eneral|[Gg]overnor[- ][Gg]eneral|[Oo]pposition [Ll]eader|[Ll]eader of the [Oo]pposition|[Ss]peaker|[Kk]ing|[Qq]ueen|[Pp]ope|[Ee]mir|[Ss]ultan|[Cc]hairman|[Gg]overnor|[Cc]hief of (?:[Ss]taff|the [Gg]eneral [Ss]taff)|[Aa]rmy chief)`
const OF = `(?: (?:of|for) (?:the )?(?:(?:United|New|South|North|Saudi|Sri|European|World|Islamic|Czech|Dominican|Ivory|Costa|Burkina|El|Sierra) )?(?:\\p{Lu}[\\p{L}'’-]+)(?: (?:States|Kingdom|Nations|Bank|Commission|Union|Republic|Zealand|Africa|Korea|Arabia|Lanka|Emirates|Coast|Rica|Faso|Salvador|Leone|Wales))?)?`
const BEFORE = `(?:([Ff]ormer|[Ee]x|[Tt]hen|[Ll]ate|[Ii]ncoming|[Cc]urrent|[Pp]resent|[Nn]ew|[Oo]utgoing|[Oo]usted)[- ])?`

/** "President Obama", "the then French foreign minister Alain Juppé", "Prime Minister of Australia, Julia Gillard". */
const OFFICE_FIRST = new RegExp(
  `(?<![\\p{L}])${BEFORE}((?:${NATION}(?:['’]s)? )?${POST}${OF})((?:-| )[Ee]lect)?(,)? (?:Mr\\.? |Mrs\\.? |Ms\\.? |Dr\\.? |Sir |General )?${NAME}`,
  'gu',
)
/** "John Howard, the Australian prime minister", "Brown, the British leader", "Sarkozy named as French leader". */
const NAME_FIRST = new RegExp(
  `(?<![\\p{L}-])${NAME}(?:, | (?:was |is )?named (?:as|among) )(?:(?:the|who (?:is|was) the|his|her|our|an?) )?${BEFORE}((?:${NATION}(?:['’]s)? )(?:${POST}|leaders?)|${POST}${OF}|Western leaders)((?:-| )[Ee]lect)?(?![\\p{L}-])`,
  'gu',
)
const ANY_POST =
  /president|minister|premier|chancellor|treasurer|taoiseach|secretary|attorney|governor|leader|speaker|king|queen|pope|emir|sultan|chair|chief/i
/** Names that hold the word for an office, and words with a capital that follow one and are no name. */
const NO_HOLDER =
  /^(?:Of|The|And|In|On|At|To|For|Is|Was|Has|Will|Can|Could|Would|What|How|Why|When|Who|Where|Do|Does|Did|Are|I|We|You|It|He|She|They|If|But|So|Just|My|Your|Our|His|Her|Its|This|That|These|Those|There|Here|Yes|No|Well|Thank|Good|Ladies|Mr|Mrs|Ms|Island|Islands|Street|Prize|Awards?|Day|Hotel|House|Cup|Valley|Dam|Highway|River|Cross|Park|University|College|School|Avenue|Elizabeth Class|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Minister|Ministers|President|Prime|Secretary|Treasurer|General|Department|League|Inn|Foods?|Division|Deputy|Acting|Vice|Premiers?|Chancellor)\b/

/** A holder named with the office, before or after it. */
export const office: Rule = {
  name: 'en/office',
  *find(sentence) {
    if (!ANY_POST.test(sentence)) return
    const taken: Find[] = []
    for (const match of sentence.matchAll(OFFICE_FIRST)) {
      const [, before, title = '', elect, comma, holder = ''] = match
      // "The Prime Minister, Australia will ...": what follows a comma is a holder only with two names.
      const plain =
        comma === undefined
          ? !OF_COUNTRY.test(title)
          : holder.includes(' ') && (OF_COUNTRY.test(title) || !isAddressed(sentence, match.index))
      if (plain) taken.push(...find(match, title, holder, before, elect))
    }
    for (const match of sentence.matchAll(NAME_FIRST)) {
      const [, holder = '', before, title = '', elect] = match
      if (OF_PLACE.test(sentence.slice(0, match.index))) continue
      const found = find(match, title.replace(/leaders$/, 'leader'), holder, before, elect)
      taken.push(...found.filter((one) => !taken.some((other) => one.from < other.to && other.from < one.to)))
    }
    yield* taken
  },
}

/** "Prime Minister, Tony Abbott says ...": who is spoken to is not who is named. */
function isAddressed(sentence: string, at: number): boolean {
  return /(?:^|[:.?!,;–—-]\s*)(?:(?:well|now|but|and|so|just|good (?:morning|afternoon|evening)|thank you|thanks)\W+)*$/i.test(
    sentence.slice(0, at),
  )
}

/** "President of Business Unity": without a comma the end of a place and the beginning of a name are not told apart. */
const OF_COUNTRY =
  / (?:of|for) (?:the )?(?![Ss]tate\b|[Dd]efen[cs]e\b|[Ee]xchequer\b|[Ss]taff\b|[Oo]pposition\b|[Gg]eneral\b)/
/** "The Premiers of New South Wales, the Premier of Queensland": the name belongs to what stands before. */
const OF_PLACE = /\b(?:of|in|for|from|at|to) (?:the )?$/

function find(match: RegExpMatchArray, title: string, holder: string, before = '', elect?: string): Find[] {
  const start = match.index ?? 0
  const first = holder.split(' ')[0] ?? ''
  const lead = isOpener(first) && match[0].startsWith(holder) ? first.length + 1 : 0
  const name = (lead > 0 ? holder.slice(lead) : holder).replace(/['’]s$/, '')
  if (name === '' || NO_HOLDER.test(name) || isOpener(name)) return []
  const possessive = match[0].endsWith(holder) ? holder.length - lead - name.length : 0
  const value: OfficeMention = {
    type: 'office',
    office: title,
    holder: name,
    standing: standing(before.toLowerCase(), elect !== undefined),
  }
  return [{ of: 'office', from: start + lead, to: start + match[0].length - possessive, value }]
}

function standing(before: string, elect: boolean): OfficeMention['standing'] {
  if (elect || before === 'incoming') return 'elect'
  return ['', 'current', 'present', 'new', 'outgoing'].includes(before) ? 'current' : 'former'
}
