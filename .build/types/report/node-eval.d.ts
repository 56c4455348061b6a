import { type ChainTerms } from '../chains/index.ts';
import { type InTotoStatement } from '../envelope/index.ts';
import { type Static } from '../schema/index.ts';
/** Type of the predicate that certifies what a node scored and what its relays are worth. */
export declare const nodeEvalType = "https://iqchains.org/attestation/node-eval/v2";
/** Its version 1, without the terms of the chains. */
export declare const nodeEvalTypeV1 = "https://iqchains.org/attestation/node-eval/v1";
/** The types of predicate that `requireNodeEval` reads. */
export declare const nodeEvalTypes: readonly string[];
/** Shape of the statements of before; published as `schemas/statement-v1.schema.json`. */
export declare const StatementV1Schema: import("typebox").TObject<{
    _type: import("typebox").TLiteral<"https://in-toto.io/Statement/v1">;
    subject: import("typebox").TTuple<[import("typebox").TObject<{
        name: import("typebox").TLiteral<"node.json" | "report.json">;
        digest: import("typebox").TObject<{
            sha256: import("typebox").TString;
        }>;
    }>, import("typebox").TObject<{
        name: import("typebox").TLiteral<"node.json" | "report.json">;
        digest: import("typebox").TObject<{
            sha256: import("typebox").TString;
        }>;
    }>]>;
    predicateType: import("typebox").TLiteral<"https://iqchains.org/attestation/node-eval/v1">;
    predicate: import("typebox").TObject<{
        verifier: import("typebox").TObject<{
            id: import("typebox").TString;
        }>;
        evaluatedAt: import("typebox").TString;
        validUntil: import("typebox").TString;
        node: import("typebox").TObject<{
            id: import("typebox").TString;
            endpointOrigin: import("typebox").TString;
            declaredModel: import("typebox").TUnion<[import("typebox").TString, import("typebox").TNull]>;
        }>;
        suite: import("typebox").TObject<{
            name: import("typebox").TString;
            version: import("typebox").TString;
            digest: import("typebox").TObject<{
                sha256: import("typebox").TString;
            }>;
        }>;
        tiers: import("typebox").TObject<{
            digest: import("typebox").TObject<{
                sha256: import("typebox").TString;
            }>;
            awarded: import("typebox").TArray<import("typebox").TString>;
        }>;
        score: import("typebox").TUnion<[import("typebox").TObject<{
            metric: import("typebox").TLiteral<"composite">;
            value: import("typebox").TString;
            scale: import("typebox").TLiteral<"0-100">;
            ci95: import("typebox").TObject<{
                lower: import("typebox").TString;
                upper: import("typebox").TString;
            }>;
            n: import("typebox").TInteger;
        }>, import("typebox").TNull]>;
        harness: import("typebox").TObject<{
            name: import("typebox").TString;
            version: import("typebox").TString;
        }>;
        samplesRoot: import("typebox").TObject<{
            alg: import("typebox").TLiteral<"rfc6962-sha256">;
            size: import("typebox").TInteger;
            value: import("typebox").TString;
        }>;
        assuranceLevel: import("typebox").TUnion<[import("typebox").TLiteral<"third_party">, import("typebox").TLiteral<"self">]>;
        supersedes: import("typebox").TNull;
        claims: import("typebox").TArray<import("typebox").TObject<{
            chain: import("typebox").TString;
            metric: import("typebox").TLiteral<"composite">;
            comparator: import("typebox").TLiteral<">=">;
            threshold: import("typebox").TString;
            rule: import("typebox").TUnion<[import("typebox").TLiteral<"full">, import("typebox").TLiteral<"evidence">]>;
            passed: import("typebox").TBoolean;
        }>>;
    }>;
}>;
/** Shape of the statements we sign; published as `schemas/statement.schema.json`. */
export declare const StatementSchema: import("typebox").TObject<{
    _type: import("typebox").TLiteral<"https://in-toto.io/Statement/v1">;
    subject: import("typebox").TTuple<[import("typebox").TObject<{
        name: import("typebox").TLiteral<"node.json" | "report.json">;
        digest: import("typebox").TObject<{
            sha256: import("typebox").TString;
        }>;
    }>, import("typebox").TObject<{
        name: import("typebox").TLiteral<"node.json" | "report.json">;
        digest: import("typebox").TObject<{
            sha256: import("typebox").TString;
        }>;
    }>]>;
    predicateType: import("typebox").TLiteral<"https://iqchains.org/attestation/node-eval/v2">;
    predicate: import("typebox").TObject<{
        verifier: import("typebox").TObject<{
            id: import("typebox").TString;
        }>;
        evaluatedAt: import("typebox").TString;
        validUntil: import("typebox").TString;
        node: import("typebox").TObject<{
            id: import("typebox").TString;
            endpointOrigin: import("typebox").TString;
            declaredModel: import("typebox").TUnion<[import("typebox").TString, import("typebox").TNull]>;
        }>;
        suite: import("typebox").TObject<{
            name: import("typebox").TString;
            version: import("typebox").TString;
            digest: import("typebox").TObject<{
                sha256: import("typebox").TString;
            }>;
        }>;
        tiers: import("typebox").TObject<{
            digest: import("typebox").TObject<{
                sha256: import("typebox").TString;
            }>;
            awarded: import("typebox").TArray<import("typebox").TString>;
        }>;
        score: import("typebox").TUnion<[import("typebox").TObject<{
            metric: import("typebox").TLiteral<"composite">;
            value: import("typebox").TString;
            scale: import("typebox").TLiteral<"0-100">;
            ci95: import("typebox").TObject<{
                lower: import("typebox").TString;
                upper: import("typebox").TString;
            }>;
            n: import("typebox").TInteger;
        }>, import("typebox").TNull]>;
        harness: import("typebox").TObject<{
            name: import("typebox").TString;
            version: import("typebox").TString;
        }>;
        samplesRoot: import("typebox").TObject<{
            alg: import("typebox").TLiteral<"rfc6962-sha256">;
            size: import("typebox").TInteger;
            value: import("typebox").TString;
        }>;
        assuranceLevel: import("typebox").TUnion<[import("typebox").TLiteral<"third_party">, import("typebox").TLiteral<"self">]>;
        supersedes: import("typebox").TNull;
        claims: import("typebox").TArray<import("typebox").TObject<{
            chain: import("typebox").TString;
            metric: import("typebox").TLiteral<"composite">;
            comparator: import("typebox").TLiteral<">=">;
            threshold: import("typebox").TString;
            rule: import("typebox").TUnion<[import("typebox").TLiteral<"full">, import("typebox").TLiteral<"evidence">]>;
            passed: import("typebox").TBoolean;
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
}>;
type Signed = Static<typeof StatementSchema>;
type Claim = Signed['predicate']['claims'][number];
/** The signed claim about a report, of the version that the report has. */
export interface Statement extends Omit<Signed, 'predicateType' | 'predicate'> {
    predicateType: typeof nodeEvalType | typeof nodeEvalTypeV1;
    predicate: Omit<Signed['predicate'], 'claims'> & {
        /** Terms are absent in version 1. */
        claims: (Omit<Claim, 'terms'> & {
            terms?: ChainTerms;
        })[];
    };
}
/** Requires a predicate we define. @throws IqError `VERIFICATION`, naming the place */
export declare function requireNodeEval(statement: InTotoStatement): Statement;
export {};
