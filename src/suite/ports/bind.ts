import { IqError } from '../../errors/index.ts'
import type { PyDict, PyValue } from '../../python/index.ts'
import type { TaskConfig } from '../config/index.ts'
import type { Documents } from '../data/index.ts'
import type { FunctionReference } from '../yaml/index.ts'
import { findPort } from './find-port.ts'
import type { Port, ResultsPort } from './port.ts'

/** The documents after `process_docs`. @throws IqError `SUITE` for code without a port */
export function processDocuments(
  reference: FunctionReference | undefined,
  documents: Documents,
  config: TaskConfig,
): Documents {
  if (reference === undefined) return documents
  const { use, name } = findPort(reference, config.dataset_path)
  return use.kind === 'documents' ? use.apply(documents) : misplaced(reference, name)
}

/** The code of a `doc_to_*` key. @throws IqError `SUITE` for code without a port */
export function fieldPort(
  reference: FunctionReference,
  config: TaskConfig,
): (doc: PyDict) => PyValue {
  const { use, name } = findPort(reference, config.dataset_path)
  return use.kind === 'field' ? use.of : misplaced(reference, name)
}

/** How the scorer finds a task's `process_results`. @throws IqError `SUITE` for code without a port */
export function resultsPort(config: TaskConfig): ResultsPort | undefined {
  const reference = config.process_results
  if (reference === undefined) return undefined
  const { use, name } = findPort(reference, config.dataset_path)
  return use.kind === 'results' ? use.id : misplaced(reference, name)
}

function misplaced({ place }: FunctionReference, name: Port['name']): never {
  throw new IqError('SUITE', `${place}: !function ${name} does not belong under this key`)
}
