import { parse } from 'csv-parse/sync'
import { describeError, IqError } from '../../errors/index.ts'
import { readBytes } from '../../files/index.ts'

/**
 * Reads which node answers for a supplier: CSV with the columns supplier and url. A certificate names the
 * node's origin, a claim the supplier's address; nothing on the chain joins the two.
 * @returns origins by supplier
 * @throws IqError `DATA`, naming file, line and column
 */
export async function readSuppliers(path: string): Promise<ReadonlyMap<string, string>> {
  const [head = [], ...rows] = rowsOf(await readBytes(path, { code: 'DATA' }), path)
  if (head.join() !== 'supplier,url') {
    throw new IqError('DATA', `${path}:1: the columns must be supplier,url`)
  }
  const origins = new Map<string, string>()
  for (const [index, [supplier = '', url = '']] of rows.entries()) {
    const where = `${path}:${index + 2}`
    const parsed = URL.parse(url)
    if (supplier === '' || origins.has(supplier)) {
      throw new IqError('DATA', `${where}: column 'supplier' is empty or there twice`)
    }
    if (parsed === null) throw new IqError('DATA', `${where}: column 'url': '${url}' is no URL`)
    origins.set(supplier, parsed.origin)
  }
  return origins
}

function rowsOf(bytes: Buffer, path: string): string[][] {
  try {
    return parse(bytes, { bom: true })
  } catch (cause) {
    throw new IqError('DATA', `${path}: ${describeError(cause)}`, { cause })
  }
}
