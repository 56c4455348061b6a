export type JsonValue = null | boolean | number | string | JsonValue[] | JsonObject

/** An object that inherits nothing when it was read: `__proto__` and `constructor` are keys like any other. */
export interface JsonObject {
  [key: string]: JsonValue
}
