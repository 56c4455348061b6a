import { IqError } from '../errors/index.ts'
import type { Request, Task } from '../item/index.ts'
import { strings } from '../lm-eval/index.ts'
import { explainFault, type Node } from '../node/index.ts'
import type { Suite } from '../suite/index.ts'
import { adviseVariant } from './generative-variant.ts'

/**
 * Requires that a node can be asked whatever a suite asks, before the first item is. A suite that
 * only lets nodes write costs no relay here.
 * @throws IqError `SUITE` for log-likelihoods of chat messages, `NODE_REFUSED` naming the task that
 * needs what the node does not offer, and what is to be said of a node that does not answer
 */
export async function requireAskable(suite: Suite, node: Node, signal: AbortSignal): Promise<void> {
  for (const { task } of suite.tasks) {
    const requests = task.item(0).requests.filter(({ kind }) => !written.has(kind))
    if (requests.length === 0) continue
    refuseChat(requests, task)
    const support = await node.likelihoodSupport({ signal })
    switch (support.kind) {
      case 'fault':
        throw explainFault(support.fault, node.descriptor)
      case 'unsupported':
        throw refusal(node, task, `log-likelihoods, which it does not give: ${support.reason}`)
      case 'supported': {
        const lacks = (what: string) =>
          refusal(node, task, `${what}, which it does not give by ${support.method}`)
        if (!support.rolling && requests.some(({ kind }) => kind === 'rolling')) {
          throw lacks('log-likelihoods of whole texts')
        }
        if (support.method === 'forced-tokens') await requireCharacters(node, task, signal)
        if (!support.emptyContext && requests.some(isWithoutContext)) {
          throw lacks('log-likelihoods without a context')
        }
      }
    }
  }
}

/** What a node is asked for without log-likelihoods. */
const written: ReadonlySet<Request['kind']> = new Set(['generate', 'picture'])

/** Items that are looked at for choices beyond ASCII. */
const looked = 200

/**
 * Requires that choices beyond ASCII can be measured by forced tokens: such characters may be several
 * tokens, and llama.cpp's server holds back the log-probability of a part of a character.
 */
async function requireCharacters(node: Node, task: Task, signal: AbortSignal): Promise<void> {
  const request = firstBeyondAscii(task)
  if (request === undefined) return
  const { context, continuation } = request
  const asked = await node.logLikelihood(String(context), [continuation], { signal })
  if (asked.ok || asked.fault.kind !== 'malformed') return
  const what = `log-likelihoods of choices such as "${continuation.trim()}", whose tokens are parts of characters`
  throw refusal(node, task, `${what}, which it does not give: ${asked.fault.detail}`)
}

function firstBeyondAscii(task: Task) {
  for (let index = 0; index < Math.min(task.size, looked); index++) {
    for (const request of task.item(index).requests) {
      if (request.kind !== 'loglikelihood' || typeof request.context !== 'string') continue
      const isBeyond = /[^\p{ASCII}]/u.test(request.continuation)
      if (isBeyond && strings.rstrip(request.context) === request.context) return request
    }
  }
  return undefined
}

function refuseChat(requests: readonly Request[], { name }: Task): void {
  const isChat = requests.some(
    (request) => request.kind === 'loglikelihood' && typeof request.context !== 'string',
  )
  if (!isChat) return
  throw new IqError('SUITE', `task '${name}': chat messages have no log-likelihoods`, {
    next: `set "chat" to "none" in suite.json, or ${adviseVariant(name)}`,
  })
}

/** White space at the end of a context counts as the continuation's. */
function isWithoutContext(request: Request): boolean {
  return request.kind === 'loglikelihood' && strings.rstrip(String(request.context)) === ''
}

function refusal({ descriptor }: Node, { name }: Task, needs: string): IqError {
  return new IqError('NODE_REFUSED', `${descriptor.url}: task '${name}' needs ${needs}`, {
    next: adviseVariant(name),
  })
}
