import type { Plugin } from 'rolldown'

/** Modules of Node that take long to make ready, and are needed long after the start, if ever. */
const heavy = ['child_process', 'dns/promises', 'net', 'stream/promises', 'tls', 'worker_threads']

/**
 * Takes what is used of Node's own modules from the modules themselves. An `import` of one makes
 * everything it exports ready, which for a few of them takes as long as an empty script.
 */
export function builtins(): Plugin {
  return {
    name: 'builtins',
    resolveId: (id) => (id.startsWith('node:') && id !== 'node:module' ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith('\0node:')) return null
      const name = id.slice('\0node:'.length)
      return { moduleSideEffects: false, code: builtin(name, heavy.includes(name)) }
    },
  }
}

/** A module that stands for one of Node's; a late one asks for it with each use. */
function builtin(name: string, isLate: boolean): string {
  const module: object = process.getBuiltinModule(`node:${name}`) ?? {}
  const names = Object.keys(module).filter(
    (key) => /^[a-z_$][\w$]*$/iu.test(key) && key !== 'default',
  )
  const asked = `process.getBuiltinModule('node:${name}')`
  const late = names.map((key) => `get ${key}() { return ${asked}.${key} }`)
  return [
    `const it = ${isLate ? `{ ${late.join(', ')} }` : asked}`,
    'export default it',
    ...names.map((key) => {
      const isCalled =
        isLate && /^[a-z]/u.test(key) && typeof Reflect.get(module, key) === 'function'
      return `const _${key} = ${isCalled ? `(...given) => ${asked}.${key}(...given)` : `it.${key}`}`
    }),
    `export { ${names.map((key) => `_${key} as ${key}`).join(', ')} }`,
  ].join('\n')
}
