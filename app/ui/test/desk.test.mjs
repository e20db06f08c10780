// The desk in a real browser, against a real server whose store holds the examples. VIGIL_DESK names its address.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { counted, DESK, launch, open, serious } from './browser.mjs';

let browser;
before(async () => {
  browser = await launch();
  const served = await (await fetch(`${DESK}api/v1/openapi.yaml`)).text();
  if (served.includes('/tempo:')) VIEWS.push('#/warnings');
  if (served.includes('/brief:')) VIEWS.push('#/brief');
});
after(() => browser?.close());

/** Runs a test on a page of its own, and fails where the page complained. */
function desk(name, hash, options, run) {
  test(name, { timeout: 120_000 }, async () => {
    const at = await open(browser, hash, options);
    try {
      await run(at.page, at).catch((error) => {
        if (at.wrong.length) error.message += `; and the page complained: ${at.wrong.join('; ')}`;
        throw error;
      });
      assert.deepEqual(at.wrong, []);
    } finally {
      await at.context.close();
    }
  });
}

const VIEWS = ['#/', '#/events', '#/incidents', '#/timeline', '#/map', '#/network', '#/actors', '#/reports', '#/review', '#/import'];

async function settled(page) {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(150);
}

/** The address of the first report that begins with the words. */
async function report(page, words) {
  return page.evaluate(async (w) => {
    const { items } = await (await fetch(`api/v1/reports?limit=100`)).json();
    return `#/reports/${items.find((r) => `${r.called} ${r.snippet ?? ''}`.includes(w)).id}`;
  }, words);
}

desk('a report is read: marked words open their event, and fields of a card lead to their words', '#/reports', {}, async (page) => {
  await page.locator('.row.report', { hasText: 'Hezbollah chief receives' }).click();
  await page.locator('.words .m.trigger').first().waitFor();
  for (const kind of ['actor', 'place', 'time', 'trigger', 'speaker']) assert.ok((await page.locator(`.words .m.${kind}`).count()) > 0, kind);
  await page.locator('.words .m.trigger').first().click();
  await page.locator('.card.active').waitFor();
  assert.match(page.url(), /event=e\d+/);
  assert.ok((await page.locator('.words .m.lit').count()) > 0);
  await page.locator('.card.active dl .jump').first().click();
  await page.locator('.words .m.flash').first().waitFor();
  assert.match(await page.locator('.card.active dd').last().textContent(), /“.+”/);
});

desk('every card tells its chain of speakers in a sentence', '#/reports', {}, async (page) => {
  await page.goto(DESK + (await report(page, 'Hezbollah chief')));
  await page.locator('.card').first().waitFor();
  const cards = await page.locator('.card').allTextContents();
  assert.ok(cards.length > 3);
  for (const card of cards) assert.match(card, /(Told as|Told as not|Confirmed|Denied|Doubted|Not verified|Spoken of|Said to be).* by /);
});

desk('words under several marks show the events of all, one after the other', '#/reports', {}, async (page) => {
  await page.goto(DESK + (await report(page, 'Hezbollah chief')));
  await page.locator('.words .m').first().waitFor();
  const both = page.locator('.words .m.actor.speaker, .words .m.actor.lit, .words .m.speaker').first();
  await both.click();
  await page.locator('.card.active').waitFor();
});

desk('j and k go through the events of a report', '#/reports', {}, async (page) => {
  await page.goto(DESK + (await report(page, 'Hezbollah chief')));
  await page.locator('.card').first().waitFor();
  await page.keyboard.press('j');
  await page.locator('.card.active').waitFor();
  assert.equal(await page.locator('.card.active button.number').textContent(), '1');
  await page.keyboard.press('j');
  await page.waitForFunction(() => document.querySelector('.card.active button.number')?.textContent === '2');
  await page.keyboard.press('k');
  await page.waitForFunction(() => document.querySelector('.card.active button.number')?.textContent === '1');
});

desk('a facet narrows the list, the count follows, and the address keeps it', '#/events', {}, async (page) => {
  const all = await counted(page);
  await page.locator('.facets button', { hasText: 'CONSULT' }).click();
  await page.waitForFunction((n) => Number(document.querySelector('.filters .total b').textContent.replace(/\D/g, '')) < n, all);
  const some = await counted(page);
  assert.ok(some > 0 && some < all);
  assert.match(page.url(), /type=CONSULT/);
  await page.reload();
  assert.equal(await counted(page), some);
  await settled(page);
  for (const type of await page.locator('.virtual .row .type').allTextContents()) assert.equal(type, 'CONSULT');
});

desk('the brush keeps a period, and timeline, map and network all follow', '#/events', {}, async (page) => {
  const all = await counted(page);
  const brush = page.locator('.strip .brush');
  await brush.waitFor();
  await settled(page);
  const box = await brush.boundingBox();
  await page.mouse.move(box.x + box.width * 0.02, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.3, box.y + 12, { steps: 5 });
  await page.mouse.move(box.x + box.width * 0.45, box.y + 12, { steps: 5 });
  await page.mouse.up();
  await page.waitForFunction(() => /from=\d{4}-\d\d-\d\d&to=|to=.*from=/.test(location.hash));
  await page.waitForFunction((n) => Number(document.querySelector('.filters .total b').textContent.replace(/\D/g, '')) < n, all);
  const some = await counted(page);
  for (const view of ['Timeline', 'Map', 'Network']) {
    await page.locator('.top nav a', { hasText: view }).click();
    await page.locator('.picture .summary').waitFor();
    assert.equal(await counted(page), some, view);
    assert.match(page.url(), /from=/);
  }
  await page.locator('.chip.on', { hasText: 'from' }).click();
  await page.waitForFunction(() => !location.hash.includes('from='));
});

desk('the ends of the brush are sliders for the keyboard', '#/events', {}, async (page) => {
  await counted(page);
  await page.locator('.brush .handle').first().waitFor();
  await page.locator('.brush .handle').first().focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.waitForFunction(() => location.hash.includes('from='));
});

desk('an event is corrected by keyboard, holds after a reload, and is undone', '#/events?type=CONSULT', {}, async (page) => {
  await page.locator('.virtual .row').first().waitFor();
  await page.keyboard.press('j');
  await page.locator('.preview .actions').waitFor();
  const id = (await page.locator('.preview').textContent()).match(/\d+#e\d+/)[0];
  await page.keyboard.press('c');
  await page.locator('dialog[open] select[name=type]').waitFor();
  await page.locator('dialog[open] select[name=type]').selectOption('SUPPORT');
  await page.locator('dialog[open] input[name=modes]').fill('');
  await page.locator('dialog[open] input[name=why]').fill('they only sent greetings');
  await page.keyboard.press('Enter');
  await page.locator('.toast', { hasText: 'corrected' }).waitFor();
  const [number, event] = id.split('#');
  await page.goto(`${DESK}#/reports/${number}?event=${event}`);
  await page.reload();
  const card = page.locator('.card.active');
  await card.waitFor();
  assert.match(await card.textContent(), /SUPPORT/);
  assert.match(await card.textContent(), /corrected/);
  await card.locator('button', { hasText: 'As the machine told it' }).click();
  await page.locator('.toast').waitFor();
  await page.waitForFunction(() => /CONSULT/.test(document.querySelector('.card.active')?.textContent ?? ''));
});

desk('of two corrections the last is undone first, and the first holds again', '#/events?type=COERCE', {}, async (page) => {
  await page.locator('.virtual .row').first().waitFor();
  await page.keyboard.press('j');
  await page.locator('.preview .actions').waitFor();
  const [number, event] = (await page.locator('.preview').textContent()).match(/\d+#e\d+/)[0].split('#');
  await page.goto(`${DESK}#/reports/${number}?event=${event}`);
  const told = (word) => page.waitForFunction((w) => document.querySelector(".card.active .type")?.textContent.includes(w), word);
  await told('COERCE');
  for (const type of ['THREATEN', 'PROTEST']) {
    await page.keyboard.press('c');
    await page.locator('dialog[open] select[name=type]').selectOption(type);
    await page.locator('dialog[open] input[name=why]').fill('read again');
    await page.locator('dialog[open] input[name=why]').press('Enter');
    await told(type);
  }
  await page.keyboard.press('u');
  await told('THREATEN');
  await page.keyboard.press('u');
  await told('COERCE');
  assert.doesNotMatch(await page.locator('.card.active').textContent(), /corrected/);
});

desk('the review queue is gone through by keyboard, with undo', '#/review', {}, async (page) => {
  await page.locator('.virtual .row.chosen').waitFor();
  await page.locator('.preview .actions').waitFor();
  const first = (await page.locator('.preview').textContent()).match(/\d+#e\d+/)[0];
  await page.keyboard.press('a');
  await page.locator('.toast', { hasText: `${first} is accepted` }).waitFor();
  await page.waitForFunction((id) => (document.querySelector('.preview')?.textContent.match(/\d+#e\d+/) ?? [id])[0] !== id, first);
  await page.keyboard.press('u');
  await page.locator('.toast', { hasText: 'taken back' }).waitFor();
  const second = await page.locator('.row.chosen').textContent();
  await page.keyboard.press('j');
  await page.waitForFunction((was) => document.querySelector('.row.chosen')?.textContent !== was, second);
  await page.keyboard.press('x');
  await page.locator('dialog[open] input[name=why]').fill('no event');
  await page.keyboard.press('Enter');
  await page.locator('.toast', { hasText: 'rejected' }).waitFor();
  await page.keyboard.press('u');
  await page.locator('.toast', { hasText: 'taken back' }).waitFor();
});

desk('what another window changed is told, and nothing is overwritten', '#/review', { expected: ['412'] }, async (page, { context }) => {
  await page.locator('.preview .actions').waitFor();
  const id = (await page.locator('.preview').textContent()).match(/\d+#e\d+/)[0];
  const [number, event] = id.split('#');
  const other = await context.newPage();
  await other.goto(`${DESK}#/reports/${number}?event=${event}`);
  await other.locator('.card.active .actions button', { hasText: 'Accept' }).waitFor();
  await page.route('**/stream', (r) => r.abort());
  await other.locator('.card.active .actions button', { hasText: 'Accept' }).click();
  await other.locator('.toast', { hasText: 'accepted' }).waitFor();
  await page.keyboard.press('x');
  await page.locator('dialog[open] input[name=why]').fill('seen too late');
  await page.keyboard.press('Enter');
  await page.locator('.toast.bad, .toast', { hasText: 'meanwhile' }).waitFor();
  const review = await page.evaluate(async ([n, e]) => {
    const { items } = await (await fetch(`api/v1/events?report=${n}&limit=500`)).json();
    return items.find((i) => i.number === e).review;
  }, [number, event]);
  assert.equal(review, 'accepted');
  await other.locator('.card.active .actions button', { hasText: 'As the machine told it' }).click();
});

desk('a pasted report is read at once and kept only when asked', '#/import', {}, async (page) => {
  await page.locator('textarea').fill('KHARTOUM, 4 May 2024 - The foreign minister met the envoy of the union in Khartoum on Friday. The army said two soldiers were killed near Omdurman.');
  await page.locator('button', { hasText: 'Read it' }).click();
  await page.locator('.card').first().waitFor({ timeout: 60_000 });
  assert.ok((await page.locator('.words .m.trigger').count()) > 0);
  await page.locator('button', { hasText: 'Keep it' }).click();
  await page.waitForFunction(() => /#\/reports\/\d+/.test(location.hash));
  await page.locator('.card .actions, .card').first().waitFor();
});

desk('files that are dropped are read with progress, and what cannot be read says why', '#/import', { expected: ['422', '400', '415'] }, async (page) => {
  await page.locator('.drop').waitFor();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['ABECHE, 7 June 2024 - Police arrested four men in Abeche on Thursday after a protest at the market.'], 'abeche.txt', { type: 'text/plain' }));
    data.items.add(new File(['<!doctype html><html><body><article><h1>Talks resume</h1><p>The two presidents met in Accra on Monday and agreed to open the border. Their ministers will sign the accord next week, officials said.</p></article></body></html>'], 'talks.html', { type: 'text/html' }));
    data.items.add(new File([''], 'empty.txt', { type: 'text/plain' }));
    document.querySelector('.drop').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await page.waitForFunction(() => document.querySelectorAll('.entries .kept').length === 2 && document.querySelectorAll('.entries .refused').length === 1, undefined, { timeout: 90_000 });
  await page.locator('.entries a', { hasText: 'abeche.txt' }).click();
  await page.locator('.words', { hasText: 'Abeche' }).waitFor();
});

desk('hostile text stays text, and turning signs are seen', '#/import', {}, async (page) => {
  const hostile = 'NAIROBI, 3 May 2024 - The minister <script>window.hit=1</script><img src=x onerror="window.hit=1"> met the envoy \u202eevil\u202c in Nairobi on Thursday.\u0000 "><svg onload=window.hit=1> The army said it shelled the town.';
  await page.locator('textarea').fill(hostile);
  await page.locator('button', { hasText: 'Read it' }).click();
  await page.locator('.words').waitFor({ timeout: 60_000 });
  assert.equal(await page.evaluate(() => window.hit), undefined);
  assert.equal(await page.locator('.words script, .words img, .words svg').count(), 0);
  assert.match(await page.locator('.words').textContent(), /<script>window\.hit=1<\/script>/);
  assert.doesNotMatch(await page.locator('.words').textContent(), /[\u202a-\u202e\u0000]/);
});

/** A report of a megabyte in a thousand paragraphs, with three events in each. */
function large() {
  const filler = 'The road runs between fields of sorghum and low hills where goats are kept, and the market there opens early. '.repeat(9);
  const lines = Array.from({ length: 1000 }, (_, i) => `Rebels attacked a checkpoint near Nyala on day ${i}. ${filler}`);
  const text = lines.join('\n\n');
  const events = [];
  for (let i = 0, start = 0; i < lines.length; start += lines[i++].length + 2) {
    for (let k = 0; k < 3; k++) {
      events.push({
        id: `sha256:0#e${events.length + 1}`, type: 'ASSAULT', modes: [], contexts: [], quad: 4, status: 'asserted', certainty: 'certain', confidence: 0.9, mentions: [],
        trigger: { span: [start + 7, start + 15], text: 'attacked' }, evidence: { sentence: i, span: [start, start + 45], text: lines[i].slice(0, 45) },
        actors: [{ span: [start, start + 6], text: 'Rebels', name: 'Rebels', id: null, country: null, sectors: ['REB'], via: null, number: null }], recipients: [],
        place: null, time: { span: null, text: null, from: null, to: null, granularity: 'unknown', basis: 'none' }, counts: [],
        attribution: [{ kind: 'author', span: null, text: null, name: null, id: null, cue: null, stance: 'asserts' }],
      });
    }
  }
  const head = { title: 'A long one', url: null, outlet: null, language: 'en', published: '2024-05-02', published_basis: 'metadata' };
  return { id: 999999, ...head, article: 1, version: 1, versions: 1, origin: 999999, copies: 1, events: events.length, called: head.title ?? 'A report', marks: [], snippet: '', text, version_list: [], copy_list: [], decisions: [],
    record: { document: { id: 'sha256:0', ...head, text, sentences: [] }, events, ties: [], tolls: [], loaded: [] } };
}

desk('a report of a thousand paragraphs and a megabyte stays fluid', '#/reports', {}, async (page) => {
  const body = JSON.stringify(large());
  assert.ok(body.length > 1_000_000);
  await page.route('**/api/v1/reports/999999', (r) => r.fulfill({ contentType: 'application/json', body }));
  await page.goto(`${DESK}#/reports/999999`);
  await page.locator('.words p').nth(999).waitFor({ state: 'attached', timeout: 60_000 });
  assert.ok((await page.locator('.record .card').count()) <= 60);
  await page.keyboard.press('j');
  await page.locator('.card.active').waitFor();
  await page.goto(`${DESK}#/reports/999999?event=e2500`);
  await page.waitForFunction(() => document.querySelector('.card.active button.number')?.textContent === '2500');
  await page.keyboard.press('k');
  await page.waitForFunction(() => document.querySelector('.card.active button.number')?.textContent === '2499');
  const longest = await page.evaluate(async () => {
    let worst = 0;
    let last = performance.now();
    for (let i = 0; i < 40; i++) {
      document.querySelector('main').scrollBy(0, 900);
      await new Promise(requestAnimationFrame);
      worst = Math.max(worst, performance.now() - last);
      last = performance.now();
    }
    return worst;
  });
  console.log(`# longest frame while scrolling a megabyte: ${Math.round(longest)} ms`);
});

desk('what comes in from elsewhere shows by itself', '#/events', {}, async (page, { context }) => {
  const all = await counted(page);
  await page.waitForTimeout(2500);
  const other = await context.newPage();
  await other.goto(`${DESK}#/reports`);
  const kept = await other.evaluate(async () => {
    const text = `ACCRA, 3 June 2024 - The presidents of two states met in Accra on Monday, the third talks since ${Date.now()}.`;
    const answer = await fetch('api/v1/reports', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ text }) });
    return answer.json();
  });
  assert.ok(kept.events > 0);
  await page.waitForFunction((n) => Number(document.querySelector('.filters .total b').textContent.replace(/\D/g, '')) > n, all);
});

desk('a lost connection is told, what was written stays, and it mends itself', '#/import', { expected: ['Failed to load resource', 'ERR_', 'stream'] }, async (page, { context }) => {
  await page.locator('textarea').fill('A text that took long to write.');
  await context.setOffline(true);
  await page.locator('button', { hasText: 'Read it' }).click();
  await page.locator('.banner', { hasText: 'connection' }).waitFor();
  assert.equal(await page.locator('textarea').inputValue(), 'A text that took long to write.');
  await context.setOffline(false);
  await page.locator('.banner').waitFor({ state: 'detached', timeout: 15_000 });
  assert.equal(await page.locator('textarea').inputValue(), 'A text that took long to write.');
});

desk('a store that is gone or busy is told where it is missed', '#/events', { expected: ['503'] }, async (page) => {
  await counted(page);
  await page.route('**/api/v1/reports?*', (r) => r.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify({ type: 'about:blank', title: 'The store is not there', status: 503, detail: 'the store’s file was there and is gone' }) }));
  await page.goto(`${DESK}#/reports`);
  await page.locator('.problem[role=alert]', { hasText: 'file was there and is gone' }).waitFor();
  await page.unroute('**/api/v1/reports?*');
  await page.reload();
  await page.locator('.row.report').first().waitFor();
});

desk('back and forward go through what was looked at', '#/events', {}, async (page) => {
  const all = await counted(page);
  await page.locator('.facets button', { hasText: 'ASSAULT' }).click();
  await page.waitForFunction(() => location.hash.includes('type=ASSAULT'));
  await page.goBack();
  await page.waitForFunction((n) => Number(document.querySelector('.filters .total b').textContent.replace(/\D/g, '')) === n, all);
});

desk('the system’s dark colours are followed, and one’s own choice is kept', '#/events', { scheme: 'dark' }, async (page) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await paper();
  await page.locator('button[aria-label^="Colours"]').click();
  assert.notEqual(await paper(), dark);
  await page.reload();
  assert.notEqual(await paper(), dark);
});

for (const format of ['SVG', 'PNG']) {
  for (const view of ['timeline', 'map', 'network']) {
    desk(`the ${view} is saved as ${format}`, `#/${view}`, {}, async (page) => {
      await page.locator('.picture .canvas svg, .picture .canvas canvas').first().waitFor();
      await settled(page);
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.picture .chip', { hasText: format }).click()]);
      assert.equal(download.suggestedFilename(), `vigil-${view}.${format.toLowerCase()}`);
      const stream = await download.createReadStream();
      let bytes = 0;
      let head = '';
      for await (const part of stream) {
        if (!head) head = part.subarray(0, 5).toString('latin1');
        bytes += part.length;
      }
      assert.ok(bytes > 1000, `${bytes} bytes`);
      assert.match(head, format === 'SVG' ? /^<svg/ : /PNG/);
    });
  }
}

desk('each picture has its table and says in words what it shows', '#/timeline', {}, async (page) => {
  for (const view of ['timeline', 'map', 'network']) {
    await page.goto(`${DESK}#/${view}`);
    await page.locator('.picture .summary').waitFor();
    assert.ok((await page.locator('.picture .summary').textContent()).length > 40, view);
    await page.locator('.picture .chip', { hasText: 'Table' }).click();
    assert.ok((await page.locator('.picture table tbody tr').count()) > 2, view);
  }
});

desk('a search by words lists the reports with the words marked, and the events that they tell', '#/', {}, async (page) => {
  await page.locator('#search').fill('talks');
  await page.locator('#search').press('Enter');
  await page.locator('.row.report mark').first().waitFor();
  assert.ok((await page.locator('.row.report').count()) > 1);
  assert.match((await page.locator('.row.report mark').first().textContent()).toLowerCase(), /^talk/);
  assert.match(await page.locator('main p').first().textContent(), /with “talks”, the best first/);
  await page.locator('a', { hasText: 'the events that they tell' }).click();
  await page.locator('.found mark').first().waitFor();
  await page.locator('.virtual .row').first().waitFor();
  await page.locator('.found a').first().click();
  await page.locator('.words').waitFor();
});

desk('a search is saved and opens again', '#/events?type=ASSAULT', {}, async (page) => {
  const some = await counted(page);
  await page.locator('.chip', { hasText: 'Save search' }).click();
  await page.locator('.chip.on').click();
  await page.waitForFunction(() => !location.hash.includes('type='));
  await page.locator('.chip', { hasText: 'Saved searches' }).click();
  await page.locator('.menu li button').first().click();
  await page.waitForFunction(() => location.hash.includes('type=ASSAULT'));
  // the number of before stands until that of the search has come
  await page.waitForFunction((n) => Number(document.querySelector('.filters .total b')?.textContent.replace(/\D/g, '')) === n, some);
});

desk('happenings are put in another order, which the address keeps', '#/incidents', {}, async (page) => {
  await page.locator('.virtual .row').first().waitFor();
  await page.locator('main select').selectOption('origins');
  await page.waitForFunction(() => location.hash.includes('sort=origins'));
  await page.waitForFunction(() => /3 reports/.test(document.querySelector('.virtual .row')?.textContent ?? ''));
  await page.reload();
  await page.waitForFunction(() => /3 reports/.test(document.querySelector('.virtual .row')?.textContent ?? ''));
});

desk('an incident’s page lays what sources say side by side', '#/incidents?sort=origins', {}, async (page) => {
  await page.locator('.virtual .row').first().click();
  await page.locator('.facts .fact').first().waitFor();
  assert.ok((await page.locator('.facts .value a').count()) > 0);
  assert.ok((await page.locator('.telling').count()) > 0);
  await page.locator('.telling a').first().click();
  await page.locator('.card.active').waitFor();
});

desk('a rule that warns is tried, kept, switched off and taken out', '#/warnings', { expected: ['400'] }, async (page) => {
  await page.locator('.rules tbody tr', { hasText: 'rolling-maximum' }).waitFor();
  await page.locator('button', { hasText: 'New rule' }).click();
  const dialog = page.locator('dialog[open]');
  await dialog.locator('input[name=name]').fill('Arrests in Lebanon');
  await dialog.locator('select[name=type]').selectOption('COERCE');
  await dialog.locator('input[name=place]').fill('Lebanon');
  await dialog.locator('input[name=weeks]').fill('90');
  assert.ok(await dialog.locator('button', { hasText: 'Keep' }).isDisabled(), 'kept only when tried');
  await dialog.locator('button', { hasText: 'Try' }).click();
  await dialog.locator('.problem', { hasText: 'whole number from 1 to 52' }).waitFor();
  await dialog.locator('input[name=weeks]').fill('2');
  await dialog.locator('button', { hasText: 'Try' }).click();
  await dialog.locator('.trial', { hasText: 'On this record’s past' }).waitFor();
  assert.deepEqual(await serious(page), []);
  await dialog.locator('button', { hasText: 'Keep' }).click();
  const row = page.locator('.rules tbody tr', { hasText: 'arrests-in-lebanon' });
  await row.waitFor();
  assert.match(await row.textContent(), /COERCE in 14 days ≥ 2\.0 ×.*Lebanon.*made by/);
  await row.locator('input[role=switch]').click();
  await page.locator('.toast', { hasText: 'switched off' }).waitFor();
  await page.reload();
  await row.locator('label', { hasText: 'off' }).waitFor();
  await row.locator('button').click();
  await dialog.locator('button', { hasText: 'Take out' }).click();
  await row.waitFor({ state: 'detached' });
});

desk('the keys’ sheet opens and closes', '#/events', {}, async (page) => {
  await counted(page);
  await page.keyboard.press('?');
  await page.locator('dialog[open]', { hasText: 'How to use the desk' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('/');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'search');
});

for (const scheme of ['light', 'dark']) {
  desk(`axe finds nothing serious in any view, ${scheme}`, '#/', { scheme }, async (page) => {
    const found = [];
    const note = async (what) => {
      await settled(page);
      found.push(...(await serious(page)).map((v) => `${what} ${v}`));
    };
    const incident = await page.evaluate(async () => (await (await fetch('api/v1/incidents?limit=1')).json()).items[0].id);
    for (const view of [...VIEWS, `#/incidents/${incident}`, '#/actors/hezbollah', `${await report(page, 'Hezbollah chief')}?event=e1`]) {
      await page.goto(DESK + view);
      await note(view);
    }
    await page.keyboard.press('c');
    await page.locator('dialog[open] select').first().waitFor();
    await note('correcting');
    await page.keyboard.press('Escape');
    await page.goto(`${DESK}#/network?around=hezbollah`);
    await page.locator('.picture .chip', { hasText: 'Table' }).click();
    await page.locator('.filters .chip', { hasText: 'Filter' }).click();
    await note('network with its table and filters');
    await page.keyboard.press('?');
    await note('help');
    assert.deepEqual(found, []);
  });
}

desk('on a phone no view is wider than the screen, and a report can be read', '#/', { width: 390, height: 800 }, async (page) => {
  const wide = [];
  for (const view of [...VIEWS, await report(page, 'Hezbollah chief')]) {
    await page.goto(DESK + view);
    await settled(page);
    const width = await page.evaluate(() => Math.max(document.documentElement.scrollWidth, ...[...document.querySelectorAll('main')].map((m) => m.scrollWidth)));
    if (width > 390) wide.push(`${view} ${width}`);
  }
  assert.deepEqual(wide, []);
  assert.ok((await page.locator('.words').boundingBox()).width > 300);
  assert.deepEqual(await serious(page), []);
});
