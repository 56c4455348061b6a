import { expect, it } from 'vitest'
import { sha256Hex } from '../../src/digest/index.ts'
import { publishedPictures } from '../../src/publish/pictures.ts'
import type { NamedPicture } from '../../src/report/index.ts'
import type { Session } from '../../src/run/index.ts'
import { answeredSession } from './session.ts'

const picture = (name: string, bytes = 100): NamedPicture => ({
  ...{ kind: 'picture', sha256: sha256Hex(name), format: 'png', width: 8, height: 8 },
  ...{ bytes, perceptualHash: '0'.repeat(16) },
})

const sessionOf = (...pictures: readonly NamedPicture[]): Promise<Session> =>
  answeredSession({}, new Date(), pictures.length === 0 ? undefined : [...pictures])

const root = 'r'
const nothing = { said: {}, files: {} }

it('a run without pictures publishes none, nor does one whose suite holds back what it asks', async () => {
  expect(await publishedPictures(await sessionOf(), 'all', root)).toEqual(nothing)
  const session = await sessionOf(picture('a'))
  const held = { ...session, suite: { ...session.suite, heldBack: true } }
  expect(await publishedPictures(held, 'all', root)).toEqual(nothing)
})

it('the pictures of a run are named, counted and written with their bytes', async () => {
  const bytes = Buffer.from('one')
  const one = { ...picture('one', 3), sha256: sha256Hex(bytes) }
  const session = await sessionOf(one)
  await session.run.journal.pictures.put(bytes)
  const { said, files } = await publishedPictures(session, 'all', root)
  expect(said).toEqual({ pictures: { shown: 'all', named: 1, files: 1, bytes: 3 } })
  const [[name, content] = []] = Object.entries(files)
  expect(name).toBe(`picture-${one.sha256}.png`)
  const read: Uint8Array[] = []
  for await (const chunk of content ?? []) read.push(chunk)
  expect(Buffer.concat(read).toString()).toBe('one')
  const digests = await publishedPictures(session, 'digests', root)
  expect(digests).toEqual({
    said: { pictures: { shown: 'digests', named: 1, files: 0, bytes: 0 } },
    files: {},
  })
})

it('a picture that is no longer kept ends the publishing', async () => {
  const { files } = await publishedPictures(await sessionOf(picture('gone')), 'all', root)
  const [content] = Object.values(files)
  const read = async () => {
    for await (const _ of content ?? []) throw new Error('it was there')
  }
  await expect(read()).rejects.toMatchObject({ code: 'DATA' })
})

it('a report holds 4,096 pictures and a gibibyte of them at most', async () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => picture(String(at)))
  const said = async (session: Session) => (await publishedPictures(session, 'all', root)).said
  expect(await said(await sessionOf(...many(4096)))).toMatchObject({ pictures: { files: 4096 } })
  const tooMany = said(await sessionOf(...many(4097)))
  await expect(tooMany).rejects.toThrow('4097 pictures of 409700 bytes')
  expect(await said(await sessionOf(picture('a', 2 ** 30)))).toMatchObject({
    pictures: { bytes: 2 ** 30 },
  })
  const tooLarge = said(await sessionOf(picture('a', 2 ** 30), picture('b', 1)))
  await expect(tooLarge).rejects.toThrow('2 pictures of 1073741825 bytes')
})
