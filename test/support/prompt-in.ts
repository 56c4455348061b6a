import type { Received } from '../node/server.ts'

/** The prompt of a chat request as a node without chat would get it. */
export function promptIn({ body }: Pick<Received, 'body'>): string {
  const { messages } = JSON.parse(body)
  return messages.map(({ content }: { content: string }) => content).join('\n\n')
}
