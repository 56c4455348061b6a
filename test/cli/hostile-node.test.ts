import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Received, sendJson, serve } from '../node/server.ts'
import { HomeHere } from '../support/command-here.ts'

const key = 'very-secret-key-1234'
const forms = [key, Buffer.from(key).toString('base64')]
/** Clears the screen, reverses the order, sets a title; the last in one byte. */
const tricks = '\u001b[2J\u202e\u001b]0;CERTIFIED\u0007\u009b31m'
const said = `${tricks}${forms.join(' ')}`

/** Repeats the key and sends escape sequences wherever words of a node may be shown. */
function serveHostile() {
  return serve((response, { path, headers }: Received, count) => {
    expect(headers.authorization).toBe(`Bearer ${key}`)
    response.setHeader(
      'x-ratelimit-limit',
      Buffer.from(said)
        .toString('latin1')
        .replace(/[\u0000-\u001f\u007f]/gu, ''),
    )
    response.setHeader('server', `llama.cpp ${key}`)
    if (path === '/v1/models') return sendJson(response, { data: [{ id: said, owned_by: said }] })
    if (path !== '/v1/chat/completions')
      return sendJson(response, { error: { message: said } }, 404)
    if (count % 7 === 0) return sendJson(response, { error: { message: said } }, 400)
    const content = `${said} The answer is A.`
    return sendJson(response, {
      id: said,
      model: said,
      choices: [
        { message: { role: 'assistant', content, reasoning_content: said }, finish_reason: said },
      ],
      usage: { prompt_tokens: 3, completion_tokens: 2 },
    })
  })
}

/** What would reach a terminal: everything but the line breaks between lines. */
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u

interface Shown {
  readonly command: string
  readonly text: string
}

describe('a node that repeats the key and tries to repaint the terminal', () => {
  const shown: Shown[] = []
  const files: { readonly name: string; readonly bytes: Buffer }[] = []
  beforeAll(async () => {
    using home = new HomeHere()
    await using server = await serveHostile()
    const env = { IQCHAINS_API_KEY: key }
    const run = async (...args: readonly string[]) => {
      const { stdout, stderr } = await home.run(args, env)
      shown.push({ command: args.join(' ').replace(server.url, 'URL'), text: stdout + stderr })
    }
    const certify = ['certify', server.url, '--limit', '3', '--reports', home.reports]
    await run('doctor', server.url)
    await run('doctor', server.url, '--json')
    await run(...certify)
    await run(...certify, '--json', '--seed', 'other')
    await run('show', '--wrong')
    await run('show', '--wrong', '--json')
    for (const format of ['md', 'json', 'junit']) await run('report', '--format', format)
    for (const entry of readdirSync(home.folder, { recursive: true, withFileTypes: true })) {
      const name = join(entry.parentPath, entry.name)
      if (entry.isFile()) files.push({ name, bytes: readFileSync(name) })
    }
  }, 120_000)

  it('shows in no output the key', () => {
    expect(shown.filter(({ text }) => text.length < 40)).toEqual([])
    for (const { command, text } of shown) {
      for (const form of forms) expect(text.includes(form), command).toBe(false)
    }
  })

  it('leaves the key in no file: journal, report, transcript, what doctor found', () => {
    expect(files.map(({ name }) => name).join()).toMatch(
      /journal.*report\.json|report\.json.*journal/su,
    )
    for (const { name, bytes } of files) {
      for (const form of forms) expect(bytes.includes(form), name).toBe(false)
    }
  })

  it('sends no control character to the terminal', () => {
    for (const { command, text } of shown) {
      expect(controls.exec(text)?.[0]?.codePointAt(0)?.toString(16), command).toBeUndefined()
    }
  })
})
