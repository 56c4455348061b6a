/** Columns of a label at the beginning of a line, such as `speed   `. */
const label = /^(?: *\S+ {2,}| +)/u

/**
 * A line within the columns there are, broken between words; what follows is indented below the text. A word that is
 * longer than that stays whole.
 */
export function wrapped(line: string, width: number): readonly string[] {
  if (line.length <= width) return [line]
  const [head = ''] = label.exec(line) ?? []
  const indent = head.length < width / 2 ? ' '.repeat(head.length) : ''
  const lines: string[] = []
  let current = head
  for (const word of line.slice(head.length).split(' ')) {
    const isFresh = current.trim() === '' || current === head
    const longer = isFresh ? `${current}${word}` : `${current} ${word}`
    if (longer.length <= width || isFresh) {
      current = longer
      continue
    }
    lines.push(current)
    current = `${indent}${word}`
  }
  return [...lines, current]
}
