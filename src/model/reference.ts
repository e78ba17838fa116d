import type { Noun } from './noun.js'
import type { DaySpan } from './span.js'
import type { When } from './when.js'

/** A span of the words that can carry a date. */
export type Reference = Noun<
  'reference',
  {
    /** `r1`, `r2`, ... in the order of the text. */
    readonly id: string
    readonly of: ReferenceKind
    /** The quoted words: exactly `segment.text.slice(from, to)`. */
    readonly text: string
    readonly segment: string
    readonly from: number
    readonly to: number
    /** Seconds; null where the transcript has no time codes. */
    readonly start: number | null
    readonly end: number | null
    readonly meant: Meant
    /** The rule that found it, e.g. `en/explicit-date`. */
    readonly by: string
    readonly value: Value
    /** The whole time expression that these words belong to, read by the calendar; absent where they belong to none. */
    readonly said?: Said
  }
>

/** "Tuesday" in "from next Monday to Tuesday": `from` and `to` are places in the segment, as the reference's own. */
export interface Said {
  readonly from: number
  readonly to: number
  readonly when: When
  /** How the whole is meant. */
  readonly meant: Meant
}

export type ReferenceKind = 'event' | 'time' | 'count' | 'feast' | 'office' | 'rumour' | 'call'

/**
 * How the words are meant. `absent`: the words (of an account) say that something is NOT mentioned. `unclear`: a date whose
 * clause does not tell whether it lies behind or ahead ("the 2020 summit").
 */
export type Meant = 'past' | 'ongoing' | 'ahead' | 'hypothetical' | 'quoted' | 'absent' | 'unclear'

/** What the words say, before anything is looked up. Days are relative to nothing but the calendar. */
export type Value =
  | EventMention
  | AbsoluteTime
  | RelativeTime
  | RecurringTime
  | CalendarTime
  | Count
  | FeastMention
  | OfficeMention
  | RumourMention
  | CallMention

/** Words that may name or describe a public event; what they link to is the business of `link`. */
export interface EventMention {
  readonly type: 'event'
  /** Runs of capitalised words, as written: `Mosul`, `Abu Bakr al-Baghdadi`. */
  readonly names: readonly string[]
  /** Kinds of event that the words speak of, from the chronology's closed list: `capture`, `election`, ... */
  readonly kinds: readonly string[]
  /** A verb in the past tells it ("the city fell"), so that it is not merely named ("the fall of the city"). */
  readonly told: boolean
  /** How long the event is said to have lasted, in days, e.g. "after about a year of fighting" -> 270 to 460. */
  readonly lasted: DayRange | null
}

/** A stretch of days named outright: "5 May 2011", "in 2015", "the second half of August 2023". */
export interface AbsoluteTime {
  readonly type: 'absolute'
  readonly span: DaySpan
  /** Only days of the week numbered here are meant (0 = Sunday): "a weekend in August 2023" -> [0, 6]. Empty: all. */
  readonly weekdays: readonly number[]
}

/** A distance from the time of speaking: "two weeks ago" -> from -16 to -12; "tomorrow" -> 1 to 1; "this morning" -> 0 to 0. */
export interface RelativeTime {
  readonly type: 'relative'
  readonly days: DayRange
  /** What the distance is counted from: the time of speaking, the release ("filmed two days ago"), or an event in the same words ("two weeks after the attack"). */
  readonly anchor: 'speech' | 'release' | 'event'
}

/** A time without its year or week: "on Tuesday", "on 5 May", "this summer". */
export interface RecurringTime {
  readonly type: 'recurring'
  readonly month: number | null
  readonly day: number | null
  readonly weekday: number | null
}

/** A time that only the calendar reading holds, see `Reference.said`: "the third week of 2021", "from 9 to 17 April". */
export interface CalendarTime {
  readonly type: 'calendar'
}

/** Days, weeks, months or years counted from a beginning: "day 203", "nearly 200 days in captivity", "20 years since 9/11". */
export interface Count {
  readonly type: 'count'
  /** Distance in days from the anchor to the time of speaking, both readings (inclusive or not) and the rounding of the words included. */
  readonly days: DayRange
  /** The words that name what is counted from: `captivity`, `the war began`; null where they name none. */
  readonly since: string | null
  /** Set where the words give the day counted from themselves: "since 7 October 2023". */
  readonly anchorDay: DaySpan | null
}

export interface FeastMention {
  readonly type: 'feast'
  /** The observance's canonical name, e.g. `Ramadan`. */
  readonly feast: string
  /** Where the words name the year. */
  readonly year: number | null
}

/** "President Obama", "former prime minister Rudd"; or somebody named without an office, who may hold or have held one: standing `unknown`, office empty. */
export interface OfficeMention {
  readonly type: 'office'
  readonly office: string
  readonly holder: string
  readonly standing: 'current' | 'former' | 'elect' | 'unknown'
}

/** Talk of somebody's fate: dates to the talk, not to what the talk says. */
export interface RumourMention {
  readonly type: 'rumour'
  readonly names: readonly string[]
  readonly fate: string
  /** The words say that the recording tells of things later than the talk: "events after his announced death". */
  readonly later?: true
}

/** Words that urge others to act. */
export interface CallMention {
  readonly type: 'call'
  /** Who is endangered, as classes: `press`, `officials`, ... */
  readonly targets: readonly string[]
  readonly regions: readonly string[]
  readonly force: CallForce
}

/** How the words urge: an order or exhortation, a wish, a duty that is laid on others, a threat with a condition; or that somebody did so, in an account. */
export type CallForce = 'order' | 'wish' | 'obligation' | 'threat' | 'reported'

/** Whole days, both ends included. */
export interface DayRange {
  readonly from: number
  readonly to: number
}

/** What describes a reference beyond its own span. */
export interface Described {
  readonly words: string
  /** Whom the words leave out: the name that a pronoun stands for; null where they mean nobody in particular. */
  readonly subject: string | null
}
