import type { ClassMember } from './regex-syntax.ts'

/**
 * What Python compares under `re.I`: two characters are equal when their lower-case forms are, or have
 * the same upper-case form (so `i` matches `I`, `ı` and `İ`; `s` matches `ſ`). JavaScript's `i` flag
 * folds differently, which is why patterns are expanded instead.
 */
function caseKey(character: string): string {
  const lower = character === 'İ' ? 'i' : character.toLowerCase()
  return lower.toUpperCase()
}

const highestCased = 0x1ffff
let variantsByCode: ReadonlyMap<number, readonly number[]> | undefined

/** The characters equal to `code` but for case, itself included; `undefined` for a caseless one. */
export function caseVariants(code: number): readonly number[] | undefined {
  variantsByCode ??= findVariants()
  return variantsByCode.get(code)
}

function findVariants(): ReadonlyMap<number, readonly number[]> {
  const byKey = new Map<string, number[]>()
  for (let code = 0; code <= highestCased; code += 1) {
    const character = String.fromCodePoint(code)
    if (!/\p{Changes_When_Casemapped}/u.test(character)) continue
    const key = caseKey(character)
    const equal = byKey.get(key)
    if (equal === undefined) byKey.set(key, [code])
    else equal.push(code)
  }
  return new Map([...byKey.values()].flatMap((equal) => equal.map((code) => [code, equal])))
}

/** The members of a class and, besides, every character equal to one of them but for case. */
export function withCaseVariants(members: readonly ClassMember[]): readonly ClassMember[] {
  const variants = new Set<number>()
  for (const member of members) {
    if (member.kind === 'category') continue
    for (let code = member.from; code <= Math.min(member.to, highestCased); code += 1)
      for (const variant of caseVariants(code) ?? []) variants.add(variant)
  }
  return [
    ...members,
    ...[...variants].map((code) => ({ kind: 'range' as const, from: code, to: code })),
  ]
}
