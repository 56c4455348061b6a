import { IqError } from '../../errors/index.ts'
import { readBytes } from '../../files/index.ts'
import { readCsvTable } from '../csv-table.ts'

/**
 * Reads which node answers for a supplier: CSV with the columns supplier and url. A certificate names the
 * node's origin, a claim the supplier's address; nothing on the chain joins the two.
 * @returns origins by supplier
 * @throws IqError `DATA`, naming file, line and column
 */
export async function readSuppliers(path: string): Promise<ReadonlyMap<string, string>> {
  const bytes = await readBytes(path, { code: 'DATA' })
  const origins = new Map<string, string>()
  for (const { line, cells } of readCsvTable(bytes, path, ['supplier', 'url'])) {
    const { supplier, url } = cells
    const where = `${path}:${line}`
    if (supplier === '') throw new IqError('DATA', `${where}: column 'supplier' is empty`)
    if (origins.has(supplier)) {
      throw new IqError('DATA', `${where}: column 'supplier': ${supplier} is there twice`)
    }
    const parsed = URL.parse(url)
    if (parsed === null || !/^https?:$/u.test(parsed.protocol)) {
      throw new IqError('DATA', `${where}: column 'url': '${url}' is no URL of http or https`)
    }
    origins.set(supplier, parsed.origin)
  }
  return origins
}
