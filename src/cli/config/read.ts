import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { IqError } from '../../errors/index.ts'
import { parseJson, readBytes } from '../../files/index.ts'
import { type Extra, requireExtraBody } from '../../node/index.ts'
import { checker } from '../../schema/index.ts'
import { type Config, ConfigSchema, type ConfiguredValue } from './schema.ts'

/** The file that is read where none is named. */
export const configFile = 'iqchains.config.json'

/** A configuration with its paths made absolute and its values read. */
export interface LoadedConfig {
  /** Options of the command line by the names that commander gives them. */
  readonly options: Readonly<Record<string, unknown>>
  readonly url: string | undefined
  readonly credentials: { readonly headers: readonly Extra[]; readonly query: readonly Extra[] }
  readonly extraBody: Readonly<Record<string, unknown>> | undefined
}

const check = checker(ConfigSchema)
const paths = ['tiers', 'keyFile', 'caFile', 'operatorKey', 'runs', 'reports', 'keys'] as const

/**
 * Reads the configuration: the file that is named, else `iqchains.config.json` here where there is one.
 * @throws IqError `CONFIG` with the place
 */
export async function readConfig(named: string | undefined): Promise<LoadedConfig | undefined> {
  if (named === undefined && !existsSync(configFile)) return undefined
  const path = resolve(named ?? configFile)
  const checked = check(parseJson(await readBytes(path, { code: 'CONFIG' }), path, 'CONFIG'))
  if (!checked.ok) {
    const { path: where, message } = checked.violation
    throw new IqError('CONFIG', `${path}${where && `: ${where}`}: ${message}`)
  }
  const { $schema: _, url, headers, query, extraBody, ...plain } = checked.value
  return {
    options: { ...plain, ...pathsFrom(plain, dirname(path)), ...suiteFrom(plain, dirname(path)) },
    url,
    credentials: {
      headers: await extrasOf(headers, path),
      query: await extrasOf(query, path),
    },
    extraBody: extraBody && requireExtraBody(extraBody, `${path}: /extraBody`),
  }
}

function pathsFrom(config: Config, folder: string) {
  return Object.fromEntries(
    paths.flatMap((name) => {
      const given = config[name]
      return given === undefined ? [] : [[name, resolve(folder, given)]]
    }),
  )
}

/** A suite is a name, or a folder from the configuration's. */
function suiteFrom({ suite }: Config, folder: string) {
  if (suite === undefined || /^[a-z0-9-]+$/u.test(suite)) return {}
  return { suite: resolve(folder, suite) }
}

async function extrasOf(
  values: Readonly<Record<string, ConfiguredValue>> = {},
  path: string,
): Promise<readonly Extra[]> {
  return Promise.all(
    Object.entries(values).map(async ([name, given]) => ({
      name,
      value: await textFor(name, given, path),
      isPublic: typeof given === 'object' && given.public === true,
    })),
  )
}

async function textFor(name: string, given: ConfiguredValue, path: string): Promise<string> {
  if (typeof given === 'string') return given
  if ('value' in given) return given.value
  if ('file' in given) {
    const file = resolve(dirname(path), given.file)
    return (await readBytes(file, { code: 'CONFIG' })).toString('utf8').trim()
  }
  const value = process.env[given.env]
  if (value !== undefined && value !== '') return value
  throw new IqError('CONFIG', `${path}: ${name} is in the variable ${given.env}, which is not set`)
}
