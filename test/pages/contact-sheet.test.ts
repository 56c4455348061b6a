import { expect, test } from 'vitest'
import { contactSheet, type SheetEntry } from '../../src/pages/index.ts'

const hostile = `"><script>alert(1)</script><img src=x onerror=alert(2)>\u202e`

const entry: SheetEntry = {
  number: 7,
  task: 'counting',
  outcome: 'incorrect',
  asked: `a photo of two clocks ${hostile}`,
  expected: '2 clock',
  found: hostile,
  pictures: [
    {
      caption: 'made, 512 x 512',
      jpeg: Buffer.from('not looked at'),
      marked: [{ label: `clock ${hostile}`, box: [0.1, 0.2, 0.5, 0.25] }],
    },
  ],
}

test('a contact sheet shows what was asked and found, with boxes where it was found', () => {
  const page = contactSheet('Pictures', [entry], 3)
  expect(page).toContain('<rect class="seen" x="100" y="200" width="500" height="250"/>')
  expect(page).toContain('<dt>right is</dt><dd>2 clock</dd>')
  expect(page).toContain('src="data:image/jpeg;base64,bm90IGxvb2tlZCBhdA=="')
  expect(page).toContain('3 more are not on this sheet')
})

test('nothing that a node wrote becomes markup, and the page may fetch and run nothing', () => {
  const page = contactSheet('Pictures', [entry], 0)
  expect(page).not.toMatch(/<script|onerror=alert\(2\)>|<img src=x/u)
  expect(page).not.toContain('\u202e')
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`)
})

test('a sheet without entries says that all was right', () => {
  expect(contactSheet('Pictures', [], 0)).toContain('Every picture was right')
})
