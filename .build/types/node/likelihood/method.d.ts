import type { ContinuationLikelihood, LikelihoodMethod, TextLikelihood } from '../types.ts';
import type { Answered, Exchange } from './exchange.ts';
/** Where a node is asked; absolute URLs of one origin. */
export interface Routes {
    /** OpenAI's `/v1/completions`. */
    readonly completions: string;
    /** llama.cpp's `/completion`. */
    readonly native: string;
    /** `/generate` of text-generation-inference. */
    readonly generate: string;
    /** `/tokenize` of llama.cpp and vLLM. */
    readonly tokenize: string;
}
/** A way to ask for log-likelihoods that has passed its self-check on this node. */
export interface Method {
    readonly name: LikelihoodMethod;
    /** Whether continuations of an empty context can be asked for. */
    readonly emptyContext: boolean;
    /** Whether `whole` can be asked for. */
    readonly rolling: boolean;
    /** One answer for each continuation; `context` ends without white space. */
    measure(exchange: Exchange, context: string, continuations: readonly string[]): Promise<Answered<readonly ContinuationLikelihood[]>>;
    /** The log-likelihood of all of `text`. */
    whole(exchange: Exchange, text: string): Promise<Answered<TextLikelihood>>;
}
/** Finds out whether a node can be asked in one way, and is to be believed. */
export type Check = (exchange: Exchange, routes: Routes) => Promise<Answered<Method>>;
/** What self-checks ask: a context and a continuation of several tokens each, in any tokenizer. */
export declare const probe: {
    context: string;
    continuation: string;
};
export declare function agree(one: number, other: number): boolean;
