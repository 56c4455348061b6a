import { describe, expect, it } from 'vitest'
import {
  distributionChart,
  distributionTable,
  evidenceChart,
  evidenceTable,
  historyChart,
  intervalChart,
  powerChart,
  powerDrawing,
  powerTable,
  svgFile,
} from '../../src/charts/index.ts'

const count = (text: string, part: string) => text.split(part).length - 1

const evidence = {
  title: 'Evidence <of> a line',
  points: Array.from({ length: 101 }, (_, items) => ({
    items,
    for: items / 60,
    against: -items / 5,
  })),
  forNeeded: 1.5,
  againstNeeded: 1.3,
}

describe('the chart of an e-process', () => {
  const svg = evidenceChart(evidence).text

  it('draws both courses and both bounds on a logarithmic scale', () => {
    expect(count(svg, '<path ')).toBe(2)
    expect(svg).toMatch(/certifies at 31\.6[\s\S]*denies at 20/u)
    expect(svg).toContain('>10<')
    expect(svg).toContain('items asked')
  })

  it('stays within its ground however strong or weak the evidence is', () => {
    const strong = {
      ...evidence,
      points: [
        { items: 0, for: 0, against: 0 },
        { items: 9, for: 300, against: -300 },
      ],
    }
    const [, path = ''] =
      /<path d="([^"]+)" stroke="#0072b2"/u.exec(evidenceChart(strong).text) ?? []
    const heights = [...path.matchAll(/[ML,][\d.]+,([\d.]+)/gu)].map(([, y]) => Number(y))
    for (const y of heights) expect(y).toBeGreaterThanOrEqual(34)
    for (const y of heights) expect(y).toBeLessThanOrEqual(260)
  })

  it('is read out with the figures of its end, and escapes its title', () => {
    expect(svg).toContain('aria-label="Evidence &lt;of&gt; a line"')
    expect(svg).toContain('At the end the evidence for is 46.4, of 31.6 that certify')
  })

  it('has a table of at most some forty of its figures, with the last', () => {
    const table = evidenceTable(evidence).text
    expect(count(table, '<tr>')).toBeLessThan(45)
    expect(table).toContain('<th scope="row">100</th>')
    expect(table).toContain('under 0.001')
  })
})

describe('the chart of a distribution', () => {
  const chart = {
    title: 'Nodes',
    scores: [0, 51, 52.4, 55, 99.9, 100],
    counted: 'nodes',
    lines: [{ name: '55', value: 55 }],
  }

  it('counts every score once, those at the ends too', () => {
    const cells = [...distributionTable(chart).text.matchAll(/<td class="n">(\d+)<\/td><\/tr>/gu)]
    expect(cells.reduce((sum, [, text]) => sum + Number(text), 0)).toBe(chart.scores.length)
  })

  it('puts a score at a line above it', () => {
    expect(distributionChart(chart).text).toContain('<title>55 to 57.5: 1</title>')
  })
})

describe('other charts', () => {
  it('show a single point in the middle, and name its day', () => {
    const points = [{ time: Date.parse('2026-11-28T12:00:00Z'), value: 61, lower: 55, upper: 67 }]
    const svg = historyChart({ title: 'History', unit: 'points', points, levels: [] }).text
    expect(svg).toContain('>2026-11-28<')
    expect(count(svg, '<circle')).toBe(1)
  })

  it('write differences with their signs', () => {
    const rows = [{ name: 'all', value: -1.26, lower: -3, upper: 0.04 }]
    const svg = intervalChart({ title: 'Differences', across: 'points', rows }).text
    expect(svg).toContain('-1.3 (-3.0 to 0.0)')
  })
})

describe('the chart of items until a verdict', () => {
  const power = {
    title: 'Items <until> a verdict',
    points: [-10, 0, 10].map((distance) => ({ distance, median: 5, p90: 400 })),
    caps: [200, 5000],
  }

  it('draws half of the tests, nine of ten and each cap on a logarithmic scale', () => {
    const svg = powerChart(power).text
    expect(count(svg, '<path ')).toBe(2)
    expect(svg).toContain('>cap 200<')
    expect(svg).toContain('>1000<')
    expect(svg).not.toContain('>10000<')
    expect(svg).toContain('-10 points: 5, nine of ten 400')
  })

  it.each([
    [99, '50'],
    [5, '5'],
    [2, '2'],
    [1, '1'],
    [20, '20'],
  ])('begins at the next round number below %i items', (median, begins) => {
    const points = [-10, 0, 10].map((distance) => ({ distance, median, p90: 400 }))
    const svg = powerChart({ ...power, points, caps: [200] }).text
    expect(svg).toMatch(new RegExp(`y="260.0" dy="-3"[^>]*>${begins}</text>`, 'u'))
    expect(count(svg, `>${begins}</text>`)).toBe(1)
  })

  it('has a table of its figures, and escapes its title', () => {
    expect(powerTable(power).text).toMatch(
      /Items &lt;until&gt;[\s\S]*scope="row">-10<[\s\S]*>400</u,
    )
  })

  it('stands with others in a file of its own, readable by day and by night', () => {
    const file = svgFile('Both', [power, power].map(powerDrawing))
    expect(file).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"[\s\S]*<\/svg>\n$/u)
    expect(file).toContain('prefers-color-scheme: dark')
    expect(file).toContain('y="42" width="688"')
    expect(file).toContain('y="402" width="688"')
  })
})
