import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Finished, Home } from '../support/command.ts'
import { cast } from '../trust/building.ts'
import { soon } from './building.ts'
import { pinnedHome } from './pinned-home.ts'
import { ServedTest } from './serving.ts'

interface Question {
  readonly title: string
  readonly command: string
  readonly answer: string
  readonly url: string
  readonly json: object
}

const text = await readFile('docs/for-portals.md', 'utf8')
const [, section = ''] = /^## Ten questions$(.*?)^## /msu.exec(text) ?? []
const questions = section
  .split(/^### /mu)
  .slice(1)
  .map((part): Question => {
    const whole =
      /^(.*?)\n.*?```\n(iqchains .*?)\n```\n```answer\n(.*?)\n```\n`(\/.*?)`\n```json\n(.*?)\n```/su
    const [, title = '', command = '', answer = '', url = '', json = ''] = whole.exec(part) ?? []
    return { title, command, answer, url, json: JSON.parse(json) }
  })

/** The chain of the sample report in place of the one that the document speaks of. */
const ours = (said: string) => said.replaceAll('iq-text-55', 'A200')

let home: Home
let served: ServedTest
let place = ''
let digest = ''
const run = new Map<string, Promise<Finished>>()
beforeAll(async () => {
  home = await pinnedHome()
  served = await ServedTest.start()
  place = await served.publish({ url: 'https://a.example/v1' })
  digest = await served.add({ url: 'https://a.example/v1' })
  await served.add({ url: 'https://b.example/v1' })
  await served.add({ url: 'https://c.example/v1' })
  const denied = { certified: false, finished: '2026-11-25T00:00:00Z' }
  await served.add({ url: 'https://c.example/v1', ...denied })
  writeFileSync(home.path('registry.pub.pem'), cast.certifierB.content.pem)
  const signed = await fetch(`${served.url}/allowlists/A200/allowlist.sigstore.json`)
  writeFileSync(home.path('allowlist.sigstore.json'), Buffer.from(await signed.arrayBuffer()))
  for (const { command } of questions) run.set(command, run.get(command) ?? start(command))
})
afterAll(async () => {
  await Promise.allSettled(run.values())
  home[Symbol.dispose]()
  await served[Symbol.asyncDispose]()
})

/** As the document has it, on this registry, at the time that it speaks of. */
function start(command: string): Promise<Finished> {
  const args = ours(command).replace('<folder of the report>', place).split(' ').slice(1)
  const isRegistry = args[0] === 'registry'
  const where = ['--registry', join(served.folder, 'registry'), '--policy', 'trust.json']
  const at = args.includes('--at') ? [] : ['--at', soon]
  return home.run([...args, ...(isRegistry ? [...where, ...at] : [])])
}

/** Without what is drawn anew each time, and what only tables need. */
function plain(said: string): string {
  return said
    .replace(/\b[0-9a-f]{12,64}\b/gu, '…')
    .replace(/[│┌┐└┘├┤┬┴┼─|]/gu, ' ')
    .replace(/ +/gu, ' ')
}

/** What the document shows is there; more may be, in any order: nodes of one score stand by digest. */
function partOf(shown: unknown): unknown {
  if (Array.isArray(shown)) {
    return shown.length === 0 ? [] : expect.arrayContaining(shown.map(partOf))
  }
  if (typeof shown !== 'object' || shown === null) return shown
  const parts = Object.entries(shown).map(([name, value]) => [name, partOf(value)])
  return expect.objectContaining(Object.fromEntries(parts))
}

describe('the questions of a portal operator, as the document answers them', () => {
  it('are ten, numbered', () => {
    expect(questions.map(({ title }) => title.split('.')[0])).toEqual(
      Array.from({ length: 10 }, (_, at) => String(at + 1)),
    )
  })

  it.each(questions)('$title', async ({ command, answer, url, json }) => {
    const finished = await run.get(command)
    const said = plain(`${finished?.stdout}${finished?.stderr}`)
    for (const line of ours(answer).split('\n')) expect(said).toContain(plain(line).trim())
    const asked = ours(url).replace('<digest of a report>', digest)
    const reply = await fetch(served.url + asked)
    expect([asked, reply.status]).toEqual([asked, 200])
    expect(await reply.json()).toEqual(partOf(JSON.parse(ours(JSON.stringify(json)))))
  })
})
