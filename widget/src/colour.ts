type Rgb = readonly [number, number, number]

const parse = (text: string): Rgb | null => {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(text.trim())?.[1]
  if (!hex) return null
  const full = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex
  return [0, 2, 4].map((at) => parseInt(full.slice(at, at + 2), 16)) as unknown as Rgb
}

const luminance = (colour: Rgb): number => {
  const [r, g, b] = colour.map((value) => (value /= 255) <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

/** WCAG 2 contrast ratio. */
const contrast = (a: Rgb, b: Rgb): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high! + 0.05) / (low! + 0.05)
}

/** Moves a colour towards another one in small steps until it stands out enough from the ground. */
const until = (colour: Rgb, towards: Rgb, ground: Rgb, ratio: number): Rgb => {
  for (let part = 0; part <= 1; part += 0.05) {
    const mixed = colour.map((value, at) => Math.round(value + (towards[at]! - value) * part)) as unknown as Rgb
    if (contrast(mixed, ground) >= ratio) return mixed
  }
  return towards
}

const WHITE: Rgb = [255, 255, 255]
const INK: Rgb = [20, 21, 28]
const NIGHT: Rgb = [29, 30, 38]
const css = (colour: Rgb): string => `rgb(${colour.join(' ')})`

/** The roles of a workspace's accent: readable on the surface and under its own label, whatever was chosen. */
export const accentRoles = (accent: string | undefined, dark: boolean): { accent: string; on: string; link: string } => {
  const colour = parse(accent ?? '') ?? [79, 70, 229]
  const [ground, towards] = dark ? [NIGHT, WHITE] : [WHITE, INK]
  const fill = until(colour, towards, ground, 3)
  return {
    accent: css(fill),
    on: css(contrast(WHITE, fill) >= 4.5 || contrast(WHITE, fill) > contrast(INK, fill) ? WHITE : INK),
    link: css(until(colour, towards, ground, 4.6)),
  }
}
