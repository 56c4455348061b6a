/**
 * The exit codes of the command line. They are an interface: scripts depend on them.
 * 0 done, 1 internal error, 2 usage or configuration, 3 not certified, 4 inconclusive,
 * 5 node unreachable or refusing, 6 verification failed, 130 interrupted and resumable.
 */
export const exitCodes = {
  /** The command line itself is wrong. */
  USAGE: 2,
  /** A configuration, key or other named file is missing or malformed. */
  CONFIG: 2,
  /** `suite.json`, a task file or a template is malformed, or asks for what is not supported. */
  SUITE: 2,
  /** A data file is missing or malformed, or an item contradicts itself. */
  DATA: 2,
  /** A dataset that a suite names is not on this machine yet. */
  NOT_FETCHED: 2,
  /** `tiers.json` is malformed. */
  TIERS: 2,
  /** The suite, tiers or settings differ from those a run was started with. */
  CHANGED: 2,
  /** The journal is locked, corrupt or of another version. */
  JOURNAL: 1,
  /** A transparency log or the record of a witness is locked or damaged. */
  LOG: 1,
  /** The database of a fleet is away, takes no writes, or is of another version. */
  DATABASE: 1,
  /** The disk is full or a file cannot be written. */
  DISK: 1,
  /** No connection to the node, or none of its answers can be used. */
  NODE_UNREACHABLE: 5,
  /** The node answers, but refuses: 401, 403, 404 and the like. */
  NODE_REFUSED: 5,
  /** The node answers something that is not its protocol (HTML, truncated JSON, ...). */
  NODE_PROTOCOL: 5,
  /** No chain is certified and one is denied, or that of `--require-tier` is not certified. */
  TIER_NOT_MET: 3,
  /** No chain got a verdict, or the certificate has ended. */
  INCONCLUSIVE: 4,
  /** A signature, digest or claim does not hold. */
  VERIFICATION: 6,
  /** Stopped by the user; the run can be resumed. */
  INTERRUPTED: 130,
} as const satisfies Record<string, number>

/** Stable names of known failures; shown to users and safe to match in scripts. */
export type ErrorCode = keyof typeof exitCodes
