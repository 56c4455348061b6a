/** A verdict as every version publishes it. */
export declare const verdict: {
    chain: import("typebox").TString;
    name: import("typebox").TString;
    minScore: import("typebox").TUnion<[import("typebox").TString, import("typebox").TNull]>;
    rule: import("typebox").TUnion<[import("typebox").TLiteral<"full">, import("typebox").TLiteral<"evidence">]>;
    verdict: import("typebox").TUnion<[import("typebox").TLiteral<"certified">, import("typebox").TLiteral<"denied">, import("typebox").TLiteral<"inconclusive">]>;
    reason: import("typebox").TString;
    evidence: import("typebox").TRecord<"^.*$", import("typebox").TString>;
};
/** What a run showed. */
export declare const measured: {
    run: import("typebox").TString;
    node: import("typebox").TObject<{
        url: import("typebox").TString;
        protocol: import("typebox").TUnion<[import("typebox").TLiteral<"chat">, import("typebox").TLiteral<"completions">, import("typebox").TLiteral<"tgi">]>;
        model: import("typebox").TUnion<[import("typebox").TString, import("typebox").TNull]>;
        modelReported: import("typebox").TArray<import("typebox").TString>;
        control: import("typebox").TUnion<[import("typebox").TLiteral<"proven">, import("typebox").TLiteral<"claimed">]>;
        operator: import("typebox").TUnion<[import("typebox").TObject<{
            keyid: import("typebox").TString;
            nonce: import("typebox").TString;
            signature: import("typebox").TString;
        }>, import("typebox").TNull]>;
    }>;
    nodeDigest: import("typebox").TString;
    suite: import("typebox").TObject<{
        name: import("typebox").TString;
        version: import("typebox").TString;
        digest: import("typebox").TString;
        answerFormat: import("typebox").TString;
        mode: import("typebox").TString;
        deviations: import("typebox").TArray<import("typebox").TString>;
    }>;
    tiers: import("typebox").TObject<{
        digest: import("typebox").TString;
    }>;
    settings: import("typebox").TObject<{
        seed: import("typebox").TString;
        fewshotSeed: import("typebox").TInteger;
        attempt: import("typebox").TInteger;
        calibration: import("typebox").TUnion<[import("typebox").TString, import("typebox").TNull]>;
        concurrency: import("typebox").TInteger;
        temperature: import("typebox").TUnion<[import("typebox").TString, import("typebox").TNull]>;
        maxTokens: import("typebox").TUnion<[import("typebox").TInteger, import("typebox").TNull]>;
        timeoutMs: import("typebox").TInteger;
        limit: import("typebox").TUnion<[import("typebox").TInteger, import("typebox").TNull]>;
        stream: import("typebox").TBoolean;
    }>;
    pace: import("typebox").TObject<{
        changes: import("typebox").TArray<import("typebox").TObject<{
            atMs: import("typebox").TInteger;
            from: import("typebox").TInteger;
            to: import("typebox").TInteger;
            why: import("typebox").TUnion<[import("typebox").TLiteral<"start">, import("typebox").TLiteral<"growth">, import("typebox").TLiteral<"overload">, import("typebox").TLiteral<"latency">, import("typebox").TLiteral<"away">, import("typebox").TLiteral<"returned">]>;
        }>>;
        omitted: import("typebox").TInteger;
    }>;
    tasks: import("typebox").TArray<import("typebox").TObject<{
        name: import("typebox").TString;
        weight: import("typebox").TString;
        items: import("typebox").TInteger;
        asked: import("typebox").TInteger;
        score: import("typebox").TUnion<[import("typebox").TObject<{
            value: import("typebox").TString;
            lower: import("typebox").TString;
            upper: import("typebox").TString;
        }>, import("typebox").TNull]>;
        outcomes: import("typebox").TObject<{
            correct: import("typebox").TInteger;
            incorrect: import("typebox").TInteger;
            unparsed: import("typebox").TInteger;
            refused: import("typebox").TInteger;
            truncated: import("typebox").TInteger;
            missing: import("typebox").TInteger;
        }>;
    }>>;
    composite: import("typebox").TUnion<[import("typebox").TObject<{
        value: import("typebox").TString;
        lower: import("typebox").TString;
        upper: import("typebox").TString;
        method: import("typebox").TString;
        n: import("typebox").TInteger;
    }>, import("typebox").TNull]>;
    outcomes: import("typebox").TObject<{
        correct: import("typebox").TInteger;
        incorrect: import("typebox").TInteger;
        unparsed: import("typebox").TInteger;
        refused: import("typebox").TInteger;
        truncated: import("typebox").TInteger;
        missing: import("typebox").TInteger;
    }>;
    latency: import("typebox").TUnion<[import("typebox").TObject<{
        p50Ms: import("typebox").TInteger;
        p95Ms: import("typebox").TInteger;
        firstToken: import("typebox").TObject<{
            p50Ms: import("typebox").TInteger;
            p95Ms: import("typebox").TInteger;
            streamed: import("typebox").TInteger;
        }>;
        tokensPerSecond: import("typebox").TUnion<[import("typebox").TString, import("typebox").TNull]>;
    }>, import("typebox").TNull]>;
    limits: import("typebox").TObject<{
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
    tokens: import("typebox").TObject<{
        prompt: import("typebox").TInteger;
        completion: import("typebox").TInteger;
        counted: import("typebox").TInteger;
    }>;
};
/** What else is published with it. */
export declare const published: {
    transcript: import("typebox").TObject<{
        sha256: import("typebox").TString;
        root: import("typebox").TString;
        samples: import("typebox").TInteger;
    }>;
    harness: import("typebox").TObject<{
        name: import("typebox").TString;
        version: import("typebox").TString;
    }>;
    times: import("typebox").TObject<{
        started: import("typebox").TString;
        finished: import("typebox").TString;
    }>;
    limitsOfThisReport: import("typebox").TArray<import("typebox").TString>;
};
