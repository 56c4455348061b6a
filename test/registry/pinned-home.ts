import { writeFileSync } from 'node:fs'
import { trustBytes, writePin } from '../../src/trust/index.ts'
import { Home } from '../support/command.ts'
import { trust } from './building.ts'

/** A home with the policy `trust`, which was compared with its makers. */
export async function pinnedHome(): Promise<Home> {
  const home = new Home()
  writeFileSync(home.path('trust.json'), trustBytes(trust.envelope))
  await writePin(home.keys, trust)
  return home
}
