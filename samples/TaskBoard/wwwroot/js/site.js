// What every page gets on top of plain HTML. Each module enhances what is there; without it the page still works.
import { enhanceMenus } from './menus.js';
import { enhanceCopyButtons } from './copy.js';
import { enhanceStartButtons } from './start.js';
import { registerHelp } from './help.js';
import { startToast } from './toast.js';

enhanceMenus();
enhanceCopyButtons();
enhanceStartButtons();
registerHelp();
startToast();
