/** Styles of the shadow root; build.mjs minifies what is between the backticks. */
export const css = `
.survey .content { gap: 12px; }
.questions { display: grid; gap: 24px; }
.question { display: grid; gap: 10px; min-width: 0; }
.optional { font-weight: 400; margin-inline-start: 8px; }
.survey .title { font-size: 14px; line-height: 20px; font-weight: 500; color: var(--muted); letter-spacing: 0; }
.ask-for, .survey .title.thanks { font-size: 16px; line-height: 24px; font-weight: 600; color: var(--text); letter-spacing: -.006em; text-wrap: balance; }
.row { display: flex; gap: 4px; }
.cell { flex: 1; min-width: 0; position: relative; }
.cell > span { display: grid; place-items: center; height: 40px; border-radius: 6px; border: 1px solid var(--hairline); font-weight: 500; }
.row label { cursor: pointer; position: relative; }
.row label:hover > span { background: var(--hover); }
.cell input:checked + span { background: var(--accent); border-color: var(--accent); color: var(--on); }
.faces, .stars { gap: 8px; }
.faces { justify-content: space-between; }
.rate:has(.stars) { width: fit-content; }
.stars + .ends { width: 0; min-width: 100%; }
.face, .star { display: grid; place-items: center; width: 44px; height: 44px; border-radius: 22px; color: var(--muted); }
.star { width: 36px; border-radius: 8px; }
.face:hover, .star:hover { background: var(--hover); color: var(--text); }
.face:has(input:checked) { background: var(--accent); color: var(--on); }
.star:has(input:checked), .star:has(~ .star input:checked) { color: var(--accent); }
.star:has(input:checked) path, .star:has(~ .star input:checked) path { fill: currentColor; }
.face .icon, .star .icon { stroke-width: 1.5; }
.row label:has(input:focus-visible) { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 8px; }
.ends { display: flex; justify-content: space-between; gap: 16px; margin-top: 6px; }
.ends span + span { text-align: end; }
.choices { display: grid; gap: 6px; }
.choice { display: flex; align-items: flex-start; gap: 10px; padding: 9px 12px; border: 1px solid var(--hairline); border-radius: 8px; cursor: pointer; position: relative; }
.choice > span { min-width: 0; }
.choice:hover { background: var(--hover); }
.choice:has(input:checked) { border-color: var(--accent); background: color-mix(in oklab, var(--accent) 7%, var(--surface)); }
.choice:has(input:focus-visible) { outline: 2px solid var(--link); outline-offset: 2px; }
.choice .mark { flex: none; margin-top: 1px; fill: none; stroke: color-mix(in oklab, var(--muted) 80%, transparent); stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
.choice .dot { opacity: 0; stroke: none; fill: var(--on); }
.square .dot { fill: none; stroke: var(--on); stroke-width: 2; }
.choice:has(input:checked) .mark > :first-child { fill: var(--accent); stroke: var(--accent); }
.choice:has(input:checked) .dot { opacity: 1; }
.field { all: unset; box-sizing: border-box; width: 100%; padding: 8px 12px; border: 1px solid var(--hairline); border-radius: 6px; background: var(--surface); color: var(--text); font: inherit; overflow-wrap: break-word; white-space: pre-wrap; cursor: text; }
.field:is(input) { white-space: nowrap; }
.field::placeholder { color: var(--muted); opacity: 1; }
.field:hover { border-color: color-mix(in oklab, var(--muted) 50%, transparent); }
.field:focus { border-color: var(--accent); box-shadow: 0 0 0 3px color-mix(in oklab, var(--accent) 20%, transparent); }
textarea.field { min-height: 84px; max-height: 240px; resize: vertical; overflow: auto; }
.written { display: grid; }
.left { justify-self: end; min-height: 16px; }
.left:empty { display: none; }
.error { color: var(--wrong); }
.error:empty { display: none; }
.layer { --wrong: #b42318; }
.layer[data-scheme="dark"] { --wrong: #ff9c92; }
.lacks .field { border-color: var(--wrong); }
.steps { margin-inline-end: auto; }
@media (max-width: 479px) {
  .cells { gap: 3px; }
  .cell > span { height: 44px; }
  .choice { padding-block: 11px; }
  .row:has(> :nth-child(9)) { display: grid; grid-template-columns: repeat(6, 1fr); }
}
@media (forced-colors: active) {
  .cell input:checked + span, .face:has(input:checked) { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  .choice:has(input:checked) { border-color: Highlight; }
  .choice:has(input:checked) .mark > :first-child { fill: Highlight; stroke: Highlight; }
}
`
