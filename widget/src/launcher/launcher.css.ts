/** Styles of the shadow root; build.mjs minifies what is between the backticks. */
export const css = `
.opener { position: fixed; display: flex; align-items: center; justify-content: center; gap: 8px; pointer-events: auto; color: var(--text); transition: opacity .2s ease-out, visibility 0s, transform .15s var(--out); animation: ob-opener .2s var(--out); }
@keyframes ob-opener { from { opacity: 0; transform: translateY(6px); } }
.moving .opener { animation: none; }
.opener.icon-only { width: 48px; height: 48px; border-radius: 24px; }
.opener.worded { min-height: 44px; max-width: min(280px, calc(100vw - 40px)); padding: 10px 16px; padding-inline-start: 12px; border-radius: 22px; font-weight: 500; }
.opener .says { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-width: 0; }
.opener > .icon { flex: none; color: var(--link); }
.opener:hover { transform: translateY(-1px); }
.opener:active { transform: scale(.97); }
.opener:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.opener.aside { opacity: 0; visibility: hidden; transition: opacity .12s ease-in, visibility 0s .12s; }
.opener.floats { bottom: calc(20px + var(--onboarding-bottom, 0px) + var(--onboarding-banner-bottom, 0px)); inset-inline-end: calc(20px + var(--onboarding-end, 0px)); }
.opener.floats.at-start { inset-inline: 20px auto; }
.launched .corner { bottom: calc(80px + var(--onboarding-bottom, 0px) + var(--onboarding-banner-bottom, 0px)); }
.launched .panel { max-height: min(640px, calc(100dvh - 100px)); }
.opener.sits { left: 0; top: 0; }
.opener.sits.icon-only { width: 32px; height: 32px; border-radius: 16px; }
.opener.sits.worded { min-height: 32px; padding: 5px 12px; padding-inline-start: 8px; border-radius: 16px; }
.opener.away { visibility: hidden; }
.opener.point { width: 24px; height: 24px; border-radius: 12px; background: none; border: 0; box-shadow: none; }
.opener.point::before { content: ""; width: 12px; height: 12px; border-radius: 6px; background: var(--accent); border: 2px solid var(--surface); box-shadow: 0 1px 3px rgb(16 18 30 / .3); }
.badge { position: absolute; top: -4px; inset-inline-end: -4px; min-width: 20px; height: 20px; padding: 0 5px; border-radius: 10px; border: 2px solid var(--surface); box-sizing: border-box; background: var(--accent); color: var(--on); font-size: 11px; line-height: 16px; font-weight: 600; text-align: center; }
.badge:empty { display: none; }
.sits > .badge { top: -7px; inset-inline-end: -7px; }
@media (max-width: 479px) {
  .opener.floats { bottom: calc(12px + var(--onboarding-bottom, 0px) + var(--onboarding-banner-bottom, 0px) + env(safe-area-inset-bottom, 0px)); inset-inline-end: 12px; }
  .opener.floats.at-start { inset-inline: 12px auto; }
  .launched .corner { bottom: calc(72px + var(--onboarding-bottom, 0px) + var(--onboarding-banner-bottom, 0px) + env(safe-area-inset-bottom, 0px)); }
  .launched .panel { max-height: min(560px, calc(100dvh - 84px - var(--onboarding-bottom, 0px))); }
}
@media (forced-colors: active) {
  .opener { border: 1px solid ButtonText; }
  .opener.point::before, .badge { forced-color-adjust: none; background: Highlight; border-color: Canvas; color: HighlightText; }
}
@media (prefers-reduced-motion: reduce) { .opener:is(:hover, :active) { transform: none; } }
`
