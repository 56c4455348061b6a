import { resolve } from 'node:path'
import { IqError } from '../errors/index.ts'
import { readBytes } from '../files/index.ts'
import { type Credentials, readKey } from '../node/index.ts'

/** Where a secret is: the name of a variable, or a file. Never the secret. */
export type SecretReference =
  | { readonly kind: 'env'; readonly name: string }
  /** An absolute path. */
  | { readonly kind: 'file'; readonly path: string }

type Environment = Readonly<Record<string, string | undefined>>

/** Reads `env:NAME` or `file:PATH`, which the schema has checked. @param folder relative paths start at it */
export function parseReference(text: string, folder: string): SecretReference {
  return text.startsWith('env:')
    ? { kind: 'env', name: text.slice('env:'.length) }
    : { kind: 'file', path: resolve(folder, text.slice('file:'.length)) }
}

/** A reference as a list writes it; a file by its whole path. */
export function referenceText(reference: SecretReference): string {
  return reference.kind === 'env' ? `env:${reference.name}` : `file:${reference.path}`
}

/** What a node wants to see, by where it is. */
export interface SecretReferences {
  readonly key?: SecretReference | undefined
  readonly headers: readonly { readonly name: string; readonly value: SecretReference }[]
}

/**
 * Reads what a node wants to see from where it is.
 * @param place for messages: file, line and column
 * @throws IqError `CONFIG` that names the variable or the file, never what is in it
 */
export async function resolveSecrets(
  { key, headers }: SecretReferences,
  env: Environment,
  place: string,
): Promise<Credentials> {
  const resolved = headers.map(async ({ name, value }) => ({
    name,
    value: await headerValue(value, env, place),
  }))
  return {
    key: key === undefined ? undefined : await keyOf(key, env, place),
    headers: await Promise.all(resolved),
  }
}

async function keyOf(
  reference: SecretReference,
  env: Environment,
  place: string,
): Promise<string | undefined> {
  if (reference.kind === 'file') return (await readKey({ file: reference.path, env })).key
  const { name } = reference
  const { key } = await readKey({ file: undefined, env, variable: name })
  if (key !== undefined) return key
  throw unset(name, place)
}

async function headerValue(
  reference: SecretReference,
  env: Environment,
  place: string,
): Promise<string> {
  if (reference.kind === 'file') {
    return (await readBytes(reference.path, { code: 'CONFIG' })).toString('utf8').trim()
  }
  const value = env[reference.name]?.trim()
  if (value !== undefined && value !== '') return value
  throw unset(reference.name, place)
}

function unset(name: string, place: string): IqError {
  return new IqError('CONFIG', `${place}: the variable ${name} of the environment is not set`, {
    next: `set ${name} to the secret itself, and start again`,
  })
}
