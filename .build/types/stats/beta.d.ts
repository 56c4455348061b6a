/** ln B(a, b) = ln Γ(a) + ln Γ(b) - ln Γ(a + b). */
export declare function logBeta(a: number, b: number): number;
/**
 * Regularised incomplete beta function I_x(a, b) = P(X <= x) for X ~ Beta(a, b); a, b > 0.
 *
 * Continued fraction DLMF 8.17.22, evaluated front to back (modified Lentz, DLMF 3.10), on the side
 * of the mean where it converges fast; the other side by I_x(a, b) = 1 - I_{1-x}(b, a).
 */
export declare function incompleteBeta(x: number, a: number, b: number): number;
/** The x with I_x(a, b) = `probability`, to 1e-14. */
export declare function betaQuantile(probability: number, a: number, b: number): number;
