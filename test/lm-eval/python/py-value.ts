import fc from 'fast-check'
import type { PyValue } from '../../../src/lm-eval/index.ts'
import { Tuple } from '../../../src/lm-eval/python/index.ts'

const scalar: fc.Arbitrary<PyValue> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.bigInt(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ unit: 'binary' }),
)

const { value } = fc.letrec<{ value: PyValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('value')),
    fc.array(tie('value')).map((items) => new Tuple(items)),
    fc
      .array(fc.tuple(fc.string(), tie('value')))
      .map((entries) => new Map<PyValue, PyValue>(entries)),
  ),
}))

/** Any finite Python value, nested; dict keys are strings. */
export const pyValue: fc.Arbitrary<PyValue> = value
