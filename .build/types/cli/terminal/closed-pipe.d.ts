/**
 * Lets a command go on when nobody reads its output any more (`iqchains show | head`): what it does
 * beside printing, it still does. Any other error of the stream is thrown on.
 */
export declare function tolerateClosedPipes(streams: readonly NodeJS.WriteStream[]): void;
