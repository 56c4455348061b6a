import { closeSync, openSync, writeSync } from 'node:fs'

/**
 * Writes a Shannon claim file of any length; the same number of claims gives the same bytes.
 *
 *   node bench/claim-file.ts <file> <claims>
 */
function writeClaimFile(path: string, claims: number): void {
  const file = openSync(path, 'w')
  writeSync(
    file,
    'time,session_id,session_end_block_height,service_id,application_address,supplier_operator_address,num_relays,num_claimed_compute_units,num_estimated_compute_units,claimed_upokt,settled_upokt,minted_upokt\n',
  )
  let lines: string[] = []
  for (let claim = 0; claim < claims; claim++) {
    lines.push(line(claim))
    if (lines.length < 10_000) continue
    writeSync(file, lines.join(''))
    lines = []
  }
  writeSync(file, lines.join(''))
  closeSync(file)
}

const chains = ['iq70-text', 'iq55-text', 'iq55-batch']

function line(claim: number): string {
  const session = Math.floor(claim / 50)
  const application = `pokt1app${String(session % 500).padStart(35, '0')}`
  const supplier = `pokt1supplier${String(claim % 2_000).padStart(30, '0')}`
  const second = new Date(Date.UTC(2026, 10, 23) + (session % 604_800) * 1000).toISOString()
  const relays = 10 + (claim % 90)
  const claimed = relays * 109_492
  const id = session.toString(16).padStart(64, '0')
  const chain = chains[session % 3]
  return `${second.slice(0, 19)}Z,${id},${880_000 + (session % 9_450)},${chain},${application},${supplier},${relays},${relays * 750_000},${relays * 750_000},${claimed}upokt,${claimed}upokt,${Math.floor(claimed * 0.975)}upokt\n`
}

const [path = 'claims.csv', claims = '1000000'] = process.argv.slice(2)
writeClaimFile(path, Number(claims))
