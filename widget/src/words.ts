/** One of the widget's own words. The server sends all of them, in the page's culture; English is src/OnboardingSdk/Strings/en.json. */
export const word = (strings: Readonly<Record<string, string>> | undefined, key: string, ...values: readonly (string | number)[]): string =>
  (strings?.[key] ?? key).replace(/\{(\d)\}/g, (_, index: string) => String(values[+index] ?? ''))
