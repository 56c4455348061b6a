import { type ChainTerms, ChainTermsSchema } from '../chains/index.ts'
import { readJson, requireShape } from '../envelope/index.ts'
import { checker, closed, type Static, Type } from '../schema/index.ts'
import { PicturesSchema } from './pictures.ts'
import { canaries, items, measured, published, scale, verdict } from './report-parts.ts'
import {
  DrawSchema,
  laterSettings,
  RequestsSchema,
  RouteSchema,
  relays,
  SeedsSchema,
  settings,
} from './run-parts.ts'

/** Format of the reports that are written now. */
export const reportFormat = 'iqchains/report/v2'

/** Format of the reports of before, which are still read. */
export const reportFormatV1 = 'iqchains/report/v1'

/** Shape of the `report.json` of before, still read; published as `schemas/report-v1.schema.json`. */
export const ReportV1Schema = Type.Object(
  {
    schema: Type.Literal(reportFormatV1),
    ...measured,
    verdicts: Type.Array(closed(verdict), { maxItems: 256 }),
    ...published,
  },
  { additionalProperties: false, title: 'IQ Chains: report of a run, version 1' },
)

/** Shape of `report.json`; published as `schemas/report.schema.json`. */
export const ReportSchema = Type.Object(
  {
    schema: Type.Literal(reportFormat),
    ...measured,
    settings: closed({ ...settings, ...laterSettings }),
    relays,
    draw: DrawSchema,
    route: RouteSchema,
    requests: Type.Optional(RequestsSchema),
    items,
    canaries,
    scale,
    pictures: PicturesSchema,
    seeds: SeedsSchema,
    verdicts: Type.Array(closed({ ...verdict, terms: ChainTermsSchema }), { maxItems: 256 }),
    ...published,
  },
  { additionalProperties: false, title: 'IQ Chains: report of a run' },
)

type Written = Static<typeof ReportSchema>

/** What a report says of one chain. */
export interface PublishedVerdict extends Omit<Written['verdicts'][number], 'terms'> {
  /** Price, limits and class of service of the chain; null in reports of version 1. */
  terms: ChainTerms | null
}

/** What a run showed, without secrets; the content of a `report.json` of any version. */
export interface Report extends Omit<Written, 'schema' | 'verdicts'> {
  schema: typeof reportFormat | typeof reportFormatV1
  verdicts: PublishedVerdict[]
}

const check = checker(ReportSchema)
const checkV1 = checker(ReportV1Schema)

/**
 * Reads the bytes of a `report.json` of any version.
 * @throws IqError `VERIFICATION`, naming the place
 */
export function readReport(bytes: Uint8Array): Report {
  const value = readJson(bytes, 'report')
  if (!isVersion1(value)) return requireShape(check(value), 'report')
  const { verdicts, ...report } = requireShape(checkV1(value), 'report')
  return { ...report, verdicts: verdicts.map((verdict) => ({ ...verdict, terms: null })) }
}

function isVersion1(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'schema' in value &&
    value.schema === reportFormatV1
  )
}
