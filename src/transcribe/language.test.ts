import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detectLanguage, languageCode } from './language.js'

const SENTENCES: readonly (readonly [string, string])[] = [
  ['en', 'Good evening. The council met again on Monday and agreed that the road to the north should be opened.'],
  [
    'de',
    'Guten Abend. Der Rat trat am Montag erneut zusammen und beschloss, dass die Straße nach Norden geöffnet wird.',
  ],
  ['fr', 'Bonsoir. Le conseil s’est de nouveau réuni lundi et a décidé que la route du nord devait être rouverte.'],
  ['es', 'Buenas noches. El consejo se reunió de nuevo el lunes y acordó que se abriera el camino hacia el norte.'],
  ['ru', 'Добрый вечер. Совет снова собрался в понедельник и решил, что дорога на север должна быть открыта.'],
  ['uk', 'Добрий вечір. Рада знову зібралася в понеділок і вирішила, що дорога на північ має бути відкрита.'],
  ['ar', 'مساء الخير. اجتمع المجلس مرة أخرى يوم الاثنين واتفق على فتح الطريق المؤدي إلى الشمال أمام الجميع.'],
  ['zh', '晚上好。委员会星期一再次开会,同意开放通往北方的道路,并感谢所有参加会议的人。'],
  ['he', 'ערב טוב. המועצה נפגשה שוב ביום שני והסכימה שיש לפתוח את הדרך לצפון לכל מי שמבקש לעבור בה.'],
]

for (const [language, text] of SENTENCES)
  test(`a sentence in ${language} is told`, () => assert.equal(detectLanguage(text).language, language))

test('a few words are English only where they look it', () => {
  assert.equal(detectLanguage('Thank you all and good night').language, 'en')
  assert.equal(detectLanguage('The end of the war').language, 'en')
  assert.equal(detectLanguage('Guten Abend').language, 'und')
  assert.equal(detectLanguage('Mosul').language, 'und')
  assert.equal(detectLanguage('1234 …').language, 'und')
  assert.equal(detectLanguage('').language, 'und')
})

test('foreign names do not make a brief English text another language, nor words that look English a Dutch or German one English', () => {
  const english = 'Killing of Sheikh Ahmed Yassin by Israel\nTrain bombings in Madrid, 11 March'
  assert.equal(detectLanguage(english).language, 'en')
  const dutch = 'De raad kwam in maart weer bijeen en besloot dat de weg naar het noorden open was of open moest.'
  assert.notEqual(detectLanguage(dutch).language, 'en')
  const german = 'Der Anschlag in Madrid war am 11. März, und er will an die Toten in Israel erinnern.'
  assert.equal(detectLanguage(german).language, 'de')
})

test('a long text costs no more than a short one', () => {
  const text = `${SENTENCES[0]?.[1]} `.repeat(50_000)
  const before = performance.now()
  assert.deepEqual(detectLanguage(text), { language: 'en', certainty: 1 })
  assert.ok(performance.now() - before < 2000)
})

test('codes and English names of languages', () => {
  assert.deepEqual(
    ['en-US', 'english', 'English', 'fra', 'ar', 'gibberish', 'constructor', 'und', ''].map(languageCode),
    ['en', 'en', 'en', 'fr', 'ar', null, null, null, null],
  )
})
