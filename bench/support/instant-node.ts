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
  if (request.method === 'GET') {
    const { user, system } = process.cpuUsage()
    response.end(String(user + system))
    return
  }
  request.on('end', () => { response.writeHead(200, head); response.end(reply) })
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
`

export interface InstantNode extends AsyncDisposable {
  readonly url: string
  /** Microseconds that its process has used so far. */
  processorTime(): Promise<number>
}

/** Starts it in a process of its own, so that it does not share our core. */
export async function instantNode(): Promise<InstantNode> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [port] = await once(child.stdout, 'data')
  const url = `http://127.0.0.1:${String(port).trim()}`
  return {
    url,
    processorTime: async () => Number(await (await fetch(url)).text()),
    async [Symbol.asyncDispose]() {
      child.kill()
      await once(child, 'exit')
    },
  }
}
