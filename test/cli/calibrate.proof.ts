import { appendFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sha256Hex } from '../../src/digest/index.ts'
import { readReport } from '../../src/report/index.ts'
import { HomeHere } from '../support/command-here.ts'
import { simulate } from '../support/node.ts'
import { Recorder } from '../support/past-runs.ts'

function suiteCopy(home: HomeHere): string {
  const folder = home.path('suite')
  cpSync('suites/starter', folder, { recursive: true })
  return folder
}

async function recordRuns(home: HomeHere, suite: string, count: number): Promise<void> {
  const recorder = await Recorder.open(home, suite)
  for (let i = 0; i < count; i++) {
    await recorder.record({ skill: 0.35 + (0.6 * i) / count, seed: `run ${i}` })
  }
}

it('item parameters from past reports are frozen with a run and never change under it', async () => {
  using home = new HomeHere()
  const suite = suiteCopy(home)
  await recordRuns(home, suite, 30)
  const calibrated = await home.run(['suites', 'calibrate', suite, '--from', home.reports])
  expect(calibrated.code, calibrated.stderr).toBe(0)
  expect(calibrated.stdout).toMatch(/1PL item parameters from 30 past runs/u)
  const path = join(suite, 'calibration.json')
  const bytes = readFileSync(path)
  expect(calibrated.stdout).toContain(sha256Hex(bytes))
  const { suite: made, tasks } = JSON.parse(bytes.toString())
  const shown = await home.run(['suites', 'show', suite])
  expect(shown.stdout, 'not part of the digest').toContain(made.digest)
  expect(tasks[0].slopes).toHaveLength(129)

  await using node = await simulate({ suite, skill: 0.72, latencyMs: 5 })
  using fresh = new HomeHere()
  const args = ['--runs', fresh.runs, '--reports', fresh.reports]
  const certify = ['certify', node.url, '--api', 'chat', '--suite', suite, ...args]
  const { child, finished } = fresh.start(certify)
  while (child.exitCode === null && node.asked.size < 30) {
    await new Promise((later) => setTimeout(later, 5))
  }
  child.kill('SIGINT')
  expect((await finished).code).toBe(130)

  writeFileSync(path, bytes.toString().replace('"reports":30', '"reports":31'))
  const changed = await fresh.run(['resume', ...args])
  expect(changed.stderr).toMatch(/^error CHANGED: .*started on item parameters/mu)
  expect(changed.code).toBe(2)
  writeFileSync(path, bytes)
  const resumed = await fresh.run(['resume', ...args])
  expect(resumed.code, resumed.stderr).toBe(0)
  const [run = ''] = readdirSync(fresh.reports)
  const report = readReport(readFileSync(join(fresh.reports, run, 'report.json')))
  expect(report.settings.calibration).toBe(sha256Hex(bytes))

  appendFileSync(join(suite, 'logic.yaml'), '\n# another suite\n')
  const refused = await fresh.run(certify)
  expect(refused.stderr).toMatch(/^error CONFIG: .*calibration\.json: made for the suite/mu)
  expect(refused.code).toBe(2)
})

it('runs of another suite, or too few of them, teach nothing', async () => {
  using home = new HomeHere()
  const suite = suiteCopy(home)
  await recordRuns(home, suite, 2)
  const few = await home.run(['suites', 'calibrate', suite, '--from', home.runs])
  expect(few.stderr).toMatch(/^error DATA: .*2 past runs .* and 30 are needed/mu)
  expect(few.code).toBe(2)
  appendFileSync(join(suite, 'logic.yaml'), '\n# another suite\n')
  const other = await home.run(['suites', 'calibrate', suite, '--from', home.reports])
  expect(other.stderr).toMatch(/^error DATA: .*0 past runs .* and 30 are needed/mu)
})

it('a report whose transcript was exchanged teaches nothing', async () => {
  using home = new HomeHere()
  const recorder = await Recorder.open(home)
  const { folder } = await recorder.record({ skill: 0.7 })
  appendFileSync(join(folder, 'transcript.jsonl'), '{}\n')
  const refused = await home.run(['suites', 'calibrate', 'starter', '--from', home.reports])
  expect(refused.stderr).toMatch(/^error DATA: .*not the transcript that its report names/mu)
})
