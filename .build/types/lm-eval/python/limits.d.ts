/** Digits beyond which Python refuses to read an `int` (`sys.int_info.default_max_str_digits`). */
export declare const maxIntDigits = 4300;
