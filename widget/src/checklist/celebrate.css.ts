export const css = `
.burst { position: fixed; width: 0; height: 0; pointer-events: none; }
.piece { position: absolute; width: 6px; height: 6px; margin: -3px; border-radius: 2px; background: var(--accent); }
.p1 { background: #f5b83d; border-radius: 50%; }
.p2 { background: #2fae7a; width: 4px; height: 8px; }
.p3 { background: #e8688c; }
`
