/**
 * Damaged replies of nodes that draw, in every protocol: no crash, every item exactly one outcome, memory flat;
 * what must not be decoded is not. Exits 1 when one of them does not hold.
 *
 *   node --expose-gc bench/mutated-pictures.ts [--replies 20000] [--seed mutated]
 */
import { parseArgs } from 'node:util'
import { outcomeKinds, pictureProtocols } from '../src/item/index.ts'
import { compileJudge } from '../src/judge/index.ts'
import { Reply } from '../src/node/http/reply.ts'
import { openNode, systemClock } from '../src/node/index.ts'
import { askItem } from '../src/run/ask/ask-item.ts'
import { answerOf } from '../src/scorer/index.ts'
import { look } from '../src/scorer/look.ts'
import { Drbg } from '../src/stats/index.ts'
import { loadSuite, type Suite } from '../src/suite/index.ts'
import {
  damaged,
  hostilePictures,
  neverDecoded,
  replyBody,
} from '../test/support/mutated-pictures.ts'

const { values } = parseArgs({
  options: {
    replies: { type: 'string', default: '20000' },
    seed: { type: 'string', default: 'mutated' },
  },
})
const replies = Number(values.replies)
/** Pixels of a side: the way of the bytes is the same as for 512, and twenty thousand take a minute. */
const side = 96
const pictures = await hostilePictures(side)
const names = Object.keys(pictures)
const random = new Drbg(values.seed, 'mutated pictures')
const below = (size: number) => random.integer(size)
const suite = asksSmall(await loadSuite('iq-image'))
const judges = suite.tasks.map(compileJudge)
const abort = new AbortController().signal

/** Sees nothing: what is tried is the way of the bytes, not the detector. */
const blind = {
  detector: async () => ({ detect: async () => [] }),
  letters: async () => ({ read: async () => [] }),
}
const desk = {
  async take(bytes: Uint8Array, request: Parameters<typeof look>[1]) {
    const { findings, evidence } = await look(bytes, request, blind)
    return { ...answerOf(findings), evidence: evidence === undefined ? [] : [evidence] }
  },
}

let next: Reply
const nodes = pictureProtocols.map((protocol) =>
  openNode(
    { url: 'http://node.example', protocol, model: undefined },
    {
      concurrency: 1,
      open: () => ({
        request: async () => ({ ok: true, reply: next }),
        close: async () => undefined,
      }),
    },
  ),
)

const outcomes = new Map<string, number>()
const memory: number[] = []
let [broken, decoded] = [0, 0]
const step = Math.ceil(replies / 8)
for (let at = 0; at < replies; at++) {
  const protocol = pictureProtocols[at % pictureProtocols.length] ?? 'images'
  const name = names[below(names.length)] ?? 'png'
  const file = pictures[name] ?? Buffer.alloc(0)
  const isWhole = below(3) === 0
  const sent = isWhole ? file : damaged(file, below)
  const many = below(20) === 0 ? [sent, sent] : [sent]
  const body = isWhole ? replyBody(protocol, many) : damaged(replyBody(protocol, many), below)
  const statuses = [200, 200, 200, 200, 200, 200, 201, 400, 404, 429, 500, 503]
  const types = ['application/json', 'image/png', 'text/html', '', 'application/octet-stream']
  next = new Reply({
    status: isWhole ? 200 : (statuses[below(statuses.length)] ?? 200),
    headers: { 'content-type': types[below(types.length)] ?? '' },
    body,
    latencyMs: 1,
    arrivals: [],
  })
  // One of each task but those that compare with a given picture, which draw it first.
  const open = { position: at, task: at % 4, item: at, tries: 0, relays: 0 }
  const node = nodes[at % nodes.length]
  if (node === undefined) break
  try {
    const result = await askItem(
      { suite, judges, node, desk, clock: systemClock, abort },
      open as never,
    )
    const { outcome, evidence } = result.kind === 'answered' ? result.sample : result.given
    if (!outcomeKinds.includes(outcome)) broken++
    if (isWhole && many.length === 1 && neverDecoded.has(name) && evidence !== undefined) decoded++
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
  } catch (error) {
    broken++
    console.log(`${protocol}, ${name}: ${error instanceof Error ? error.stack : error}`)
  }
  if ((at + 1) % step !== 0) continue
  globalThis.gc?.()
  const { heapUsed, rss } = process.memoryUsage()
  memory.push(heapUsed / 2 ** 20)
  console.log(
    `${at + 1} replies, heap ${(heapUsed / 2 ** 20).toFixed(1)} MiB, resident ${(rss / 2 ** 20).toFixed(0)} MiB`,
  )
}
const told = [...outcomes.values()].reduce((sum, count) => sum + count, 0)
const growth = (memory.at(-1) ?? 0) - (memory[1] ?? 0)
for (const [outcome, count] of outcomes) console.log(`  ${outcome}: ${count}`)
console.log(`replies ${replies}, with one outcome ${told}, broken ${broken}`)
console.log(`decoded though they must not be: ${decoded}`)
console.log(`heap growth from a quarter of the replies to the end: ${growth.toFixed(1)} MiB`)
const holds = told === replies && broken === 0 && decoded === 0 && growth < 8
console.log(holds ? 'holds' : 'DOES NOT HOLD')
process.exitCode = holds ? 0 : 1

/** The suite, asking for small pictures. */
function asksSmall(whole: Suite): Suite {
  const tasks = whole.tasks.map((share) => ({
    ...share,
    task: {
      ...share.task,
      item(index: number) {
        const { requests, ...item } = share.task.item(index)
        const small = { width: side, height: side }
        return {
          ...item,
          requests: requests.map((one) => (one.kind === 'picture' ? { ...one, ...small } : one)),
        }
      },
    },
  }))
  return { ...whole, tasks }
}
