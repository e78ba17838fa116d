import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { wordFaults } from './word-document.js'

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** The least document with a citation, what it leads to, and a link of the web. */
const SOUND: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/hyperlink" Target="https://post.example/" TargetMode="External"/></Relationships>`,
  'word/document.xml': `<w:document xmlns:w="${WORDS}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"><w:body>
<w:p w14:paraId="0000000A"><w:pPr><w:keepNext/><w:bidi/></w:pPr><w:bookmarkStart w:id="1" w:name="r3"/><w:r><w:rPr><w:b/><w:rtl/></w:rPr><w:t xml:space="preserve">said </w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>
<w:p><w:hyperlink w:anchor="r3"><w:r><w:t>[r3]</w:t></w:r></w:hyperlink><w:hyperlink r:id="r1" w:anchor="part"><w:r><w:t>Post</w:t></w:r></w:hyperlink></w:p></w:body></w:document>`,
}

async function faults(changes: Readonly<Record<string, string>>): Promise<string[]> {
  const files = Object.entries({ ...SOUND, ...changes }).map(([name, text]) => [name, strToU8(text)] as const)
  return wordFaults(zipSync(Object.fromEntries(files)))
}

function changed(name: string, from: string, to: string): Readonly<Record<string, string>> {
  const text = SOUND[name] ?? ''
  assert.ok(text.includes(from), from)
  return { [name]: text.replace(from, to) }
}

test('a sound document has no faults', async () => {
  assert.deepEqual(await faults({}), [])
})

const DOCUMENT = 'word/document.xml'
const LINKS = 'word/_rels/document.xml.rels'

for (const [what, changes, fault] of [
  ['an element that the language lacks', changed(DOCUMENT, '<w:b/>', '<w:bold/>'), /bold/],
  ['an element in the wrong order', changed(DOCUMENT, '<w:keepNext/><w:bidi/>', '<w:bidi/><w:keepNext/>'), /keepNext/],
  ['a value of the wrong type', changed(DOCUMENT, '<w:b/>', '<w:b w:val="perhaps"/>'), /perhaps/],
  ['text outside of a run', changed(DOCUMENT, '<w:p><w:hyperlink', '<w:p>loose<w:hyperlink'), /content/],
  ['XML that is cut short', changed(DOCUMENT, '</w:body></w:document>', ''), /document/],
  ['a citation of nothing', changed(DOCUMENT, 'w:anchor="r3"', 'w:anchor="r4"'), /no bookmark r4/],
  [
    'a bookmark twice',
    changed(
      DOCUMENT,
      '</w:body>',
      '<w:p><w:bookmarkStart w:id="2" w:name="r3"/><w:bookmarkEnd w:id="2"/></w:p></w:body>',
    ),
    /r3 is there twice/,
  ],
  [
    'a number twice',
    changed(
      DOCUMENT,
      '</w:body>',
      '<w:p><w:bookmarkStart w:id="1" w:name="r4"/><w:bookmarkEnd w:id="1"/></w:p></w:body>',
    ),
    /number 1/,
  ],
  ['a bookmark without an end', changed(DOCUMENT, '<w:bookmarkEnd w:id="1"/>', ''), /do not end/],
  ['a link without its relationship', changed(LINKS, 'Id="r1"', 'Id="r2"'), /uses r1/],
  ['a link to a script', changed(LINKS, 'https://post.example/', 'javascript:alert(1)'), /leads out to javascript/],
  ['a picture from the web', changed(LINKS, '/hyperlink"', '/image"'), /leads out to https/],
  [
    'a part that is not there',
    changed('_rels/.rels', 'word/document.xml', 'word/other.xml'),
    /word\/other\.xml, which is not there/,
  ],
  ['a part without a type', { 'word/notes.txt': 'x' }, /notes\.txt has no content type/],
  ['a macro', { 'word/vbaProject.bin': 'x' }, /active content/],
  [
    'a field that asks for a file',
    changed(DOCUMENT, '<w:t>Post</w:t>', '<w:instrText>INCLUDETEXT "/etc/hosts"</w:instrText>'),
    /has the field/,
  ],
] as const)
  test(`a fault is told: ${what}`, async () => {
    assert.match((await faults(changes)).join('\n'), fault)
  })
