/** What one exchange with a node may take at most; whatever exceeds it is a fault, never a crash. */
export interface Limits {
    /** Milliseconds until a connection stands. */
    readonly connectMs: number;
    /** Milliseconds from the request to the reply's headers: without streaming, the whole generation. */
    readonly headersMs: number;
    /** Milliseconds a reply may stall between two pieces of its body. */
    readonly stallMs: number;
    /** Milliseconds from sending to the last byte. */
    readonly totalMs: number;
    /** Bytes of a reply's headers. */
    readonly headerBytes: number;
    /** Bytes of a reply's body. */
    readonly bodyBytes: number;
}
/** 300 s in all, as lm-evaluation-harness allows (`models/api_models.py`); a body of 4 MiB. */
export declare const defaultLimits: Limits;
/** Interim replies (status 1xx) before a reply; servers send one or two. */
export declare const maxInterim = 16;
/**
 * Pieces a body may come in. Each takes memory beside its bytes, and a stream of tokens that is within
 * the limit of bytes has fewer.
 */
export declare const maxPieces = 65536;
/** A time limit as it is told to the user. */
export declare function seconds(ms: number): string;
