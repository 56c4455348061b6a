/** What is known of one signed report after its own checks held: the input of a decision. */
export interface ReportFacts {
  /** Names the report in reasons. */
  readonly source: string
  /** SHA-256 of the signed statement, lower-case hex. */
  readonly payload: string
  /** Fingerprints of keys of the policy whose signature holds. */
  readonly signers: readonly string[]
  readonly node: {
    /** SHA-256 of node.json. */
    readonly digest: string
    /** Key of whoever was shown to control the node; null when nobody was. */
    readonly operatorKeyid: string | null
  }
  readonly suite: { readonly name: string; readonly digest: string }
  /** SHA-256 of the tiers file. */
  readonly tiers: string
  /** Version of the harness. */
  readonly harness: string
  /** Composite score, 0-100; null when there is none. */
  readonly score: string | null
  /** Chains that it certifies the node for. */
  readonly awarded: readonly string[]
  /** RFC 3339, as the certifier says. */
  readonly evaluatedAt: string
  /** RFC 3339. */
  readonly validUntil: string
  readonly assurance: 'third_party' | 'self'
  /** Whether the answers were judged and the verdicts decided again from the transcript. */
  readonly replayed: boolean
  /** How the order of its items came about. */
  readonly draw: DrawFacts
  /** What a log shows of it; null without proof. */
  readonly log: LogFacts | null
  /** Which timestamp authorities of the policy saw its signature, and when. */
  readonly timestamps: readonly Seen[]
}

/** Who had seen something, and when. */
export interface Seen {
  /** Fingerprint of a witness's key, or of an authority's certificate. */
  readonly keyid: string
  /** Milliseconds since 1970, as they say. */
  readonly time: number
}

/** How the seed of a run came about, as far as it was checked. */
export type DrawFacts =
  /** Whoever ran it chose the seed. */
  | { readonly kind: 'free' }
  | {
      readonly kind: 'drawn'
      /** The intent that committed to the salt, which fits; null when it was not shown. */
      readonly intent: {
        /** Who had cosigned a checkpoint with it, and when. */
        readonly cosignatures: readonly Seen[]
        /** Milliseconds since 1970, as its certifier says. */
        readonly time: number
      } | null
      /** Keys of the policy whose nonce holds. */
      readonly nonces: readonly string[]
      /** Round of a beacon whose signature holds, milliseconds since 1970; null: none that the policy names. */
      readonly roundTime: number | null
    }

export interface LogFacts {
  /** Fingerprint of the log's key. */
  readonly keyid: string
  readonly index: number
  readonly cosignatures: readonly Seen[]
  /** What the log says later of the report; null when the log itself was not read. */
  readonly later: LaterWords | null
}

/** What the whole log says of a report, in the words of its certifier's operator. */
export interface LaterWords {
  readonly withdrawn: { readonly index: number; readonly reason: string } | null
  readonly supersededBy: number | null
  /**
   * Whether the run was announced: `other` when the entry names an intent that is not the certifier's
   * for this node, suite and tiers, made before.
   */
  readonly intent: 'announced' | 'none' | 'other'
  /** Tests of this node on this suite that were announced before this one. */
  readonly earlierTests: number
  /** Which test the intent says it is; null without intent. */
  readonly attempt: number | null
  /** Runs of this node on this suite that were announced and whose result never came: their indices. */
  readonly unpublished: readonly number[]
}

/** In the order in which one outweighs another, but for `verified`. */
export type TrustVerdict =
  | 'invalid'
  | 'revoked'
  | 'withdrawn'
  | 'expired'
  | 'insufficient'
  | 'verified'

export interface Reason {
  readonly verdict: Exclude<TrustVerdict, 'verified'>
  /** A stable word. */
  readonly code: string
  /** One line for people. */
  readonly detail: string
}

export interface Decision {
  readonly verdict: TrustVerdict
  /** Why not `verified`, or why some of the reports did not count. */
  readonly reasons: readonly Reason[]
  /** Operators whose reports count. */
  readonly operators: readonly string[]
  /** Median of the scores that count, 0-100; null without. */
  readonly score: string | null
  /** SHA-256 of the signed statements that count, lower-case hex. */
  readonly statements: readonly string[]
  /** Chains that all who count certify it for: where they differ nobody can say which of them is right. */
  readonly awarded: readonly string[]
}
