import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'

let validate: ValidateFunction | undefined

/** Requires that every line of `--json` fits the published schema. */
export function requireEvents(stdout: string): void {
  validate ??= new Ajv({ strict: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync('schemas/events.schema.json', 'utf8')),
  )
  for (const line of stdout.split('\n').filter((text) => text !== '')) {
    if (validate(JSON.parse(line))) continue
    const why = JSON.stringify(validate.errors?.slice(-3))
    throw new Error(`not as schemas/events.schema.json has it: ${line.slice(0, 500)}: ${why}`)
  }
}
