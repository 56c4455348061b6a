import { describeFault, type Protocol, type TransportResult } from '../../node/index.ts'
import { type Finding, info, pass, warn } from '../finding.ts'
import { listAt, textAt } from '../json-path.ts'
import type { Probed, Spoken } from '../probe.ts'
import type { Subject } from '../subject.ts'
import { type Listing, serverKind } from './server-kind.ts'

const id = 'models'

/** Which models the node lists, and which server it is by what it says of itself. */
export const models = async (
  subject: Subject,
  { protocol, protocols }: Pick<Spoken, 'protocol' | 'protocols'>,
): Promise<Probed> => {
  // TGI says more of itself at its own route.
  const asked = new Set<Protocol>(protocols.includes('tgi') ? [protocol, 'tgi'] : [protocol])
  const results: TransportResult[] = []
  for (const one of asked) results.push(await subject.send(one, 'GET', 'models'))
  const listings = results.map(listingOf)
  const names = [...new Set(listings.flatMap(namesIn))].slice(0, maxNames)
  return {
    findings: [
      info('server', serverKind(listings)),
      names.length > 0 ? judgeNames(names, subject) : nothingListed(results),
    ],
    learned: { models: names.map(subject.show) },
  }
}

const maxNames = 100

function listingOf(result: TransportResult): Listing {
  if (!result.ok) return { server: undefined, body: undefined }
  const { reply } = result
  const server = reply.header('server')
  try {
    return { server, body: reply.status === 200 ? reply.json() : undefined }
  } catch {
    return { server, body: undefined }
  }
}

/** The names in OpenAI's list, or the one model of TGI's `/info`. */
function namesIn({ body }: Listing): readonly string[] {
  const listed = listAt(body, 'data').map((model) => textAt(model, 'id'))
  return [...listed, textAt(body, 'model_id')].filter((name) => name !== undefined)
}

function judgeNames(names: readonly string[], { model, show }: Subject): Finding {
  const listed = show(names.join(', '))
  if (model !== undefined && !names.includes(model)) {
    return warn(id, `does not list ${show(model)}, but ${listed}`, 'name a listed one with --model')
  }
  return pass(id, `lists ${names.length === 1 ? 'one model' : `${names.length} models`}: ${listed}`)
}

function nothingListed(results: readonly TransportResult[]): Finding {
  const reasons = results.map((result) =>
    result.ok ? `status ${result.reply.status}` : describeFault(result.fault),
  )
  return warn(
    id,
    `lists no models (${reasons.join(', ')})`,
    'serve /v1/models: it checks a node at no cost',
  )
}
