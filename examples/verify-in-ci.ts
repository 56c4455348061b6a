/**
 * Verifies every report in a folder and fails where one does not hold: for a CI job, or for whoever
 * chooses nodes. Needs no network and loads neither a database nor an HTTP client.
 *
 *   node examples/verify-in-ci.ts <reports folder> <public key of the certifier>
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { verifyReport } from 'iq-chains/verify'

const [reports = 'reports', key = 'certifier.pub.pem'] = process.argv.slice(2)

for (const name of readdirSync(reports)) {
  const folder = join(reports, name)
  const result = await verifyReport(folder, { keys: [key] })
  const failed = result.checks.find(({ ok }) => !ok)
  console.log(`${folder}: ${result.verdict}${failed === undefined ? '' : `: ${failed.detail}`}`)
  if (result.verdict !== 'verified') process.exitCode = 1
}
