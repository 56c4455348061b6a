import Table from 'cli-table3'

type Align = 'left' | 'right'

/** A table without rules, as people paste it into chats: columns two spaces apart. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  align: readonly Align[],
): string {
  const built = new Table({
    head: [...head],
    colAligns: [...align],
    chars: borderless,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
  })
  for (const row of rows) built.push([...row])
  return built
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}

const borderless = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
}
