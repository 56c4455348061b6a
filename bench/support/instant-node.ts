import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** The smallest chat server there is: reads a request, sends one fixed reply. */
const program = `
import { createServer } from 'node:http'
const reply = JSON.stringify({
  object: 'chat.completion', model: 'm',
  choices: [{ index: 0, message: { role: 'assistant', content: '42' }, finish_reason: 'stop' }],
  usage: { prompt_tokens: 100, completion_tokens: 1, total_tokens: 101 },
})
const head = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(reply) }
const server = createServer((request, response) => {
  request.resume()
  request.on('end', () => { response.writeHead(200, head); response.end(reply) })
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
`

/** Starts it in a process of its own, so that it does not share our core. */
export async function instantNode(): Promise<{ readonly url: string } & AsyncDisposable> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [port] = await once(child.stdout, 'data')
  return {
    url: `http://127.0.0.1:${String(port).trim()}`,
    async [Symbol.asyncDispose]() {
      child.kill()
      await once(child, 'exit')
    },
  }
}
