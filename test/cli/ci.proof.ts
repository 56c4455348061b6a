import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { Home } from '../support/command.ts'
import { simulate } from '../support/node.ts'

it('the script for CI ends with the code of the verdict, and leaves JUnit, a summary and outputs', async () => {
  using home = new Home()
  await using node = await simulate({ skill: 0.2 })
  const child = spawn('bash', [resolve('examples/certify-in-ci.sh')], {
    cwd: home.folder,
    env: {
      PATH: process.env['PATH'],
      HOME: home.folder,
      IQCHAINS_COMMAND: `${process.execPath} ${resolve('bin/iqchains.js')}`,
      NODE_URL: node.url,
      SUITE: 'starter',
      TIERS: home.path('tiers.json'),
      GITHUB_OUTPUT: home.path('output'),
      GITHUB_STEP_SUMMARY: home.path('summary'),
    },
    stdio: 'ignore',
  })
  const code = await new Promise((done) => child.on('close', done))
  expect(code).toBe(3)
  const read = (name: string) => readFileSync(home.path(name), 'utf8')
  expect(read('output')).toContain('exit-code=3\njunit=iqchains/junit.xml\n')
  expect(read('iqchains/junit.xml')).toMatch(/failures="3" skipped="1"/u)
  expect(read('summary')).toContain('| **denied** |')
})
