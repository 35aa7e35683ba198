import { render } from 'lit-html';
import 'fidato/elements/define';
import sample from '../data/firms.json';
import { App } from './app.js';
import type { Book } from './book.js';
import { takeFile } from './views/import.js';
import { shell } from './views/shell.js';

const root = document.getElementById('app');
if (root) {
  root.replaceChildren();
  const app = new App({ file: null, ...sample } as unknown as Book, (self) => render(shell(self), root));
  // A file that misses its place must not take the page away.
  for (const name of ['dragover', 'drop'] as const) addEventListener(name, (event) => event.preventDefault());
  addEventListener('drop', ({ dataTransfer }) => {
    if (app.state.engine === 'ready' && app.state.route.page === 'import') void takeFile(app, dataTransfer?.files[0]);
  });
  app.refresh();
  void app.start();
}
