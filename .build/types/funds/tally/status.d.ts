import type { Layout } from '../claims/index.ts';
import type { Cells } from './cells.ts';
/** Why a claim is not paid. */
export declare const unpaid: readonly ['late', 'expired', 'invalid', 'challenge'];
export type Unpaid = (typeof unpaid)[number];
export type ClaimStatus = 'paid' | Unpaid;
/**
 * Whether a claim is paid. Morse mints when a proof is executed (`proof.go`, `ExecuteProof`), and pays a
 * hundredth for challenges, which are no relays. Shannon pays what `EventClaimSettled` names.
 */
export declare function statusOf(cells: Cells, layout: Layout): ClaimStatus;
