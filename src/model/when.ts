/**
 * What time words say by the calendar, before it is known on which day they are said: "the last week of July", "from March to May",
 * "two days after Christmas". It is the plain reading of the words; a `Value` keeps the loose one ("two weeks ago": give or take days).
 */
export type When =
  | Now
  | CalendarDate
  | Years
  | UnitOf
  | Nth
  | FeastDay
  | PartOf
  | Shift
  | Stretch
  | OnWeekday
  | Around
  | Between
  | OneSided

export type CalendarUnit =
  | 'day'
  | 'working day'
  | 'weekend'
  | 'working week'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
/** "Last" and "next" go by the unit that holds it ("next Friday" is next week's), "past" and "coming" to the nearest. */
export type Which = 'last' | 'this' | 'next' | 'past' | 'coming'

/** The day of speaking. */
export interface Now {
  readonly is: 'now'
}

/** A date, as much of it as is named. What is not named comes from the day of speaking. */
export interface CalendarDate {
  readonly is: 'date'
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  /** 0 = Sunday. */
  readonly weekday: number | null
  readonly which: Which | null
  /** "5/6/2011" may be the fifth of June: then `month` and `day` are the American reading, and either may be meant. */
  readonly eitherOrder: boolean
}

/** A stretch of whole years: "the nineties", "the 15th century". */
export interface Years {
  readonly is: 'years'
  readonly from: number
  readonly to: number
}

/** The unit that holds the day of speaking, or one so many units off: "last week" is -1. */
export interface UnitOf {
  readonly is: 'unit'
  readonly unit: CalendarUnit
  readonly offset: number
}

/** "The third week of May", "the last four months of 2021": counted from the end where `number` is negative. */
export interface Nth {
  readonly is: 'nth'
  readonly unit: CalendarUnit
  readonly number: number
  readonly many: number
  readonly of: When
}

export interface FeastDay {
  readonly is: 'feast'
  /** The name that the words give it, in small letters: one name may be several countries' day. */
  readonly feast: string
  readonly year: number | null
  readonly which: Which | null
}

export interface PartOf {
  readonly is: 'part'
  /** "Earlier" and "later" this year: before the day of speaking, or from it on. */
  readonly part: 'early' | 'mid' | 'late' | 'earlier' | 'later'
  readonly of: When
}

export interface Amount {
  readonly count: number
  readonly unit: CalendarUnit
}

/** "Two years and a month after Easter"; `sign` -1 is before. */
export interface Shift {
  readonly is: 'shift'
  readonly amounts: readonly Amount[]
  readonly sign: 1 | -1
  readonly from: When
}

/** "The next three days", "two weeks starting on 20 May": a stretch that begins or ends there. */
export interface Stretch {
  readonly is: 'stretch'
  readonly amounts: readonly Amount[]
  readonly sign: 1 | -1
  /** Null: the day of speaking, which is not part of it. */
  readonly from: When | null
}

/** The weekday in that week, or in the week of that day. */
export interface OnWeekday {
  readonly is: 'weekday'
  readonly weekday: number
  readonly of: When
}

/** The week or weekend of a day: "the week of 10 April". */
export interface Around {
  readonly is: 'around'
  readonly unit: CalendarUnit
  readonly of: When
}

/** Both ends belong to it: "from May to July" ends on 31 July. */
export interface Between {
  readonly is: 'between'
  readonly from: When
  readonly to: When
}

export interface OneSided {
  readonly is: 'one-sided'
  readonly side: 'before' | 'until' | 'since' | 'after'
  readonly of: When
}
