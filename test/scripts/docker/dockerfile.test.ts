import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDockerfile } from '../../../scripts/docker/dockerfile.ts'

describe('a Dockerfile', () => {
  it('is read by stages, lines that go on as one, without comments', () => {
    const stages = readDockerfile('# x\nFROM a AS b\nRUN c \\\n  && d\n\nFROM e\nCMD ["f"]\n')
    expect(stages).toEqual([
      { base: 'a', name: 'b', instructions: [{ name: 'RUN', text: 'c && d' }] },
      { base: 'e', name: undefined, instructions: [{ name: 'CMD', text: '["f"]' }] },
    ])
  })

  it('is refused where it has what is no instruction, or nothing to begin from', () => {
    expect(() => readDockerfile('FROM a\nwhat is this')).toThrow("'what is this' is no instruction")
    expect(() => readDockerfile('RUN a')).toThrow("'RUN' before FROM")
  })
})

describe('the image of the program', () => {
  const stages = readDockerfile(readFileSync('Dockerfile', 'utf8'))
  const last = new Map(stages.at(-1)?.instructions.map(({ name, text }) => [name, text]))

  it('is made from one pinned slim image, and runs as no root', () => {
    const [base, ...others] = new Set(stages.map((stage) => stage.base))
    expect([base, others]).toEqual([expect.stringMatching(/^node:\d+\.\d+\.\d+-slim$/u), []])
    expect(last.get('USER')).toBe('node')
  })

  it('says how it is started, stopped and asked for its health', () => {
    expect(JSON.parse(last.get('ENTRYPOINT') ?? '')).toEqual(['iqchains'])
    expect(JSON.parse(last.get('CMD') ?? '').slice(0, 2)).toEqual(['registry', 'serve'])
    expect(last.get('STOPSIGNAL')).toBe('SIGTERM')
    expect(last.get('HEALTHCHECK')).toContain('/healthz')
  })
})
