import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publicKeyOf, verifySignature } from '../../src/envelope/index.ts'
import { formatVkey, noteKeyOf, parseNote, parseVkey } from '../../src/log/index.ts'
import { formatNote } from '../../src/log/note.ts'
import { describeVectors, vector } from '../digest/vectors.ts'
import { noteSigner } from './building.ts'

const parse = (text: string) => parseNote(Buffer.from(text), 'note')

// Recorded: made with openssl genpkey and pkeyutl over the text, the id by openssl dgst.
const recordedKey = 'certifier.example/log+75e1f7ec+AdBKsjJ0K7SrOhNovUYV5ObQIkq3GgFrr4UgozLJd4c3'

describe('a signed note', () => {
  it('is read and written again byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[ -~\n]*$/u), async (body) => {
        const { noteKey, sign } = noteSigner('log.example', 'log')
        const text = `${body}\n`
        const signature = await sign(Buffer.from(text))
        const bytes = formatNote({
          text,
          signatures: [{ name: noteKey.name, keyId: noteKey.id, signature }],
        })
        const note = parseNote(bytes, 'note')
        expect(note.text).toBe(text)
        expect(formatNote(note)).toEqual(bytes)
        expect(verifySignature(noteKey.key, Buffer.from(note.text), signature)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  it.each([
    ['no blank line', 'text\n', 'no signature after a blank line'],
    ['no signature line', 'text\n\n', 'no signature after a blank line'],
    ['no last line feed', 'text\n\n\u2014 a AAAAAAA=', 'no signature after a blank line'],
    ['a carriage return', 'text\r\n\n\u2014 a AAAAAAA=\n', 'a control character'],
    ['a tab', 'a\tb\n\n\u2014 a AAAAAAA=\n', 'a control character'],
    ['a hyphen for the dash', 'text\n\n- a AAAAAAA=\n', 'a line that is no signature'],
    ['no name', 'text\n\n\u2014  AAAAAAA=\n', 'a line that is no signature'],
    ['a plus in the name', 'text\n\n\u2014 a+b AAAAAAA=\n', 'a line that is no signature'],
    ['a word too many', 'text\n\n\u2014 a AAAAAAA= b\n', 'a line that is no signature'],
    ['no signature', 'text\n\n\u2014 a\n', 'a line that is no signature'],
    ['base64 without padding', 'text\n\n\u2014 a AAAAAAA\n', 'a line that is no signature'],
    ['base64 for addresses', 'text\n\n\u2014 a AAAAAA_-\n', 'a line that is no signature'],
    ['an id without signature', 'text\n\n\u2014 a AAAAAA==\n', 'a line that is no signature'],
    ['too many signatures', `t\n\n${'\u2014 a AAAAAAA=\n'.repeat(65)}`, 'more than 64 signatures'],
    ['too many bytes', `${'t'.repeat(65_536)}\n\n\u2014 a AAAAAAA=\n`, 'more than 65536 bytes'],
  ])('with %s is refused', (_, text, message) => {
    expect(() => parse(text)).toThrow(`note: ${message}`)
  })

  it('that is not UTF-8 is refused', () => {
    expect(() => parseNote(Buffer.from([0xff, 0x0a]), 'note')).toThrow('note: not UTF-8 text')
  })

  it('may have blank lines in its text', () => {
    expect(parse('a\n\nb\n\n\u2014 a AAAAAAA=\n').text).toBe('a\n\nb\n')
  })
})

describe('a verifier key', () => {
  it.each(['log', 'witness'] as const)('of a %s is read and written again', (kind) => {
    const { noteKey } = noteSigner('example.org/it', kind)
    const again = parseVkey(formatVkey(noteKey))
    expect(again).toMatchObject({ name: 'example.org/it', kind, id: noteKey.id })
    expect(again.key.keyid).toBe(noteKey.key.keyid)
  })

  it.each([
    ['another id', recordedKey.replace('75e1f7ec', '75e1f7ed'), 'the id of this key is'],
    ['no id', 'example.org/log', 'is no Ed25519 verifier key'],
    ['another type', `a+00000000+${Buffer.alloc(33, 2).toString('base64')}`, 'is no Ed25519'],
    ['no base64', 'a+00000000+?', 'is no Ed25519 verifier key'],
    ['a key too short', `a+00000000+${Buffer.from([1, 2]).toString('base64')}`, '1 bytes are no'],
    [
      'a point of low order',
      `a+00000000+${Buffer.concat([Buffer.of(1, 1), Buffer.alloc(31)]).toString('base64')}`,
      'low order',
    ],
  ])('with %s is refused', (_, text, message) => {
    expect(() => parseVkey(text)).toThrow(message)
  })

  it.each(['', 'a b', 'a+b', 'a\u00a0b', 'a\u0085b', 'a\nb'])('cannot have the name %j', (name) => {
    const { noteKey } = noteSigner('a', 'log')
    expect(() => noteKeyOf(name, 'log', noteKey.key)).toThrow('has no space and no plus')
  })

  it('is Ed25519 and nothing else', () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    expect(() => noteKeyOf('a', 'log', publicKeyOf(publicKey, 'a'))).toThrow('not an Ed25519 key')
  })
})

interface Vectors {
  valid: { name: string; vkey: string; note: string }[]
  invalidVkeys: { vkey: string; why: string }[]
  malformedNotes: { note?: string; noteHex?: string; why: string }[]
}

describeVectors('the published vectors of signed notes', () => {
  const vectors = (): Vectors => JSON.parse(vector('signed-note/vectors.json').toString())

  it('verify, and fail for another text', () => {
    const { valid } = vectors()
    expect(valid).toHaveLength(3)
    for (const { vkey, note } of valid) {
      const key = parseVkey(vkey)
      const { text, signatures } = parse(note)
      const mine = signatures.find(({ name, keyId }) => name === key.name && keyId === key.id)
      const signature = mine?.signature ?? Buffer.alloc(0)
      expect(verifySignature(key.key, Buffer.from(text), signature)).toBe(true)
      expect(verifySignature(key.key, Buffer.from(`${text} `), signature)).toBe(false)
    }
  })

  it('with a bad key or a bad form are refused', () => {
    const { invalidVkeys, malformedNotes } = vectors()
    expect([invalidVkeys.length, malformedNotes.length]).toEqual([3, 7])
    for (const { vkey } of invalidVkeys) expect(() => parseVkey(vkey), vkey).toThrow()
    for (const { note, noteHex, why } of malformedNotes) {
      const bytes = note === undefined ? Buffer.from(noteHex ?? '', 'hex') : Buffer.from(note)
      expect(() => parseNote(bytes, 'note'), why).toThrow()
    }
  })
})
