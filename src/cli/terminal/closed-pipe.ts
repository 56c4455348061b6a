/**
 * Lets a command go on when nobody reads its output any more (`iqchains show | head`): what it does
 * beside printing, it still does. Any other error of the stream is thrown on.
 */
export function tolerateClosedPipes(streams: readonly NodeJS.WriteStream[]): void {
  for (const stream of streams) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  }
}
