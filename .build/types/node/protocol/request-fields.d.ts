import type { GenerateRequest } from '../types.ts';
import type { Call } from './dialect.ts';
export declare function extraFields({ extra }: GenerateRequest): Record<string, unknown>;
/**
 * Where and as whom the client sends. Without a model it would put the URL into the body's
 * `model`, so an empty name stands for none.
 */
export declare function addressing({ url, key, model }: Call): {
    endpointUrl: string;
    model: string;
    accessToken?: string;
};
/** At most `limit` stop strings, none of them empty; nothing where there is none. */
export declare function stopField(stop: readonly string[], limit: number): {
    stop?: string[];
};
export declare function seedField({ seed }: GenerateRequest): {
    seed?: number;
};
/** Asks for an event stream that ends with the token counts. */
export declare function streamFields({ stream }: Call): {
    stream: true;
    stream_options: {
        include_usage: boolean;
    };
} | {
    stream?: never;
    stream_options?: never;
};
export declare function asMessages(prompt: GenerateRequest['prompt']): {
    role: "assistant" | "system" | "user";
    content: string;
}[];
export declare function asText(prompt: GenerateRequest['prompt']): string;
