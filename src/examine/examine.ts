import { openClient } from '../node/index.ts'
import type { Capabilities, Learned } from './capabilities.ts'
import { examineDrawing } from './drawing/index.ts'
import { ExaminedNode } from './examined-node.ts'
import { type Finding, fail, info } from './finding.ts'
import type { NodeOrder } from './node-order.ts'
import { looks, probes } from './probes.ts'
import { surveyProtocols } from './survey.ts'

/** Requests in a row without a reply, after which a node counts as gone. */
const tolerated = 3

/**
 * Examines a node with some thirty requests, one at a time; `undefined` where it answers none of
 * the protocols, or stops answering. One that draws is examined with some ten pictures. Rejects only when the signal aborts; throws `IqError` (`USAGE`) for a URL that is
 * refused.
 */
export async function examineNode(order: NodeOrder): Promise<Capabilities | undefined> {
  const { url, credentials, onFinding } = order
  const client = openClient(url, { ...order, ...credentials })
  try {
    const subject = new ExaminedNode({ ...order, client })
    const survey = await surveyProtocols(subject)
    if (!survey.ok) {
      const drawing = survey.isFinal
        ? ({ kind: 'no-drawer' } as const)
        : await examineDrawing(order, survey.images)
      if (drawing.kind === 'no-drawer') onFinding(survey.finding)
      else await lookAround(subject, onFinding)
      return drawing.kind === 'draws' ? drawing.capabilities : undefined
    }
    onFinding(survey.finding)
    const learned: Partial<Learned> = {}
    for (const probe of probes) {
      const probed = await probe(subject, survey.spoken, learned)
      probed.findings.forEach(onFinding)
      Object.assign(learned, probed.learned)
      if (subject.silences >= tolerated) {
        onFinding(lost(subject))
        return undefined
      }
    }
    onFinding(info('requests', `sent ${subject.requests} requests`))
    const { protocol, protocols } = survey.spoken
    return {
      schema: 'iqchains/capabilities/v1',
      url,
      model: subject.model ?? null,
      examined: new Date().toISOString(),
      protocols: [protocol, ...protocols.filter((other) => other !== protocol)],
      ...learned,
      ...(subject.adjustments.length > 0 && { adjustments: [...subject.adjustments] }),
    }
  } finally {
    await client.close()
  }
}

/** What can be said of a node that answers no text. */
async function lookAround(
  subject: ExaminedNode,
  onFinding: (finding: Finding) => void,
): Promise<void> {
  for (const look of looks) (await look(subject)).findings.forEach(onFinding)
}

function lost({ silences }: ExaminedNode): Finding {
  return fail(
    'lost',
    `the node no longer answers: ${silences} requests in a row got no reply`,
    'look into the log of the node, then try again',
  )
}
