import { isIqError } from '../../errors/index.ts'
import { detectPictures, type Node, openNode, type PictureDetection } from '../../node/index.ts'
import { type SeedsCheck, seedsConduct } from '../../verdict/index.ts'
import type { Capabilities, Learned } from '../capabilities.ts'
import { type Finding, fail, info, pass, warn } from '../finding.ts'
import type { NodeOrder } from '../node-order.ts'
import { quantile } from '../quantile.ts'
import { askPicture } from './ask-picture.ts'
import { changes, fills } from './given.ts'
import { badPicture, badReply } from './picture-problem.ts'
import { checkSeeds } from './seeds.ts'

/** What came of examining a node that draws: it draws nothing, nothing of use, or pictures. */
export type DrawingExamined =
  | { readonly kind: 'no-drawer' }
  | { readonly kind: 'faulty' }
  | { readonly kind: 'draws'; readonly capabilities: Capabilities }

/**
 * Examines a node that draws with some ten pictures, one at a time: in which protocol, which models and sizes,
 * whether it changes given pictures and keeps to masks, what it does with seeds, how fast it is.
 * @throws IqError `USAGE` for a URL that is refused
 */
export async function examineDrawing(
  order: NodeOrder,
  isDrawer: boolean,
): Promise<DrawingExamined> {
  const { url, model, signal, onFinding } = order
  const { credentials, extraBody, limits, access } = order
  const reach = { ...credentials, extraBody, limits, access }
  const detection = await detectPictures(url, model, { ...reach, lists: true }, signal)
  if (!detection.ok && !isDrawer && !isPictureFault(detection)) return { kind: 'no-drawer' }
  const { descriptor } = detection
  if (!detection.ok) {
    onFinding(badReply('picture', detection.fault, descriptor))
    return { kind: 'faulty' }
  }
  onFinding(pass('protocols', `draws by ${descriptor.protocol}`))
  const { adjustments } = detection
  const times: number[] = []
  const node = timed(openNode(descriptor, { ...reach, adjustments, concurrency: 1 }), times)
  try {
    const learned = await examined(node, detection, order, times)
    if (learned === undefined) return { kind: 'faulty' }
    const capabilities = {
      schema: 'iqchains/capabilities/v1',
      url,
      model: model ?? null,
      examined: new Date().toISOString(),
      protocols: [descriptor.protocol],
      images: true,
      ...learned,
      ...(adjustments.length > 0 && { adjustments: [...adjustments] }),
    } as const satisfies Capabilities
    return { kind: 'draws', capabilities }
  } catch (error) {
    if (!isIqError(error) || error.code !== 'CONFIG') throw error
    onFinding(fail('picture', error.message, error.next ?? ''))
    return { kind: 'faulty' }
  } finally {
    await node.close()
  }
}

/** The node, and how long each of its pictures took in milliseconds. */
function timed(node: Node, times: number[]): Node {
  return {
    ...node,
    async draw(request, options) {
      const result = await node.draw(request, options)
      if (result.ok) times.push(result.drawing.latencyMs)
      return result
    },
  }
}

function isPictureFault({ fault }: PictureDetection & { readonly ok: false }): boolean {
  return fault.kind === 'malformed' && fault.detail.includes('picture')
}

/** Undefined where the first picture is of no use: the others would be no better. */
async function examined(
  node: Node,
  { adjustments, models }: PictureDetection & { readonly ok: true },
  { signal, onFinding, model }: NodeOrder,
  times: readonly number[],
): Promise<Partial<Learned> | undefined> {
  const { descriptor } = node
  onFinding(judgeModels(models, model))
  const asked = await askPicture(node, plain(512, 512), signal)
  if (asked.kind === 'fault') onFinding(badReply('picture', asked.fault, descriptor))
  if (asked.kind === 'problem') onFinding(badPicture('picture', asked.problem))
  if (asked.kind !== 'picture') return undefined
  onFinding(pass('picture', 'makes a picture of 512x512'))
  const sizes = ['512x512', ...(await otherSizes(node, signal))]
  onFinding(info('sizes', `makes ${sizes.join(', ')}`))
  const [changed, filled] = [await changes(node, signal), await fills(node, signal)]
  onFinding(changed)
  onFinding(filled)
  const isSent = !adjustments.some(({ parameter }) => parameter === 'seed')
  const seeds = await checkSeeds(node, 'a photo of a clock on a wall', isSent, signal)
  onFinding(judgeSeeds(seeds))
  const latencyMs = {
    p50: Math.round(quantile(times, 0.5)),
    p95: Math.round(quantile(times, 0.95)),
  }
  onFinding(
    info(
      'latency',
      `p50 ${latencyMs.p50} ms, p95 ${latencyMs.p95} ms (the slowest of ${times.length}), one at a time`,
    ),
  )
  const drawing = {
    sizes,
    changes: changed.level === 'pass',
    fills: filled.level === 'pass',
    seeds: seedsConduct(seeds),
  }
  return { models: [...models], latencyMs, drawing }
}

const plain = (width: number, height: number) =>
  ({ prompt: 'a photo of a clock', width, height, seed: 7 }) as const

async function otherSizes(node: Node, signal: AbortSignal): Promise<readonly string[]> {
  const made: string[] = []
  for (const [width, height] of [
    [768, 512],
    [1024, 1024],
  ] as const) {
    const asked = await askPicture(node, plain(width, height), signal)
    if (asked.kind === 'picture') made.push(`${width}x${height}`)
  }
  return made
}

function judgeModels(names: readonly string[], model: string | undefined): Finding {
  if (names.length === 0) return info('models', 'lists no models')
  const listed = names.slice(0, 8).join(', ')
  if (model !== undefined && !names.includes(model))
    return warn('models', `does not list ${model}, but ${listed}`, 'name a listed one with --model')
  if (names.length === 1 || model !== undefined) return pass('models', `lists ${listed}`)
  const text = `lists ${names.length} models: ${listed}; which one draws is left to it`
  return warn('models', text, 'name one with --model')
}

function judgeSeeds(seeds: SeedsCheck): Finding {
  switch (seedsConduct(seeds)) {
    case 'honoured':
      return pass('seeds', 'one seed gives one picture, two give two')
    case 'declared':
      return info('seeds', 'does not honour seeds, and says so')
    case 'ignored':
      return fail(
        'seeds',
        'ignores seeds in silence',
        'let it honour the field seed, refuse it, or name the seed that it used',
      )
    case 'alike':
      return fail('seeds', 'two seeds give one picture', 'look for a cache, or a fixed seed')
    case 'not-shown':
      return warn('seeds', 'cannot be told: pictures did not come', 'look into the log of the node')
  }
}
