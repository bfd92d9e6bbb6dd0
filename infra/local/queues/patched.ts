// Changes a method of a class for the moment of one start, where a library leaves no other way to set an option.

type Method = (this: unknown, ...rest: unknown[]) => unknown;
type Place = { of: object; method: string; instead(original: Method): Method };

/** Does the work with the methods replaced, and puts the originals back whatever becomes of it. */
export const patched = async <T>(places: readonly Place[], work: () => Promise<T>): Promise<T> => {
  const restored = places.map(({ of, method, instead }) => {
    const descriptor = Object.getOwnPropertyDescriptor(of, method);
    const original: unknown = descriptor?.value;
    if (!descriptor || typeof original !== "function") throw new Error(`There is no method ${method}.`);
    const call: Method = function (...rest) {
      return Reflect.apply(original, this, rest);
    };
    Object.defineProperty(of, method, { ...descriptor, value: instead(call) });
    return () => Object.defineProperty(of, method, descriptor);
  });
  try {
    return await work();
  } finally {
    for (const restore of restored) restore();
  }
};
