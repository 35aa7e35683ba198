import { render } from 'lit-html';
import 'fidato/elements/define';
import sample from '../data/firms.json';
import { App } from './app.js';
import type { Book } from './book.js';
import { shell } from './views/shell.js';

const root = document.getElementById('app');
if (root) {
  root.replaceChildren();
  const app = new App({ file: null, ...sample } as unknown as Book, (self) => render(shell(self), root));
  app.refresh();
  void app.start();
}
