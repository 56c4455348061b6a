import { writeFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { Home } from './command.ts'

/** A log with the keys of its owner and of a witness, in which runs are announced and recorded. */
export class AnnouncedRuns {
  readonly #home: Home
  readonly log: string
  /** Key of the log as verifiers name it. */
  readonly vkey: string

  private constructor(home: Home, log: string, vkey: string) {
    this.#home = home
    this.log = log
    this.vkey = vkey
  }

  /** Begins the log `a.example/log`; its key and that of the witness lie in the home's folder of keys. */
  static async begin(home: Home): Promise<AnnouncedRuns> {
    for (const name of ['log', 'witness']) await done(home, ['keys', 'new', '--name', name])
    const log = home.path('log')
    return new AnnouncedRuns(
      home,
      log,
      await done(home, ['log', 'new', 'a.example/log', '--log', log]),
    )
  }

  /** Certifies by a run whose seed is drawn with a nonce of the witness: nobody chose it. */
  async certify(
    url: string,
    more: readonly string[],
    env: Record<string, string> = {},
  ): Promise<void> {
    const { keys } = this.#home
    const where = ['--log', this.log, '--log-key', `${keys}/log.key.pem`]
    const args = ['certify', url, '--api', 'chat', '--third-party', ...where, ...more]
    const drawn = [...args, '--nonce-from', `${keys}/witness.pub.pem`]
    const waiting = await this.#home.run(drawn, env)
    expect(waiting.code, waiting.stderr).toBe(4)
    const [, intent = ''] = /iqchains log nonce (\d+)/u.exec(waiting.stderr) ?? []
    const asked = ['log', 'nonce', intent, '--log', this.log, '--vkey', this.vkey]
    const nonce = this.#home.path('nonce.json')
    writeFileSync(nonce, await done(this.#home, [...asked, '--name', 'witness']))
    await done(this.#home, [...drawn, '--nonce', nonce], env)
  }
}

async function done(
  home: Home,
  args: readonly string[],
  env?: Record<string, string>,
): Promise<string> {
  const { code, stdout, stderr } = await home.run(args, env)
  expect(code, `${args.join(' ')}\n${stdout}${stderr}`).toBe(0)
  return stdout.trim()
}
