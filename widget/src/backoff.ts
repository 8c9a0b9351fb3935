/** Pauses that double from one second to one minute, each shortened by a random part so that clients spread out. */
export const backoff = (attempt: number, most = 60_000): number =>
  Math.min(most, 1000 * 2 ** Math.min(attempt, 10)) * (0.5 + Math.random() / 2)
