export const css = `
.tasks li { position: relative; }
.lock { stroke: var(--muted); stroke-width: 1.5; stroke-linejoin: round; stroke-linecap: round; transform: translateY(-.4px); }
.locked .hollow { display: none; }
.check { position: absolute; inset-block-start: 0; inset-inline-start: 0; width: 36px; height: 36px; border-radius: 8px; }
.check:hover { background: var(--press); }
.bare > .check { width: auto; height: auto; inset: 0; }
.bare > .check:hover { background: var(--hover); }
.check:focus-visible { outline: 2px solid var(--link); outline-offset: -2px; }
.check:is(:hover, :focus-visible) ~ .task .hollow { stroke: var(--accent); }
.check:is(:hover, :focus-visible) ~ .task .tick { stroke: var(--muted); stroke-dashoffset: 0; opacity: 1; }
.done > .check:is(:hover, :focus-visible) ~ .task .tick { stroke: var(--on); }
.tasks .bar { height: 4px; margin-inline: 38px 12px; margin-block: 0 10px; border-radius: 2px; background: var(--press); overflow: hidden; }
.tasks .bar i { display: block; height: 100%; border-radius: 2px; background: var(--accent); transition: width .4s var(--out); }
@media (forced-colors: active) {
  .lock { stroke: CanvasText; }
  .tasks .bar { forced-color-adjust: none; background: Canvas; box-shadow: inset 0 0 0 1px GrayText; }
  .tasks .bar i { background: Highlight; }
}
@media (max-width: 479px) { li:not(.bare) > .check { height: 40px; } }
`
