import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { IqError } from '../../errors/index.ts'
import { readBytesNow } from '../../files/index.ts'
import { readCard } from './card.ts'
import { chooseFiles } from './choose-files.ts'
import { dataFilesOf, type Format, formatOf, type SplitFiles } from './split-files.ts'

/**
 * A split of a copied dataset whose README describes configurations, or of which one is asked for.
 * @returns undefined for a plain folder of files
 * @throws IqError `DATA` for a configuration that is not there, or none said where there are several
 */
export function clonedSplit(
  folder: string,
  config: string | undefined,
  split: string,
): { readonly format: Format; readonly splits: SplitFiles } | undefined {
  const readme = join(folder, 'README.md')
  const configs = existsSync(readme)
    ? readCard(readBytesNow(readme, { code: 'DATA' }).toString('utf8'))
    : []
  const isPlain = config === undefined || config === 'default'
  if (configs.length === 0 && isPlain) return undefined
  const files = chooseFiles(dataFilesOf(folder), configs, { config, split })
  const format = formatOf(files[0] ?? '')
  if (format !== undefined) {
    return { format, splits: new Map([[split, files.map((file) => join(folder, file))]]) }
  }
  const known = configs.map(({ name }) => name)
  const there = known.length === 0 ? 'its README describes none' : `there are: ${known.join(', ')}`
  const asked = config === undefined ? 'no configuration is named' : `no configuration '${config}'`
  throw new IqError('DATA', `${folder}: ${asked} with a split '${split}'; ${there}`, {
    next: 'name one as dataset_name, and one of its splits',
  })
}
