import { expect, test } from 'vitest'
import { markup } from '../../src/charts/index.ts'
import { table } from '../../src/pages/index.ts'

test('few letters stay on one line, many get room, whatever tags stand around them', () => {
  const link = `<a href="https://${'x'.repeat(100)}.example">`
  const page = table({
    fixed: true,
    caption: 'Cells',
    head: ['Name', 'State', 'Why', 'Text', 'Hostile'],
    rows: [
      [
        'a name',
        markup`<span class="ok" title="${'long'.repeat(20)}">certified</span>`,
        'because of this and of that and of something else',
        markup`<a href="https://n.example">${'letters '.repeat(5)}</a>`,
        link,
      ],
    ],
  }).text
  expect(page).toContain('<th scope="row" class="short">a name</th>')
  expect(page).toContain('<td class="short"><span class="ok"')
  expect(page).toContain('<td class="long">because of this')
  expect(page).toContain('<td><a href="https://n.example">letters')
  expect(page).toContain('<td class="long">&lt;a href')
})
