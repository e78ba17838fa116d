import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Handles, isHeld, lowestHandle, monthOfDay, monthOfHandle, shelfOf } from './handle.js'

test('a handle holds the month of its event', () => {
  for (const day of ['1900-01-01', '1969-07-20', '2017-07-09', '2069-12-31']) {
    const handles = new Handles()
    const shelf = shelfOf(day, 'news')
    const given = [handles.next(shelf), handles.next(shelf), handles.next(shelf)]
    assert.deepEqual(given.map(monthOfHandle), Array(3).fill(monthOfDay(day)))
    assert.equal(new Set(given).size, 3)
    assert.ok(given.every((handle) => Number.isInteger(handle) && handle < 2 ** 31))
  }
})

test('terms of office, years out of reach and events without a day have handles without a month', () => {
  for (const shelf of [
    shelfOf('2017-07-09', 'term'),
    shelfOf('1899-12-31', 'news'),
    shelfOf('2070-01-01', 'news'),
    shelfOf(null, 'news'),
  ]) {
    const handle = new Handles().next(shelf)
    assert.equal(monthOfHandle(handle), 0)
    assert.ok(handle >= -(2 ** 31))
  }
  assert.equal(isHeld(monthOfDay('1899-12-31')), false)
  assert.equal(isHeld(monthOfDay('2069-12-31')), true)
})

test('what a month has no room for has a handle all the same, and numbering goes on where it was', () => {
  const shelf = shelfOf('2017-07-09', 'news')
  const full = new Handles([[shelf, 2 ** 20 - 1]])
  assert.equal(monthOfHandle(full.next(shelf)), shelf)
  const beyond = [full.next(shelf), full.next(shelf)]
  assert.deepEqual(beyond.map(monthOfHandle), [0, 0])
  const again = new Handles(full.taken())
  assert.ok(!beyond.includes(again.next(shelf)))
  assert.ok(lowestHandle(shelf + 1) > lowestHandle(shelf))
})
