/** Styles of the shadow root; build.mjs minifies what is between the backticks. */
export const css = `
.media { position: relative; flex: none; aspect-ratio: 16 / 9; border-radius: 8px; background: var(--subtle); overflow: hidden; }
.media :is(img, video, iframe) { display: block; width: 100%; height: 100%; border: 0; object-fit: cover; }
.media video { object-fit: contain; background: #0b0c10; }
.media video:focus-visible, .media iframe:focus-visible { outline: 2px solid var(--link); outline-offset: -2px; }
.scroll > .figure { margin-bottom: 6px; width: min(318px, calc(100vw - 58px)); max-width: 100%; }
.popover:is(.center, .free) .scroll > .figure { width: min(366px, calc(100vw - 58px)); }
.popover.sheet .scroll > .figure { width: auto; }
.closable .scroll:has(> .figure) .title { padding-inline-end: 0; }
.closable:has(.figure) > .close { top: 22px; inset-inline-end: 22px; background: var(--surface); border-radius: 14px; box-shadow: 0 1px 2px rgb(16 18 30 / .16); }
.picture > .figure, .picture .media { height: 100%; border-radius: 0; }
.picture .elsewhere { display: none; }
.elsewhere { margin-top: 6px; font-size: 12px; line-height: 16px; color: var(--muted); }
.elsewhere a { color: inherit; text-underline-offset: 2px; border-radius: 2px; }
@media (max-height: 480px) { .scroll .media { aspect-ratio: 16 / 5; } }
@media (forced-colors: active) { .media { border: 1px solid CanvasText; } }
`
