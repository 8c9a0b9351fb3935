export const css = `
.layer { --late: #b3261e; --late-soft: rgb(179 38 30 / .09); }
.layer[data-scheme="dark"] { --late: #ff9d94; --late-soft: rgb(255 157 148 / .14); }
.tasks .phase { display: flex; align-items: baseline; gap: 8px; padding: 12px 8px 4px; }
.tasks > .phase:first-child { padding-top: 4px; }
.phase h3 { flex: 1; min-width: 0; font-size: 12px; line-height: 16px; font-weight: 600; color: var(--muted); }
.phase .count { flex: none; }
.planned > .task { flex-wrap: wrap; row-gap: 2px; }
.meta { flex: 0 0 calc(100% - 30px); margin-inline-start: 30px; display: flex; flex-wrap: wrap; align-items: center; gap: 2px 12px; font-size: 12px; line-height: 20px; font-weight: 400; color: var(--muted); }
.meta > span { display: inline-flex; align-items: center; gap: 6px; min-width: 0; max-width: 100%; }
.who { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.avatar { flex: none; display: grid; place-items: center; width: 20px; height: 20px; border-radius: 50%; font-size: 10px; line-height: 1; font-weight: 600; letter-spacing: -.01em; color: var(--text); background: color-mix(in oklab, var(--accent) 22%, var(--surface)); }
.layer[data-scheme="dark"] .avatar:not(.role, .me) { background: color-mix(in oklab, var(--accent) 45%, var(--surface)); }
.avatar.role { background: var(--press); color: var(--muted); }
.avatar.me { background: var(--accent); color: var(--on); }
.avatar svg { width: 12px; height: 12px; }
.due svg { flex: none; width: 12px; height: 12px; }
.due { gap: 4px; }
.late .due { padding-inline: 6px; border-radius: 4px; font-weight: 500; color: var(--late); background: var(--late-soft); }
.resources { list-style: none; margin: 0; padding: 0; display: grid; gap: 4px; max-width: 100%; }
.tasks .resources li { border-radius: 0; }
.resources a { display: inline-flex; align-items: center; gap: 6px; max-width: 100%; min-height: 24px; color: var(--link); text-decoration: none; border-radius: 4px; }
.resources a:hover { text-decoration: underline; text-underline-offset: 2px; }
.resources svg { flex: none; width: 14px; height: 14px; }
@media (forced-colors: active) {
  .avatar { border: 1px solid CanvasText; }
  .late .due { border: 1px solid CanvasText; }
}
`
