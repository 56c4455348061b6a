import { parseDocument } from 'yaml'

/** One configuration that a dataset card describes. */
export interface CardConfig {
  readonly name: string
  readonly isDefault: boolean
  /** Folder its files lie in; '' for the whole repository. */
  readonly folder: string
  /** Patterns of its files by split; undefined: told by their names. */
  readonly patterns: ReadonlyMap<string, readonly string[]> | undefined
}

/**
 * The `configs` in the YAML head of a dataset's README; none where it says nothing of files.
 * Source: https://huggingface.co/docs/hub/datasets-manual-configuration
 */
export function readCard(readme: string): readonly CardConfig[] {
  const head = /^---\r?\n([\s\S]*?)\r?\n---/u.exec(readme)?.[1]
  if (head === undefined) return []
  const document = parseDocument(head, { logLevel: 'silent' })
  if (document.errors.length > 0) return []
  const card: unknown = document.toJS()
  return listOf(get(card, 'configs')).flatMap((config) => {
    const name = get(config, 'config_name')
    if (typeof name !== 'string') return []
    const folder = get(config, 'data_dir')
    return [
      {
        name,
        isDefault: get(config, 'default') === true || name === 'default',
        folder: typeof folder === 'string' ? folder.replace(/^\.?\/|\/$/gu, '') : '',
        patterns: patternsOf(get(config, 'data_files')),
      },
    ]
  })
}

/** A pattern or a list of them is the split `train`; otherwise each entry names its split. */
function patternsOf(dataFiles: unknown): CardConfig['patterns'] {
  if (dataFiles === undefined || dataFiles === null) return undefined
  const bySplit = new Map<string, readonly string[]>()
  for (const entry of Array.isArray(dataFiles) ? dataFiles : [dataFiles]) {
    const split = get(entry, 'split')
    const name = typeof split === 'string' ? split : 'train'
    const patterns = typeof entry === 'string' ? [entry] : textsOf(get(entry, 'path'))
    bySplit.set(name, [...(bySplit.get(name) ?? []), ...patterns])
  }
  return bySplit
}

function textsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string')
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function get(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? new Map(Object.entries(value)).get(key)
    : undefined
}
