import { equals, type PyValue, Tuple } from '../python/index.ts'
import { plain } from './inspect.ts'
import { Callable, type Loop, Undefined, type Value } from './values.ts'

/** `loop.name` inside a `for`, or `undefined` for an attribute that jinja2's loops lack. */
export function loopAttribute(loop: Loop, name: string): Value | undefined {
  const { index0, items } = loop
  switch (name) {
    case 'index':
      return BigInt(index0 + 1)
    case 'index0':
      return BigInt(index0)
    case 'revindex':
      return BigInt(items.length - index0)
    case 'revindex0':
      return BigInt(items.length - index0 - 1)
    case 'first':
      return index0 === 0
    case 'last':
      return index0 === items.length - 1
    case 'length':
      return BigInt(items.length)
    case 'depth':
      return 1n
    case 'depth0':
      return 0n
    case 'previtem':
      return itemAt(items, index0 - 1, 'there is no previous item')
    case 'nextitem':
      return itemAt(items, index0 + 1, 'there is no next item')
    case 'cycle':
      return new Callable(({ positional }) => cycled(positional, index0))
    case 'changed':
      return new Callable(({ positional }) => changed(loop, positional))
    default:
      return undefined
  }
}

function itemAt(items: readonly PyValue[], index: number, reason: string): Value {
  const item = items[index]
  return item === undefined ? new Undefined(reason) : item
}

function cycled(values: readonly Value[], index0: number): Value {
  return values[index0 % values.length] ?? null
}

/** Whether the values differ from those of the call before. */
function changed(loop: Loop, values: readonly Value[]): boolean {
  const seen = new Tuple(values.map(plain))
  if (loop.lastSeen !== undefined && equals(loop.lastSeen, seen)) return false
  loop.lastSeen = seen
  return true
}
