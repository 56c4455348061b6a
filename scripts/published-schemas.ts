import { AllowlistSchema } from '../src/allowlist/index.ts'
import { CalibrationSchema, ScaleSchema } from '../src/calibration/index.ts'
import { TiersSchema } from '../src/chains/schema.ts'
import { ConfigSchema } from '../src/cli/config/schema.ts'
import { EventSchema } from '../src/cli/events/events.ts'
import { ParamsSchema } from '../src/funds/network/params-schema.ts'
import { RatesSchema } from '../src/funds/rates/rates-schema.ts'
import { InvoiceSchema, WeekSchema } from '../src/funds/report/week-schema.ts'
import { DataLockSchema } from '../src/lm-eval/data/index.ts'
import { StatementSchema, StatementV1Schema } from '../src/report/node-eval.ts'
import { ReportSchema, ReportV1Schema } from '../src/report/report-schema.ts'
import { NodesSchema } from '../src/roster/index.ts'
import type { TSchema } from '../src/schema/index.ts'
import { SuiteSchema } from '../src/suite/schema.ts'
import { TrustSchema } from '../src/trust/schema.ts'

const base = 'https://iqchains.org/schemas'

/** The schema files that are published, by path, as the code has them. */
export function publishedSchemas(): ReadonlyMap<string, string> {
  return new Map([
    published('allowlist', AllowlistSchema),
    published('calibration', CalibrationSchema),
    published('config', ConfigSchema),
    published('scale', ScaleSchema),
    published('data-lock', DataLockSchema),
    published('events', EventSchema),
    published('funds-invoice', InvoiceSchema),
    published('funds-params', ParamsSchema),
    published('funds-rates', RatesSchema),
    published('funds-week', WeekSchema),
    published('nodes', NodesSchema),
    published('report', ReportSchema),
    published('report-v1', ReportV1Schema),
    published('statement', StatementSchema),
    published('statement-v1', StatementV1Schema),
    published('suite', SuiteSchema),
    published('tiers', TiersSchema),
    published('trust', TrustSchema),
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
