import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { constants, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Registry, sourcesOf } from '../../src/registry/index.ts'
import { isCompressed, unpacked } from '../../src/report/index.ts'
import { policyAt, publish, soon, trust } from './building.ts'
import { formOf, ServedTest } from './serving.ts'

let folder = ''
let registry: Registry
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iqchains-bad-'))
  registry = new Registry(join(folder, 'registry'))
  return () => {
    registry[Symbol.dispose]()
    rmSync(folder, { recursive: true })
  }
})

const made = (url?: string) => publish(join(folder, 'reports'), url === undefined ? {} : { url })

async function add(place: string, at = soon) {
  const [source] = await sourcesOf(place)
  if (source === undefined) throw new Error('no source')
  return registry.add(source, policyAt(at))
}

describe('reports that are handed in as files', () => {
  it('of which one is enormous are refused before anything is copied', async () => {
    const place = await made()
    truncateSync(join(place, 'transcript.jsonl'), 2 * 1024 ** 3)
    await expect(add(place)).rejects.toThrow('transcript.jsonl: is larger than 512 MiB')
    expect(readdirSync(join(folder, 'registry/objects'))).toEqual([])
  })

  it('of which the transcript unpacks to another one, or to no end, are refused', async () => {
    const place = await made()
    const plain = join(place, 'transcript.jsonl')
    const packed = Buffer.concat([readFileSync(plain), Buffer.alloc(64 * 1024 * 1024, 0x20)])
    writeFileSync(`${plain}.gz`, gzipSync(packed, { level: constants.Z_BEST_SPEED }))
    rmSync(plain)
    expect(await add(place)).toMatchObject({
      kind: 'refused',
      rejected: { check: 'transcript', reason: expect.stringContaining('a line of more than') },
    })
    const part = gzipSync(Buffer.alloc(256 * 1024 * 1024), { level: constants.Z_BEST_SPEED })
    async function* bomb() {
      for (let at = 0; at < 5; at++) yield part
    }
    const reading = async () => {
      for await (const _ of unpacked(bomb())) void _
    }
    expect(isCompressed('transcript.jsonl.gz')).toBe(true)
    await expect(reading()).rejects.toThrow('unpacks to more than 1024 MiB')
  })

  it('under the name of one that is there already change nothing of it', async () => {
    const place = await made()
    const first = await add(place)
    const before = registry.digest()
    const [source] = await sourcesOf(place)
    writeFileSync(join(place, 'report.json'), '{"another": "report"}')
    const again = source && (await registry.add(source, policyAt(soon)))
    expect([first.kind, again?.kind]).toEqual(['added', 'known'])
    expect(registry.digest()).toBe(before)
    const kept = readFileSync(join(registry.folderOf(digestOf(first)), 'report.json'), 'utf8')
    expect(kept).not.toContain('another')
  })

  it('at the same moment twice are registered once', async () => {
    const place = await made()
    using other = new Registry(join(folder, 'registry'))
    const [source] = await sourcesOf(place)
    if (source === undefined) throw new Error('no source')
    const both = [registry, other, registry, other].map((one) => one.add(source, policyAt(soon)))
    const kinds = (await Promise.all(both)).map(({ kind }) => kind)
    expect(kinds.every((kind) => kind === 'added' || kind === 'known')).toBe(true)
    expect(registry.size).toBe(1)
    const parts = readdirSync(join(folder, 'registry/objects')).filter((name) => /part/u.test(name))
    expect(parts).toEqual([])
  })

  it('from a time to come are refused, and found sound once the clock is right and they are looked at again', async () => {
    const place = await made()
    expect(await add(place, '2026-11-01T00:00:00Z')).toMatchObject({
      kind: 'refused',
      rejected: { reason: expect.stringContaining('in the future') },
    })
    expect((await add(place)).kind).toBe('added')
    // A clock that was set back by a month shows nothing as valid, and rejects nothing for good.
    const back = '2026-11-01T00:00:00Z'
    expect(registry.nodesOf('A200', trust, new Date(back))).toEqual([])
    await registry.rebuild(policyAt(back))
    await registry.rebuild(policyAt(soon))
    expect(registry.nodesOf('A200', trust, new Date(soon))).toMatchObject([{ state: 'valid' }])
  })

  it('are found again by an index of which only a half was written', async () => {
    for (const at of [1, 2, 3]) await add(await made(`https://${at}.example`))
    const before = registry.digest()
    registry[Symbol.dispose]()
    const path = join(folder, 'registry/index.sqlite')
    for (const keep of [0.5, 0.1, 100]) {
      const bytes = readFileSync(path)
      writeFileSync(path, bytes.subarray(0, keep < 1 ? Math.floor(bytes.length * keep) : keep))
      registry = new Registry(join(folder, 'registry'))
      expect(await registry.rebuild(policyAt(soon))).toBe(before)
      registry[Symbol.dispose]()
    }
    registry = new Registry(join(folder, 'registry'))
  })
})

it.runIf(existsSync('/sys/kernel'))(
  'is not to be made again where its folder belongs to somebody else',
  () => {
    const next = 'let the user who runs this write into that folder'
    expect(() => new Registry('/sys/kernel/iqchains')).toThrow(expect.objectContaining({ next }))
  },
)

function digestOf(added: Awaited<ReturnType<typeof add>>): string {
  return added.kind === 'refused' ? added.rejected.digest : added.report.digest
}

describe('reports that are handed in over HTTP', () => {
  let served: ServedTest
  beforeAll(async () => {
    served = await ServedTest.start({ mostBytes: 64 * 1024, perKeyAndHour: 2 })
  })
  afterAll(() => served[Symbol.asyncDispose]())

  const send = async (body: FormData) => {
    const reply = await fetch(`${served.url}/v1/reports`, { method: 'POST', body })
    return [reply.status, ((await reply.json()) as { detail?: string }).detail] as const
  }
  const incoming = () => readdirSync(join(served.folder, 'registry/incoming'))

  it('may name no file but those of a report, wherever they say that it belongs', async () => {
    for (const name of ['../../index.sqlite', '/etc/passwd', 'node.json\u0000', 'x'.repeat(300)]) {
      const form = await formOf(await served.publish())
      form.set(name, new Blob(['{}']), name)
      const [status] = await send(form)
      expect([name, status]).toEqual([name, 400])
    }
    const form = await formOf(await served.publish())
    form.append('report.json', new Blob(['{}']), '../../report.json')
    expect(await send(form)).toEqual([400, "'report.json' is no file of a report, or there twice"])
    expect(readdirSync(join(served.folder, 'registry')).sort()).toEqual(
      ['incoming', 'index.sqlite', 'index.sqlite-shm', 'index.sqlite-wal', 'objects'].filter(
        (name) => existsSync(join(served.folder, 'registry', name)),
      ),
    )
    expect(incoming()).toEqual([])
  })

  it('are cut off at the bound, however long they say they are', async () => {
    const { port } = new URL(served.url)
    const type = 'multipart/form-data; boundary=x'
    const options = { port, method: 'POST', path: '/v1/reports', headers: { 'content-type': type } }
    let sent = 0
    const status = await new Promise<number>((resolve, reject) => {
      const asking = request(options, (reply) => {
        resolve(reply.statusCode ?? 0)
        asking.destroy()
      })
      asking.on('error', (error) => sent > 0 || reject(error))
      asking.write(
        '--x\r\ncontent-disposition: form-data; name="transcript.jsonl"; filename="t"\r\n\r\n',
      )
      const more = () => {
        while (!asking.destroyed && sent < 2 * 1024 ** 3) {
          sent += 65_536
          if (!asking.write(Buffer.alloc(65_536))) {
            asking.once('drain', more)
            return
          }
        }
      }
      more()
    })
    expect(status).toBe(413)
    expect(sent).toBeLessThan(64 * 1024 ** 2)
    expect(incoming()).toEqual([])
  })

  it('that end too early, or are no form, leave nothing behind', async () => {
    const boundary =
      '--x\r\ncontent-disposition: form-data; name="report.json"; filename="r"\r\n\r\n{'
    for (const [type, body] of [
      ['multipart/form-data; boundary=x', boundary],
      ['multipart/form-data', boundary],
      ['multipart/form-data; boundary=x', ''],
      ['multipart/form-data; boundary=y', boundary],
    ] as const) {
      const headers = { 'content-type': type }
      const reply = await fetch(`${served.url}/v1/reports`, { method: 'POST', body, headers })
      expect([type, body.length, reply.status]).toEqual([type, body.length, 400])
    }
    expect(incoming()).toEqual([])
  })

  it('are so many for each key, whatever address they come from; those that are known do not count', async () => {
    const [a, b, c] = [
      await served.publish({ url: 'https://a.example' }),
      await served.publish({ url: 'https://b.example' }),
      await served.publish({ url: 'https://c.example' }),
    ]
    expect((await send(await formOf(a)))[0]).toBe(201)
    expect((await send(await formOf(b)))[0]).toBe(201)
    expect(await send(await formOf(c))).toEqual([429, 'at most 2 reports of a key an hour'])
    expect((await send(await formOf(a)))[0]).toBe(200)
    served.now += 3_600_001
    expect((await send(await formOf(c)))[0]).toBe(201)
    expect(served.registry.size).toBe(3)
  })
})

const disk = mkdtempSync(join(tmpdir(), 'iqchains-disk-'))
const isMounted = mount()
afterAll(() => {
  if (isMounted) execFileSync('umount', [disk])
  rmSync(disk, { recursive: true, force: true })
})

/** A disk of half a MiB, where this user may have one. */
function mount(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', disk], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe.runIf(isMounted)('a full disk (needs the right to mount one)', () => {
  it('refuses what is new, keeps what there is, and takes it again when there is room', async () => {
    using full = new Registry(join(disk, 'registry'))
    const [first, second] = await Promise.all(
      [made(), made('https://b.example')].map(async (one) => sourcesOf(await one)),
    )
    const [one, two] = [first?.[0], second?.[0]]
    if (one === undefined || two === undefined) throw new Error('no source')
    expect((await full.add(one, policyAt(soon))).kind).toBe('added')
    const before = full.digest()
    mkdirSync(join(disk, 'ballast'))
    fill(join(disk, 'ballast'))
    await expect(full.add(two, policyAt(soon))).rejects.toMatchObject({ code: 'DISK' })
    expect(full.digest()).toBe(before)
    expect(full.nodesOf('A200', trust, new Date(soon))).toHaveLength(1)
    const parts = readdirSync(join(disk, 'registry/objects')).filter((name) => /part/u.test(name))
    expect(parts).toEqual([])
    rmSync(join(disk, 'ballast'), { recursive: true })
    expect((await full.add(two, policyAt(soon))).kind).toBe('added')
    expect(await full.rebuild(policyAt(soon))).toBe(full.digest())
  })
})

function fill(place: string): void {
  const bytes = Buffer.alloc(4096, 1)
  for (let at = 0; at < 1000; at++) {
    try {
      writeFileSync(join(place, `${at}`), bytes)
    } catch {
      return
    }
  }
  copyFileSync('/dev/null', join(place, 'more'))
}
