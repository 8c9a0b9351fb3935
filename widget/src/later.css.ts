/** How things answer to the pointer, the keyboard and forced colours: not needed for the first draw. */
export const css = `
.button:active { transform: scale(.98); }
.primary:hover { background: color-mix(in oklab, var(--accent) 90%, var(--text)); }
.further:hover, .quiet:hover, .icon-button:hover { background: var(--hover); color: var(--text); }
.further:active, .quiet:active, .icon-button:active { background: var(--press); }
:is(button, a):focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
@media (forced-colors: active) {
  .card { border: 1px solid CanvasText; }
  .button, .icon-button { border: 1px solid ButtonText; }
  .primary { forced-color-adjust: none; background: Highlight; color: HighlightText; }
}
.button { transition: background-color .15s, transform .15s; }
.icon-button, .task, .tasks li { transition: background-color .15s; }
.launcher:hover { transform: translateY(-1px); }
.launcher:active { transform: scale(.98); }
.launcher:focus-visible, .panel:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
li:not(.open, .bare) > .task:hover { background: var(--hover); }
.ask { display: flex; flex-wrap: wrap; align-items: center; justify-content: flex-end; gap: 0 4px; width: 100%; }
.ask span { flex: 1; }
.ask [data-action="dismiss-confirm"] { color: var(--text); font-weight: 500; }
@media (forced-colors: active) {
  .ring .track { stroke: GrayText; stroke-width: 1px; }
  .ring :is(.value, .tick) { stroke: Highlight; }
  .task > .icon { color: CanvasText; }
  .hollow { stroke: CanvasText; }
  .solid { fill: Highlight; }
  .mark .tick { stroke: HighlightText; }
}
@media (forced-colors: active) {
  .ring { stroke: Highlight; stroke-width: 3; }
  .dim { fill: rgb(0 0 0 / .6); }
  .tip { fill: Canvas; }
  .edge { stroke: CanvasText; }
  .dot { forced-color-adjust: none; background: CanvasText; }
  .dot.now { background: Highlight; }
}
.timer { position: absolute; inset: auto 12px 0; height: 2px; border-radius: 1px; background: var(--accent); transform-origin: left; opacity: .7; }
:dir(rtl) .timer { transform-origin: right; }
.small-sheet { cursor: pointer; }
.small-sheet :is(.text, .waiting, .choices, footer) { display: none; }
.small-sheet .scroll { padding: 12px 16px; }
.small-sheet .title { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
@media (max-height: 340px) {
  .popover { overflow: auto; }
  .popover > * { flex: none; }
  .arrow { display: none; }
  .popover.sheet > .scroll { flex: 0 1 auto; padding-block: 8px; }
  .sheet .dots, .sheet footer .bar { display: none; }
  .popover.sheet footer { gap: 4px; padding: 0 16px 8px; }
  .popover.sheet .close { top: 2px; }
  .popover.sheet .buttons .button { min-height: 32px; padding: 4px 10px; }
  .corner .panel { overflow: auto; }
  .corner .panel > * { flex: none; overflow: visible; }
}
.value { transition: stroke-dashoffset .4s var(--out); }
.full .tick { transition: stroke-dashoffset .22s .25s var(--out), opacity .01s .25s; }
.solid { transition: transform .2s var(--out), opacity .15s; }
.done .mark .tick { transition: stroke-dashoffset .2s .1s var(--out), opacity .01s .1s; }
.task > .icon { transition: transform .18s var(--out); }
.launcher { transition: transform .15s var(--out); }
`
