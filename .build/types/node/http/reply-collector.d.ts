import type { Dispatcher } from 'undici';
import type { Clock } from '../clock.ts';
import type { Abortable, Aborts } from './aborts.ts';
import type { Deadlines, Timed } from './deadlines.ts';
import { type Limits } from './limits.ts';
import { type ReplyHeaders } from './reply.ts';
import type { TransportRequest, TransportResult } from './transport.ts';
/** What the exchanges of one transport share. */
export interface ExchangeParts {
    readonly limits: Limits;
    readonly clock: Clock;
    readonly deadlines: Deadlines;
    readonly aborts: Aborts;
}
/**
 * Gathers one reply for undici's dispatcher. Below `request()` and its body stream, because a
 * reply is bounded and wanted whole: this is what keeps a relay cheap.
 */
export declare class ReplyCollector implements Dispatcher.DispatchHandler, Timed, Abortable {
    #private;
    readonly result: Promise<TransportResult>;
    constructor(request: TransportRequest, parts: ExchangeParts);
    get due(): number;
    expire(): void;
    abort(reason: unknown): void;
    onRequestStart(controller: Dispatcher.DispatchController): void;
    onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: ReplyHeaders): void;
    onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void;
    onResponseEnd(): void;
    onResponseError(_controller: Dispatcher.DispatchController, error: Error): void;
}
