import { type ChainTerms } from '../chains/index.ts';
import { type Static } from '../schema/index.ts';
/** Format of the reports that are written now. */
export declare const reportFormat = "iqchains/report/v2";
/** Format of the reports of before, which are still read. */
export declare const reportFormatV1 = "iqchains/report/v1";
/** Shape of the `report.json` of before, still read; published as `schemas/report-v1.schema.json`. */
export declare const ReportV1Schema: import("typebox").TObject<{
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
    schema: import("typebox").TLiteral<"iqchains/report/v1">;
    verdicts: import("typebox").TArray<import("typebox").TObject<{
        chain: import("typebox").TString;
        name: import("typebox").TString;
        minScore: import("typebox").TUnion<[import("typebox").TString, import("typebox").TNull]>;
        rule: import("typebox").TUnion<[import("typebox").TLiteral<"full">, import("typebox").TLiteral<"evidence">]>;
        verdict: import("typebox").TUnion<[import("typebox").TLiteral<"certified">, import("typebox").TLiteral<"denied">, import("typebox").TLiteral<"inconclusive">]>;
        reason: import("typebox").TString;
        evidence: import("typebox").TRecord<"^.*$", import("typebox").TString>;
    }>>;
}>;
/** Shape of `report.json`; published as `schemas/report.schema.json`. */
export declare const ReportSchema: import("typebox").TObject<{
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
    schema: import("typebox").TLiteral<"iqchains/report/v2">;
    verdicts: import("typebox").TArray<import("typebox").TObject<{
        chain: import("typebox").TString;
        name: import("typebox").TString;
        minScore: import("typebox").TUnion<[import("typebox").TString, import("typebox").TNull]>;
        rule: import("typebox").TUnion<[import("typebox").TLiteral<"full">, import("typebox").TLiteral<"evidence">]>;
        verdict: import("typebox").TUnion<[import("typebox").TLiteral<"certified">, import("typebox").TLiteral<"denied">, import("typebox").TLiteral<"inconclusive">]>;
        reason: import("typebox").TString;
        evidence: import("typebox").TRecord<"^.*$", import("typebox").TString>;
        terms: import("typebox").TObject<{
            pricePerRelayUsd: import("typebox").TUnion<[import("typebox").TString, import("typebox").TNull]>;
            limits: import("typebox").TUnion<[import("typebox").TObject<{
                inputTokens: import("typebox").TInteger;
                outputTokens: import("typebox").TInteger;
                beyond: import("typebox").TUnion<[import("typebox").TLiteral<"drop">, import("typebox").TLiteral<"any">]>;
            }>, import("typebox").TNull]>;
            service: import("typebox").TObject<{
                class: import("typebox").TUnion<[import("typebox").TLiteral<"realtime">, import("typebox").TLiteral<"batch">]>;
                p95LatencyMs: import("typebox").TInteger;
                p95FirstTokenMs: import("typebox").TUnion<[import("typebox").TInteger, import("typebox").TNull]>;
            }>;
            suite: import("typebox").TUnion<[import("typebox").TObject<{
                name: import("typebox").TString;
                versions: import("typebox").TString;
            }>, import("typebox").TNull]>;
            certificateDays: import("typebox").TInteger;
        }>;
    }>>;
}>;
type Written = Static<typeof ReportSchema>;
/** What a report says of one chain. */
export interface PublishedVerdict extends Omit<Written['verdicts'][number], 'terms'> {
    /** Price, limits and class of service of the chain; null in reports of version 1. */
    terms: ChainTerms | null;
}
/** What a run showed, without secrets; the content of a `report.json` of any version. */
export interface Report extends Omit<Written, 'schema' | 'verdicts'> {
    schema: typeof reportFormat | typeof reportFormatV1;
    verdicts: PublishedVerdict[];
}
/**
 * Reads the bytes of a `report.json` of any version.
 * @throws IqError `VERIFICATION`, naming the place
 */
export declare function readReport(bytes: Uint8Array): Report;
export {};
