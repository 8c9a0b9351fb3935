/** Styles of the shadow root; build.mjs minifies what is between the backticks. */
export const css = `
.spotlight {
  position: fixed;
  inset: 0;
  width: 100%;
  height: 100%;
  opacity: 0;
  visibility: hidden;
  transition: opacity .13s ease-in, visibility 0s .13s;
}
.spotlight.on { opacity: 1; visibility: visible; transition: opacity .2s ease-out; }
.dim { fill: var(--dim); }
.spotlight.on .dim { pointer-events: fill; }
.ring { fill: none; stroke: var(--accent); stroke-width: 1.5; }
.spotlight.on:not(.open) .ring { pointer-events: all; }
.popover {
  position: fixed;
  left: 0;
  top: 0;
  width: max-content;
  max-width: min(352px, calc(100vw - 24px));
  min-width: min(272px, calc(100vw - 24px));
  max-height: calc(100dvh - 24px);
  display: flex;
  flex-direction: column;
  visibility: hidden;
}
.popover.ready { visibility: visible; animation: ob-in .2s var(--out); }
.popover[data-side="bottom"] { --dy: -6px; }
.popover[data-side="top"] { --dy: 6px; }
.popover[data-side="right"] { --dx: -6px; }
.popover[data-side="left"] { --dx: 6px; }
@keyframes ob-in {
  from { opacity: 0; transform: translate(var(--dx, 0), var(--dy, 0)); }
}
.moving .popover { animation: none; }
.scroll { padding: 16px; overflow: auto; display: grid; gap: 6px; min-height: 44px; border-radius: inherit; }
.scroll > * { min-width: 0; }
.scroll:has(+ footer) { padding-bottom: 12px; }
.closable .title { padding-inline-end: 28px; }
.close { position: absolute; top: 10px; inset-inline-end: 10px; }
.waiting { margin-top: 2px; }
.further { border: 1px solid var(--edge); padding-block: 5px; }
.buttons > .further { margin-inline: 4px; }
.choices { display: grid; gap: 8px; margin-top: 6px; }
.popover footer { display: flex; flex: none; flex-wrap: wrap; align-items: center; gap: 8px 16px; padding: 0 16px 16px; }
.progress { unicode-bidi: plaintext; display: flex; align-items: center; gap: 8px; white-space: nowrap; }
.buttons { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 4px; margin-inline-start: auto; }
.dots { display: flex; gap: 4px; }
.dot { width: 6px; height: 6px; border-radius: 3px; background: var(--text); opacity: .18; }
.dot.past { background: var(--accent); opacity: .45; }
.dot.now { background: var(--accent); opacity: 1; width: 14px; }
.bar { width: 56px; height: 4px; border-radius: 2px; background: var(--press); overflow: hidden; }
.fill { display: block; height: 100%; background: var(--accent); transform-origin: left; border-radius: 2px; }
:dir(rtl) .fill { transform-origin: right; }
.arrow { position: absolute; overflow: visible; pointer-events: none; }
.tip { fill: var(--surface); }
.edge { fill: none; stroke: var(--hairline); }
[data-side="top"] > .arrow { top: 100%; }
[data-side="bottom"] > .arrow { bottom: 100%; transform: rotate(180deg); }
[data-side="left"] > .arrow { left: 100%; transform: translate(-6.5px) rotate(-90deg); }
[data-side="right"] > .arrow { right: 100%; transform: translate(6.5px) rotate(90deg); }
.popover.center { left: 50%; top: 50%; translate: -50% -50%; max-width: min(400px, calc(100vw - 24px)); --dy: 8px; }
.popover.free { left: 50%; top: auto; bottom: calc(24px + env(safe-area-inset-bottom, 0px)); translate: -50%; max-width: min(400px, calc(100vw - 24px)); --dy: 8px; }
.popover.sheet {
  left: 12px;
  right: 12px;
  top: auto;
  bottom: calc(12px + env(safe-area-inset-bottom, 0px));
  translate: none;
  width: auto;
  max-width: none;
  max-height: max(50dvh, min(80dvh, 100dvh - 160px));
  --dx: 0;
  --dy: 16px;
}
.popover.sheet.above { bottom: auto; --dy: 6px; }
@media (pointer: coarse), (max-width: 479px) {
  .sheet .button { min-height: 40px; padding: 10px 14px; }
  .sheet .icon-button { width: 36px; height: 36px; top: 6px; inset-inline-end: 6px; }
}
@media (prefers-reduced-motion: reduce) {
  .popover.ready { animation: ob-fade .15s !important; }
}
@keyframes ob-fade { from { opacity: 0; } }
`
