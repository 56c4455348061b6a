import type { TSchema } from 'typebox'
import { ReportSchema, StatementSchema } from '../src/attest/index.ts'
import { CalibrationSchema } from '../src/calibration/index.ts'
import { DataLockSchema, SuiteSchema } from '../src/suite/index.ts'
import { TiersSchema } from '../src/tiers/index.ts'

const base = 'https://iqchains.org/schemas'

/** The schema files that are published, by path, as the code has them. */
export function publishedSchemas(): ReadonlyMap<string, string> {
  return new Map([
    published('calibration', CalibrationSchema),
    published('data-lock', DataLockSchema),
    published('report', ReportSchema),
    published('statement', StatementSchema),
    published('suite', SuiteSchema),
    published('tiers', TiersSchema),
  ])
}

function published(name: string, schema: TSchema): [path: string, text: string] {
  const file = `${name}.schema.json`
  const document = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `${base}/${file}`,
    ...schema,
  }
  return [`schemas/${file}`, `${JSON.stringify(document, null, 2)}\n`]
}
