import { describe, expect, it } from 'vitest'
import { isIqError } from '../../src/errors/index.ts'
import type { TextProtocol } from '../../src/item/index.ts'
import { namedProtocol, parseEndpoint } from '../../src/node/endpoint.ts'

describe('the routes of a node', () => {
  const routes: [string, TextProtocol, string, string][] = [
    ['http://h:8080', 'chat', '/v1/chat/completions', '/v1/models'],
    ['http://h:8080/', 'chat', '/v1/chat/completions', '/v1/models'],
    ['http://h:8080/v1', 'chat', '/v1/chat/completions', '/v1/models'],
    ['http://h:8080/v1/', 'completions', '/v1/completions', '/v1/models'],
    ['http://h:8080/api/v4', 'chat', '/api/v4/chat/completions', '/api/v4/models'],
    [
      'http://h:8080/v1beta/openai',
      'chat',
      '/v1beta/openai/chat/completions',
      '/v1beta/openai/models',
    ],
    ['http://h:8080/api', 'completions', '/api/v1/completions', '/api/v1/models'],
    ['http://h:8080/x/chat/completions', 'chat', '/x/chat/completions', '/x/models'],
    ['http://h:8080/v1/chat/completions', 'completions', '/v1/completions', '/v1/models'],
    ['http://h:8080/v1/completions/', 'chat', '/v1/chat/completions', '/v1/models'],
    ['http://h:8080', 'tgi', '/generate', '/info'],
    ['http://h:8080/v1', 'tgi', '/generate', '/info'],
    ['http://h:8080/x/generate', 'tgi', '/x/generate', '/x/info'],
    ['http://h:8080/generate', 'chat', '/v1/chat/completions', '/v1/models'],
  ]
  it.each(routes)('%s as %s asks %s', (url, protocol, generate, models) => {
    const origin = 'http://h:8080'
    expect(parseEndpoint(url, protocol)).toMatchObject({
      origin,
      generate: `${origin}${generate}`,
      models: `${origin}${models}`,
    })
  })

  it('streams by a route of its own at TGI only', () => {
    const chat = parseEndpoint('http://h/v1', 'chat')
    expect(chat.generateStream).toBe(chat.generate)
    expect(parseEndpoint('http://h', 'tgi').generateStream).toBe('http://h/generate_stream')
  })

  it.each([
    ['http://h/x', 'http://h/x/tokenize', 'http://h/x/v1/images/generations'],
    ['http://h/x/v1', 'http://h/x/tokenize', 'http://h/x/v1/images/generations'],
    ['http://h/v1/chat/completions', 'http://h/tokenize', 'http://h/v1/images/generations'],
    ['http://h/generate', 'http://h/tokenize', 'http://h/v1/images/generations'],
  ])('%s counts tokens at the root and makes images beside the rest', (url, tokenize, images) => {
    expect(parseEndpoint(url, 'completions')).toMatchObject({ tokenize, images })
  })

  it('may lie on the own machine or network, since the user named it', () => {
    for (const host of ['localhost', '127.0.0.1', '[::1]', '192.168.1.5', 'node.lan']) {
      expect(parseEndpoint(`http://${host}/v1`, 'chat').origin).toBe(`http://${host}`)
    }
  })
})

describe('a node URL', () => {
  it.each([
    ['ftp://h/v1', 'not an http or https URL'],
    ['file:///etc/passwd', 'not an http or https URL'],
    ['localhost:8080', 'not an http or https URL'],
    ['', 'not an http or https URL'],
    ['http://user:secret@h/v1', 'holds user info'],
    ['https://h/v1?api-key=secret', 'holds a query or fragment'],
    ['https://h/v1#secret', 'holds a query or fragment'],
  ])('%s is refused without repeating what may be secret', (url, reason) => {
    const refuse = () => parseEndpoint(url, 'chat')
    expect(refuse).toThrow(reason)
    expect(refuse).not.toThrow('secret')
    try {
      refuse()
    } catch (error) {
      expect(isIqError(error) && error.code).toBe('USAGE')
    }
  })

  it('names its protocol when it is a full route', () => {
    expect(namedProtocol('http://h/v1/chat/completions')).toBe('chat')
    expect(namedProtocol('http://h/v1/completions/')).toBe('completions')
    expect(namedProtocol('http://h/generate')).toBe('tgi')
    expect(namedProtocol('http://h/v1')).toBeUndefined()
  })
})
