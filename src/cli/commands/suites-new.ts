import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { IqError } from '../../errors/index.ts'
import { writeWhole } from '../../files/index.ts'
import { bareSuite, type ChatForm, loadSuite } from '../../suite/index.ts'
import { shellWord } from '../shell/shell-word.ts'
import { createOutput, type OutputOptions } from '../terminal/output.ts'

export interface NewSuiteOptions extends OutputOptions {
  readonly name?: string
  readonly chat?: ChatForm
}

/** `suites new <folder>`: writes `suite.json` beside task files, once. */
export async function newSuite(folder: string, options: NewSuiteOptions): Promise<void> {
  const output = createOutput(options)
  const root = resolve(folder)
  const path = join(root, 'suite.json')
  if (existsSync(path)) {
    throw new IqError('USAGE', `${path} is there already`, {
      next: `check it with: iqchains suites check ${shellWord(folder)}`,
    })
  }
  const bare = bareSuite(root)
  const { name = bare.name, chat } = options
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/u.test(name)) {
    throw new IqError('USAGE', `'${name}' is no name of a suite`, {
      next: 'use small letters, digits and hyphens',
    })
  }
  const suite = { ...bare, name, version: '1.0.0', ...(chat && { chat }) }
  await writeWhole(path, `${JSON.stringify(suite, null, 2)}\n`)
  const { digest, tasks } = await loadSuite(root)
  output.event('suite', {
    ...{ name, version: suite.version, digest },
    tasks: tasks.map(({ task, weight }) => ({ name: task.name, items: task.size, weight })),
  })
  output.result(
    `${path}\n${name} ${suite.version}: ${tasks.length} tasks\ndigest  sha256:${digest}\n`,
  )
  output.note(`next: ${output.asTyped(`iqchains suites check ${shellWord(folder)}`)}`)
}
