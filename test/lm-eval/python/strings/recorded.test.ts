import { expect, it } from 'vitest'
import { codePointLength, strings } from '../../../../src/lm-eval/index.ts'
import { characterAt, sliceString, Tuple } from '../../../../src/lm-eval/python/index.ts'
import { describeCorpora } from '../../../support/corpora.ts'
import { stringVectors } from '../conformance.ts'

describeCorpora('str methods recorded from CPython', (corpus) => {
  const vectors = stringVectors(corpus)
  const methods = {
    len: codePointLength,
    utf8: (text: string) => Buffer.byteLength(text),
    strip: strings.strip,
    lstrip: strings.lstrip,
    rstrip: strings.rstrip,
    lower: strings.lower,
    upper: strings.upper,
    capitalize: strings.capitalize,
    title: strings.title,
    swapcase: strings.swapcase,
    casefold: strings.casefold,
    isdigit: strings.isdigit,
    isdecimal: strings.isdecimal,
    isnumeric: strings.isnumeric,
    isspace: strings.isspace,
    isalpha: strings.isalpha,
    isalnum: strings.isalnum,
    isupper: strings.isupper,
    split: strings.split,
    splitlines: strings.splitlines,
  }

  it.each(vectors?.str_method ?? [])('of $in', ({ in: text, ...recorded }) => {
    const answers = Object.entries(methods).map(([name, method]) => [name, method(text)])
    expect(Object.fromEntries(answers)).toEqual(recorded)
  })

  /** `format` is the one recorded method that no shipped task uses; it is not offered. */
  const withArguments = vectors?.str_method_args.filter(({ method }) => method !== 'format') ?? []

  it.each(withArguments)('$in.$method($args)', ({ in: text, method, args, out }) => {
    const call: unknown = Reflect.get(strings, method)
    if (typeof call !== 'function') throw new Error(`no method ${method}`)
    const answer: unknown = call(text, ...args)
    expect(answer instanceof Tuple ? answer.items : answer).toEqual(out)
  })

  it.each(vectors?.slices ?? [])('$in[$slice]', ({ in: text, slice, out }) => {
    const bounds = slice.split(':').map((bound) => (bound === '' ? null : Number(bound)))
    const [start = null, stop = null, step] = bounds
    if (bounds.length === 1) expect(characterAt(text, start ?? 0)).toBe(out)
    else expect(sliceString(text, start, stop, step ?? 1)).toBe(out)
  })
})
