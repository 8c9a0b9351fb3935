/** Styles of the shadow root; build.mjs minifies what is between the backticks. */
export const css = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 !important;
  display: block !important;
  pointer-events: none !important;
  z-index: 2147483647 !important;
}
.layer {
  --surface: #fff;
  --text: #1b1c24;
  --muted: #5d606f;
  --hairline: rgb(24 26 40 / .12);
  --edge: rgb(24 26 40 / .2);
  --subtle: color-mix(in oklab, var(--accent) 4%, #f7f7f9);
  --hover: rgb(24 26 40 / .06);
  --press: rgb(24 26 40 / .1);
  --dim: rgb(17 18 28 / .45);
  --shadow: 0 1px 3px rgb(16 18 30 / .08), 0 14px 36px -6px rgb(16 18 30 / .2);
  --out: cubic-bezier(.2, .8, .2, 1);
  color-scheme: light;
  font: 400 14px/20px var(--font, system-ui, sans-serif);
  font-variant-numeric: tabular-nums;
  color: var(--text);
  -webkit-font-smoothing: antialiased;
  text-align: start;
  overflow-wrap: break-word;
}
.layer[data-scheme="dark"] {
  --surface: #1d1e26;
  --text: #eeeff4;
  --muted: #a5a8b8;
  --hairline: rgb(255 255 255 / .13);
  --edge: rgb(255 255 255 / .22);
  --subtle: color-mix(in oklab, var(--accent) 7%, #272832);
  --hover: rgb(255 255 255 / .08);
  --press: rgb(255 255 255 / .13);
  --dim: rgb(4 4 9 / .52);
  --shadow: 0 1px 3px rgb(0 0 0 / .4), 0 16px 40px -6px rgb(0 0 0 / .6);
  color-scheme: dark;
}
*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
h2, h3, p, ul, ol, blockquote, pre { margin: 0; }
.mixed { text-align: left; }
.mixed:dir(rtl) { text-align: right; }
.mixed * { unicode-bidi: plaintext; }
.card {
  pointer-events: auto;
  background: var(--surface);
  border: 1px solid var(--hairline);
  border-radius: 12px;
  box-shadow: var(--shadow);
  outline: none;
}
.title { font-size: 16px; line-height: 24px; font-weight: 600; letter-spacing: -.006em; text-wrap: balance; }
.muted { color: var(--muted); }
.small { font-size: 12px; line-height: 16px; }
button { all: unset; box-sizing: border-box; cursor: pointer; -webkit-tap-highlight-color: transparent; }
.button {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  min-height: 32px;
  padding: 6px 12px;
  border-radius: 6px;
  font-size: 14px;
  line-height: 20px;
  font-weight: 500;
  text-align: center;
  gap: 6px;
}
.primary { background: var(--accent); color: var(--on); }
.quiet { color: var(--muted); }
.icon-button {
  flex: none;
  display: grid;
  place-items: center;
  width: 28px;
  height: 28px;
  border-radius: 6px;
  color: var(--muted);
}
.icon { display: block; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
.text { color: var(--muted); }
.text > * + * { margin-top: 8px; }
.text :is(strong, h3) { color: var(--text); font-weight: 600; }
.text h3 { font-size: 14px; line-height: 20px; }
.text :is(ul, ol) { padding-inline-start: 20px; }
.text li + li { margin-top: 4px; }
.text a { color: var(--link); text-decoration: underline; text-underline-offset: 2px; border-radius: 2px; }
.text code { font: 12px/16px ui-monospace, monospace; background: var(--subtle); padding: 1px 4px; border-radius: 4px; color: var(--text); }
.text pre { font: 12px/18px ui-monospace, monospace; background: var(--subtle); padding: 8px 12px; border-radius: 6px; white-space: pre-wrap; color: var(--text); }
.text blockquote { border-inline-start: 2px solid var(--hairline); padding-inline-start: 12px; }
.text img { display: block; max-width: 100%; height: auto; border-radius: 6px; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (prefers-reduced-motion: reduce) {
  *, ::before, ::after { animation: none !important; transition: none !important; }
}
`
