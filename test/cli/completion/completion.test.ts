import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { completable } from '../../../src/cli/completion/completable.ts'
import { completionScript } from '../../../src/cli/completion/completion-script.ts'
import { commandGroups } from '../../../src/cli/program/groups.ts'

const commands = completable(commandGroups().flatMap(({ commands }) => commands))
const script = completionScript('bash', commands)

/** What bash offers after these words. */
function offered(...words: readonly string[]): readonly string[] {
  const quoted = words.map((word) => `'${word}'`).join(' ')
  const ask = `COMP_WORDS=(iqchains ${quoted}); COMP_CWORD=${words.length}; _iqchains; printf '%s\\n' "\${COMPREPLY[@]}"`
  return execFileSync('bash', ['-c', `${script}\n${ask}`], { encoding: 'utf8' })
    .trim()
    .split('\n')
}

describe('completion', () => {
  it('offers commands, their second words, their options and the values of an option', () => {
    expect(offered('cert')).toEqual(['certify'])
    expect(offered('')).toContain('registry')
    expect(offered('suites', 'ch')).toEqual(['check'])
    expect(offered('certify', 'http://n', '--ag')).toEqual(['--again'])
    expect(offered('suites', 'check', 'starter', '--j')).toEqual(['--json'])
    expect(offered('runs', '--state', '')).toEqual(['open', 'complete', 'damaged'])
  })

  it('leaves arguments to the shell, which offers files', () => {
    expect(offered('verify', 'rep')).toEqual([''])
    expect(offered('certify', 'http://n', '--tiers', 't')).toEqual([''])
  })

  it('has a line of fish for every command and every option', () => {
    const fish = completionScript('fish', commands)
    for (const { words, options } of commands) {
      expect(fish).toContain(`-a ${words.at(-1)} -d '`)
      for (const { flag } of options) expect(fish).toContain(` -l ${flag.slice(2)}`)
    }
    expect(
      fish.split('\n').filter((line) => (line.replaceAll("\\'", '').split("'").length - 1) % 2),
    ).toEqual([])
  })

  it('is that of bash for zsh, by its own means', () => {
    expect(completionScript('zsh', commands)).toMatch(/^autoload .*\n.*bashcompinit\n/u)
  })
})
