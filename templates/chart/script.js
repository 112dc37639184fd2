"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const tools = byId("tools"), words = tools.dataset, chart = byId("chart");
  const data = JSON.parse(byId("data").textContent);
  const cards = new Map([...chart.querySelectorAll(".card")].map((card) => [card.dataset.role, card]));
  const groups = [...chart.querySelectorAll("svg [data-roles]")];
  const folds = [...chart.querySelectorAll(".fold")];
  const plain = (text) => text.normalize("NFKC").toLowerCase().trim();
  const said = (template, number) => template.replace("{count}", String(number));
  tools.hidden = false;

  function fold(button, isOpen) {
    button.setAttribute("aria-expanded", String(isOpen));
    byId(button.getAttribute("aria-controls")).hidden = !isOpen;
  }

  function uncover(card) {
    for (let list = card.closest("ul[id]"); list; list = list.parentElement.closest("ul[id]")) {
      const button = chart.querySelector(`[aria-controls="${list.id}"]`);
      if (button) fold(button, true);
    }
  }

  // A role's card; in a picture what is its own, else what it shares with others.
  function place(id) {
    const shared = groups.filter((group) => group.dataset.roles.split(" ").includes(id));
    return cards.get(id) || shared.find((group) => group.dataset.roles === id) || shared[0];
  }

  function show(card) {
    uncover(card);
    card.scrollIntoView({ block: "center", inline: "center" });
  }

  // Search

  let found = [], at = -1;
  function search() {
    const asked = plain(byId("query").value);
    found = asked ? Object.keys(data.roles).filter((id) => plain(data.roles[id].text).includes(asked)) : [];
    at = -1;
    cards.forEach((card, id) => card.classList.toggle("hit", found.includes(id)));
    found.forEach((id) => cards.has(id) && uncover(cards.get(id)));
    dim(found.length ? new Set(found) : null);
    byId("count").textContent = asked ? (found.length ? said(words.some, found.length) : words.none) : "";
    if (found.length) next();
  }

  function next() {
    const places = found.map(place).filter(Boolean);
    if (!places.length) return;
    at = (at + 1) % places.length;
    show(places[at]);
  }

  // Highlight

  // A lane stays bright where its role hands over to one of those chosen, or receives from it.
  function dim(roles) {
    const lanes = new Set(roles || []);
    if (roles && words.view === "handoffs")
      data.handoffs.filter((one) => roles.has(one.from) || roles.has(one.to)).forEach((one) => lanes.add(one.from).add(one.to));
    for (const group of groups) {
      const own = group.dataset.roles.split(" "), bright = own.length > 1 ? roles : lanes;
      group.classList.toggle("dim", roles !== null && !own.some((id) => bright.has(id)));
    }
  }

  function mark(card, name, word) {
    card.classList.add(name);
    if (!word) return;
    const note = document.createElement("p");
    note.className = "part";
    note.textContent = word;
    card.append(note);
  }

  function line(handoff, other) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = data.names[other] || other;
    button.addEventListener("click", () => (cards.has(other) ? show(cards.get(other)) : undefined));
    const when = document.createElement("span");
    when.className = "when";
    when.textContent = handoff.when ? ` · ${handoff.when}` : "";
    item.append(data.roles[other] && cards.has(other) ? button : document.createTextNode(data.names[other] || other));
    item.append(document.createTextNode(`  ${handoff.what}`), when);
    return item;
  }

  function fill(list, title, word, handoffs, end) {
    byId(title).textContent = `${word} (${handoffs.length})`;
    byId(list).replaceChildren(...handoffs.map((one) => line(one, one[end])));
  }

  function choose(role) {
    chart.querySelectorAll(".part").forEach((note) => note.remove());
    cards.forEach((card) => card.classList.remove("chosen", "sends", "receives"));
    chart.querySelectorAll(".name").forEach((name) => name.setAttribute("aria-pressed", "false"));
    byId("role").value = role;
    byId("panel").hidden = !role;
    dim(role ? new Set([role]) : null);
    if (!role) return;
    const sent = data.handoffs.filter((one) => one.from === role);
    const received = data.handoffs.filter((one) => one.to === role);
    byId("whose").textContent = data.names[role] + (sent.length + received.length ? "" : ` · ${words.nothing}`);
    fill("sent", "sends", words.sends, sent, "to");
    fill("received", "receives", words.receives, received, "from");
    new Set(sent.map((one) => one.to)).forEach((id) => cards.has(id) && id !== role && mark(cards.get(id), "receives", words.receives));
    new Set(received.map((one) => one.from)).forEach((id) => cards.has(id) && id !== role && mark(cards.get(id), "sends", words.sends));
    [...sent.map((one) => one.to), ...received.map((one) => one.from)].forEach((id) => cards.has(id) && uncover(cards.get(id)));
    if (!cards.has(role)) return;
    mark(cards.get(role), "chosen", "");
    cards.get(role).querySelector(".name").setAttribute("aria-pressed", "true");
    uncover(cards.get(role));
  }

  folds.forEach((button) => button.addEventListener("click", () => fold(button, button.getAttribute("aria-expanded") !== "true")));
  folds.filter((button) => "closed" in button.dataset).forEach((button) => fold(button, false));
  cards.forEach((card, id) => card.querySelector(".name").addEventListener("click", (event) =>
    choose(event.currentTarget.getAttribute("aria-pressed") === "true" ? "" : id)));
  groups.forEach((group) => group.addEventListener("click", () => choose(group.dataset.roles.split(" ")[0])));
  byId("query").addEventListener("input", search);
  byId("query").addEventListener("keydown", (event) => { if (event.key === "Enter") next(); });
  byId("role").addEventListener("change", (event) => { choose(event.target.value); if (place(event.target.value)) show(place(event.target.value)); });
  byId("open")?.addEventListener("click", () => folds.forEach((button) => fold(button, true)));
  byId("close")?.addEventListener("click", () => folds.forEach((button) => fold(button, false)));

  // A picture that is wider than the window

  const picture = chart.querySelector(":scope > svg");
  const wide = picture && chart.scrollWidth > chart.clientWidth;
  if (wide) byId("fit").hidden = false;
  byId("fit")?.addEventListener("click", (event) =>
    event.currentTarget.setAttribute("aria-pressed", String(chart.classList.toggle("fit"))));

  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) { event.preventDefault(); byId("query").focus(); }
    if (event.key === "Escape") { byId("query").value = ""; search(); choose(""); }
  });
  if (words.start) choose(words.start);
  const hasTop = cards.size > 0 || words.view === "campaign";
  if (hasTop && !words.start) chart.scrollLeft = (chart.scrollWidth - chart.clientWidth) / 2;
})();
