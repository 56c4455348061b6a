import { existsSync } from 'node:fs'
import { join, sep } from 'node:path'
import { sha256Hex } from '../../digest/index.ts'
import { IqError } from '../../errors/index.ts'
import { readBytesNow } from '../../files/index.ts'
import type { FunctionReference } from '../yaml/index.ts'
import type { Port } from './port.ts'
import { families, ports } from './shipped-ports.ts'

/**
 * Finds the port of a `!function`. Where the Python file stands beside the task file it must be,
 * byte for byte, the one that was ported; where it does not, the folder or the dataset tells.
 * @throws IqError `SUITE` naming file and function when there is none
 */
export function findPort(reference: FunctionReference, datasetPath: string): Port {
  const named = portsNamed(reference.name)
  const source = pythonFile(reference)
  const found = existsSync(source)
    ? named.find((port) => port.sources.includes(digestOf(source)))
    : named.find(
        (port) => standsIn(reference.directory, port) || port.datasets?.includes(datasetPath),
      )
  if (found) return found
  const what = `${reference.place}: !function ${reference.name} (${source})`
  if (named.length > 0 && existsSync(source)) {
    throw new IqError('SUITE', `${what} is another version than those that were ported`, {
      next: 'lay the file of lm-evaluation-harness 0.4.13 in its place, or write it as a template',
    })
  }
  throw new IqError('SUITE', `${what} is Python code, which is not run`, {
    next: 'Write it as a template, or prepare the data beforehand',
  })
}

function portsNamed(name: string): readonly Port[] {
  const ofFamilies = families.flatMap((family) => {
    if (!name.startsWith(family.prefix)) return []
    const use = family.use(name.slice(family.prefix.length))
    return use === undefined ? [] : [{ ...family, name, use }]
  })
  return [...ports.filter((port) => port.name === name), ...ofFamilies]
}

/** Digests of Python files by path: thousands of task files name the same few. */
const digests = new Map<string, string>()

function digestOf(path: string): string {
  const digest = digests.get(path) ?? sha256Hex(readBytesNow(path, { code: 'SUITE' }))
  digests.set(path, digest)
  return digest
}

function pythonFile({ name, directory }: FunctionReference): string {
  const parts = name.split('.').slice(0, -1)
  return `${join(directory, ...parts)}.py`
}

function standsIn(directory: string, { folder }: Port): boolean {
  const path = `/${directory.split(sep).join('/')}`
  return folder !== undefined && path.endsWith(`/${folder}`)
}
