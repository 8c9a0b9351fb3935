/** Styles of the shadow root; build.mjs minifies what is between the backticks. */
export const css = `
.aside > .over.center { width: min(400px, 100%); height: min(680px, calc(100dvh - 40px)); }
.center header { display: flex; flex: none; align-items: center; gap: 4px; min-height: 56px; padding: 12px 12px 8px 20px; }
.center header:dir(rtl) { padding: 12px 20px 8px 12px; }
.center header .title { flex: 1; min-width: 0; padding: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.center header .back { margin-inline-start: -8px; }
.center .back .icon:dir(rtl), .center .entry > .go:dir(rtl) { transform: scaleX(-1); }
.center .welcome { flex: none; padding: 0 20px 8px; }
.center .find { position: relative; flex: none; margin: 4px 20px 8px; }
.center .find .icon { position: absolute; inset-block-start: 10px; inset-inline-start: 10px; color: var(--muted); pointer-events: none; }
.center input { all: unset; display: block; box-sizing: border-box; width: 100%; min-height: 36px; padding: 8px 12px; padding-inline-start: 34px; border: 1px solid var(--edge); border-radius: 8px; background: var(--surface); color: var(--text); cursor: text; }
.center input::placeholder { color: var(--muted); }
.center input::-webkit-search-cancel-button { display: none; }
.center input:focus-visible { border-color: var(--accent); outline: 2px solid color-mix(in oklab, var(--accent) 35%, transparent); outline-offset: 0; }
.center .tabs { display: flex; flex: none; gap: 4px; padding: 0 16px; box-shadow: inset 0 -1px var(--hairline); overflow: auto hidden; scrollbar-width: none; }
.center .tab { display: flex; flex: none; align-items: center; gap: 6px; padding: 8px 8px 10px; border-bottom: 2px solid transparent; color: var(--muted); font-weight: 500; white-space: nowrap; }
.center .tab:hover { color: var(--text); }
.center .tab[aria-selected=true] { color: var(--text); border-bottom-color: var(--accent); }
.center .tab:focus-visible { outline-offset: -2px; border-radius: 6px; }
.center .number { min-width: 18px; padding: 0 5px; border-radius: 9px; background: var(--accent); color: var(--on); font-size: 11px; line-height: 18px; font-weight: 600; text-align: center; }
.center .inside { flex: 1; min-height: 0; overflow: auto; padding: 8px 12px 16px; overscroll-behavior: contain; }
.center .inside:focus-visible { outline: 2px solid var(--link); outline-offset: -2px; }
.center .group { padding: 16px 8px 4px; font-size: 12px; line-height: 16px; font-weight: 600; color: var(--muted); }
.center .group:first-child { padding-top: 8px; }
.center .inside > ul { list-style: none; padding: 0; }
.center .entry { display: flex; align-items: center; gap: 12px; box-sizing: border-box; width: 100%; padding: 8px; border-radius: 8px; color: inherit; text-decoration: none; cursor: pointer; text-align: start; }
.center .entry:hover { background: var(--hover); }
.center .entry:active { background: var(--press); }
.center .entry:focus-visible, .center .news:focus-visible { outline: 2px solid var(--link); outline-offset: -2px; }
.center .sign { flex: none; display: grid; place-items: center; width: 32px; height: 32px; border-radius: 8px; background: color-mix(in oklab, var(--accent) 10%, var(--surface)); color: var(--link); }
.center .told { flex: 1; min-width: 0; display: grid; }
.center .called { font-weight: 500; }
.center .entry > .go { flex: none; color: var(--muted); }
.center .said { flex: none; color: var(--muted); font-size: 12px; line-height: 16px; }
.center .inside > .feed { display: grid; gap: 8px; padding: 4px; }
.center .news { display: grid; gap: 4px; box-sizing: border-box; width: 100%; padding: 12px; border: 1px solid var(--hairline); border-radius: 10px; cursor: pointer; text-align: start; }
.center .news:hover { border-color: var(--edge); background: color-mix(in oklab, var(--hover) 50%, transparent); }
.center .thumb { display: block; aspect-ratio: 16 / 9; margin-bottom: 6px; border-radius: 6px; background: var(--subtle); overflow: hidden; }
.center .thumb img { display: block; width: 100%; height: 100%; object-fit: cover; }
.center .dated { display: flex; align-items: center; gap: 8px; font-size: 12px; line-height: 16px; color: var(--muted); }
.center .sort { padding: 1px 7px; border-radius: 9px; background: color-mix(in oklab, var(--accent) 12%, var(--surface)); color: var(--link); font-weight: 500; }
.center .fresh { width: 8px; height: 8px; border-radius: 4px; background: var(--accent); opacity: 1; margin-inline-start: auto; }
.center .excerpt { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; color: var(--muted); }
.center .above { display: flex; justify-content: flex-end; padding: 0 4px; }
.center .above .button { font-size: 12px; line-height: 16px; min-height: 28px; padding: 6px 8px; }
.center article { display: grid; gap: 8px; padding: 4px 8px 8px; }
.center article > * { min-width: 0; }
.center article .title { padding: 0; font-size: 18px; line-height: 26px; outline: none; }
.center article > :is(.media, .figure) { margin-bottom: 4px; }
.center .media { aspect-ratio: 16 / 9; border-radius: 8px; background: var(--subtle); overflow: hidden; }
.center article .button { justify-self: start; margin-top: 8px; }
.center .nothing { display: grid; justify-items: center; gap: 12px; padding: 40px 20px; color: var(--muted); text-align: center; }
.center .bone { display: flex; align-items: center; gap: 12px; padding: 8px; }
.center .bone::before { content: ""; width: 32px; height: 32px; border-radius: 8px; background: var(--press); }
.center .bone::after { content: ""; flex: 1; height: 12px; border-radius: 6px; background: var(--hover); }
.center .bone:nth-child(2n)::after { margin-inline-end: 64px; }
.card.over.center > footer { display: block; flex: none; padding: 8px 12px; border-top: 1px solid var(--hairline); background: var(--subtle); border-radius: 0 0 11px 11px; }
@media (max-width: 479px) {
  .overlay > .over.center { width: auto; height: calc(100dvh - 24px - env(safe-area-inset-bottom, 0px)); max-height: none; }
  .over.center .icon-button { position: static; }
  .center .entry { padding-block: 10px; }
  .center input { font-size: 16px; }
}
@media (max-height: 420px) { .center .welcome { display: none; } .center header { min-height: 44px; padding-block: 6px 2px; } .card.over.center > footer { padding-block: 2px; } }
@media (forced-colors: active) {
  .center .number, .center .fresh { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  .center .tab[aria-selected=true] { border-bottom-color: Highlight; }
  .center .sign, .center .sort { border: 1px solid CanvasText; }
}
`
