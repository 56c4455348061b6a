/** Keys of all files are few: what is known of them is kept, up to a bound. */
const mostKept = 4096

const identities = new Map<string, string>()
const spellings = new Map<string, string>()

/** What keys have in common that differ only by case. */
export function identityOf(key: string): string {
  const known = identities.get(key)
  if (known !== undefined) return known
  const identity = foldCase(key)
  if (identities.size < mostKept) identities.set(key, identity)
  return identity
}

/**
 * Whether of all keys that differ from this one only by case none was asked for before. False says nothing:
 * too many keys were, or it has lone surrogates.
 */
export function isSoleSpelling(key: string): boolean {
  const identity = identityOf(key)
  const spelling = spellings.get(identity)
  if (spelling !== undefined) return spelling === key
  if (spellings.size === mostKept || !key.isWellFormed()) return false
  spellings.set(identity, key)
  return true
}

/** Upper, then lower case: also joins the Kelvin sign with k and the long s with s, as Go does. */
function foldCase(key: string): string {
  return key.toUpperCase().toLowerCase()
}
