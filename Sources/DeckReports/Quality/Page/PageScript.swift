/// What sorts and filters the findings. The page says everything without it.
enum PageScript {
  /// What the page's policy allows: this script and no other. A test compares it with the text.
  static let hash = "sha256-YiD8ZAuXBH3UFQ+V8ZkWT3p6yJafuVWbTCDIzFbZEUA="

  static let text = #"""
    "use strict";
    (() => {
      const step = 100;
      const form = document.querySelector(".controls");
      if (!form) return;
      const list = document.querySelector(".findings");
      const rows = Array.from(list.children, (element) => ({
        element,
        index: Number(element.dataset.i),
        severity: element.dataset.s,
        rule: element.dataset.r,
        deck: element.dataset.d,
        number: element.dataset.n,
        text: element.textContent.toLowerCase(),
      }));
      const status = document.querySelector(".status");
      const none = document.querySelector(".none");
      const pager = document.querySelector(".pager");
      const field = (name) => form.elements.namedItem(name);
      const boxes = Array.from(form.querySelectorAll("input[type=checkbox]"));
      const gravity = { error: 0, warning: 1, info: 2 };
      const orders = {
        place: (a, b) => a.index - b.index,
        severity: (a, b) => gravity[a.severity] - gravity[b.severity] || a.index - b.index,
        rule: (a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.index - b.index),
      };
      let room = step;
      let order = "place";

      const matches = (row) => {
        const wanted = field("text").value.trim().toLowerCase();
        const number = /^card (\S+)$/.exec(wanted);
        if (number && row.number !== undefined) {
          if (row.number.toLowerCase() !== number[1]) return false;
        } else if (!wanted.split(/\s+/).every((word) => row.text.includes(word))) {
          return false;
        }
        if (field("rule").value && field("rule").value !== row.rule) return false;
        const deck = field("deck");
        if (deck && deck.value && deck.value !== row.deck) return false;
        return boxes.every((box) => box.checked || box.value !== row.severity);
      };

      const show = () => {
        if (field("order").value !== order) {
          order = field("order").value;
          rows.sort(orders[order]);
          list.append(...rows.map((row) => row.element));
        }
        let found = 0;
        for (const row of rows) {
          const isFound = matches(row);
          row.element.hidden = !isFound;
          if (isFound) found += 1;
          row.element.classList.toggle("later", isFound && found > room);
        }
        const shown = Math.min(found, room);
        status.textContent = shown < rows.length ? `${shown} of ${rows.length} findings shown` : `${found} findings`;
        if (shown < found) status.textContent += `, ${found} match`;
        none.hidden = found > 0;
        pager.hidden = found <= room;
      };

      const restart = () => {
        room = step;
        show();
      };

      form.addEventListener("submit", (event) => event.preventDefault());
      form.addEventListener("input", restart);
      document.querySelector(".reset").addEventListener("click", () => {
        form.reset();
        restart();
        field("text").focus();
      });
      document.querySelector(".further").addEventListener("click", () => {
        const next = rows.filter((row) => !row.element.hidden)[room];
        room += step;
        show();
        if (next) {
          next.element.tabIndex = -1;
          next.element.focus();
        }
      });
      for (const link of document.querySelectorAll("a[data-rule]")) {
        link.addEventListener("click", () => {
          form.reset();
          field("rule").value = link.dataset.rule;
          restart();
        });
      }
      form.hidden = false;
      status.hidden = false;
      show();
    })();
    (() => {
      const table = document.querySelector(".decks");
      if (!table) return;
      const body = table.tBodies[0];
      const heads = Array.from(table.tHead.rows[0].cells);
      heads.forEach((head, column) => {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = head.textContent;
        head.replaceChildren(button);
        const isNumber = head.dataset.kind === "number";
        button.addEventListener("click", () => {
          const rises = head.getAttribute("aria-sort") !== "ascending";
          for (const other of heads) other.removeAttribute("aria-sort");
          head.setAttribute("aria-sort", rises ? "ascending" : "descending");
          const key = (row) => {
            const text = row.cells[column].textContent;
            return isNumber ? Number(text.replace(/[^0-9.]/g, "")) : text.toLowerCase();
          };
          const sorted = Array.from(body.rows, (row) => [key(row), row]);
          sorted.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0) * (rises ? 1 : -1));
          body.append(...sorted.map((pair) => pair[1]));
        });
      });
    })();

    """#
}
