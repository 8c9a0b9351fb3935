/** A day in the page's culture: in words where it is near, else as a date; with the year only where it is another one. */
export const days = (day: string, culture: string | undefined, near?: number): string => {
  try {
    if (near !== undefined && Math.abs(near) < 7) return new Intl.RelativeTimeFormat(culture, { numeric: 'auto' }).format(near, 'day')
    // A due day is a day and no moment; what was done has a moment, and is told in the reader's own time.
    const isDay = day.length === 10
    const date = new Date(isDay ? `${day}T00:00:00Z` : day)
    const year = isDay ? date.getUTCFullYear() : date.getFullYear()
    return new Intl.DateTimeFormat(culture, {
      day: 'numeric', month: 'short', ...year !== new Date().getFullYear() && { year: 'numeric' }, ...isDay && { timeZone: 'UTC' },
    }).format(date)
  } catch {
    return day.slice(0, 10)
  }
}

/** First letters of the first and the last word; of a name in one word its first letter. */
export const initials = (name: string, culture: string | undefined): string => {
  const words = name.trim().split(/\s+/)
  const letter = (text: string | undefined): string => {
    if (!text) return ''
    const [first] = new Intl.Segmenter(culture, { granularity: 'grapheme' }).segment(text)
    return first?.segment.toLocaleUpperCase(culture) ?? ''
  }
  return letter(words[0]) + (words.length > 1 ? letter(words[words.length - 1]) : '')
}
