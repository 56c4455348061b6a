import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseSync } from 'oxc-parser'
import { describe, expect, it } from 'vitest'

const source = resolve(import.meta.dirname, '../src')

/** Floors of docs/design/architecture.md: a room imports from lower floors... */
const floors: readonly (readonly string[])[] = [
  ['errors', 'schema', 'digest', 'python', 'stats'],
  ['suite', 'node', 'score', 'tiers', 'calibration', 'attest'],
  ['certify', 'population', 'doctor', 'hub', 'limits'],
  ['report', 'verify', 'history'],
  ['sim'],
  ['cli'],
]

/** ... and on its own floor only along these arrows. */
const arrows = new Set([
  'digest -> errors',
  'python -> errors',
  'python -> digest',
  'stats -> errors',
  'schema -> errors',
  'score -> suite',
  'tiers -> score',
  'calibration -> tiers',
  'history -> report',
  'attest -> score',
  'certify -> limits',
  'doctor -> limits',
])

/** What a room must never reach, whatever its floor. */
const never = new Set(['verify -> certify', 'verify -> node', 'verify -> report', 'report -> node'])

interface Import {
  readonly file: string
  readonly from: string
  readonly to: string
  readonly door: string
}

const imports = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => importsOf(join(source, name)))

describe('import floors', () => {
  it('sees the rooms it is about', () => {
    expect(new Set(imports.map(({ from }) => from))).toEqual(
      new Set(floors.flat().filter(imported)),
    )
    expect(imports.length).toBeGreaterThan(100)
  })

  it('lets a room import from lower floors, and beside itself only where the picture shows', () => {
    const wrong = imports.filter(({ from, to }) => from !== to && !allowed(from, to))
    expect(wrong.map(describeImport)).toEqual([])
  })

  it('lets a room enter another one by its door only', () => {
    const wrong = imports.filter(({ from, to, door }) => from !== to && door !== 'index.ts')
    expect(wrong.map(describeImport)).toEqual([])
  })

  it('keeps doors export-only; the command line has none', () => {
    const doors = floors
      .slice(0, -1)
      .flat()
      .map((room) => join(source, room, 'index.ts'))
    for (const door of doors) {
      const { program } = parseSync(door, readFileSync(door, 'utf8'))
      const kinds = new Set(program.body.map(({ type }) => type))
      expect(
        [...kinds].filter((kind) => !kind.startsWith('Export')),
        door,
      ).toEqual([])
    }
  })
})

function imported(room: string): boolean {
  return room !== 'errors' || imports.some(({ from }) => from === 'errors')
}

function allowed(from: string, to: string): boolean {
  if (never.has(`${from} -> ${to}`)) return false
  return floor(to) < floor(from) || arrows.has(`${from} -> ${to}`)
}

function floor(room: string): number {
  const index = floors.findIndex((rooms) => rooms.includes(room))
  if (index < 0) throw new Error(`src/${room} stands on no floor: add it to the picture`)
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
