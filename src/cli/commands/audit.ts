import { join } from 'node:path'
import { type AuditedTask, auditScorer } from '../../artist/index.ts'
import { IqError } from '../../errors/index.ts'
import { parseJson, readBytes, writeWhole } from '../../files/index.ts'
import { openScorer, requireParts } from '../../scorer/index.ts'
import { asksForPictures, detectorOf, loadSuite } from '../../suite/index.ts'
import { createOutput } from '../terminal/output.ts'

export interface AuditOptions {
  readonly pictures: number
  readonly seed: string
  readonly task: readonly string[]
  readonly write?: boolean
  readonly json?: boolean
}

/** `suites audit <suite>`: what the scorer of a picture suite gets wrong, measured on labelled pictures. */
export async function auditCommand(nameOrFolder: string, options: AuditOptions): Promise<void> {
  const { pictures, seed, task: names } = options
  const output = createOutput(options)
  const suite = await loadSuite(nameOrFolder)
  if (!asksForPictures(suite)) {
    throw new IqError('USAGE', `${suite.name} asks for no pictures: nothing of it errs`, {
      next: 'npm run suites:audit tries shortcuts on generated texts',
    })
  }
  const detector = detectorOf(suite)
  await requireParts(detector)
  const tasks = suite.tasks.filter(({ task }) => names.length === 0 || names.includes(task.name))
  const scorer = openScorer(2, detector)
  try {
    const onTask = ({ task, right, wrong }: AuditedTask): void => {
      output.event('audited', { task, right, wrong })
      const line = `called right: ${right.said} of ${right.of} right pictures, ${wrong.said} of ${wrong.of} wrong ones`
      output.result(`${task.padEnd(16)} ${line}\n`)
    }
    const order = { suite: { ...suite, tasks }, scorer, pictures, seed, onTask }
    const audited = await auditScorer(order)
    if (options.write === true) await writeRates(join(suite.directory, 'suite.json'), audited)
  } finally {
    await scorer.close()
  }
}

/** Puts rates into the file of a suite; the rest of it stays as it is. */
async function writeRates(path: string, audited: readonly AuditedTask[]): Promise<void> {
  const file = parseJson(await readBytes(path, { code: 'SUITE' }), path, 'SUITE') as {
    tasks: { task: string; rates?: unknown }[]
  }
  for (const { task: name, right, wrong } of audited) {
    const entry = file.tasks.find(({ task }) => task === name)
    if (entry !== undefined) entry.rates = { right, wrong }
  }
  await writeWhole(path, `${JSON.stringify(file, null, 2)}\n`)
}
