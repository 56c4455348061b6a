import { expect, it } from 'vitest'
import { strings } from '../../../../src/lm-eval/index.ts'

const { isalnum, isalpha, isdecimal, isdigit, islower, isnumeric, isspace, isupper } = strings

it('tells decimal digits, digits and numbers apart', () => {
  const classes = (text: string) => [isdecimal(text), isdigit(text), isnumeric(text)]
  expect(classes('1٣𝟙')).toEqual([true, true, true])
  expect(classes('²①𐩀')).toEqual([false, true, true])
  expect(classes('½Ⅷ三')).toEqual([false, false, true])
  expect(classes('1a')).toEqual([false, false, false])
  expect(classes('-1')).toEqual([false, false, false])
})

it('is false for the empty string, whatever the class', () => {
  for (const is of [isalnum, isalpha, isdecimal, isdigit, islower, isnumeric, isspace, isupper]) {
    expect(is('')).toBe(false)
  }
})

it('needs a cased character for lower and upper, and none of the other case', () => {
  expect([islower('a1'), islower('1'), islower('aB'), islower('ǅa')]).toEqual([
    true,
    false,
    false,
    false,
  ])
  expect([isupper('A1'), isupper('1'), isupper('aB'), isupper('ǅA')]).toEqual([
    true,
    false,
    false,
    false,
  ])
})

it('knows letters and white space of any script', () => {
  expect([isalpha('éß漢'), isalpha('a b'), isalnum('a1½'), isalnum('a_')]).toEqual([
    true,
    false,
    true,
    false,
  ])
  expect([isspace(' \x1f\u2029'), isspace(' \ufeff')]).toEqual([true, false])
})
