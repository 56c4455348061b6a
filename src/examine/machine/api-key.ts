import { isIqError } from '../../errors/index.ts'
import { type KeySources, readKey } from '../../node/index.ts'
import { type Finding, fail, info, pass, warn } from '../finding.ts'

const id = 'api-key'

/** Whether there is an API key for the node, and whether others can read it. */
export async function examineApiKey(sources: KeySources): Promise<Finding> {
  try {
    const { key, warning } = await readKey(sources)
    if (key === undefined) return info(id, 'no API key is given')
    const source = sources.file ?? 'IQCHAINS_API_KEY'
    return warning === undefined
      ? pass(id, `the API key comes from ${source}`)
      : warn(id, `others on this machine can read ${source}`, `chmod 600 ${source}`)
  } catch (error) {
    if (!isIqError(error)) throw error
    return fail(id, error.message, error.next ?? 'check the key')
  }
}
