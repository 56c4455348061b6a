import { existsSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { sha256Hex } from '../../digest/index.ts'
import { IqError } from '../../errors/index.ts'
import type { FunctionReference } from '../yaml/index.ts'
import { gpqa } from './gpqa.ts'
import { hellaswag } from './hellaswag.ts'
import { mmluPro } from './mmlu-pro.ts'
import { musr } from './musr.ts'
import type { Port } from './port.ts'
import { truthfulqa } from './truthfulqa.ts'
import { winogrande } from './winogrande.ts'

const ports: readonly Port[] = [
  ...gpqa,
  ...hellaswag,
  ...mmluPro,
  ...musr,
  ...truthfulqa,
  ...winogrande,
]

/**
 * Finds the port of a `!function`. Where the Python file stands beside the task file it must be,
 * byte for byte, the one that was ported; where it does not, the folder or the dataset tells.
 * @throws IqError `SUITE` naming file and function when there is none
 */
export function findPort(reference: FunctionReference, datasetPath: string): Port {
  const named = ports.filter((port) => port.name === reference.name)
  const source = pythonFile(reference)
  const found = existsSync(source)
    ? named.find((port) => port.sources.includes(sha256Hex(readFileSync(source))))
    : named.find(
        (port) => standsIn(reference.directory, port) || port.datasets.includes(datasetPath),
      )
  if (found) return found
  throw new IqError(
    'SUITE',
    `${reference.place}: !function ${reference.name} (${source}) is Python code, which is not run`,
    { next: 'Write it as a template, or prepare the data beforehand' },
  )
}

function pythonFile({ name, directory }: FunctionReference): string {
  const parts = name.split('.').slice(0, -1)
  return `${join(directory, ...parts)}.py`
}

function standsIn(directory: string, { folder }: Port): boolean {
  const path = `/${directory.split(sep).join('/')}`
  return path.endsWith(`/${folder}`)
}
