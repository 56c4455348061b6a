import { equateSuite, readScale, saveScale } from '../../calibration/index.ts'
import { anchorsOf, readReports, suiteNamed } from '../../history/index.ts'
import { equate } from '../../inference/index.ts'
import { loadSuite, type Suite } from '../../suite/index.ts'
import { createOutput } from '../terminal/output.ts'

export interface EquateOptions {
  readonly anchors: readonly string[]
  readonly to: string
  readonly scale: string
  readonly json?: boolean
}

/** Scores that show what the line does. */
const shown = [40, 55, 70, 85]

/** `suites equate <suite>` */
export async function equateCommand(nameOrFolder: string, options: EquateOptions): Promise<void> {
  const output = createOutput(options)
  const suite = await loadSuite(nameOrFolder)
  const reports = options.anchors.flatMap(readReports)
  const reference = suiteNamed(reports, options.to)
  const anchors = anchorsOf(reports, suite.digest, reference.digest)
  const to = { ...reference, scale: options.scale }
  const scale = equateSuite(named(suite), to, anchors, await readScale(suite.directory))
  const path = await saveScale(suite.directory, scale)
  const { version, slope, intercept, subjects, correlation } = scale
  const scores = shown.map((score) => ({ score, ...equate(scale, score) }))
  output.event('equated', { path, version, slope, intercept, subjects, correlation, scores })
  const lines = scores.map(
    ({ score, value, standardError }) =>
      `${suite.name} ${score}  is  ${value.toFixed(1)} +- ${standardError.toFixed(1)} on ${options.scale}\n`,
  )
  output.result(
    `${suite.name} ${suite.version} to ${options.scale}, version ${version}: ${subjects} anchors, correlation ${correlation.toFixed(2)}\n${lines.join('')}file    ${path}\n`,
  )
}

function named({ name, version, digest }: Suite) {
  return { name, version, digest }
}
