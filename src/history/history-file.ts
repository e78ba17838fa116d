import { Failure, jsonRows, type Message, noun, parseEdtf, shortJson, textField } from '../model/index.js'

const FORMAT = { list: 'messages', example: '{"date":"2016-11-02","medium":"audio"}' }

/**
 * Earlier messages of the same person, from JSON (a list, or `{"messages":[...]}`) or JSON Lines:
 * {"date" (EDTF; `../..` where unknown),"medium","title","source"}.
 * @throws Failure `input` naming the file, the line and the field.
 */
export function parseHistory(name: string, text: string): readonly Message[] {
  return jsonRows(name, text, FORMAT).map(({ place, value }, index) => message(place, value, index))
}

function message(place: string, fields: Readonly<Record<string, unknown>>, index: number): Message {
  const text = (field: string): string | null => textField(place, fields, field)
  const date = text('date')
  if (date === null)
    throw new Failure(
      'input',
      `${place}: field "date" is missing`,
      'Write 2016-11-02, 2016-11, 2016, or ../.. where it is not known.',
    )
  const days = parseEdtf(date)
  if (days === null)
    throw new Failure(
      'input',
      `${place}: field "date" is no EDTF date: ${shortJson(date)}`,
      'Write 2016-11-02, 2016-11, 2016, or ../.. where it is not known.',
    )
  return noun('message', {
    id: `m${index + 1}`,
    date,
    days,
    released: null,
    medium: text('medium'),
    seconds: null,
    outlet: null,
    addressees: [],
    title: text('title'),
    source: text('source'),
  })
}
