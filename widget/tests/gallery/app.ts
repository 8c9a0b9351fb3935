/** A pretend app, plain enough not to distract. */
const card = (title: string, who: string): string => `<article class="task"><p>${title}</p><footer><span class="who">${who}</span><span>May 12</span></footer></article>`
const column = (id: string, title: string, cards: string): string => `<section class="column" id="column-${id}"><h2>${title}</h2>${cards}</section>`

export const app = `
<aside><strong>TaskBoard</strong>
  <a href="#">Home</a><a href="#" id="nav-projects">Projects</a><a href="#">My tasks</a><a href="#">Members</a><a href="#">Settings</a></aside>
<main><header><h1>Website relaunch</h1><input id="search" placeholder="Search"><button id="new">New project</button></header>
<div class="board">
${column('todo', 'To do', card('Write the launch announcement', 'MK') + card('Collect feedback from beta users', 'AS') + card('Choose a photographer', 'JP'))}
${column('doing', 'In progress', card('Design the pricing page', 'AS') + card('Move DNS to the new provider', 'MK'))}
${column('done', 'Done', card('Kick-off workshop', 'JP') + card('Agree on the sitemap', 'AS'))}
</div></main>`

export const appCss = `
:root { color-scheme: light; --bg: #f6f7f9; --card: #fff; --line: #e3e5ea; --ink: #1f2330; --soft: #646a7a }
:root.dark { color-scheme: dark; --bg: #14151b; --card: #1c1e26; --line: #2d303b; --ink: #e8eaf0; --soft: #9ba1b0 }
* { box-sizing: border-box } body { margin: 0; display: flex; min-height: 100vh; font: 14px/20px Inter, system-ui, sans-serif; background: var(--bg); color: var(--ink) }
aside { width: 208px; padding: 20px 12px; border-inline-end: 1px solid var(--line); display: grid; align-content: start; gap: 2px; background: var(--card) }
aside strong { padding: 0 8px 12px } aside a { padding: 6px 8px; border-radius: 6px; color: var(--soft); text-decoration: none }
main { flex: 1; padding: 20px 24px; min-width: 0 } header { display: flex; gap: 12px; align-items: center; margin-bottom: 20px } h1 { font-size: 20px; line-height: 28px; margin: 0; flex: 1 }
input { font: inherit; padding: 6px 10px; border: 1px solid var(--line); border-radius: 6px; background: var(--card); color: inherit; width: 200px }
#new { font: inherit; font-weight: 500; padding: 7px 14px; border: 0; border-radius: 6px; background: #2b2f3d; color: #fff } .dark #new { background: #e8eaf0; color: #14151b }
.board { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 16px } .column { background: color-mix(in srgb, var(--line) 45%, transparent); padding: 12px; border-radius: 10px; display: grid; gap: 8px; align-content: start }
h2 { font-size: 13px; margin: 0 0 4px; color: var(--soft) } .task { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 12px } .task p { margin: 0 0 8px } .task footer { display: flex; justify-content: space-between; color: var(--soft); font-size: 12px }
@media (max-width: 600px) { aside { display: none } .board { grid-template-columns: 1fr } input { width: 90px } }
`
