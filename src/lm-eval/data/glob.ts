const special: ReadonlyMap<string, string> = new Map([
  ['**/', '(?:.*/)?'],
  ['**', '.*'],
  ['*', '[^/]*'],
  ['?', '[^/]'],
])

/**
 * A pattern of file names as a regular expression: `*` and `?` stay within a folder, `**` does not,
 * `[...]` is one of several characters.
 */
export function globPattern(glob: string): RegExp {
  const source = glob
    .replace(/^\.\//u, '')
    .replace(/\*\*\/|\*\*|\*|\?|\[!?[^\]]+\]|[\s\S]/gu, (part) => {
      if (part.length > 2 && part.startsWith('[')) return part.replace('[!', '[^')
      return special.get(part) ?? part.replace(/[\\^$.|+(){}[\]/-]/u, '\\$&')
    })
  return new RegExp(`^${source}$`)
}
