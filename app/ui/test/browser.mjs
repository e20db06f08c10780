// What the tests and the screenshots share: a browser, pages that note whatever goes wrong in them, and axe.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

export const DESK = process.env.VIGIL_DESK ?? 'http://127.0.0.1:8080/';

const PLACES = [process.env.VIGIL_BROWSER, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export function launch() {
  const executablePath = PLACES.find((place) => place && existsSync(place));
  if (!executablePath) throw new Error('no Chromium was found; VIGIL_BROWSER may name one');
  return chromium.launch({ executablePath, args: FLAGS });
}

/** A page in a fresh profile; `wrong` fills with console errors, uncaught errors and requests to elsewhere. */
export async function open(browser, hash = '', { width = 1280, height = 800, scheme = 'light', expected = [] } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, acceptDownloads: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const wrong = [];
  page.on('console', (m) => m.type() === 'error' && !expected.some((e) => m.text().includes(e)) && wrong.push(`console: ${m.text()}`));
  page.on('pageerror', (e) => wrong.push(`error: ${e.message}`));
  page.on('request', (r) => !r.url().startsWith(DESK) && !/^(data|blob):/.test(r.url()) && wrong.push(`request outside: ${r.url()}`));
  await page.goto(DESK + hash);
  return { context, page, wrong };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe holds for serious or critical, in words. */
export async function serious(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }));
  return violations
    .filter((v) => v.impact === 'serious' || v.impact === 'critical')
    .map((v) => `${v.id}: ${v.help}: ${v.nodes.slice(0, 4).map((n) => `${n.html.slice(0, 160)} (${n.failureSummary?.split('\n')[1]?.trim()})`).join(' | ')}`);
}

/** The number of events that the filters leave, as the desk shows it. */
export async function shown(page) {
  const text = await page.locator('.filters .total b').textContent();
  return Number(text.replace(/\D/g, ''));
}

export async function counted(page) {
  await page.waitForFunction(() => /\d/.test(document.querySelector('.filters .total b')?.textContent ?? ''));
  return shown(page);
}
