import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { commandGroups } from '../../../src/cli/program/groups.ts'
import { asTypedBy, errorAsTyped } from '../../../src/cli/shell/as-typed.ts'
import { IqError } from '../../../src/errors/index.ts'

const table = commandGroups().flatMap(({ commands }) => commands)

/** The texts of a command that was given these arguments. */
function typedAfter(name: string, args: readonly string[], started = 'npx iq-chains') {
  const entry = table.find((one) => one.name.startsWith(name))
  const command = new Command(name).argument('[any]')
  for (const option of entry?.options ?? []) command.addOption(option)
  command.parse(args, { from: 'user' })
  return asTypedBy(started, command, table)
}

describe('a command that is printed to be typed', () => {
  it('starts as this one was started and has the options that hold on, and no others', () => {
    const given = ['--runs', 'r', '--keys', 'my keys', '--deadline', '1', '--seed', 's', '--again']
    const typed = typedAfter('certify', [...given, '--timeout', '300', '--no-stream', 'http://n'])
    expect(typed('iqchains resume r1')).toBe("npx iq-chains resume --runs r --keys 'my keys' r1")
    expect(typed('free space, then: iqchains show r1 --wrong')).toBe(
      'free space, then: npx iq-chains show --runs r r1 --wrong',
    )
    expect(typed('iqchains certify http://n --again')).toBe(
      "npx iq-chains certify --timeout 300 --no-stream --runs r --keys 'my keys' http://n --again",
    )
  })

  it('has no option that means something else there', () => {
    const typed = typedAfter('fleet add', ['--concurrency', '2', '--region', 'eu'], 'iqchains')
    expect(typed('iqchains fleet work --region us')).toBe('iqchains fleet work --region us')
  })

  it('is left alone where nothing but defaults was given', () => {
    expect(typedAfter('certify', ['http://n'], 'iqchains')('iqchains resume r1')).toBe(
      'iqchains resume r1',
    )
  })

  it('says an option once, and each value of a repeated one', () => {
    const given = ['--policy', 'p.json', '--sign-with', 'a.pem']
    expect(typedAfter('trust rules', given)('iqchains trust sign d --policy p.json')).toBe(
      'npx iq-chains trust sign d --policy p.json',
    )
    const twice = ['--public', 'A', '--public', 'B']
    expect(typedAfter('doctor', twice)('iqchains certify u')).toBe(
      'npx iq-chains certify --public A --public B u',
    )
  })

  it('never shows the value of a header or a query, but the file that holds them', () => {
    const given = ['--header', 'X-Key: secret', '--query', 'k=secret', '--header', '@h.txt']
    const text = typedAfter('doctor', given)('iqchains certify u')
    expect(text).not.toContain('secret')
    expect(text).toContain("--header 'X-Key: ...' --header @h.txt")
  })

  it('takes a configuration with it by its name, and its values where the next command reads none', () => {
    const command = new Command('certify').argument('[any]')
    const entry = table.find(({ name }) => name.startsWith('certify'))
    for (const option of entry?.options ?? []) command.addOption(option)
    command.parse(['--config', 'c.json', 'u'], { from: 'user' })
    command.setOptionValueWithSource('runs', '/c/runs', 'config')
    const typed = asTypedBy('iqchains', command, table)
    expect(typed('iqchains resume r1')).toBe('iqchains resume --config c.json r1')
    expect(typed('iqchains show r1')).toBe('iqchains show --runs /c/runs r1')
  })

  it('is not ours where others are to run it', () => {
    const typed = typedAfter('certify', ['--keys', 'k', 'u'])
    const text = 'have them run: iqchains log nonce 3 --log <folder>; then certify again'
    expect(typed(text)).toBe(text)
  })

  it('is what an error advises', () => {
    const typed = typedAfter('certify', ['--runs', 'r', 'u'])
    const error = new IqError('INTERRUPTED', 'stopped', { next: 'iqchains resume r1' })
    expect(errorAsTyped(error, typed)).toMatchObject({
      code: 'INTERRUPTED',
      next: 'npx iq-chains resume --runs r r1',
    })
    const other = new Error('a bug')
    expect(errorAsTyped(other, typed)).toBe(other)
  })
})
