// Serves demo/dist as a careful host would: with the policy that the README names. `node demo/tools/serve.mjs`, PORT to choose the port.
import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const POLICY = "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; object-src 'none'";
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};
const ROOT = fileURLToPath(new URL('../dist', import.meta.url));

/** Listens on `port` of this machine alone, 0 for any free one. */
export async function serve(port) {
  const server = createServer(async (request, response) => {
    const headers = { 'Content-Security-Policy': POLICY, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-cache' };
    const refuse = (status) => response.writeHead(status, { ...headers, 'Content-Type': 'text/plain' }).end(String(status));
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    let path;
    try {
      path = join(ROOT, normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)));
    } catch {
      return refuse(400);
    }
    if (path.endsWith(sep)) path += 'index.html';
    if (!path.startsWith(ROOT + sep)) return refuse(404);
    const info = await stat(path).catch(() => null);
    if (!info?.isFile()) return refuse(404);
    response.writeHead(200, {
      ...headers,
      'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
      'Content-Length': info.size,
    });
    if (request.method === 'HEAD') return response.end();
    createReadStream(path)
      .on('error', () => response.destroy())
      .pipe(response);
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, 'localhost', resolve));
  return {
    url: `http://localhost:${server.address().port}/`,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.env.PORT ?? 8080);
  try {
    const { url } = await serve(port);
    console.log(`The demo is at ${url}  (stop with Ctrl-C)`);
    if (process.argv.includes('--open')) {
      const [command, ...args] =
        process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
      spawn(command, [...args, url], { stdio: 'ignore', detached: true })
        .on('error', () => {})
        .unref();
    }
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(`Port ${port} is taken. Choose another: PORT=8081 demo/run`);
    process.exitCode = 1;
  }
}
