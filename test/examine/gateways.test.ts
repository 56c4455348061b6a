import { expect, it } from 'vitest'
import { chatReply, sendJson, serve } from '../node/server.ts'
import { examineServer } from './examining.ts'

/** A chat server whose answer to a prompt is `speak(prompt, stop)`. */
function serveChat(
  speak: (prompt: string, stop: readonly string[]) => string,
  refused: readonly string[] = [],
) {
  return serve((response, { path, body: text }) => {
    if (path !== '/v1/chat/completions') return sendJson(response, {}, 404)
    const body = JSON.parse(text.startsWith('{"messages": [') ? '{}' : text)
    const name = refused.find((one) => one in body)
    if (name !== undefined) {
      return sendJson(response, { error: { message: `Unsupported parameter: '${name}'` } }, 400)
    }
    if (body.messages === undefined) return sendJson(response, { error: 'no messages' }, 400)
    const prompt = body.messages.at(-1).content
    sendJson(response, chatReply(speak(prompt, body.stop ?? []), 'length'))
  })
}

const counting = 'one two three four five six seven'

it('a server that leaves the stop string in the text is not said to ignore it', async () => {
  const { lines } = await examineServer(
    serveChat((_, [stop]) =>
      stop === undefined ? counting : counting.slice(0, counting.indexOf(stop) + stop.length),
    ),
  )
  expect(lines).toContain(
    'pass stop: stops at stop strings, and leaves them in the text: they are cut here',
  )
})

it('a server that ignores stop strings is found out', async () => {
  const { lines } = await examineServer(serveChat(() => counting))
  expect(lines).toContain(
    'warn stop: stop strings are ignored: answers run on and cost more tokens',
  )
})

it('a server that repeats the prompt is found out', async () => {
  const { lines } = await examineServer(serveChat((prompt) => `${prompt} and so on and on`))
  expect(lines).toContain('warn repeats: repeats the prompt before its answer: it is left out here')
})

it('what a server refuses is told once, and kept for the run', async () => {
  const refused = ['max_tokens', 'temperature', 'stop', 'seed']
  const { lines, found } = await examineServer(serveChat(() => counting, refused))
  expect(lines).toContain('info stop: refuses stop strings: answers are cut here')
  expect(lines).toContain('info seed: refuses seeds: none is sent')
  const adjusted = lines.filter((line) => line.startsWith('warn adjusted: refuses '))
  expect(adjusted).toHaveLength(refused.length)
  expect(found?.adjustments?.map(({ parameter }) => parameter).sort()).toEqual(refused.sort())
})

it('JSON under another content type is read, and told', async () => {
  const { lines } = await examineServer(
    serve((response, { path }) => {
      const body = path === '/v1/chat/completions' ? chatReply('Hi') : { detail: 'Not Found' }
      response.writeHead(path === '/v1/chat/completions' ? 200 : 404, {
        'content-type': 'text/plain',
      })
      response.end(JSON.stringify(body))
    }),
  )
  expect(lines).toContain(
    'warn content-type: answers JSON under the content type "text/plain": it is read, but other clients refuse it',
  )
})
