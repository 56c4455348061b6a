import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome']

/**
 * The Chromium of the system; undefined where there is none: the tests are skipped then, and say so once.
 * Where it is promised (`IQCHAINS_BROWSER=required`, as in CI) that is an error.
 */
export function findChromium(): string | undefined {
  const { IQCHAINS_CHROMIUM: named, IQCHAINS_BROWSER: demanded, PATH = '' } = process.env
  const places = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  const found = [...(named === undefined ? [] : [named]), ...places].find(isExecutable)
  if (found !== undefined) return found
  if (demanded === 'required') throw new Error('no Chromium: run scripts/install-chromium.sh')
  process.stderr.write(
    'no Chromium here (scripts/install-chromium.sh): pages are not tested in a browser\n',
  )
  return undefined
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
