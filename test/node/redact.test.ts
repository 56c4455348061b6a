import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redact } from '../../src/node/redact.ts'

const none = { secrets: [], prompt: '' }

describe('words fit to show', () => {
  it('hold no key, in any form it may be quoted', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8, unit: fc.constantFrom(...'abXY09+/=%&') }), (key) => {
        const forms = [key, encodeURIComponent(key), Buffer.from(key).toString('base64')]
        for (const form of forms) {
          expect(redact(`key ${form} refused`, { secrets: [key], prompt: '' })).not.toContain(form)
        }
      }),
    )
  })

  it.each([
    'Bearer abc.def',
    'sk-proj-0123456789',
    'hf_abcdefghijklmnopqrst',
    'eyJhbGciOi.eyJzdWIi.c2lnbmF0dXJl',
  ])('hold nothing that looks like another key: %s', (text) => {
    expect(redact(`got ${text}`, none)).toBe('got [redacted]')
  })

  it('are one bounded line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const shown = redact(text, none)
        expect(shown).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u)
        expect(shown.length).toBeLessThanOrEqual(201)
      }),
    )
  })

  it('are soon found in megabytes made to keep expressions busy', () => {
    expect(redact('eyJ-'.repeat(1_000_000), none)).toMatch(/^eyJ-.{190,}…$/u)
  })

  it('repeat no stretch of the prompt', () => {
    const prompt = 'Natalia sold clips to 48 of her friends in April, and then half as many.'
    const secrets = { secrets: [], prompt }
    expect(redact(`Field required, input: ${prompt.slice(8, 40)}`, secrets)).not.toContain('clips')
    expect(redact('max_tokens must be positive', secrets)).toBe('max_tokens must be positive')
  })

  it('may hold a word or two that a prompt holds as well', () => {
    expect(redact('Hello: no such model', { secrets: [], prompt: 'Hello' })).toContain('Hello')
  })
})
