import type { CardConfig } from './card.ts'
import { globPattern } from './glob.ts'
import { formatOf, splitsByName } from './split-files.ts'

/** What a task file asks of a dataset. */
export interface Wanted {
  /** `dataset_name`. */
  readonly config: string | undefined
  readonly split: string
}

/**
 * The files of a split among those of a repository: by the patterns of its card, else by folder and
 * file names, in the order in which the `datasets` library reads them. Empty: there are none.
 */
export function chooseFiles(
  files: readonly string[],
  configs: readonly CardConfig[],
  { config, split }: Wanted,
): readonly string[] {
  const described = describedConfig(configs, config)
  if (described === undefined && configs.length > 0) return []
  const folder = described ? described.folder : (config ?? '')
  const inside = files.filter((file) => folder === '' || file.startsWith(`${folder}/`))
  if (described?.patterns === undefined) {
    const found = splitsByName(inside.filter((file) => formatOf(file) !== undefined).sort())
    return found?.splits.get(split) ?? []
  }
  const patterns = described.patterns.get(split) ?? []
  const matching = patterns.flatMap((pattern) => {
    const regex = globPattern(folder === '' ? pattern : `${folder}/${pattern}`)
    return inside.filter((file) => regex.test(file)).sort()
  })
  return [...new Set(matching)]
}

/** Without a name the default configuration is meant, or the only one there is. */
function describedConfig(
  configs: readonly CardConfig[],
  name: string | undefined,
): CardConfig | undefined {
  if (name !== undefined) return configs.find((config) => config.name === name)
  return (
    configs.find(({ isDefault }) => isDefault) ?? (configs.length === 1 ? configs[0] : undefined)
  )
}
