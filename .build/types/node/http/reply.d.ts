/** Header values by lower-case name; a list where the header came more than once. */
export type ReplyHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;
/** A piece of a body as it came in. */
export interface Arrival {
    /** Bytes of the body up to the end of the piece. */
    readonly end: number;
    /** Milliseconds from sending. */
    readonly ms: number;
}
interface ReplyParts {
    readonly status: number;
    readonly headers: ReplyHeaders;
    readonly body: Buffer;
    readonly latencyMs: number;
    readonly arrivals: readonly Arrival[];
}
/** A complete HTTP reply, its size within the limits. */
export declare class Reply {
    #private;
    readonly status: number;
    readonly headers: ReplyHeaders;
    readonly body: Buffer;
    /** Milliseconds from sending to the last byte. */
    readonly latencyMs: number;
    constructor({ status, headers, body, latencyMs, arrivals }: ReplyParts);
    /** The first value of a header, by lower-case name. */
    header(name: string): string | undefined;
    /** Milliseconds from sending until the first `bytes` of the body had come. */
    arrivedMs(bytes: number): number;
    text(): string;
    /** The body as JSON, parsed once however often it is asked for. Throws `SyntaxError`. */
    json(): unknown;
}
/** The first value of a header, by lower-case name. */
export declare function firstValue(headers: ReplyHeaders, name: string): string | undefined;
export {};
