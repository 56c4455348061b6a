import { describe, expect, it } from 'vitest'
import { pictureProtocols } from '../../../src/item/index.ts'
import { serveMockPictures } from '../../../src/mock-node/index.ts'
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

describe('seeds of a node that draws', () => {
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
