import { type Faults } from './faults.ts';
import type { Responder } from './responder.ts';
export interface SimulationOptions {
    readonly responder: Responder;
    /** 0 takes a free port. */
    readonly port: number;
    /** Milliseconds before an answer starts. */
    readonly latencyMs: number;
    /** Milliseconds that each token takes. */
    readonly tokenMs: number;
    /** Calls for more are refused with status 400; undefined answers every call. */
    readonly limits: {
        readonly inputTokens: number;
        readonly outputTokens: number;
    } | undefined;
    readonly faults: Faults;
    /** Decides the faults; the responder has its own. */
    readonly seed: string;
}
/** A simulated node that is listening on 127.0.0.1. */
export interface SimulatedNode {
    readonly url: string;
    /** How often each prompt was asked for, by prompt. */
    readonly asked: ReadonlyMap<string, number>;
    close(): Promise<void>;
}
/** Serves the OpenAI and Text Generation Inference protocols on 127.0.0.1. */
export declare function serveNode(options: SimulationOptions): Promise<SimulatedNode>;
