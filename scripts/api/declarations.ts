import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type Comment, parseSync } from 'oxc-parser'

/** A declaration of a `.d.ts` file. */
export interface Declaration {
  readonly file: string
  readonly name: string
  /** Whether its own file exports it. */
  readonly isExported: boolean
  readonly kind: 'function' | 'class' | 'value' | 'type'
  /** As the compiler wrote it, without its comment. */
  readonly text: string
  /** Its comment, without stars; empty where there is none. */
  readonly doc: string
  /** Names of types in its signature that are neither its own parameters nor JavaScript's. */
  readonly names: ReadonlySet<string>
}

interface Module {
  readonly declarations: ReadonlyMap<string, Declaration>
  /** Where a name that this file does not declare comes from. */
  readonly imported: ReadonlyMap<string, Source>
  readonly exported: ReadonlyMap<string, Source>
  /** Files all of whose exports are exports of this one. */
  readonly all: readonly string[]
}

/** undefined `file`: a package. */
interface Source {
  readonly file: string | undefined
  readonly name: string
}

// biome-ignore lint/suspicious/noExplicitAny: nodes of any kind are walked alike
type Node = any

/** Declarations as the compiler emits them, followed through the files that import one another. */
export class Declarations {
  readonly #modules = new Map<string, Module>()

  /** What a file exports, by the name it exports it under. */
  exportsOf(file: string): ReadonlyMap<string, Declaration> {
    const module = this.#module(file)
    const found = new Map<string, Declaration>()
    for (const from of module.all)
      for (const [name, one] of this.exportsOf(from)) found.set(name, one)
    for (const [name, source] of module.exported) {
      const declaration = this.#find(source)
      if (declaration) found.set(name, declaration)
    }
    return found
  }

  /**
   * What a declaration names of ours. A type that its file keeps to itself is a part of whatever names
   * it: what that names in turn is named too.
   */
  namedBy(declaration: Declaration): ReadonlySet<Declaration> {
    const parts = [declaration, ...this.partsOf(declaration)]
    const named = parts.flatMap((part) => this.#named(part))
    return new Set(named.filter(({ isExported }) => isExported))
  }

  /** Types that only the file of a declaration knows, and that its signature names. */
  partsOf(declaration: Declaration): readonly Declaration[] {
    const parts = new Set<Declaration>()
    const follow = (one: Declaration): void => {
      for (const part of this.#named(one)) {
        if (part.isExported || parts.has(part)) continue
        parts.add(part)
        follow(part)
      }
    }
    follow(declaration)
    return [...parts]
  }

  #named({ file, names }: Declaration): readonly Declaration[] {
    return [...names].flatMap((name) => this.#find({ file, name }) ?? [])
  }

  #find({ file, name }: Source): Declaration | undefined {
    if (file === undefined) return undefined
    const { declarations, imported, exported, all } = this.#module(file)
    const own = declarations.get(name)
    if (own) return own
    const source = imported.get(name) ?? exported.get(name)
    if (source && (source.file !== file || source.name !== name)) return this.#find(source)
    for (const from of all) {
      const found = this.exportsOf(from).get(name)
      if (found) return found
    }
    return undefined
  }

  #module(file: string): Module {
    const known = this.#modules.get(file)
    if (known) return known
    const module = parse(file)
    this.#modules.set(file, module)
    return module
  }
}

function parse(file: string): Module {
  const text = readFileSync(file, 'utf8')
  const { program, comments } = parseSync(file, text)
  const declarations = new Map<string, Declaration>()
  const imported = new Map<string, Source>()
  const exported = new Map<string, Source>()
  const all: string[] = []
  for (const statement of program.body as readonly Node[]) {
    const from = statement.source ? locate(file, statement.source.value) : undefined
    switch (statement.type) {
      case 'ImportDeclaration':
        for (const one of statement.specifiers) {
          imported.set(one.local.name, { file: from, name: one.imported?.name ?? 'default' })
        }
        break
      case 'ExportAllDeclaration':
        if (from !== undefined) all.push(from)
        break
      case 'ExportNamedDeclaration':
        for (const one of statement.specifiers) {
          const source = { file: statement.source ? from : file, name: one.local.name }
          exported.set(one.exported.name, source)
        }
        if (statement.declaration) keep(statement.declaration, statement.start, true)
        break
      default:
        keep(statement, statement.start, false)
    }
  }
  return { declarations, imported, exported, all }

  function keep(node: Node, start: number, isExported: boolean): void {
    const ids: readonly Node[] = node.declarations?.map((one: Node) => one.id) ?? [node.id]
    for (const name of ids.flatMap((id) => id?.name ?? [])) {
      const doc = commentBefore(start, text, comments)
      const names = namesIn(node)
      names.delete(name)
      const kind = kinds.get(node.type) ?? 'type'
      const plain = text.slice(start, node.end).replace(/^(?:export )?(?:declare )?/u, '')
      declarations.set(name, { file, name, isExported, kind, text: plain, doc, names })
      if (isExported) exported.set(name, { file, name })
    }
  }
}

const kinds: ReadonlyMap<string, Declaration['kind']> = new Map([
  ['TSDeclareFunction', 'function'],
  ['FunctionDeclaration', 'function'],
  ['ClassDeclaration', 'class'],
  ['VariableDeclaration', 'value'],
])

function locate(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined
  return resolve(dirname(file), specifier.replace(/\.[jt]s$/u, '.d.ts'))
}

function commentBefore(start: number, text: string, comments: readonly Comment[]): string {
  const comment = comments.findLast(({ end }) => end <= start)
  if (comment?.type !== 'Block' || text.slice(comment.end, start).trim() !== '') return ''
  return comment.value
    .replace(/^\*/u, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/u, ''))
    .join('\n')
    .trim()
}

/** Names of types in a signature; of what `typeof` asks, the value is not one. */
function namesIn(node: Node): Set<string> {
  const names = new Set<string>()
  const own = new Set<string>()
  walk(node)
  for (const name of own) names.delete(name)
  return names

  function walk(one: Node): void {
    if (one === null || typeof one !== 'object') return
    if (Array.isArray(one)) {
      for (const each of one) walk(each)
      return
    }
    switch (one.type) {
      case 'TSTypeParameter':
        own.add(one.name?.name ?? one.name)
        break
      case 'TSTypeQuery':
        return
      case 'TSMappedType':
        own.add(one.key?.name)
        break
      case 'TSTypeReference':
        if (one.typeName.type === 'Identifier') names.add(one.typeName.name)
        break
      case 'TSInterfaceHeritage':
      case 'TSClassImplements':
        if (one.expression.type === 'Identifier') names.add(one.expression.name)
        break
      case 'ClassDeclaration':
        if (one.superClass?.type === 'Identifier') names.add(one.superClass.name)
        break
    }
    for (const [key, value] of Object.entries(one)) if (key !== 'parent') walk(value)
  }
}
