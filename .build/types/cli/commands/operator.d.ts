export interface AnswerOptions {
    readonly nonce: string;
    readonly key: string;
    readonly out?: string;
}
/** `operator answer <origin>` */
export declare function answerChallenge(url: string, options: AnswerOptions): Promise<void>;
