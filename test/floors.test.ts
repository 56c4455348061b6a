import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseSync } from 'oxc-parser'
import { describe, expect, it } from 'vitest'

const source = resolve(import.meta.dirname, '../src')
const picture = resolve(import.meta.dirname, '../docs/design/architecture.md')

interface Room {
  readonly name: string
  /** Rooms it must not import although they stand lower. */
  readonly never: readonly string[]
}

interface Import {
  readonly file: string
  readonly from: string
  readonly to: string
  readonly door: string
}

/** The table of rooms, from the top floor down. */
const rooms = roomsOf(readFileSync(picture, 'utf8'))
const imports = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => importsOf(join(source, name)))

describe('import floors', () => {
  it('finds in the table of architecture.md just the folders there are', () => {
    const folders = readdirSync(source, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
    expect(rooms.map(({ name }) => name).sort()).toEqual(folders.sort())
    expect(imports.length).toBeGreaterThan(100)
  })

  it('lets a room import only from rooms in rows below its own', () => {
    const wrong = imports.filter(({ from, to }) => from !== to && floor(to) <= floor(from))
    expect(wrong.map(describeImport)).toEqual([])
  })

  it('keeps every room from what its row says it never imports', () => {
    const forbidden = new Set(
      rooms.flatMap(({ name, never }) => never.map((to) => `${name} ${to}`)),
    )
    expect(forbidden.size).toBeGreaterThan(5)
    const wrong = imports.filter(({ from, to }) => forbidden.has(`${from} ${to}`))
    expect(wrong.map(describeImport)).toEqual([])
  })

  it('lets a room enter another one by its door only', () => {
    const wrong = imports.filter(({ from, to, door }) => from !== to && door !== 'index.ts')
    expect(wrong.map(describeImport)).toEqual([])
  })

  it('draws a picture at the door of every folder of more than ten files', () => {
    const folders = Map.groupBy(
      readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.ts'),
      ),
      (name) => dirname(name),
    )
    const crowded = [...folders].filter(([, files]) => files.length > 11)
    const doors = crowded.flatMap(([folder, files]) => {
      const door = join(folder, 'index.ts')
      return files.includes(door) ? [door] : []
    })
    expect(doors.length).toBeGreaterThan(10)
    const pictureless = doors.filter((door) => {
      const [top = ''] = readFileSync(join(source, door), 'utf8').split(/^export/mu)
      return !/^ ?(?:\*|\/\/) {3,}\S|```/mu.test(top)
    })
    expect(pictureless).toEqual([])
  })

  it('has no files that import each other in a circle, types included', () => {
    const next = Map.groupBy(imports, ({ file }) => file)
    const finished = new Set<string>()
    const circles: string[] = []
    const visit = (file: string, path: readonly string[]): void => {
      const from = path.indexOf(file)
      if (from >= 0) circles.push([...path.slice(from), file].join(' -> '))
      if (from >= 0 || finished.has(file)) return
      for (const { to, door } of next.get(file) ?? []) visit(`${to}/${door}`, [...path, file])
      finished.add(file)
    }
    for (const file of next.keys()) visit(file, [])
    expect(next.size).toBeGreaterThan(500)
    expect(circles).toEqual([])
  })

  it('keeps doors export-only; the command line has none', () => {
    for (const { name } of rooms) {
      const door = join(source, name, 'index.ts')
      expect(existsSync(door), door).toBe(name !== 'cli')
      if (!existsSync(door)) continue
      const { program } = parseSync(door, readFileSync(door, 'utf8'))
      const kinds = new Set(program.body.map(({ type }) => type))
      expect(
        [...kinds].filter((kind) => !kind.startsWith('Export')),
        door,
      ).toEqual([])
    }
  })
})

/** Rows of the table under "Rooms": name, what it owns, what it never imports. */
function roomsOf(text: string): Room[] {
  const [, section = ''] = text.split('\n## Rooms\n')
  const [table = ''] = section.split('\n## ')
  return table.split('\n').flatMap((line) => {
    const [, name, , never = ''] = /^\| `([a-z-]+)` \|(.*)\|([^|]*)\|$/u.exec(line) ?? []
    if (name === undefined) return []
    return [{ name, never: [...never.matchAll(/`([a-z-]+)`/gu)].map(([, room = '']) => room) }]
  })
}

function floor(room: string): number {
  const index = rooms.findIndex(({ name }) => name === room)
  if (index < 0) throw new Error(`src/${room} stands in no row: add it to ${picture}`)
  return index
}

function importsOf(path: string): Import[] {
  const parsed = parseSync(path, readFileSync(path, 'utf8'))
  const { staticImports, staticExports, dynamicImports } = parsed.module
  const text = readFileSync(path, 'utf8')
  const specifiers = [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : [])),
    ),
    ...dynamicImports.map(({ moduleRequest }) =>
      text.slice(moduleRequest.start, moduleRequest.end).replace(/['"]/gu, ''),
    ),
  ]
  return specifiers
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => locate(path, specifier))
    .filter((found) => found !== undefined)
}

function locate(path: string, specifier: string): Import | undefined {
  const file = relative(source, path)
  const [to = '', ...rest] = relative(source, resolve(dirname(path), specifier)).split('/')
  const from = file.split('/')[0] ?? ''
  if (to === '..' || from.endsWith('.ts')) return undefined
  return { file, from, to, door: rest.join('/') }
}

function describeImport({ file, to, door }: Import): string {
  return `${file} imports ${to}/${door}`
}
