type Version = readonly [major: number, minor: number, patch: number]

/**
 * Whether a version lies in a range: `1.2.3` is that version only; `^1.2.3` is any version from it
 * with the same leftmost non-zero number (semver.org, "caret ranges" as package managers read them).
 */
export function versionInRange(version: string, range: string): boolean {
  const candidate = parse(version)
  if (!range.startsWith('^')) return compare(candidate, parse(range)) === 0
  const base = parse(range.slice(1))
  const fixed = base.findIndex((part) => part !== 0)
  const held = fixed === -1 ? base.length : fixed + 1
  return (
    compare(candidate, base) >= 0 &&
    base.slice(0, held).every((part, index) => part === candidate[index])
  )
}

function parse(text: string): Version {
  const [major = 0, minor = 0, patch = 0] = text.split('.').map(Number)
  return [major, minor, patch]
}

function compare(a: Version, b: Version): number {
  for (const [index, part] of a.entries()) {
    const difference = part - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
