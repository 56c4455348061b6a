import { hostname } from 'node:os'
import { exportRun, signFinished } from '../../../fleet/index.ts'
import { keyFiles } from '../../../sign/index.ts'
import { shellWord } from '../../shell/index.ts'
import { askPassphrase } from '../../terminal/ask-passphrase.ts'
import { createOutput } from '../../terminal/output.ts'
import { type RunLogOptions, runLog } from '../log-options.ts'
import { withFleet } from './opened.ts'
import { repeated } from './repeated.ts'

export interface SignCommandOptions extends RunLogOptions {
  readonly reports: string
  readonly thirdParty?: boolean
  readonly compress?: boolean
  readonly sshSignature?: boolean
  readonly every?: number
  readonly json?: boolean
}

/** `fleet sign` */
export async function signCommand(options: SignCommandOptions): Promise<void> {
  const output = createOutput(options)
  const { reports, keys, thirdParty, compress, sshSignature, every } = options
  const { log } = await runLog(options)
  await withFleet(({ database }) =>
    repeated(every === undefined ? undefined : 60 * every, output, async () => {
      let refused = 0
      const signed = await signFinished(database, {
        ...{ key: keyFiles(keys).privatePath, askPassphrase, reports },
        ...{ thirdParty, compress, sshSignature, log, holder: `${hostname()}:${process.pid}` },
        onSigned(one) {
          const { run, node } = one
          const why = one.kind === 'refused' ? one.why : null
          const folder = one.kind === 'signed' ? one.folder : null
          output.event('fleet-signed', { run, node: { url: node }, folder, why })
          if (one.kind === 'refused') refused++
          if (one.kind === 'refused') output.note(`run ${run} of ${node} is not signed: ${one.why}`)
          else output.result(`${one.folder}  ${node}\n`)
        },
      })
      output.note(`${signed} reports signed, ${refused} refused`)
      if (refused > 0) process.exitCode = 1
    }),
  )
}

/** `fleet export <run>` */
export async function exportCommand(
  id: string,
  options: { readonly to: string; readonly json?: boolean },
): Promise<void> {
  const output = createOutput(options)
  const run = await withFleet(({ database }) => exportRun(database, id, options.to))
  output.event('fleet-exported', { run, folder: options.to })
  output.result(`run ${run} is in ${options.to}\n`)
  output.note(
    output.asTyped(`look at it with: iqchains show ${run} --runs ${shellWord(options.to)}`),
  )
}
