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
  for (const [{ text }, drawings] of [
    [barChart(chart), 1 + chart.series.length],
    [chartTable(chart), 0],
  ] as const) {
    expect(text).not.toContain('<b>')
    expect(text.match(/<\/svg>/gu)?.length ?? 0).toBe(drawings)
  }
})

it('draws no bar of an empty week, and still a chart', () => {
  const svg = barChart({ ...chart, bars: [], series: [] }).text
  expect(svg).not.toContain('NaN')
  expect(svg).toContain('</svg>')
})

it('keeps its letters as large on a phone: widths are shares, heights are pixels', () => {
  const svg = barChart(chart).text
  expect(svg).not.toContain('viewBox')
  expect(svg.match(/<rect x="[0-9.]+%" y="[0-9]+" width="[0-9.]+%" height="16"/gu)).toHaveLength(3)
})

it('shows the exact total of each bar', () => {
  const money = { ...chart, series: [{ name: 'a', values: ['0.1', '9007199254740993'] }] }
  const svg = barChart({ ...money, series: [...money.series, { name: 'b', values: ['0.2', '1'] }] })
  expect(svg.text).toContain('>0.3 relays</text>')
  expect(svg.text).toContain('>9007199254740994 relays</text>')
})
