/** What a simulated node reads of a request. */
export interface Asked {
    readonly prompt: string;
    readonly maxTokens: number;
    readonly stream: boolean;
}
/** What it answers. */
export interface Answer {
    readonly text: string;
    readonly finish: 'stop' | 'length';
    readonly model: string;
    readonly promptTokens: number;
    readonly completionTokens: number;
}
/** What a generation route reads from a request and how it words the reply. */
export interface Route {
    /** undefined where the body is not of the protocol. */
    read(body: unknown): Asked | undefined;
    /** The body of a reply in one piece. */
    reply(answer: Answer): unknown;
    /** The data of the events of a streamed reply, the text cut into the given pieces. */
    events(answer: Answer, pieces: readonly string[]): readonly unknown[];
    /** What ends a stream. */
    readonly end: string;
}
/** The generation routes a simulated node serves, by path. */
export declare const routes: ReadonlyMap<string, Route>;
