import type { Request, Sample } from '../../item/index.ts';
import type { AskOptions, Fault, Node } from '../../node/index.ts';
/** What a sample keeps of the answers. */
type AnswerRecord = Pick<Sample, 'responses' | 'finish' | 'model' | 'promptTokens' | 'completionTokens' | 'latencyMs' | 'firstTokenMs'>;
/** Answers to requests, or the fault that one of them met; with the relays sent. */
export type Answers = {
    readonly ok: true;
    readonly record: AnswerRecord;
    readonly relays: number;
} | {
    readonly ok: false;
    readonly fault: Fault;
    readonly relays: number;
};
/**
 * Asks all requests of an item, one after the other. Continuations of the same context are asked
 * for together, which may save relays.
 */
export declare function askRequests(node: Node, requests: readonly Request[], options: AskOptions): Promise<Answers>;
export {};
