import type { Command } from 'commander'
import { IqError } from '../../errors/index.ts'
import { configFile, type LoadedConfig, readConfig } from './read.ts'

/** What a command is given of a configuration beside its own options. */
export type Configured = Pick<LoadedConfig, 'credentials' | 'extraBody'>

/**
 * Puts what a configuration says where the command line and the environment say nothing (flags go before
 * the environment, the environment before the file). Returns the arguments, with the URL of the
 * configuration where none is given and one is wanted.
 * @throws IqError `CONFIG` for a configuration of no use, `USAGE` where no URL is known
 */
export async function applyConfig(
  command: Command,
  args: readonly unknown[],
): Promise<readonly unknown[]> {
  const { config: named, nodes } = command.opts()
  const config = await readConfig(typeof named === 'string' ? named : undefined)
  const known = new Set(command.options.map((option) => option.attributeName()))
  for (const [name, value] of Object.entries(config?.options ?? {})) {
    const isGiven = ['cli', 'env'].includes(command.getOptionValueSource(name) ?? '')
    if (known.has(name) && !isGiven) command.setOptionValueWithSource(name, value, 'config')
  }
  if (config !== undefined) command.setOptionValue('configured', configuredOf(config))
  const [first, ...rest] = args
  // A list of nodes stands in the place of one.
  if (nodes !== undefined) return args
  if (first !== undefined || command.registeredArguments[0]?.name() !== 'url') return args
  if (config?.url !== undefined) return [config.url, ...rest]
  throw new IqError('USAGE', `${command.name()}: the URL of the node is missing`, {
    next: `give it after the command, or as "url" in ${configFile}`,
  })
}

function configuredOf({ credentials, extraBody }: LoadedConfig): Configured {
  return { credentials, extraBody }
}
