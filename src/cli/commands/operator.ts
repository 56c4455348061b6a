import { controlMessage } from '../../envelope/index.ts'
import { IqError } from '../../errors/index.ts'
import { writeWhole } from '../../files/index.ts'
import { keySigner } from '../../sign/index.ts'
import { createOutput } from '../terminal/output.ts'
import { openPrivateKey } from './private-key.ts'

export interface AnswerOptions {
  readonly nonce: string
  readonly key: string
  readonly out?: string
}

/** `operator answer <origin>` */
export async function answerChallenge(url: string, options: AnswerOptions): Promise<void> {
  const output = createOutput({})
  const challenge = { origin: originOf(url), nonce: options.nonce }
  const signer = keySigner(await openPrivateKey(options.key))
  const signature = await signer.sign(controlMessage(challenge))
  const proof = { keyid: signer.keyid, signature: signature.toString('base64') }
  const text = `${JSON.stringify(proof)}\n`
  if (options.out === undefined) output.result(text)
  else await writeWhole(options.out, text)
  output.note(`signed as ${signer.keyid} for ${challenge.origin}`)
}

function originOf(url: string): string {
  const parsed = URL.parse(url)
  if (parsed?.protocol === 'http:' || parsed?.protocol === 'https:') return parsed.origin
  throw new IqError('USAGE', 'the node URL is not an http or https URL')
}
