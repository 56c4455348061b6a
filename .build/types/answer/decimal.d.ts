/** Whether two numerals have the same value: 42 = 42.00, 1/2 = 0.5, 1e3 = 1000. */
export declare function sameNumber(left: string, right: string): boolean;
