// browser.mjs DIR: opens the HTML reports in DIR/sample, DIR/desk and DIR/large in headless Chromium: filters
// work, nothing overflows, nothing taken from an article runs, the page is readable without scripts
// and breaks no rule of WCAG 2.2 AA that axe knows.
// Exit status 77: no Chromium.
import { copyFileSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
if (!executablePath) {
  console.log('skipped: chromium is not installed');
  process.exit(77);
}
const axe = createRequire(import.meta.url)('axe-core');
const [url, desk, large] = ['sample', 'desk', 'large'].map((name) => {
  const file = join(process.argv[2], `${name}.html`);
  copyFileSync(join(process.argv[2], name, 'html'), file);
  return pathToFileURL(file).href;
});
const faults = [];
const check = (holds, what) => holds || faults.push(what);

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });

async function open(options, address = url) {
  const page = await (await browser.newContext(options)).newPage();
  page.on('pageerror', (error) => faults.push(`error in the page: ${error.message}`));
  page.on('dialog', (dialog) => (faults.push('a dialog was opened'), dialog.dismiss()));
  page.on('console', (m) => m.type() === 'error' && faults.push(`console: ${m.text()}`));
  page.on('request', (r) => r.url().split('#')[0] === address || faults.push(`fetched ${r.url()}`));
  await page.goto(address);
  return page;
}
const visible = (page) => page.locator('.conflict:visible').count();

async function nothingOverflows() {
  for (const width of [360, 800, 1400]) {
    for (const address of [url, desk]) {
      const page = await open({ viewport: { width, height: 900 } }, address);
      const wide = await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        for (const card of document.querySelectorAll('.conflict')) card.style.contentVisibility = 'visible';
        const inScroller = (e) => e.closest('.scroll') && !e.matches('.scroll');
        return [...document.body.querySelectorAll('*')]
          .filter((e) => !inScroller(e) && !e.closest('defs') && !e.matches('.skip'))
          .filter((e) => e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1)
          .map((e) => `${e.localName}.${e.className.baseVal ?? e.className}`);
      });
      check(wide.length === 0, `at ${width} px these overflow: ${[...new Set(wide)]}`);
      const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
      check(scroll <= width, `at ${width} px the page is ${scroll} px wide`);
      await page.close();
    }
  }
}

async function filtersWork() {
  const page = await open({ viewport: { width: 1400, height: 900 } });
  const shows = async (n, what) => {
    await page.waitForTimeout(150);
    check((await visible(page)) === n, `${what}: ${await visible(page)} conflicts are shown, not ${n}`);
  };
  await shows(6, 'at first');
  await page.locator('input[name=level][value=warning]').uncheck();
  await shows(4, 'without warnings');
  await page.getByRole('button', { name: 'Clear' }).click();
  await shows(6, 'after clearing');
  await page.locator('select[name=rule]').selectOption({ label: 'title-former-current' });
  await shows(1, 'one rule');
  check((await page.locator('output').textContent()) === '1 of 6 shown', 'the count is not said');
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.locator('select[name=desk]').selectOption({ label: 'Norland Wire' });
  await shows(3, 'one desk');
  await page.locator('select[name=about]').selectOption({ label: 'Marta Vance' });
  await shows(1, 'one desk and one person');
  await page.locator('input[name=text]').fill('no such words');
  await shows(0, 'words that do not occur');
  check(await page.locator('#none-left').isVisible(), 'nothing says that no conflict is left');
  await page.goto(`${url}#conflict-3`);
  await shows(6, 'a link to a conflict that was filtered away');

  await page.locator('#conflict-1').focus();
  await page.keyboard.press('j');
  check(await page.locator('#conflict-2').evaluate((e) => e === document.activeElement), 'j does not go on');
  await page.keyboard.press('k');
  check(await page.locator('#conflict-1').evaluate((e) => e === document.activeElement), 'k does not go back');
  await page.goto(`${url}#person-1`);
  check(await page.locator('#person-1').evaluate((e) => e.open), 'a link to a person does not open it');
  await page.close();
}

async function nothingOfAnArticleRuns() {
  const page = await open({});
  const count = (selector) => page.locator(selector).count();
  check((await count('script')) === 1, 'there is more than one script');
  check((await count('img, iframe, object, embed, base, link')) === 0, 'an article made an element');
  const handlers = await page.evaluate(() => [...document.querySelectorAll('*')]
    .filter((e) => [...e.attributes].some((a) => a.name.startsWith('on') || /^\s*javascript:/i.test(a.value))).length);
  check(handlers === 0, 'an element has a handler');
  check(await page.getByText('<img src=x onerror=alert(1)>').first().isVisible(), 'markup of an article is not shown as text');
  const blocked = await page.evaluate(() => new Promise((resolve) => {
    document.addEventListener('securitypolicyviolation', () => resolve(true));
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    setTimeout(() => resolve(false), 500);
  }));
  check(blocked && !(await page.evaluate(() => window.ran)), 'the policy lets a foreign script run');
  faults.splice(0, faults.length, ...faults.filter((f) => !f.includes('Content Security Policy')));
  await page.close();
}

async function readableWithoutScripts() {
  const page = await open({ javaScriptEnabled: false, viewport: { width: 1000, height: 900 } });
  check((await visible(page)) === 6, 'without scripts not every conflict is shown');
  check(!(await page.locator('#filters').isVisible()), 'without scripts the filters pretend to work');
  await page.close();
}

async function accessible() {
  for (const address of [url, desk]) {
    for (const colorScheme of ['light', 'dark']) {
      const page = await open({ viewport: { width: 1400, height: 900 }, colorScheme }, address);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        return axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
      });
      faults.push(...violations.map((v) => `${v.id} (${colorScheme}): ${v.nodes[0].html}`));
      await page.close();
    }
  }
}

async function linksArrive() {
  for (const [address, id] of [[desk, 'people'], [large, 'conflict-900']]) {
    const page = await open({ viewport: { width: 1400, height: 900 } }, address);
    await page.evaluate((hash) => { location.hash = hash; }, id);
    await page.waitForTimeout(700);
    const top = await page.locator(`#${id}`).evaluate((e) => e.getBoundingClientRect().top);
    check(top >= 0 && top < 300, `a link to #${id} ends ${Math.round(top)} px from the top`);
    await page.close();
  }
}

async function personsAreFound() {
  const page = await open({ viewport: { width: 1400, height: 900 } }, desk);
  await page.locator('#find-person input').fill('witkoff');
  const names = await page.locator('.person:visible summary').allTextContents();
  check(names.length === 1 && names[0].startsWith('Steve Witkoff'), `searching shows ${names}`);
  await page.close();
}

/// WCAG AA: 4.5 to 1 for every text, those of drawings too, in both schemes and on paper.
async function contrastHolds() {
  for (const options of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { colorScheme: 'dark', media: 'print' }]) {
    const page = await open(options, url);
    await page.emulateMedia({ media: options.media ?? 'screen' });
    const poor = await page.evaluate(() => {
      const rgb = (css) => css.match(/[\d.]+/g).map(Number);
      const luminance = ([r, g, b]) => [r, g, b].map((v) => v / 255)
        .map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
        .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
      const behind = (e) => {
        for (; e; e = e.parentElement) {
          const colour = rgb(getComputedStyle(e).backgroundColor);
          if (colour.length < 4 || colour[3] > 0) return colour;
        }
        return [255, 255, 255];
      };
      const faults = new Set();
      for (const e of document.body.querySelectorAll('*')) {
        const own = [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
        if (!own || e.matches('script, title, option, .skip')) continue;
        const style = getComputedStyle(e);
        const colour = e instanceof SVGElement ? style.fill : style.color;
        const [a, b] = [luminance(rgb(colour)), luminance(behind(e))].sort((x, y) => y - x);
        if ((a + 0.05) / (b + 0.05) < 4.5) faults.add(`${e.localName}.${e.className.baseVal ?? e.className} ${((a + 0.05) / (b + 0.05)).toFixed(1)}`);
      }
      return [...faults];
    });
    check(poor.length === 0, `poor contrast (${options.media ?? options.colorScheme}): ${poor}`);
    await page.close();
  }
}

for (const test of [nothingOverflows, filtersWork, nothingOfAnArticleRuns, readableWithoutScripts, accessible, linksArrive,
  personsAreFound, contrastHolds]) {
  try {
    await test();
  } catch (error) {
    faults.push(`${test.name}: ${error.message}`);
  }
}
await browser.close();
for (const fault of faults) console.error(`html: ${fault}`);
process.exit(faults.length > 0 ? 1 : 0);
