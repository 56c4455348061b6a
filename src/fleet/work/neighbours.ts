import type { Queryable } from '../database/index.ts'

/**
 * The run, if any, that somebody else holds at the same places: two names may lead to one machine, which
 * would then be asked by two workers. Two that look at once may both leave; none of them stays unseen.
 */
export async function neighbourOf(client: Queryable, run: string): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT other.id FROM iqchains.place AS here
     JOIN iqchains.place AS there ON there.value = here.value AND there.run <> here.run
     JOIN iqchains.run AS other ON other.id = there.run
     WHERE here.run = $1 AND other.holder IS NOT NULL
       AND other.expires + make_interval(secs => other.timeout_ms / 1000.0) >= now() LIMIT 1`,
    [run],
  )
  return rows[0]?.id
}
