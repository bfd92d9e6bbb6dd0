// What somebody from outside may write anywhere.

/** Nothing of this may reach a reader unescaped. */
export const hostile = `<img src=x onerror=alert(1)> {{name}} "'&`;
