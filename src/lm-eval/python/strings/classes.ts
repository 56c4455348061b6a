/**
 * `str.is...`: true when the string is not empty and every code point belongs to the class.
 * Classes follow the JavaScript engine's Unicode version, which knows characters that Python 3.11
 * (Unicode 14) does not.
 */
import { isSpaceCode } from './strip.ts'

/** Unicode Numeric_Type=Digit outside category Nd (UnicodeData.txt, field 7). */
const otherDigits =
  '\\xb2\\xb3\\xb9\\u1369-\\u1371\\u19da\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2460-\\u2468' +
  '\\u2474-\\u247c\\u2488-\\u2490\\u24ea\\u24f5-\\u24fd\\u24ff\\u2776-\\u277e\\u2780-\\u2788' +
  '\\u278a-\\u2792\\u{10a40}-\\u{10a43}\\u{10e60}-\\u{10e68}\\u{11052}-\\u{1105a}' +
  '\\u{1f100}-\\u{1f10a}'

/** Ideographs with a numeric value (Unihan kPrimaryNumeric, kAccountingNumeric, kOtherNumeric). */
const numericIdeographs =
  '\\u3405\\u3483\\u382a\\u3b4d\\u4e00\\u4e03\\u4e07\\u4e09\\u4e5d\\u4e8c\\u4e94\\u4e96' +
  '\\u4ebf-\\u4ec0\\u4edf\\u4ee8\\u4f0d\\u4f70\\u5104\\u5146\\u5169\\u516b\\u516d\\u5341' +
  '\\u5343-\\u5345\\u534c\\u53c1-\\u53c4\\u56db\\u58f1\\u58f9\\u5e7a\\u5efe-\\u5eff' +
  '\\u5f0c-\\u5f0e\\u5f10\\u62fe\\u634c\\u67d2\\u6f06\\u7396\\u767e\\u8086\\u842c\\u8cae\\u8cb3' +
  '\\u8d30\\u9621\\u9646\\u964c\\u9678\\u96f6\\uf96b\\uf973\\uf978\\uf9b2\\uf9d1\\uf9d3\\uf9fd' +
  '\\u{20001}\\u{20064}\\u{200e2}\\u{20121}\\u{2092a}\\u{20983}\\u{2098c}\\u{2099c}\\u{20aea}' +
  '\\u{20afd}\\u{20b19}\\u{22390}\\u{22998}\\u{23b1b}\\u{2626d}\\u{2f890}'

const decimal = /^\p{Nd}+$/u
const digit = new RegExp(`^[\\p{Nd}${otherDigits}]+$`, 'u')
const numeric = new RegExp(`^[\\p{N}${numericIdeographs}]+$`, 'u')
const alphabetic = /^\p{L}+$/u
const alphanumeric = new RegExp(`^[\\p{L}\\p{N}${numericIdeographs}]+$`, 'u')

/** Category Nd: digits that form decimal numbers. */
export function isdecimal(text: string): boolean {
  return decimal.test(text)
}

/** Decimal digits, and digits such as superscripts and circled ones. */
export function isdigit(text: string): boolean {
  return digit.test(text)
}

/** Everything with a numeric value: also fractions, Roman numerals and some ideographs. */
export function isnumeric(text: string): boolean {
  return numeric.test(text)
}

export function isalpha(text: string): boolean {
  return alphabetic.test(text)
}

export function isalnum(text: string): boolean {
  return alphanumeric.test(text)
}

export function isspace(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isSpaceCode(text.charCodeAt(at))) return false
  return text !== ''
}

const lowercase = /\p{Lowercase}/u
const uppercase = /\p{Uppercase}/u
const titlecase = /\p{Lt}/u

/** At least one lower-case character, and none in upper or title case. */
export function islower(text: string): boolean {
  return lowercase.test(text) && !uppercase.test(text) && !titlecase.test(text)
}

/** At least one upper-case character, and none in lower or title case. */
export function isupper(text: string): boolean {
  return uppercase.test(text) && !lowercase.test(text) && !titlecase.test(text)
}
