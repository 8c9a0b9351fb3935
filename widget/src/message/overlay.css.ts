/** Styles of the shadow root; build.mjs minifies what is between the backticks. */
export const css = `
.overlay { position: fixed; inset: 0; pointer-events: none; display: grid; padding: 20px; }
.middle { place-items: center; padding: 24px 12px; }
.middle.on { pointer-events: auto; background: var(--dim); animation: ob-dim .2s ease-out; }
.overlay.aside { padding-bottom: calc(20px + var(--onboarding-banner-bottom, 0px)); align-items: end; justify-items: end; }
.overlay.aside.left { justify-items: start; }
.over { display: flex; flex-direction: column; width: min(440px, 100%); max-height: min(720px, calc(100dvh - 48px)); overflow: hidden; position: relative; animation: ob-over .22s var(--out); }
.aside > .over { width: min(368px, 100%); max-height: calc(100dvh - 40px); --dx: 24px; --dy: 0; }
.aside.left > .over { --dx: -24px; }
.aside.right:dir(rtl) > .over { --dx: -24px; }
.aside.left:dir(rtl) > .over { --dx: 24px; }
.moving .over, .moving .overlay { animation: none; }
@keyframes ob-over { from { opacity: 0; transform: translate(var(--dx, 0), var(--dy, 10px)); } }
@keyframes ob-dim { from { background: transparent; } }
.over .content { display: grid; gap: 8px; padding: 24px 24px 8px; overflow: auto; min-height: 0; }
.over .content > * { min-width: 0; }
.over .close { position: absolute; top: 12px; inset-inline-end: 12px; }
.over .title { padding-inline-end: 28px; }
.over footer { display: flex; flex: none; flex-wrap: wrap; align-items: center; justify-content: flex-end; gap: 8px; padding: 16px 24px 24px; }
.aside .over .content { padding: 20px 20px 4px; }
.aside .over footer { padding: 12px 20px 20px; }
@media (max-width: 479px) {
  .overlay, .overlay.aside { padding: 12px; padding-bottom: calc(12px + var(--onboarding-banner-bottom, 0px) + env(safe-area-inset-bottom, 0px)); align-items: end; justify-items: stretch; place-items: end stretch; }
  .overlay > .over { width: auto; max-height: calc(100dvh - 48px); --dx: 0; --dy: 24px; }
  .over .button { min-height: 40px; padding: 10px 14px; }
  .over .icon-button { width: 36px; height: 36px; top: 8px; inset-inline-end: 8px; }
  .over .content, .aside .over .content { padding: 20px 16px 4px; }
  .over footer, .aside .over footer { padding: 12px 16px 16px; }
}
@media (prefers-reduced-motion: reduce) {
  .over { animation: ob-fade-over .15s !important; }
}
@keyframes ob-fade-over { from { opacity: 0; } }
`
