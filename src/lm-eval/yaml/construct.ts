import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  visit,
  type YAMLMap,
} from 'yaml'
import { implicitTag, type ScalarTag, scalarValue } from './scalar.ts'
import type { YamlMap, YamlValue } from './value.ts'

const standard = 'tag:yaml.org,2002:'
/** Values a file may expand to; aliases of aliases grow without bound otherwise. */
const mostValues = 1_000_000

const scalarTags: readonly string[] = ['null', 'bool', 'int', 'float', 'timestamp', 'str']

/** What a construction needs to know of the file around it. */
export interface Surroundings {
  /** Ends the construction with a message that names the node's place. */
  fail(node: Node | null, message: string): never
  functionReference(name: string, node: Node): YamlValue
}

/**
 * Builds the value of a parsed file as PyYAML's SafeLoader does, with `!function` added: YAML 1.1
 * scalars, merge keys, the last of two equal keys wins.
 */
export function construct(document: Document, file: Surroundings): YamlValue {
  return new Construction(file, aliasTargets(document)).value(document.contents)
}

/** What each alias stands for: the last node before it that has its anchor. */
function aliasTargets(document: Document): ReadonlyMap<Node, Node> {
  const anchored = new Map<string, Node>()
  const targets = new Map<Node, Node>()
  visit(document, {
    Node(_, node) {
      const target = isAlias(node) ? anchored.get(node.source) : undefined
      if (target) targets.set(node, target)
      if (!isAlias(node) && node.anchor !== undefined) anchored.set(node.anchor, node)
    },
  })
  return targets
}

class Construction {
  readonly #file: Surroundings
  readonly #targets: ReadonlyMap<Node, Node>
  readonly #open = new Set<unknown>()
  #values = 0

  constructor(file: Surroundings, targets: ReadonlyMap<Node, Node>) {
    this.#file = file
    this.#targets = targets
  }

  value(node: unknown): YamlValue {
    if (++this.#values > mostValues) this.#file.fail(null, 'the file expands to too many values')
    if (node === null || node === undefined) return null
    if (isAlias(node)) {
      const target = this.#targets.get(node)
      if (!target) return this.#file.fail(node, `the alias *${node.source} has no anchor before it`)
      return this.value(target)
    }
    if (isScalar(node)) return this.#scalar(node)
    if (this.#open.has(node)) return this.#file.fail(null, 'a value contains itself')
    this.#open.add(node)
    try {
      if (isSeq(node)) return node.items.map((item) => this.value(item))
      if (isMap(node)) return this.#mapping(node)
    } finally {
      this.#open.delete(node)
    }
    throw new Error('the YAML parser gave an unknown node')
  }

  #scalar(node: Node & { value: unknown; type?: string }): YamlValue {
    const text = String(node.value ?? '')
    if (node.tag === '!function') return this.#file.functionReference(text, node)
    try {
      return scalarValue(this.#scalarTag(node, text), text)
    } catch (cause) {
      return this.#file.fail(node, cause instanceof Error ? cause.message : String(cause))
    }
  }

  #scalarTag(node: Node & { type?: string }, text: string): ScalarTag {
    if (node.tag === undefined) return node.type === 'PLAIN' ? implicitTag(text) : 'str'
    const name = node.tag.startsWith(standard) ? node.tag.slice(standard.length) : ''
    if (name === '' && node.tag === '!') return 'str'
    if (isScalarTag(name)) return name
    throw new Error(`the tag ${node.tag} is not supported`)
  }

  #mapping(node: YAMLMap): YamlMap {
    const merged = new Map<YamlValue, YamlValue>()
    const own: [YamlValue, YamlValue][] = []
    for (const pair of node.items) {
      if (this.#isMerge(pair.key)) this.#merge(pair.value, merged)
      else own.push([this.#key(pair.key), this.value(pair.value)])
    }
    for (const [key, value] of own) merged.set(key, value)
    return merged
  }

  #isMerge(key: unknown): boolean {
    return isScalar(key) && key.type === 'PLAIN' && key.value === '<<' && key.tag === undefined
  }

  #merge(source: unknown, target: Map<YamlValue, YamlValue>): void {
    const value = this.value(source)
    // Of several merged mappings the first has the last word.
    const maps = Array.isArray(value) ? value.toReversed() : [value]
    for (const map of maps) {
      if (!(map instanceof Map)) this.#file.fail(null, '<< merges mappings only')
      else for (const [key, item] of map) target.set(key, item)
    }
  }

  #key(node: unknown): YamlValue {
    const key = this.value(node)
    if (typeof key !== 'object' || key === null) return key
    return this.#file.fail(isScalar(node) ? node : null, 'a list or mapping cannot be a key')
  }
}

function isScalarTag(name: string): name is ScalarTag {
  return scalarTags.includes(name)
}
