/** What a run showed of the token limits of chains. */
export declare const Limits: import("typebox").TObject<{
    prompts: import("typebox").TUnion<[import("typebox").TObject<{
        counted: import("typebox").TUnion<[import("typebox").TLiteral<"usage">, import("typebox").TLiteral<"tokenize">, import("typebox").TLiteral<"o200k_base">]>;
        template: import("typebox").TInteger;
        longest: import("typebox").TObject<{
            task: import("typebox").TString;
            row: import("typebox").TInteger;
            tokens: import("typebox").TInteger;
        }>;
        answerTokens: import("typebox").TInteger;
    }>, import("typebox").TNull]>;
    probes: import("typebox").TArray<import("typebox").TObject<{
        inputTokens: import("typebox").TInteger;
        outputTokens: import("typebox").TInteger;
        counted: import("typebox").TUnion<[import("typebox").TLiteral<"usage">, import("typebox").TLiteral<"tokenize">, import("typebox").TLiteral<"o200k_base">]>;
        input: import("typebox").TObject<{
            inside: import("typebox").TObject<{
                tokens: import("typebox").TInteger;
                outcome: import("typebox").TUnion<[import("typebox").TObject<{
                    kind: import("typebox").TLiteral<"answered">;
                    promptTokens: import("typebox").TUnion<[import("typebox").TInteger, import("typebox").TNull]>;
                    completionTokens: import("typebox").TUnion<[import("typebox").TInteger, import("typebox").TNull]>;
                    finish: import("typebox").TUnion<[import("typebox").TLiteral<"stop">, import("typebox").TLiteral<"length">, import("typebox").TLiteral<"filtered">, import("typebox").TLiteral<"unknown">]>;
                }>, import("typebox").TObject<{
                    kind: import("typebox").TLiteral<"dropped">;
                    status: import("typebox").TInteger;
                }>, import("typebox").TObject<{
                    kind: import("typebox").TLiteral<"failed">;
                    detail: import("typebox").TString;
                }>]>;
            }>;
            beyond: import("typebox").TObject<{
                tokens: import("typebox").TInteger;
                outcome: import("typebox").TUnion<[import("typebox").TObject<{
                    kind: import("typebox").TLiteral<"answered">;
                    promptTokens: import("typebox").TUnion<[import("typebox").TInteger, import("typebox").TNull]>;
                    completionTokens: import("typebox").TUnion<[import("typebox").TInteger, import("typebox").TNull]>;
                    finish: import("typebox").TUnion<[import("typebox").TLiteral<"stop">, import("typebox").TLiteral<"length">, import("typebox").TLiteral<"filtered">, import("typebox").TLiteral<"unknown">]>;
                }>, import("typebox").TObject<{
                    kind: import("typebox").TLiteral<"dropped">;
                    status: import("typebox").TInteger;
                }>, import("typebox").TObject<{
                    kind: import("typebox").TLiteral<"failed">;
                    detail: import("typebox").TString;
                }>]>;
            }>;
        }>;
        output: import("typebox").TObject<{
            inside: import("typebox").TObject<{
                tokens: import("typebox").TInteger;
                outcome: import("typebox").TUnion<[import("typebox").TObject<{
                    kind: import("typebox").TLiteral<"answered">;
                    promptTokens: import("typebox").TUnion<[import("typebox").TInteger, import("typebox").TNull]>;
                    completionTokens: import("typebox").TUnion<[import("typebox").TInteger, import("typebox").TNull]>;
                    finish: import("typebox").TUnion<[import("typebox").TLiteral<"stop">, import("typebox").TLiteral<"length">, import("typebox").TLiteral<"filtered">, import("typebox").TLiteral<"unknown">]>;
                }>, import("typebox").TObject<{
                    kind: import("typebox").TLiteral<"dropped">;
                    status: import("typebox").TInteger;
                }>, import("typebox").TObject<{
                    kind: import("typebox").TLiteral<"failed">;
                    detail: import("typebox").TString;
                }>]>;
            }>;
            beyond: import("typebox").TObject<{
                tokens: import("typebox").TInteger;
                outcome: import("typebox").TUnion<[import("typebox").TObject<{
                    kind: import("typebox").TLiteral<"answered">;
                    promptTokens: import("typebox").TUnion<[import("typebox").TInteger, import("typebox").TNull]>;
                    completionTokens: import("typebox").TUnion<[import("typebox").TInteger, import("typebox").TNull]>;
                    finish: import("typebox").TUnion<[import("typebox").TLiteral<"stop">, import("typebox").TLiteral<"length">, import("typebox").TLiteral<"filtered">, import("typebox").TLiteral<"unknown">]>;
                }>, import("typebox").TObject<{
                    kind: import("typebox").TLiteral<"dropped">;
                    status: import("typebox").TInteger;
                }>, import("typebox").TObject<{
                    kind: import("typebox").TLiteral<"failed">;
                    detail: import("typebox").TString;
                }>]>;
            }>;
        }>;
    }>>;
}>;
