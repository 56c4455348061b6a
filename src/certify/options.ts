import type { LoadedTiers } from '../chains/index.ts'
import type { ControlProof, PublicKey } from '../envelope/index.ts'
import type { Protocol } from '../item/index.ts'
import type { Access, Credentials } from '../node/index.ts'
import type { PicturesShown } from '../report/index.ts'
import type { AskPassphrase, Signer } from '../sign/index.ts'
import type { Suite } from '../suite/index.ts'
import type { DrawOptions, LogOptions } from './announce/index.ts'
import type { CertifyListener } from './events.ts'

/** What certifying a node and resuming a run have in common. */
export interface RunOptions {
  /**
   * Who signs the report: a signer, or the file of a private key (PKCS#8 PEM). A key pair is made where
   * there is no such file; the public key lies beside it: `certifier.key.pem`, `certifier.pub.pem`.
   */
  readonly key: string | Signer
  /** Asked for the passphrase of an encrypted key. Default: `IQCHAINS_KEY_PASSPHRASE` must hold it. */
  readonly askPassphrase?: AskPassphrase | undefined
  /** Sent to the node as `Authorization: Bearer`, or as `credentials` says; never kept nor published. */
  readonly apiKey?: string | undefined
  /** What else the node wants to see: headers, a query, another way to send the key. Never kept nor
   * published, but for values that are named public. */
  readonly credentials?: Omit<Credentials, 'key'> | undefined
  /** What is allowed of the way to the node, beyond the ordinary. */
  readonly access?: Access | undefined
  /** Folder of the journals. Default: the same as the command line's, so that both share evidence. */
  readonly runs?: string | undefined
  /** Folder in which reports are written, one folder for each run. Default: `reports`. */
  readonly reports?: string | undefined
  /** Whether the transcript is published in gzip. Default: no. */
  readonly compress?: boolean | undefined
  /** Which pictures of a node that draws lie beside the report. Default: a sample. */
  readonly pictures?: PicturesShown | undefined
  /** Whether the statement is also signed for `ssh-keygen -Y verify`, by a key of Ed25519. Default: no. */
  readonly sshSignature?: boolean | undefined
  /** Whether the certifier states that it does not operate the node. Default: no. */
  readonly thirdParty?: boolean | undefined
  /** The operator's public key, whose control of the node is to be proven. Default: it is claimed. */
  readonly operator?: OperatorOptions | undefined
  /** The log in which the run is announced and its report recorded. Default: none. */
  readonly log?: LogOptions | undefined
  /** Id of a chain that must be certified. Default: any verdict will do. */
  readonly requireTier?: string | undefined
  /** Seconds that the node may be away. Default: a few minutes. */
  readonly patience?: number | undefined
  /** Hours from the start of the run over which its relays are spread by chance. Default: at once. */
  readonly spread?: number | undefined
  /** Minutes after which nothing new is asked. Default: none. */
  readonly deadline?: number | undefined
  /** Finish what is in flight, then stop; the run can be resumed. */
  readonly stop?: AbortSignal | undefined
  /** Stop at once; the run can be resumed. */
  readonly abort?: AbortSignal | undefined
  /** Told what happens, as it happens. */
  readonly listener?: CertifyListener | undefined
}

/** By which way the relays of a run go. */
export interface Route {
  /** To the node itself, or through a portal of the network. */
  readonly kind: 'direct' | 'portal'
  /** Whether care is taken that the node cannot know that it is tested. */
  readonly covert: boolean
}

/** Whose node it is said to be, and how that is shown. */
export interface OperatorOptions {
  /** The public key, or its PEM file. */
  readonly key: PublicKey | string
  /** The operator's answer to the challenge of the run, or its file. Default: the node is asked. */
  readonly proof?: ControlProof | string | undefined
}

/** A node to certify, and how. */
export interface CertifyOptions extends RunOptions {
  /** Base URL of the node, such as `https://node.example/v1`. */
  readonly url: string
  /** A suite, its folder, or the name of one that comes with the program. */
  readonly suite: Suite | string
  /** Chains to decide, or their file. Default: `tiers.json` here, or the one that comes with the program. */
  readonly tiers?: LoadedTiers | string | undefined
  /** In place of the suite's own mode of reading task files. */
  readonly mode?: Suite['mode'] | undefined
  /** Default: found out. */
  readonly protocol?: Protocol | undefined
  /** The `model` field of each request. Default: none, or the only one listed by a node that wants one. */
  readonly model?: string | undefined
  /** Requests in flight at most. Default 4. */
  readonly concurrency?: number | undefined
  /** Seconds that one request may take. Default 120. */
  readonly timeout?: number | undefined
  /** Whether answers may be asked for as event streams. Default: yes, where the node streams. */
  readonly stream?: boolean | undefined
  /** Fields added to each request for an answer (`reasoning_effort`, ...); published with the report. */
  readonly extraBody?: Readonly<Record<string, unknown>> | undefined
  /** Decides the order of the items, which makes the report self-certified at most. Default: random. */
  readonly seed?: string | undefined
  /** What others add to the seed, with a `log`. Default: nothing, and the seed counts as self-chosen. */
  readonly draw?: DrawOptions | undefined
  /** By which way the node is asked. Default: directly, and openly. */
  readonly route?: Route | undefined
  /**
   * Whether a complete test of the node is followed by another, because its model was replaced, its
   * machine failed or its certificate is to be renewed. It takes stronger evidence. Default: no.
   */
  readonly again?: boolean | undefined
  /** Only the first items of each task, which never certifies. Default: all. */
  readonly limit?: number | undefined
}
