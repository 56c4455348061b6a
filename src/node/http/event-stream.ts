/** One event of an event stream. */
export interface ServerSentEvent {
  /** `message` where the server names none. */
  readonly type: string
  readonly data: string
  /** Bytes of the stream up to the end of the event. */
  readonly end: number
}

const lineFeed = 0x0a
const carriageReturn = 0x0d

/**
 * The events of a whole stream (WHATWG HTML, 9.2.6), but for one field of its own: llama.cpp's
 * server up to 2025-02 reports a failure as a line `error: ...`, which is told as an event of the
 * type `error`. Broken UTF-8 is replaced, and an event that is cut off by the end of the stream is
 * left out, both as the specification has it.
 */
export function* serverSentEvents(body: Buffer): Generator<ServerSentEvent> {
  let type = ''
  let data: string[] = []
  for (const { text, end } of lines(body)) {
    if (text === '') {
      if (data.length > 0) yield { type: type || 'message', data: data.join('\n'), end }
      type = ''
      data = []
      continue
    }
    const { name, value } = fieldOf(text)
    if (name === 'data') data.push(value)
    else if (name === 'event') type = value
    else if (name === 'error') {
      type = name
      data.push(value)
    }
  }
}

/** The terminated lines of a stream; a line ends with LF, CR or both. */
function* lines(body: Buffer): Generator<{ readonly text: string; readonly end: number }> {
  const hasMark = body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf
  let start = hasMark ? 3 : 0
  for (let at = start; at < body.length; at++) {
    if (body[at] !== lineFeed && body[at] !== carriageReturn) continue
    const text = start === at ? '' : body.toString('utf8', start, at)
    if (body[at] === carriageReturn && body[at + 1] === lineFeed) at++
    start = at + 1
    yield { text, end: start }
  }
}

/** A line is `name: value`, `name:value` or `name`; one that starts with a colon is a comment. */
function fieldOf(line: string): { readonly name: string; readonly value: string } {
  const colon = line.indexOf(':')
  if (colon < 0) return { name: line, value: '' }
  const value = line.slice(colon + 1)
  return { name: line.slice(0, colon), value: value.startsWith(' ') ? value.slice(1) : value }
}
