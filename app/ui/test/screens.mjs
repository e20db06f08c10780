// Pictures of each view, light and dark, as small WebP files. Takes the folder to write to.
import { mkdirSync, writeFileSync } from 'node:fs';
import { DESK, launch, open } from './browser.mjs';

const folder = process.argv[2];
const SIZE = { width: 1280, height: 800 };

/** The number of the first report whose text begins with the words. */
async function report(page, words) {
  return page.evaluate(async (w) => {
    const { items } = await (await fetch('api/v1/reports?limit=100')).json();
    return items.find((r) => `${r.called} ${r.snippet ?? ''}`.includes(w)).id;
  }, words);
}

/** The incident that most origins tell of. */
async function incident(page) {
  return page.evaluate(async () => {
    const { items } = await (await fetch('api/v1/incidents?limit=200')).json();
    return items.sort((a, b) => b.origins - a.origins || b.events - a.events)[0].id;
  });
}

/** Until all examples are read: a demonstration opens at once and reads on beside. */
async function complete(page) {
  for (let same = 0, last = -1; same < 3; ) {
    const { events } = await page.evaluate(async () => (await fetch('api/v1/stats', { cache: 'no-store' })).json());
    same = events === last && events > 0 ? same + 1 : 0;
    last = events;
    await page.waitForTimeout(1500);
  }
}

const browser = await launch();
mkdirSync(folder, { recursive: true });
const first = await open(browser);
await complete(first.page);
const views = {
  overview: '#/',
  reading: `#/reports/${await report(first.page, 'Hezbollah chief')}?event=e1`,
  events: '#/events?type=ASSAULT',
  incident: `#/incidents/${await incident(first.page)}`,
  timeline: '#/timeline?from=2023-09-01&to=2024-01-31&lanes=actor',
  map: '#/map',
  network: '#/network',
  review: '#/review',
  search: '#/reports?q=hezbollah',
  tempo: '#/warnings?to=2023-12-31',
};
await first.context.close();

/** Written anew by the browser itself, which knows WebP. */
async function small(png) {
  const { page, context } = await open(browser);
  const data = await page.evaluate(async (source) => {
    const image = new Image();
    image.src = `data:image/png;base64,${source}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    canvas.getContext('2d').drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', 0.55).split(',')[1];
  }, png.toString('base64'));
  await context.close();
  return Buffer.from(data, 'base64');
}

async function picture(name, hash, options) {
  const { page, context, wrong } = await open(browser, '', options);
  await page.goto(DESK + hash);
  await page.waitForLoadState('networkidle');
  if (name === 'events') await page.keyboard.press('j');
  await page.waitForTimeout(2500);
  const bytes = await small(await page.screenshot());
  writeFileSync(`${folder}/${name}-${options.scheme}.webp`, bytes);
  console.log(`${name}-${options.scheme}.webp ${Math.round(bytes.length / 1024)} KB ${wrong.join('; ')}`);
  await context.close();
}

for (const scheme of ['light', 'dark']) for (const [name, hash] of Object.entries(views)) await picture(name, hash, { ...SIZE, scheme });
await picture('phone', views.reading, { width: 390, height: 800, scheme: 'light' });
await browser.close();
