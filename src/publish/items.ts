import type { Report } from '../report/index.ts'
import { type Session, samplesOf } from '../run/index.ts'
import { freshItem, generatorsOf, ItemsDigest, isFresh } from '../suite/index.ts'

/** What a run asked where its items were made for it: enough to know them when they are made again. */
export async function publishedItems(session: Session): Promise<Pick<Report, 'items'>> {
  if (!isFresh(session.suite)) return {}
  const items = new ItemsDigest()
  for await (const sample of samplesOf(session)) items.add(freshItem(session.suite, sample))
  return {
    items: { generators: generatorsOf(session.suite), asked: items.asked, digest: items.digest() },
  }
}
