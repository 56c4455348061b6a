export type JsonValue = null | boolean | number | string | JsonValue[] | JsonObject

/** An object without a prototype: `__proto__` and `constructor` are keys like any other. */
export interface JsonObject {
  [key: string]: JsonValue
}
