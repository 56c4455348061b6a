import { loadCalibration, saveCalibration } from '../../calibration/index.ts'
import { calibrateFrom, readPastRuns } from '../../history/index.ts'
import { places } from '../../places/index.ts'
import { loadSuite } from '../../suite/index.ts'
import { createOutput } from '../terminal/output.ts'

export interface CalibrateOptions {
  readonly from: readonly string[]
  readonly json?: boolean
}

/** `suites calibrate <suite>` */
export async function calibrateCommand(
  nameOrFolder: string,
  options: CalibrateOptions,
): Promise<void> {
  const output = createOutput(options)
  const suite = await loadSuite(nameOrFolder)
  const folders = options.from.length > 0 ? options.from : [places.reports]
  const calibration = await calibrateFrom(suite, await readPastRuns(folders))
  const path = await saveCalibration(suite.directory, calibration)
  const sha256 = (await loadCalibration(suite.directory, suite))?.sha256
  const { model, reports } = calibration
  output.event('calibrated', { path, sha256, model, reports, digest: suite.digest })
  output.result(
    `${suite.name} ${suite.version}: ${model} item parameters from ${reports} past runs\nfile    ${path}\nsha256  ${sha256}\n`,
  )
  output.note('new runs use them to need fewer relays; they never decide, and no run changes them')
}
