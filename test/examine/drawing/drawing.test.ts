import { describe, expect, it } from 'vitest'
import { pictureTraps, serveMockPictures } from '../../../src/mock-node/index.ts'
import { examine } from '../examining.ts'

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
