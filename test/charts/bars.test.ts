import { expect, it } from 'vitest'
import { barChart, chartTable } from '../../src/charts/index.ts'

const chart = {
  title: 'Relays <b>',
  unit: 'relays',
  categories: 'chain',
  bars: ['text', '"image"'],
  series: [
    { name: 'XYZ', values: ['1', '2'] },
    { name: '</svg>', values: ['0', '3'] },
  ],
}

it('draws a bar for every value above 0 and reads all of them out', () => {
  const svg = barChart(chart).text
  expect(svg.match(/<rect [^>]*><title>/gu)).toHaveLength(3)
  expect(svg).toContain('<desc>In relays. text: XYZ 1, &lt;/svg&gt; 0;')
  expect(svg).toContain('role="img" aria-label="Relays &lt;b&gt;"')
})

it('escapes names in the chart and in its table', () => {
  for (const { text } of [barChart(chart), chartTable(chart)]) {
    expect(text).not.toContain('<b>')
    expect(text.match(/<\/svg>/gu)?.length ?? 0).toBeLessThan(2)
  }
})

it('draws no bar of an empty week, and still a chart', () => {
  const svg = barChart({ ...chart, bars: [], series: [] }).text
  expect(svg).not.toContain('NaN')
  expect(svg.endsWith('</svg>')).toBe(true)
})
