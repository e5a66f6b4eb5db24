/** 12 hex digits, like those of a record's hash, and like no other's. */
export const randomId = (): string => crypto.randomUUID().replaceAll("-", "").slice(0, 12);
