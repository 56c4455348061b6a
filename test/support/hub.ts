import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** Files of datasets and models: by `owner/name@revision`, then by path. */
export type Datasets = Readonly<Record<string, Readonly<Record<string, string | Buffer>>>>

export interface Hub extends AsyncDisposable {
  readonly url: string
  /** Paths that were asked for. */
  readonly asked: readonly string[]
  /** File whose download breaks off half way. */
  breaks: string | undefined
}

/** Serves datasets as the Hugging Face Hub does: listings and files, on 127.0.0.1. */
export async function serveHub(datasets: Datasets): Promise<Hub> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '')
    asked.push(path)
    const listing = /^\/api\/datasets\/([^/]+\/[^/]+)\/tree\/(.+)$/u.exec(path)
    if (listing) {
      list(datasets[`${listing[1]}@${listing[2]}`], response)
      return
    }
    const found = fileAt(datasets, path)
    if (found === undefined) refuse(response, 404, 'EntryNotFound')
    else send(request, response, Buffer.from(found), path.endsWith(hub.breaks ?? '\0'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const hub: Hub = {
    url: `http://127.0.0.1:${port}`,
    asked,
    breaks: undefined,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return hub
}

function fileAt(datasets: Datasets, path: string): string | Buffer | undefined {
  for (const [dataset, files] of Object.entries(datasets)) {
    const [name, revision] = dataset.split('@')
    // Models have no prefix.
    for (const start of ['/datasets/', '/'].map((at) => `${at}${name}/resolve/${revision}/`))
      if (path.startsWith(start)) return files[path.slice(start.length)]
  }
  return undefined
}

function list(files: Datasets[string] | undefined, response: ServerResponse): void {
  if (files === undefined) {
    refuse(response, 404, 'RevisionNotFound')
    return
  }
  const entries = Object.entries(files).map(([path, content]) => {
    const size = Buffer.byteLength(content)
    const oid = createHash('sha256').update(content).digest('hex')
    const large = path.endsWith('.parquet') ? { lfs: { oid, size, pointerSize: 130 } } : {}
    return { type: 'file', path, size, oid: 'b'.repeat(40), ...large }
  })
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify(entries))
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  content: Buffer,
  breaks: boolean,
): void {
  const head = { etag: '"e"', 'accept-ranges': 'bytes' }
  if (request.headers.range === 'bytes=0-0') {
    response.writeHead(206, { ...head, 'content-range': `bytes 0-0/${content.length}` })
    response.end(content.subarray(0, 1))
    return
  }
  response.writeHead(200, { ...head, 'content-length': content.length })
  if (breaks) response.write(content.subarray(0, content.length / 2), () => response.destroy())
  else response.end(content)
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/json', 'x-error-code': code })
  response.end(JSON.stringify({ error: code }))
}
