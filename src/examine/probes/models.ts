import type { TextProtocol } from '../../item/index.ts'
import { describeFault } from '../../node/index.ts'
import type { ExaminedNode } from '../examined-node.ts'
import { type Finding, info, pass, warn } from '../finding.ts'
import { askListing, type Listing, namesIn } from '../listing.ts'
import type { Probed, Spoken } from '../probe.ts'
import { serverKind } from './server-kind.ts'

const id = 'models'

/** Which models the node lists, and which server it is by what it says of itself. */
export const models = async (
  subject: ExaminedNode,
  { protocol, protocols }: Pick<Spoken, 'protocol' | 'protocols'>,
): Promise<Probed> => {
  // TGI says more of itself at its own route.
  const asked = new Set<TextProtocol>(protocols.includes('tgi') ? [protocol, 'tgi'] : [protocol])
  const listings: Listing[] = []
  for (const one of asked) listings.push(await askListing(subject, one))
  const names = namesIn(listings)
  return {
    findings: [
      info('server', serverKind(listings)),
      names.length > 0 ? judgeNames(names, subject) : nothingListed(listings),
    ],
    learned: { models: names.map(subject.show) },
  }
}

function judgeNames(names: readonly string[], { model, show }: ExaminedNode): Finding {
  const listed = show(names.join(', '))
  if (model !== undefined && !names.includes(model)) {
    return warn(id, `does not list ${show(model)}, but ${listed}`, 'name a listed one with --model')
  }
  if (names.length === 1) return pass(id, `lists one model: ${listed}`)
  const told = `lists ${names.length} models: ${listed}`
  return model === undefined
    ? warn(id, `${told}; which one answers is left to it`, 'name one with --model')
    : pass(id, told)
}

function nothingListed(listings: readonly Listing[]): Finding {
  const reasons = listings.map(({ result }) =>
    result.ok ? `status ${result.reply.status}` : describeFault(result.fault),
  )
  return warn(
    id,
    `lists no models (${reasons.join(', ')})`,
    'serve /v1/models: it checks a node at no cost',
  )
}
