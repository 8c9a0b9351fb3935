/** Styles of the shadow root; build.mjs minifies what is between the backticks. */
export const css = `
.picture { flex: none; aspect-ratio: 16 / 9; background: var(--subtle); border-bottom: 1px solid var(--hairline); overflow: hidden; }
.picture img { display: block; width: 100%; height: 100%; object-fit: cover; }
.pictured .title { padding-inline-end: 0; }
.pictured .close { background: var(--surface); border-radius: 14px; box-shadow: 0 1px 2px rgb(16 18 30 / .16); }
.pictured .close:hover { background: color-mix(in oklab, var(--surface) 92%, var(--text)); }
.middle .modal .title { font-size: 18px; line-height: 26px; }
@media (max-height: 480px) { .picture { aspect-ratio: 16 / 5; } }
@media (forced-colors: active) { .picture { border-bottom-color: CanvasText; } }
`
