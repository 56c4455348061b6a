import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { serverSentEvents } from '../../../src/node/http/index.ts'

function events(text: string | Buffer) {
  return [...serverSentEvents(Buffer.from(text))].map(({ type, data }) => ({ type, data }))
}

describe('an event stream', () => {
  it.each([
    ['one event', 'data: a\n\n', ['a']],
    ['no space after the colon', 'data:a\n\n', ['a']],
    ['one space is no part of the data, two are', 'data:  a\n\n', [' a']],
    ['several lines of data', 'data: a\ndata: b\n\n', ['a\nb']],
    ['comments and unknown fields', ': ping\nid: 7\nretry: 9\nfoo: x\ndata: a\n\n', ['a']],
    ['an event without data', 'event: ping\n\ndata: a\n\n', ['a']],
    ['empty data', 'data\n\n', ['']],
    ['an event cut off by the end', 'data: a\n\ndata: b\n', ['a']],
    ['a byte order mark', '\ufeffdata: a\n\n', ['a']],
    ['nothing', '', []],
  ])('understands %s', (_what, text, data) => {
    expect(events(text).map((event) => event.data)).toEqual(data)
  })

  it('names the type of an event, for that event only', () => {
    expect(events('event: error\ndata: a\n\ndata: b\n\n')).toEqual([
      { type: 'error', data: 'a' },
      { type: 'message', data: 'b' },
    ])
  })

  it("takes llama.cpp's line `error:` for an event of that type", () => {
    expect(events('error: {"code":500}\n\n')).toEqual([{ type: 'error', data: '{"code":500}' }])
  })

  it('replaces broken UTF-8', () => {
    const broken = Buffer.concat([
      Buffer.from('data: a'),
      Buffer.of(0xe6, 0xac),
      Buffer.from('\n\n'),
    ])
    expect(events(broken)).toEqual([{ type: 'message', data: 'a\ufffd' }])
  })

  it('reads the same whatever ends the lines, and tells where each event ends', () => {
    const line = fc.string({ unit: 'binary' }).map((text) => text.replace(/[\r\n]/gu, ''))
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r', '\r\n'), (texts, end) => {
        const wire = texts.map((text) => `data: ${text}${end}${end}`)
        const read = [...serverSentEvents(Buffer.from(wire.join('')))]
        const expected = texts.map((text) => Buffer.from(text).toString())
        expect(read.map(({ data }) => data)).toEqual(expected)
        const lengths = wire.map((text) => Buffer.byteLength(text))
        const ends = lengths.map((_, at) => lengths.slice(0, at + 1).reduce((a, b) => a + b, 0))
        expect(read.map((event) => event.end)).toEqual(ends)
      }),
    )
  })
})
