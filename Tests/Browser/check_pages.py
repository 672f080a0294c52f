"""Opens reports of quality in a headless Chromium, at the widths of a phone and of a desk, in light and in dark, and
prints what is wrong with them as JSON: a list of strings, empty when all is well.

    check_pages.py FOLDER [--screenshots FOLDER]

Every NAME.html of the folder is a page.
"""

import argparse
import json
import pathlib
import shutil

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

SIZES = {"phone": {"width": 360, "height": 740}, "desk": {"width": 1280, "height": 900}}
SCHEMES = ("light", "dark")

# Whether the part of an element that is seen lies within the page.
OVERFLOW = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return Array.from(document.querySelectorAll("body *"))
    .filter((e) => e.getBoundingClientRect().right > width + 1)
    .slice(0, 3).map((e) => e.outerHTML.slice(0, 120));
}"""

# What no text of a deck may make: the page has one script, one style, and nothing that acts or fetches.
INTRUDERS = """() => {
  const found = [];
  const count = (selector) => document.querySelectorAll(selector).length;
  if (count("script") !== 1) found.push(`${count("script")} scripts`);
  if (count("style") !== 1) found.push(`${count("style")} styles`);
  for (const selector of ["img", "iframe", "object", "embed", "link", "base", "foreignObject", "image", "use", "video",
                          "audio", "svg a", "svg script", "meta[http-equiv=refresh]"]) {
    if (count(selector)) found.push(selector);
  }
  for (const element of document.querySelectorAll("*")) {
    for (const attribute of element.attributes) {
      const name = attribute.name.toLowerCase();
      if (name.startsWith("on") || name === "style" || name === "srcdoc") found.push(element.outerHTML.slice(0, 120));
      if ((name === "href" || name === "src") && !attribute.value.startsWith("#")) found.push(attribute.value);
    }
  }
  return found;
}"""

# Characters that turn the direction of text or steer a terminal.
STEERING = r"""() => /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/.test(
  document.documentElement.outerHTML)"""

VISIBLE = "() => Array.from(document.querySelectorAll('.finding')).filter((e) => e.offsetParent !== null).length"

# What the keyboard reaches, by its place in the document; -1 for nothing.
FOCUSED = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return { place: -1 };
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  return {
    place: Array.from(document.querySelectorAll("*")).indexOf(element),
    what: element.outerHTML.slice(0, 100),
    isSeen: box.width > 0 && box.height > 0,
    isMarked: element.matches(":focus-visible") && style.outlineStyle !== "none",
  };
}"""

REACHABLE = """() => Array.from(document.querySelectorAll("a[href], button, input, select, [tabindex='0']"))
  .filter((e) => e.offsetParent !== null || e.classList.contains("skip")).length"""


class Checker:
    def __init__(self, browser, screenshots):
        self.browser = browser
        self.screenshots = screenshots
        self.problems = []

    def check(self, path):
        context = self.browser.new_context(reduced_motion="reduce")
        page = context.new_page()
        said, asked = [], []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("dialog", lambda dialog: (said.append("a dialog"), dialog.dismiss()))
        page.on("request", lambda request: asked.append(request.url))
        for size in SIZES:
            self.look(page, path, size)
        self.on_paper(page, path)
        for text in said:
            self.problems.append(f"{path.stem}: the console says: {text}")
        for address in asked:
            if address != path.as_uri():
                self.problems.append(f"{path.stem}: fetches {address}")
        context.close()
        self.without_scripts(path)

    def say(self, path, size, scheme, problem):
        self.problems.append(f"{path.stem} ({size}, {scheme}): {problem}")

    def look(self, page, path, size):
        page.set_viewport_size(SIZES[size])
        page.emulate_media(color_scheme="light", media="screen")
        page.goto(path.as_uri())
        for found in page.evaluate(INTRUDERS):
            self.say(path, size, "light", f"something that a deck brought in: {found}")
        if page.evaluate(STEERING):
            self.say(path, size, "light", "a control character")
        self.keyboard(page, path, size)
        self.filters(page, path, size)
        page.reload()
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            for element in page.evaluate(OVERFLOW):
                self.say(path, size, scheme, f"wider than the screen: {element}")
            # In the dark only colours are others.
            self.accessibility(page, path, size, scheme, None if scheme == "light" else ["color-contrast"])
            # Taking a picture leaves marks in the page, so it comes last.
            if self.screenshots:
                page.screenshot(path=str(self.screenshots / f"{path.stem}-{size}-{scheme}.png"), full_page=True)

    def accessibility(self, page, path, size, scheme, rules):
        options = {"resultTypes": ["violations"]}
        if rules:
            options["runOnly"] = rules
        for violation in Axe().run(page, options=options).response["violations"]:
            if violation["impact"] in ("moderate", "serious", "critical"):
                node = violation["nodes"][0]
                summary = node.get("failureSummary", "").replace("\n", " ")
                self.say(
                    path, size, scheme,
                    f"{violation['id']} ({violation['impact']}, {len(violation['nodes'])}): "
                    f"{node['html'][:160]}: {summary[:240]}")

    def keyboard(self, page, path, size):
        expected = page.evaluate(REACHABLE)
        last, count = -1, 0
        page.evaluate("() => { document.activeElement.blur(); window.scrollTo(0, 0); }")
        while count < min(expected, 150):
            page.keyboard.press("Tab")
            focus = page.evaluate(FOCUSED)
            if focus["place"] < 0:
                break
            count += 1
            if focus["place"] <= last:
                self.say(path, size, "light", f"the keyboard goes back to {focus['what']}")
                break
            if not focus["isSeen"] or not focus["isMarked"]:
                self.say(path, size, "light", f"the keyboard rests on what isn't seen: {focus['what']}")
            if count == 1 and "skip" not in focus["what"]:
                self.say(path, size, "light", f"the keyboard begins at {focus['what']}")
            last = focus["place"]
        if count < min(expected, 150):
            self.say(path, size, "light", f"the keyboard reaches {count} of {expected} things")

    def filters(self, page, path, size):
        total = page.locator(".finding").count()
        if total == 0:
            return
        form = page.locator(".controls")

        def expect(is_right, what):
            if not is_right:
                self.say(path, size, "light", what)

        before = page.evaluate(VISIBLE)
        expect(before == min(total, 100), f"{before} findings are shown of {total}")
        rule = page.locator(".finding").first.get_attribute("data-r")
        of_rule = page.locator(f".finding[data-r='{rule}']").count()
        form.locator("select[name=rule]").select_option(rule)
        expect(page.evaluate(VISIBLE) == min(of_rule, 100), "the filter by rule shows something else")
        form.locator("input[type=search]").fill("zzz nothing is like this")
        expect(page.evaluate(VISIBLE) == 0, "the search finds what isn't there")
        page.locator(".none .reset").click()
        expect(page.evaluate(VISIBLE) == before, "not everything is shown again")
        message = page.locator(".finding .message").last.text_content().split()[-1]
        form.locator("input[type=search]").fill(message.upper())
        expect(page.evaluate(VISIBLE) > 0, f"the search doesn't find {message}")
        form.locator("input[type=search]").fill("")
        for box in form.locator("input[type=checkbox]").all():
            value = box.get_attribute("value")
            box.uncheck()
            left = total - page.locator(f".finding[data-s='{value}']").count()
            expect(page.evaluate(VISIBLE) == min(left, 100), f"the filter by {value} shows something else")
            box.check()
        gravity = ["error", "warning", "info"]
        form.locator("select[name=order]").select_option("severity")
        order = page.eval_on_selector_all(".finding", "rows => rows.map((e) => e.dataset.s)")
        expect(order == sorted(order, key=gravity.index), "the order by severity is another")
        form.locator("select[name=order]").select_option("place")
        order = page.eval_on_selector_all(".finding", "rows => rows.map((e) => Number(e.dataset.i))")
        expect(order == sorted(order), "the order by place is another")
        if total > 100:
            page.locator(".further").click()
            expect(page.evaluate(VISIBLE) == min(total, 200), "'Show more' shows something else")
        for link in page.locator("a[data-rule]").all()[:3]:
            link.click()
            name = link.get_attribute("data-rule")
            shown = page.eval_on_selector_all(
                ".finding:not([hidden])", "rows => Array.from(new Set(rows.map((e) => e.dataset.r)))")
            expect(shown == [name] or shown == [], f"the link to {name} shows {shown}")
        heads = page.locator(".decks thead button")
        if heads.count():
            heads.nth(1).click()
            cells = page.eval_on_selector_all(".decks tbody tr", "rows => rows.map((e) => Number(e.cells[1].textContent))")
            expect(cells == sorted(cells), "the decks aren't sorted by their scores")

    def without_scripts(self, path):
        context = self.browser.new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=False)
        page = context.new_page()
        page.goto(path.as_uri())
        if page.locator(".controls:visible").count():
            self.say(path, "desk", "no scripts", "controls are shown that do nothing")
        # Playwright counts what is shown from outside of the page.
        total = page.locator(".finding").count()
        if total and not page.locator(".finding").nth(total - 1).is_visible():
            self.say(path, "desk", "no scripts", "a finding isn't shown")
        context.close()

    def on_paper(self, page, path):
        page.emulate_media(media="print")
        if page.evaluate(VISIBLE) != page.locator(".finding").count():
            self.say(path, "paper", "light", "a finding isn't printed")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--screenshots", type=pathlib.Path)
    arguments = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium-headless-shell") or shutil.which("chromium"), args=["--no-sandbox"])
        checker = Checker(browser, arguments.screenshots)
        for path in sorted(arguments.folder.resolve().glob("*.html")):
            checker.check(path)
        browser.close()
    print(json.dumps(checker.problems, indent=1, ensure_ascii=False))


main()
