import { describe, expect, it } from 'vitest'
import { pictureProtocols } from '../../../src/item/index.ts'
import { pictureTraps, serveMockPictures } from '../../../src/mock-node/index.ts'
import { examine } from '../examining.ts'

describe.each(pictureProtocols)('a node that draws by %s', (protocol) => {
  it('is told what it can do', async () => {
    await using server = await serveMockPictures({ protocols: [protocol] })
    const { lines, found } = await examine(server.url)
    const named = lines.map((line) => line.split(':')[0])
    expect(lines[0]).toBe(`pass protocols: draws by ${protocol}`)
    expect(named).toEqual([
      ...['pass protocols', protocol === 'hf-image' ? 'info models' : 'pass models'],
      ...['pass picture', 'info sizes', 'pass change', 'pass mask', 'pass seeds', 'info latency'],
      ...['info tls', 'info rate-limit', 'pass clock'],
    ])
    expect(found).toMatchObject({
      protocols: [protocol],
      images: true,
      drawing: { sizes: ['512x512'], changes: true, fills: true, seeds: 'honoured' },
    })
  })
})

describe('what is wrong with a node that draws', () => {
  it.each(pictureTraps)('%s is told with one remedy', async (kind) => {
    await using server = await serveMockPictures({
      protocols: ['sdapi'],
      trap: { kind, rate: 1 },
    })
    const { findings, found } = await examine(server.url)
    const failed = findings.filter(({ level }) => level === 'fail')
    expect(failed).toMatchObject([{ id: 'picture' }])
    expect(failed[0]?.text).toMatch(problems[kind])
    expect(failed[0]?.remedy).toMatch(/^(?:let|look)/u)
    expect(failed[0]?.remedy).not.toBe('look into the log of the node')
    expect(found).toBeUndefined()
  })

  it.each([
    ['ignored', 'fail seeds: ignores seeds in silence'],
    ['alike', 'fail seeds: two seeds give one picture'],
    ['declared', 'info seeds: does not honour seeds, and says so'],
  ] as const)('seeds that are %s are told', async (seeds, line) => {
    await using server = await serveMockPictures({ protocols: ['sdapi'], seeds })
    const { lines } = await examine(server.url)
    expect(lines).toContain(line)
  })
})

const problems = {
  url: /an address in place of the picture, which is never fetched/u,
  black: /one colour all over/u,
  size: /a picture of 768x768 instead of 512x512/u,
  truncated: /a truncated PNG/u,
  empty: /an empty picture/u,
  text: /no PNG, JPEG or WebP picture/u,
  bomb: /60000x60000 instead of 512x512/u,
  two: /2 pictures in place of one picture/u,
  svg: /an SVG, not a PNG, JPEG or WebP picture/u,
  polyglot: /a PNG with 16 bytes behind it/u,
}
