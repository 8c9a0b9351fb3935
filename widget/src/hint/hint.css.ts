/** Styles of the shadow root; build.mjs minifies what is between the backticks. */
export const css = `
.beacon { position: fixed; left: 0; top: 0; width: 24px; height: 24px; display: grid; place-items: center; pointer-events: auto; border-radius: 12px; animation: ob-beacon .2s ease-out; }
.beacon::before { content: ""; width: 12px; height: 12px; border-radius: 6px; background: var(--accent); border: 2px solid var(--surface); box-shadow: 0 1px 3px rgb(16 18 30 / .3); transition: transform .15s var(--out); }
.beacon:hover::before, .beacon[aria-expanded=true]::before { transform: scale(1.2); }
.beacon:focus-visible { outline: 2px solid var(--link); outline-offset: -1px; }
.pulse { position: absolute; width: 12px; height: 12px; border-radius: 6px; background: var(--accent); opacity: 0; animation: ob-pulse 1.4s .4s ease-out 3; }
.beacon.away, .hint.away { visibility: hidden; }
@keyframes ob-beacon { from { opacity: 0; } }
@keyframes ob-pulse { from { opacity: .5; transform: none; } to { opacity: 0; transform: scale(2.6); } }
.hint { position: fixed; left: 0; top: 0; width: min(304px, calc(100vw - 24px)); max-height: calc(100dvh - 24px); display: flex; flex-direction: column; animation: ob-hint .16s var(--out); }
@keyframes ob-hint { from { opacity: 0; } }
.moving .hint, .moving .beacon { animation: none; }
.hint .scroll { padding: 16px 16px 4px; overflow: auto; display: grid; gap: 4px; }
.hint .title { font-size: 14px; line-height: 20px; padding-inline-end: 28px; letter-spacing: 0; }
.hint .close { position: absolute; top: 10px; inset-inline-end: 10px; }
.hint footer { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 4px; padding: 8px 16px 16px; }
.hint.sheet { left: 12px; right: 12px; top: auto; bottom: calc(12px + env(safe-area-inset-bottom, 0px)); width: auto; max-height: 80dvh; }
.hint.sheet .button { min-height: 40px; padding: 10px 14px; }
.hint.sheet .icon-button { width: 36px; height: 36px; top: 6px; inset-inline-end: 6px; }
@media (forced-colors: active) {
  .beacon::before { forced-color-adjust: none; background: Highlight; border-color: Canvas; }
}
@media (prefers-reduced-motion: reduce) { .pulse { display: none; } }
`
