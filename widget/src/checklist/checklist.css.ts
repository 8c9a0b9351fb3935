/** Styles of the shadow root; build.mjs minifies what is between the backticks. */
export const css = `
.corner { position: fixed; bottom: calc(20px + var(--onboarding-bottom, 0px) + var(--onboarding-banner-bottom, 0px)); inset-inline-end: calc(20px + var(--onboarding-end, 0px)); transition: opacity .2s ease-out, visibility 0s; }
.corner.aside { opacity: 0; visibility: hidden; transition: opacity .12s ease-in, visibility 0s .12s; }
.ring, .mark { flex: none; display: block; fill: none; overflow: visible; }
.track { stroke: var(--press); }
.value { stroke: var(--accent); stroke-linecap: round; stroke-dasharray: 100; }
.empty .value { opacity: 0; }
.tick { fill: none; stroke-linecap: round; stroke-linejoin: round; stroke-dasharray: 1; stroke-dashoffset: 1; opacity: 0; }
.ring .tick { stroke: var(--accent); }
.full .tick { stroke-dashoffset: 0; opacity: 1; }

.launcher {
  display: flex;
  align-items: center;
  gap: 10px;
  max-width: min(320px, calc(100vw - 40px));
  min-height: 44px;
  padding-block: 8px;
  padding-inline: 10px 16px;
  border-radius: 22px;
  font-weight: 500;
  animation: ob-rise .2s var(--out);
}
.name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-width: 0; }
.count { font-weight: 400; }
.count:empty { display: none; }

.panel {
  display: flex;
  flex-direction: column;
  width: min(368px, calc(100vw - 24px));
  max-height: min(640px, calc(100dvh - 40px));
  animation: ob-rise .2s var(--out);
}
@keyframes ob-rise { from { opacity: 0; transform: translateY(8px); } }
.moving :is(.panel, .launcher) { animation: none; }
.panel header { display: flex; align-items: center; gap: 12px; padding: 16px; padding-inline-end: 10px; }
.heading { flex: 1; min-width: 0; }
.panel header .icon-button { align-self: flex-start; }
.meter { position: relative; flex: none; align-self: flex-start; }
.panel .scroll { padding: 0 8px; overflow: auto; min-height: 0; }
.intro { padding: 0 8px 12px; }
.tasks { list-style: none; padding: 0; display: grid; gap: 2px; }
.tasks li { border-radius: 8px; }
.tasks li.open { background: var(--subtle); }
.task { display: flex; align-items: flex-start; gap: 10px; width: 100%; padding: 8px; border-radius: 8px; font-weight: 500; }
.bare > .task { cursor: default; }
.bare > .task > .icon { visibility: hidden; }
.label { flex: 1; min-width: 0; }
.locked .label, .locked .what, .done .label { color: var(--muted); font-weight: 400; }
.task > .icon { flex: none; margin-top: 2px; color: var(--muted); }
.open > .task > .icon { transform: rotate(180deg); }
.tag { flex: none; margin-top: 2px; color: var(--muted); font-weight: 400; }
.hollow { stroke: color-mix(in oklab, var(--muted) 70%, transparent); stroke-width: 1.5; }
.solid { fill: var(--accent); transform: scale(.4); transform-origin: center; opacity: 0; }
.mark .tick { stroke: var(--on); stroke-width: 1.75; }
.done .solid { transform: none; opacity: 1; }
.done .mark .tick { stroke-dashoffset: 0; opacity: 1; }
.detail { display: grid; gap: 12px; justify-items: start; padding-block: 0 12px; padding-inline: 38px 12px; animation: ob-fade-in .2s ease-out; }
@keyframes ob-fade-in { from { opacity: 0; transform: translateY(-3px); } }
.panel footer { display: flex; justify-content: flex-end; padding: 8px; min-height: 48px; align-items: center; }
.panel footer .small { font-size: 12px; line-height: 16px; font-weight: 400; min-height: 28px; padding: 6px 8px; }
.complete footer { padding: 12px 16px 16px; }
.complete .tasks { padding-bottom: 4px; }
.complete .task { cursor: default; }
.complete .task > .icon { visibility: hidden; }


@media (max-width: 479px) {
  .corner { bottom: calc(12px + var(--onboarding-bottom, 0px) + var(--onboarding-banner-bottom, 0px) + env(safe-area-inset-bottom, 0px)); inset-inline-end: 12px; }
  .panel { max-height: min(560px, calc(100dvh - 24px - var(--onboarding-bottom, 0px))); }
  .task { padding-block: 10px; }
  .panel .icon-button { width: 36px; height: 36px; }
}
`
