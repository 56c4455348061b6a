/**
 * Whether a version lies in a range: `1.2.3` is that version only; `^1.2.3` is any version from it
 * with the same leftmost non-zero number (semver.org, "caret ranges" as package managers read them).
 */
export function versionInRange(version: string, range: string): boolean {
  const candidate = parse(version)
  const base = parse(range.replace('^', ''))
  const difference = compare(candidate, base)
  if (!range.startsWith('^')) return difference === 0
  const leading = base.slice(0, base.findIndex((part) => part !== 0) + 1)
  const held = leading.length > 0 ? leading : base
  return difference >= 0 && held.every((part, index) => part === candidate[index])
}

function parse(text: string): readonly number[] {
  return text.split('.').map(Number)
}

/** The first difference of two versions, 0 without any. */
function compare(a: readonly number[], b: readonly number[]): number {
  return a.map((part, index) => part - Number(b[index])).find((part) => part !== 0) ?? 0
}
