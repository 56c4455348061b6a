import { checker, closed, type Static, type TSchema, Type } from '../../../schema/index.ts'
import type { Check } from '../family.ts'

type Properties = Parameters<typeof closed>[0]

/** One kind of check: what its parameters are, and what an answer must be to meet it. */
export interface CheckKind {
  readonly name: string
  readonly schema: TSchema
  /** @throws RangeError when the check's parameters are not those of the kind */
  meets(check: Check, answer: string): boolean
}

/** A kind whose `test` sees the answer without what people would not count as part of it. */
export function checkKind<P extends Properties>(
  name: string,
  parameters: P,
  test: (parameters: Static<ReturnType<typeof closed<P>>>, answer: string) => boolean,
): CheckKind {
  const schema = closed({ check: Type.Literal(name), ...parameters })
  const read = checker(schema)
  return {
    name,
    schema,
    meets(check, answer) {
      const parsed = read(check)
      if (!parsed.ok)
        throw new RangeError(`check "${name}"${parsed.violation.path}: ${parsed.violation.message}`)
      return test(parsed.value as Static<ReturnType<typeof closed<P>>>, answer)
    },
  }
}
