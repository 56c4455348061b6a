/** A thread that looks at pictures, so that asking goes on meanwhile. */
import { parentPort, workerData } from 'node:worker_threads'
import { describeError, isIqError } from '../errors/index.ts'
import { openDetector } from './detector.ts'
import { openLetterReader } from './lettering.ts'
import { look } from './look.ts'
import type { LookReply, LookRequest } from './messages.ts'
import { type NamedDetector, openNamedDetector } from './named-detector.ts'

const named: NamedDetector | undefined = workerData ?? undefined

let detector: ReturnType<typeof openDetector> | undefined
let letters: ReturnType<typeof openLetterReader> | undefined

const instruments = {
  detector() {
    detector ??= named === undefined ? openDetector() : openNamedDetector(named)
    return detector
  },
  letters() {
    letters ??= openLetterReader()
    return letters
  },
}

parentPort?.on('message', async ({ id, bytes, request }: LookRequest) => {
  parentPort?.postMessage(await reply(id, bytes, request))
})

async function reply(
  id: number,
  bytes: Uint8Array,
  request: LookRequest['request'],
): Promise<LookReply> {
  try {
    return { id, looked: await look(bytes, request, instruments) }
  } catch (error) {
    const { code, message, next } = isIqError(error)
      ? error
      : { code: undefined, message: describeError(error), next: undefined }
    return { id, failure: { code, message, next } }
  }
}
