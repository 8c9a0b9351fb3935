/** Styles of the shadow root; build.mjs minifies what is between the backticks. */
export const css = `
.banner {
  pointer-events: auto;
  display: flex;
  align-items: center;
  gap: 8px 16px;
  padding-block: 8px;
  padding-inline: 20px 12px;
  min-height: 48px;
  color: var(--text);
  background: color-mix(in oklab, var(--accent) 9%, var(--surface));
}
.banner.top, .banner.bottom { position: fixed; inset-inline: 0; }
.banner.top { top: 0; border-bottom: 1px solid color-mix(in oklab, var(--accent) 24%, var(--hairline)); animation: ob-banner .2s var(--out); --from: -100%; }
.banner.bottom { bottom: 0; padding-bottom: calc(8px + env(safe-area-inset-bottom, 0px)); border-top: 1px solid color-mix(in oklab, var(--accent) 24%, var(--hairline)); animation: ob-banner .2s var(--out); --from: 100%; }
.banner.floats { inset-inline: 12px; border: 1px solid color-mix(in oklab, var(--accent) 24%, var(--hairline)); border-radius: 12px; box-shadow: var(--shadow); max-width: 960px; margin-inline: auto; }
.banner.top.floats { top: 12px; }
.banner.bottom.floats { bottom: calc(12px + env(safe-area-inset-bottom, 0px)); padding-bottom: 8px; }
.banner.inline { border: 1px solid color-mix(in oklab, var(--accent) 24%, var(--hairline)); border-radius: 12px; padding-inline-start: 16px; }
@keyframes ob-banner { from { transform: translateY(var(--from)); opacity: 0; } }
.moving .banner { animation: none; }
.words { flex: 1 1 240px; min-width: 0; display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 8px; }
.banner .title { font-size: 14px; line-height: 20px; letter-spacing: 0; text-wrap: pretty; }
.banner .text { color: color-mix(in oklab, var(--text) 78%, var(--muted)); }
.banner .text > * + * { margin-top: 2px; }
.banner .deeds { display: flex; flex: none; flex-wrap: wrap; gap: 4px; }
.banner .quiet, .banner .icon-button { color: color-mix(in oklab, var(--text) 78%, var(--muted)); }
@media (max-width: 479px) {
  .banner { flex-wrap: wrap; padding-block: 10px; padding-inline: 16px 8px; align-items: flex-start; }
  .words { flex: 1 1 0; flex-direction: column; padding-block: 4px; }
  .banner .close { order: 1; }
  .banner .deeds { order: 2; flex-basis: 100%; padding-bottom: 2px; }
  .banner .icon-button { width: 36px; height: 36px; margin-block: -4px; }
}
@media (forced-colors: active) {
  .banner { border-color: CanvasText; }
}
@media (prefers-reduced-motion: reduce) {
  .banner { animation: none !important; }
}
`
